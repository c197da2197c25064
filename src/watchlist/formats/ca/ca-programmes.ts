import { readPackagedJson } from '../../../model/packaged-data.ts'

interface CaProgrammes {
  readonly otherwise: string
  readonly programmes: Readonly<Record<string, { readonly key: string; readonly title: string }>>
}

let kept: CaProgrammes | null = null

/** Programme key by the list's country column, which names regulations where they are about no country. */
export function caProgramme(country: string): string {
  kept ??= readPackagedJson<CaProgrammes>('watchlist/programmes/ca.json')
  for (const [word, { key }] of Object.entries(kept.programmes)) if (country.includes(word)) return key
  return kept.otherwise
}
