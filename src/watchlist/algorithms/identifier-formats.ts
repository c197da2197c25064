/** Writing of an identifier that can be compared, or null where the value is none of that kind. */
export type IdentifierFormat = (value: string) => string | null

const NOT_ALPHANUMERIC = /[^A-Z0-9]/g
const NOT_DIGIT = /\D/g
const SHORTEST = 5

/** Any identifier: letters and digits only, in capitals. Shorter ones are years and house numbers. */
export const anyIdentifier: IdentifierFormat = (value) => {
  const plain = alphanumeric(value)
  return plain.length < SHORTEST ? null : plain
}

/** Legal Entity Identifier (ISO 17442): 20 characters, the last two are check digits (ISO 7064 mod 97-10). */
export const lei: IdentifierFormat = (value) => {
  const plain = alphanumeric(value)
  if (!/^[A-Z0-9]{18}\d{2}$/.test(plain)) return null
  let rest = 0
  for (const character of plain) {
    const digits = String(Number.parseInt(character, 36))
    for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97
  }
  return rest === 1 ? plain : null
}

/** Business Identifier Code (ISO 9362): bank, country and place; the three characters of a branch are left off. */
export const bic: IdentifierFormat = (value) => {
  const plain = alphanumeric(value)
  return /^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(plain) ? plain.slice(0, 8) : null
}

const INN_10 = [2, 4, 10, 3, 5, 9, 4, 6, 8]
const INN_11 = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]
const INN_12 = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]

/** Russian taxpayer number: 10 digits of an organisation or 12 of a person, with its check digits. */
export const inn: IdentifierFormat = (value) => {
  const digits = value.replace(NOT_DIGIT, '')
  const check = (weights: readonly number[]) => (weighted(digits, weights) % 11) % 10
  if (digits.length === 10) return check(INN_10) === Number(digits[9]) ? digits : null
  if (digits.length !== 12) return null
  return check(INN_11) === Number(digits[10]) && check(INN_12) === Number(digits[11]) ? digits : null
}

/** Russian registration number: 13 digits of an organisation (OGRN) or 15 of an entrepreneur, the last one checks. */
export const ogrn: IdentifierFormat = (value) => {
  const digits = value.replace(NOT_DIGIT, '')
  if (digits.length !== 13 && digits.length !== 15) return null
  const check = (Number(digits.slice(0, -1)) % (digits.length - 2)) % 10
  return check === Number(digits.at(-1)) ? digits : null
}

const IMO = /^(?:IMO)?(\d{7})$/
const SHIP_WEIGHTS = [7, 6, 5, 4, 3, 2]
const COMPANY_WEIGHTS = [8, 6, 4, 2, 9, 7]

/** IMO number of a ship, or of a company that owns ships: seven digits, the last one checks. */
export const imo: IdentifierFormat = (value) => {
  const digits = IMO.exec(alphanumeric(value))?.[1]
  if (digits === undefined) return null
  const last = Number(digits[6])
  const ofShip = weighted(digits, SHIP_WEIGHTS) % 10
  const ofCompany = (11 - (weighted(digits, COMPANY_WEIGHTS) % 11)) % 10
  return last === ofShip || last === ofCompany ? digits : null
}

/** Maritime Mobile Service Identity: nine digits. */
export const mmsi: IdentifierFormat = (value) => {
  const plain = alphanumeric(value)
  return /^\d{9}$/.test(plain) ? plain : null
}

function alphanumeric(value: string): string {
  return value.toUpperCase().replace(NOT_ALPHANUMERIC, '')
}

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0)
}
