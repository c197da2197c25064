import type { Schema } from '../../model/listing.ts'

/** What a FollowTheMoney schema is besides itself; only schemata that lists use are named. */
const ALSO: Readonly<Record<Schema, readonly Schema[]>> = {
  Person: ['LegalEntity'],
  Organization: ['LegalEntity'],
  Company: ['Organization', 'LegalEntity', 'Asset'],
  PublicBody: ['Organization', 'LegalEntity'],
  LegalEntity: [],
  Vessel: ['Asset'],
  Airplane: ['Asset'],
  CryptoWallet: [],
  Asset: [],
}

/** True where every party of schema `schema` is one of schema `kind`: a Company is an Organization. Null is nothing. */
export function isA(schema: Schema | null, kind: Schema): boolean {
  return schema !== null && (schema === kind || ALSO[schema].includes(kind))
}

/** True where parties of the two schemata could be one: one is the other's kind, or one of them is not known. */
export function canBeOne(a: Schema | null, b: Schema | null): boolean {
  return a === null || b === null || isA(a, b) || isA(b, a)
}
