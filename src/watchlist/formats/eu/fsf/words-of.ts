import type { XmlElement } from '../../xml/xml-element.ts'

/** The country of a detail in words; null where the list says that it is not known (code 00, "UNKNOWN"). */
export function countryWords(detail: XmlElement): string | null {
  const words = detail.attribute('countryDescription')
  if (words !== null && !/^(?:unknown|not known)$/i.test(words)) return words
  const code = detail.attribute('countryIso2Code')
  return words === null && code !== null && code !== '00' ? code : null
}

/** Remarks and further facts of a detail, joined; null where it has none. */
export function remarksOf(detail: XmlElement): string | null {
  const remarks = detail.all('remark').map(({ text }) => text)
  const further = detail
    .all('additionalInformation')
    .map((one) => `${one.attribute('key') ?? ''}: ${one.attribute('value') ?? ''}`)
  return [...remarks, ...further].filter((text) => text !== null).join('; ') || null
}
