import type { PartyDraft } from '../../../party/party-draft.ts'
import type { XmlElement } from '../../xml/xml-element.ts'
import { factField } from '../facts/fact-kind.ts'
import { languageOfScript, nameProperty, partProperty, wholeName } from '../facts/ofac-name.ts'

const PATH = 'names/name/translations/translation/formattedFullName'

/**
 * Adds the names of an entity, each in all its scripts.
 *
 * @returns the primary name as the list prints it; null where there is none
 */
export function addEntityNames(draft: PartyDraft, entity: XmlElement): string | null {
  let caption: string | null = null
  for (const name of entity.all('names', 'name')) {
    const isPrimary = name.textOf('isPrimary') === 'true'
    const isWeak = name.textOf('isLowQuality') === 'true'
    const property = nameProperty(name.textOf('aliasType'), isPrimary, isWeak)
    const about = name.textOf('comments')
    for (const translation of name.all('translations', 'translation')) {
      const parts = partsOf(translation)
      const text = translation.textOf('formattedFullName') ?? (parts.length === 0 ? null : wholeName(parts))
      const language = languageOfScript(translation.textOf('script'))
      draft.text(property, text, PATH, { language, about })
      if (!isPrimary || translation.textOf('isPrimary') === 'false') continue
      caption ??= text
      if (draft.schema === 'Person') addParts(draft, parts)
    }
  }
  return caption
}

function partsOf(translation: XmlElement): { type: string; value: string }[] {
  return translation.all('nameParts', 'namePart').flatMap((part) => {
    const value = part.textOf('value')
    return value === null ? [] : [{ type: part.textOf('type') ?? '', value }]
  })
}

function addParts(draft: PartyDraft, parts: readonly { type: string; value: string }[]): void {
  for (const { type, value } of parts) {
    const property = partProperty(type)
    if (property !== null)
      draft.text(property, value, factField('names/name/translations/translation/nameParts/namePart', type))
  }
}
