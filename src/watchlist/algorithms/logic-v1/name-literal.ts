import type { Feature } from '../weighted-features.ts'
import { bestPair } from './best-pair.ts'
import { cleanLight } from './clean-name.ts'

/** The same name after light cleaning: case, marks of punctuation and spaces apart. */
export const nameLiteralMatch: Feature = {
  kind: 'name',
  compare: (query, listed) => bestPair(query.names, listed.names, isSame, 'the same name'),
}

/** The query is exactly one of the listing's weak aliases. One way only: a weak alias of a customer proves nothing. */
export const weakAliasMatch: Feature = {
  kind: 'name',
  compare: (query, listed) =>
    bestPair([...query.names, ...query.weakNames], listed.weakNames, isSame, 'the same as a weak alias'),
}

function isSame(query: string, listed: string): number {
  const cleaned = cleanLight(query)
  return cleaned !== '' && cleaned === cleanLight(listed) ? 1 : 0
}
