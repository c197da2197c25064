const IMO = /^IMO\s*(\d{7})$/i
const INN = /^(?:\d{10}|\d{12})$/
const OGRN = /^(?:[15]\d{12}|3\d{14})$/
const OKPO = /^(?:\d{8}|\d{10})$/
const USC = /^9\d{7}[0-9A-Z]{10}$/

/** What OFAC calls Russia's OKPO code, a number of its register of enterprises. */
const OKPO_LABEL = 'Government Gazette Number'

/**
 * The property that a number really belongs to. OFAC files numbers under general words ("Tax ID No.", "Registration
 * Number"); the issuing country and the shape tell which of that country's numbers it is. Shapes: INN of 10 digits
 * (persons 12), OGRN of 13 that begins with 1 or 5 (OGRNIP: 15, with 3), OKPO of 8 or 10, China's unified social credit
 * code of 18. An IMO number is one under whatever label it stands.
 *
 * @param property what OFAC's words say (`taxNumber`, `registrationNumber`)
 * @param label OFAC's words themselves
 * @param country that issued it, alpha-2; null where not told
 */
export function identifierProperty(
  { property, label, country }: { readonly property: string; readonly label: string; readonly country: string | null },
  number: string,
): { readonly property: string; readonly number: string } {
  const imo = IMO.exec(number)
  if (imo !== null) return { property: 'imoNumber', number: imo[1]! }
  if (country === 'ru') {
    if (property === 'taxNumber' && INN.test(number)) return { property: 'innCode', number }
    if (label === OKPO_LABEL && OKPO.test(number)) return { property: 'okpoCode', number }
    if (property === 'registrationNumber' && OGRN.test(number)) return { property: 'ogrnCode', number }
  }
  if (country === 'cn' && property === 'registrationNumber' && USC.test(number)) return { property: 'uscCode', number }
  return { property, number }
}
