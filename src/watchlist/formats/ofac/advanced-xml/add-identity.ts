import type { PartyDraft } from '../../../party/party-draft.ts'
import type { XmlElement } from '../../xml/xml-element.ts'
import { factField } from '../facts/fact-kind.ts'
import { languageOfScript, type NamePart, nameProperty, partProperty, wholeName } from '../facts/ofac-name.ts'
import { periodOf } from './period-of.ts'
import type { ReferenceValues } from './reference-values.ts'

const PATH = 'Identity/Alias/DocumentedName'

/**
 * Adds the names of an `Identity`, each in all its scripts. A false identity (somebody else's name that the party used)
 * gives names too, marked as such.
 *
 * @returns the primary name, as the file heads the party; null where this identity has none
 */
export function addIdentity(draft: PartyDraft, identity: XmlElement, references: ReferenceValues): string | null {
  const types = partTypes(identity, references)
  const isFalse = identity.attribute('False') === 'true'
  let caption: string | null = null
  for (const alias of identity.children) {
    if (alias.name !== 'Alias') continue
    const isPrimary = alias.attribute('Primary') === 'true' && !isFalse && identity.attribute('Primary') !== 'false'
    const words = references.word('AliasType', alias.attribute('AliasTypeID'))
    const property = nameProperty(words, isPrimary, alias.attribute('LowQuality') === 'true')
    const period = alias.child('DatePeriod')
    const beside = [
      isFalse ? 'false identity' : null,
      period === null ? null : periodOf(period),
      alias.textOf('Comment'),
    ]
    for (const documented of alias.children) {
      if (documented.name !== 'DocumentedName') continue
      const { parts, script, isAcronym } = partsOf(documented, types, references)
      if (parts.length === 0) continue
      const text = wholeName(parts)
      const about = [...beside, isAcronym ? 'acronym' : null, ...besideName(documented, references)]
      draft.text(property, text, PATH, {
        language: languageOfScript(script),
        about: about.filter((part) => part !== null).join(', ') || null,
      })
      if (!isPrimary || caption !== null) continue
      caption = text
      if (draft.schema === 'Person') addParts(draft, parts)
    }
  }
  return caption
}

/** What kind of part each group of parts holds: "Last Name", "Entity Name". They stand behind the names. */
function partTypes(identity: XmlElement, references: ReferenceValues): ReadonlyMap<string, string> {
  const types = new Map<string, string>()
  for (const group of identity.all('NamePartGroups', 'MasterNamePartGroup', 'NamePartGroup')) {
    const id = group.attribute('ID')
    const type = references.word('NamePartType', group.attribute('NamePartTypeID'))
    if (id !== null && type !== null) types.set(id, type)
  }
  return types
}

interface DocumentedParts {
  readonly parts: readonly NamePart[]
  readonly script: string | null
  readonly isAcronym: boolean
}

function partsOf(
  documented: XmlElement,
  types: ReadonlyMap<string, string>,
  references: ReferenceValues,
): DocumentedParts {
  const parts: NamePart[] = []
  let script: string | null = null
  let isAcronym = false
  for (const part of documented.children) {
    const value = part.name === 'DocumentedNamePart' ? part.child('NamePartValue') : null
    const text = value?.text ?? null
    if (value === null || text === null) continue
    const type = types.get(value.attribute('NamePartGroupID') ?? '') ?? ''
    const [leading, trailing] = [value.attributes.LeadingChars ?? '', value.attributes.TrailingChars ?? '']
    parts.push({ type, value: leading === '' && trailing === '' ? text : `${leading}${text}${trailing}` })
    script ??= references.word('Script', value.attribute('ScriptID'))
    isAcronym ||= value.attribute('Acronym') === 'true'
  }
  return { parts, script, isAcronym }
}

function besideName(documented: XmlElement, references: ReferenceValues): readonly (string | null)[] {
  const countries = documented.all('DocumentedNameCountry')
  return [
    ...countries.map((country) => references.word('Country', country.attribute('CountryID'))),
    documented.textOf('Comment'),
  ]
}

function addParts(draft: PartyDraft, parts: readonly NamePart[]): void {
  for (const { type, value } of parts) {
    const property = partProperty(type)
    if (property !== null) draft.text(property, value, factField(`${PATH}/DocumentedNamePart`, type))
  }
}
