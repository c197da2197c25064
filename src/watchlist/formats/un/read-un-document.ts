import type { PartyDraft } from '../../party/party-draft.ts'
import { identifierOf } from '../../party/read-identifier.ts'
import type { XmlElement } from '../xml/xml-element.ts'

const ELEMENT = 'INDIVIDUAL_DOCUMENT'

/** A passport or other document: its number, with type, country, day and place of issue beside it. */
export function readUnDocument(document: XmlElement, draft: PartyDraft): void {
  const printed = document.textOf('NUMBER')
  const second = document.textOf('TYPE_OF_DOCUMENT2')
  const type = [second, document.textOf('TYPE_OF_DOCUMENT')].filter((one) => one !== null)
  const note = document.textOf('NOTE')
  const country = document.textOf('ISSUING_COUNTRY') ?? document.textOf('COUNTRY_OF_ISSUE')
  const issued = document.textOf('DATE_OF_ISSUE')
  const other = document.textOf('COUNTRY_OF_ISSUE')
  const beside = [
    isPlain(type[0]) ? null : type[0],
    country,
    issued === null ? null : `issued ${issued}`,
    document.textOf('CITY_OF_ISSUE'),
    other === country ? null : other,
  ]
  // Some numbers stand in the note, and some in the words for the type.
  const places: [string | null, string][] = [
    [printed, 'NUMBER'],
    [note, 'NOTE'],
    [second, 'TYPE_OF_DOCUMENT2'],
  ]
  for (const [words, field] of places) {
    if (words === null) continue
    const found = identifierOf(words, field === 'NUMBER' ? 'plain' : 'in_words')
    if (found === null) continue
    const about = [...beside, found.about, field === 'NOTE' ? null : note]
    draft.text(propertyOf([...type, field === 'NOTE' ? words : (note ?? '')]), found.number, `${ELEMENT}/${field}`, {
      about: joined(about),
      cell: words,
    })
    return
  }
  draft.text('notes', joined([...beside, printed, note]), ELEMENT, { about: type[0] ?? null })
}

function isPlain(type: string | undefined): boolean {
  return type === undefined || /^(?:passport|n[uú]m[eé]ro de (?:passeport|pasaporte))$/i.test(type)
}

function joined(parts: readonly (string | null | undefined)[]): string | null {
  const words = [...new Set(parts)].filter((part) => part !== null && part !== undefined && part !== '')
  return words.length === 0 ? null : words.join(', ').replace(/\s+/g, ' ')
}

function propertyOf(words: readonly string[]): string {
  const all = words.join(' ')
  if (/fiscal code|tax/i.test(all)) return 'taxNumber'
  if (/social security|\bSSN\b/i.test(all)) return 'socialSecurityNumber'
  return /pass?eport|passport|pasaporte/i.test(words[0] ?? '') ? 'passportNumber' : 'idNumber'
}
