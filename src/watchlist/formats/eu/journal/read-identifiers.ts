import { cleanText } from '../../../party/clean-text.ts'
import type { CleaningLog } from '../../../party/cleaning-log.ts'
import type { PartyDraft } from '../../../party/party-draft.ts'
import { identifierOf } from '../../../party/read-identifier.ts'
import { splitEnumeration } from '../../../party/split-enumeration.ts'

/** Numbers with a fixed form; what surrounds them in a cell is no part of them. */
const FORMS: Readonly<Record<string, RegExp>> = {
  imoNumber: /(?<!\d)\d{7}(?!\d)/g,
  mmsi: /(?<!\d)\d{9}(?!\d)/g,
  swiftBic: /(?<![A-Z0-9])[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?![A-Z0-9])/g,
  leiCode: /(?<![A-Z0-9])[A-Z0-9]{18}\d{2}(?![A-Z0-9])/g,
  innCode: /(?<!\d)(?:\d{12}|\d{10})(?!\d)/g,
  ogrnCode: /(?<!\d)(?:\d{15}|\d{13})(?!\d)/g,
  kppCode: /(?<!\d)\d{4}[\dA-Z]{2}\d{3}(?!\d)/g,
}
/** Which register a number is from, by the words in brackets after it: "7725842590 (Tax ID/INN)". */
const LABELS: readonly (readonly [words: RegExp, property: string, form: RegExp])[] = [
  [/\bINN\b/i, 'innCode', /^(?:\d{12}|\d{10})$/],
  [/\bOGRN(?:IP)?\b/i, 'ogrnCode', /^(?:\d{15}|\d{13})$/],
  [/\bKPP\b/i, 'kppCode', /^\d{9}$/],
  [/\bOKPO\b/i, 'okpoCode', /^\d{8,14}$/],
  [/\b(?:USCC|unified social credit)\b/i, 'uscCode', /^[\dA-Z]{18}$/],
  [/\bLEI\b/, 'leiCode', /^[\dA-Z]{20}$/],
  [/\b(?:TIN|tax(?:payer)? (?:id|identification|number|no))\b/i, 'taxNumber', /\d/],
  [/\bpassport\b/i, 'passportNumber', /\d/],
]
const SEVERAL = /(?<=\))\s*[,;]\s*(?=[\p{Lu}\d])|\s*[,/]\s+(?=\d{8,}(?!\d))/u
/** A further number under its own name: "7729405872 KPP: 772701001". */
const NAMED = /\b(KPP|OKPO|OGRN|INN)\b:?\s*(\d{8,15})(?!\d)/g
const NAMED_PROPERTIES: Readonly<Record<string, string>> = {
  KPP: 'kppCode',
  OKPO: 'okpoCode',
  OGRN: 'ogrnCode',
  INN: 'innCode',
}
const SPACED_DIGITS = /^\d+(?: \d+)+$/

/** The numbers in a cell, each under the register that the cell names, else that of its column. */
export function readIdentifiers(column: string, printed: string, draft: PartyDraft, log: CleaningLog): void {
  const words = cleanText(printed, { record: draft.record, field: column }, log)
  if (words === null) return
  for (const [, name, number] of words.matchAll(NAMED)) {
    draft.text(NAMED_PROPERTIES[name!]!, number, column, { cell: printed, about: words })
  }
  const form = FORMS[column]
  if (form !== undefined) {
    const numbers = (SPACED_DIGITS.test(words) ? words.replaceAll(' ', '') : words).match(form) ?? []
    for (const number of numbers) {
      draft.text(column, number, column, { cell: printed, about: number === words ? null : words })
    }
    if (numbers.length > 0) return
  }
  for (const part of splitEnumeration(words).flatMap((one) => one.split(SEVERAL))) {
    const found = identifierOf(part)
    if (found === null) draft.text('notes', `${column}: ${part}`, column, { cell: printed })
    else
      draft.text(propertyOf(column, found.number, found.about), found.number, column, {
        cell: printed,
        about: found.about,
      })
  }
}

function propertyOf(column: string, number: string, about: string | null): string {
  if (about === null || column === 'passportNumber') return column
  const label = LABELS.find(([words, , form]) => words.test(about) && form.test(number))
  return label?.[1] ?? column
}
