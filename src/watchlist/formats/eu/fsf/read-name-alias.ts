import type { NameProperty, PartyDraft } from '../../../party/party-draft.ts'
import type { XmlElement } from '../../xml/xml-element.ts'
import { remarksOf } from './words-of.ts'

const FORMER = /\b(?:f\.?k\.?a|former(?:ly)?|previous(?:ly)?|old name)\b/i
const WEAK = /\blow[- ]quality\b|\bweak\b/i

/**
 * A name with the language it is in. The first strong one is the name, other strong ones aliases; those that are not strong,
 * or that a remark calls low quality, are weak, and names that a remark calls former are previous ones.
 */
export function readNameAlias(alias: XmlElement, draft: PartyDraft, isFirst: boolean): void {
  const remark = remarksOf(alias)
  const language = alias.attribute('nameLanguage')?.toLowerCase() ?? null
  const parts = ['firstName', 'middleName', 'lastName'].map((part) => alias.attribute(part))
  const joined = parts.filter((part) => part !== null).join(' ')
  const whole = alias.attribute('wholeName')
  const field = whole === null ? 'nameAlias@firstName middleName lastName' : 'nameAlias@wholeName'
  const words = whole ?? (joined === '' ? null : joined)
  draft.names(kindOf(alias, remark, isFirst), words, field, { about: remark, language })
  for (const part of ['firstName', 'middleName', 'lastName', 'title'] as const) {
    draft.text(part, alias.attribute(part), `nameAlias@${part}`, { language })
  }
  draft.text('position', alias.attribute('function'), 'nameAlias@function', { language })
  const gender = alias.attribute('gender')
  if (gender !== '?') draft.gender(gender, 'nameAlias@gender')
  if (words === null) draft.text('notes', remark, 'nameAlias/remark')
}

function kindOf(alias: XmlElement, remark: string | null, isFirst: boolean): NameProperty {
  if (remark !== null && FORMER.test(remark)) return 'previousName'
  const isWeak = alias.attribute('strong') === 'false' || (remark !== null && WEAK.test(remark))
  if (isFirst) return 'name'
  return isWeak ? 'weakAlias' : 'alias'
}
