import type { Schema } from '../../model/listing.ts'
import type { NameClass } from '../../names/analyse-name.ts'
import { analysePair } from '../../names/compare-names.ts'
import { bareListing } from '../party/bare-listing.ts'
import type { AlgorithmScore, ScreenAlgorithm } from './algorithm.ts'

const SCHEMA_OF: Readonly<Record<NameClass, Schema>> = {
  person: 'Person',
  organisation: 'Organization',
  vessel: 'Vessel',
}

/**
 * Compares two names, the first as the one asked for. Where no schema is given, the names are read as what they look
 * like: an emulated tool insists on being told.
 */
export function compareWith(
  algorithm: ScreenAlgorithm,
  a: string,
  b: string,
  schema: Schema | null = null,
): AlgorithmScore {
  const taken = schema ?? SCHEMA_OF[analysePair(a, b)[0].as]
  return algorithm.score({ name: a, schema: taken }, bareListing(b, { id: b, list: '', schema: taken }))
}
