import { anyIdentifier, bic, type IdentifierFormat, imo, inn, lei, mmsi, ogrn } from '../identifier-formats.ts'
import type { PartySide } from '../party-side.ts'
import { isA } from '../schema-family.ts'
import type { Feature, FeatureFinding } from '../weighted-features.ts'

/**
 * The same identifier of one format. One side has to say that it is of that type; on the other any identifier that
 * can be read so will do.
 */
function sameIdentifier(type: string, format: IdentifierFormat): Feature {
  return { kind: 'identifier', compare: (query, listed) => findSame(type, format, query, listed) }
}

export const leiCodeMatch = sameIdentifier('lei', lei)
export const ogrnCodeMatch = sameIdentifier('ogrn', ogrn)
export const innCodeMatch = sameIdentifier('inn', inn)
export const bicCodeMatch = sameIdentifier('swift', bic)

/** The same IMO number, else the same MMSI. */
export const vesselImoMmsiMatch: Feature = {
  kind: 'identifier',
  compare: (query, listed) => findSame('imo', imo, query, listed) ?? findSame('mmsi', mmsi, query, listed),
}

/** Any identifier the same, whatever its type. */
export const identifierMatch: Feature = {
  kind: 'identifier',
  compare: (query, listed) => findSame(null, anyIdentifier, query, listed),
}

const SHORTEST_WALLET = 11

/** The same public key of a wallet, letter by letter. Our lists keep wallets with their holders too. */
export const cryptoWalletAddress: Feature = {
  kind: 'identifier',
  compare(query, listed) {
    const keys = new Set(listed.identifiers.filter(({ type }) => type === 'wallet').map(({ value }) => value.trim()))
    // A number without a type that is a listed wallet's key cannot be anything else.
    const couldBeKeys = query.identifiers.filter(
      ({ type }) => type === 'wallet' || type === '' || isA(query.schema, 'CryptoWallet'),
    )
    const same = couldBeKeys.find(({ value }) => value.trim().length >= SHORTEST_WALLET && keys.has(value.trim()))
    return same === undefined ? null : finding(same.value.trim(), same.value.trim(), 'wallet')
  },
}

/** @param type null where any type will do */
function findSame(
  type: string | null,
  format: IdentifierFormat,
  query: PartySide,
  listed: PartySide,
): FeatureFinding | null {
  for (const asked of query.identifiers) {
    const key = format(asked.value)
    if (key === null) continue
    for (const known of listed.identifiers) {
      if (type !== null && asked.type !== type && known.type !== type) continue
      if (format(known.value) === key) return finding(asked.value, known.value, type ?? known.type)
    }
  }
  return null
}

function finding(query: string, listed: string, type: string): FeatureFinding {
  return { score: 1, query, listed, note: `${type} ${listed} is the same` }
}
