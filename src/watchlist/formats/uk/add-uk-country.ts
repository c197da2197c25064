import { countryCode, countryOfAdjective } from '../../../names/countries.ts'
import type { PartyDraft } from '../../party/party-draft.ts'

/** "Former USSR (now Belarus)", "former USSR Currently Russia": which country it is today stands in the words. */
const TODAY = /\b(?:now|currently)\s+(?:the\s+|republic of\s+)?([^()]+?)\s*\)?$/i
/** "Ukrainian SSR", "Kazakh Soviet Socialist Republic": the country of that name today. */
const SOVIET = /^([\p{L}]+)\s+(?:A?SSR|(?:Autonomous\s+)?Soviet Socialist Republic)$/iu

/**
 * A country as the UK's list words it. Countries of the past count as what the list says they are today, and keep the
 * printed words beside them.
 *
 * @param iso the code that a derived table gives; used where our own table has none for the words
 */
export function addUkCountry(
  draft: PartyDraft,
  property: string,
  printed: string | null,
  { field, iso = null }: { readonly field: string; readonly iso?: string | null },
): void {
  if (printed === null) return
  const words = printed.trim()
  const today = known(words) ? null : todayOf(words, iso)
  if (today === null) draft.country(property, printed, field)
  else draft.country(property, today, field, { about: words })
}

function todayOf(words: string, iso: string | null): string | null {
  const named = TODAY.exec(words)?.[1] ?? SOVIET.exec(words)?.[1]
  if (named !== undefined && known(named)) return named
  return iso !== null && known(iso) ? iso : null
}

function known(words: string): boolean {
  return countryCode(words) !== null || countryOfAdjective(words) !== null
}
