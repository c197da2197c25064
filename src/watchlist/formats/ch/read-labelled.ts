import type { PartyDraft } from '../../party/party-draft.ts'

// What SECO's "other information" calls by a label and a colon. Words that stand before other things ("Date range:") are
// left where they are: in a note.
const LABELS: readonly (readonly [label: RegExp, property: string])[] = [
  [/^IMO(?: number)?$/i, 'imoNumber'],
  [/^MMSI$/i, 'mmsi'],
  [/^call\s?sign$/i, 'callSign'],
  [/^flag$/i, 'flag'],
  [/^(?:company )?website$/i, 'website'],
  [/^(?:company )?e-?mail(?: address)?$/i, 'email'],
  [/^(?:company )?(?:tel\.?|telephone|phone)(?: number| no\.?)?$/i, 'phone'],
  [/^(?:INN|taxpayer identification number \(INN\))$/i, 'innCode'],
  [/^(?:OGRN|registration number \(OGRN\))$/i, 'ogrnCode'],
  [/^KPP$/i, 'kppCode'],
  [/^OKPO$/i, 'okpoCode'],
  [/^SWIFT(?:\/BIC)?(?: code)?$/i, 'swiftBic'],
  [/^(?:tax(?:payer)?(?: identification| registration| id)?(?: number| no\.?)?|UNP)$/i, 'taxNumber'],
  [/^(?:state |business )?registration number$/i, 'registrationNumber'],
  [/^(?:national (?:identification|id)(?: number| no\.?)?|personal id|id(?: card)? number)$/i, 'idNumber'],
  [/^passport(?: number| no\.?)?$/i, 'passportNumber'],
  [/^(?:function|position(?:\(s\))?|designation|rank)$/i, 'position'],
  [/^title$/i, 'title'],
  [/^type of entity$/i, 'legalForm'],
  [/^date of registration$/i, 'incorporationDate'],
  [/^principal place of business$/i, 'mainPlace'],
]
const LABELLED = /^([^:]{2,60}?)\s*:\s*(\S.*)$/s
/** Numbers that stand with further words are no number. */
const NUMBERS: ReadonlySet<string> = new Set([
  'imoNumber',
  'mmsi',
  'innCode',
  'ogrnCode',
  'kppCode',
  'okpoCode',
  'taxNumber',
  'idNumber',
])

/** "IMO number: 9999993" and the like as the value they are; everything else as a note. */
export function readLabelled(draft: PartyDraft, text: string | null, field: string): void {
  const [, label = '', printed = ''] = LABELLED.exec(text ?? '') ?? []
  const property = LABELS.find(([pattern]) => pattern.test(label.trim()))?.[1]
  const value = printed.trim().replace(/\.$/, '')
  if (property === undefined || (NUMBERS.has(property) && !/^[\p{L}\d./-]*\d[\p{L}\d./-]*$/u.test(value))) {
    draft.text('notes', text, field)
  } else if (property === 'flag') draft.country(property, value, field, { cell: text })
  else if (property === 'incorporationDate') draft.date(property, value, field, { cell: text })
  else draft.text(property, value, field, { cell: text })
}
