import type { Schema } from '../model/listing.ts'
import { countryCode } from '../names/countries.ts'
import { UsageError } from './usage-error.ts'

/** What `--schema` takes. */
export const SCHEMATA: readonly Schema[] = [
  'Person',
  'Organization',
  'Company',
  'PublicBody',
  'LegalEntity',
  'Vessel',
  'Airplane',
  'CryptoWallet',
]

/** A schema as the user wrote it ("person", "Company"), or a usage error. */
export function schemaOf(word: string): Schema {
  const found = SCHEMATA.find((schema) => schema.toLowerCase() === word.toLowerCase())
  if (found === undefined)
    throw new UsageError(`Cannot use --schema: expected one of ${SCHEMATA.join(', ')}, found "${word}"`)
  return found
}

/** A country as the user wrote it, ("KP", "North Korea"), as alpha-2 in lower case, or a usage error. */
export function countryCodeOf(word: string): string {
  const code = countryCode(word.trim())
  if (code === null) {
    throw new UsageError(`Cannot use --country: expected an alpha-2 code or an English name, found "${word}"`)
  }
  return code
}
