import type { PartyDraft } from '../../../party/party-draft.ts'
import type { XmlElement } from '../../xml/xml-element.ts'
import { countryWords, remarksOf } from './words-of.ts'

/** The list's types of identification, by code and, where that is "other", by description. */
const TYPES: readonly (readonly [words: RegExp, property: string])[] = [
  [/passport/i, 'passportNumber'],
  [/\bimo\b/i, 'imoNumber'],
  [/swift|\bbic\b/i, 'swiftBic'],
  [/\blei\b/i, 'leiCode'],
  [/social security|^ssn\b/i, 'socialSecurityNumber'],
  [/\binn\b/i, 'innCode'],
  [/\bogrn\b/i, 'ogrnCode'],
  [/fiscal|tax|\bvat\b/i, 'taxNumber'],
  [/regnumber|registration|company|trade/i, 'registrationNumber'],
]
const FLAGS = ['diplomatic', 'knownExpired', 'knownFalse', 'reportedLost', 'revokedByIssuer']

/** A document or register number, with kind, country, days and what the list knows of its worth beside it. */
export function readIdentification(identification: XmlElement, draft: PartyDraft): void {
  const code = identification.attribute('identificationTypeCode') ?? ''
  const description = identification.attribute('identificationTypeDescription') ?? ''
  const type = TYPES.find(([words]) => words.test(code)) ?? TYPES.find(([words]) => words.test(description))
  const property = type?.[1] ?? 'idNumber'
  const says = (name: string, word: string): string | null => {
    const value = identification.attribute(name)
    return value === null ? null : `${word} ${value}`
  }
  const flags = FLAGS.filter((flag) => identification.attribute(flag) === 'true')
  const about = [
    property === 'passportNumber' && /^(?:national )?passport/i.test(description) ? null : description,
    countryWords(identification),
    identification.attribute('region'),
    says('issuedBy', 'issued by'),
    says('issueDate', 'issued'),
    says('validFrom', 'valid from'),
    says('validTo', 'valid to'),
    says('nameOnDocument', 'name on document'),
    ...flags.map((flag) => flag.replace(/([A-Z])/g, ' $1').toLowerCase()),
    remarksOf(identification),
  ]
  const words = about.filter((one) => one !== null && one !== '').join(', ') || null
  const numbers = [identification.attribute('number'), identification.attribute('latinNumber')]
  const fields = ['identification@number', 'identification@latinNumber']
  for (const [index, number] of numbers.entries()) draft.text(property, number, fields[index]!, { about: words })
  if (numbers.every((number) => number === null)) draft.text('notes', words, 'identification')
}
