import { readPackagedJson } from '../../../../model/packaged-data.ts'
import { countryCode, countryOfAdjective } from '../../../../names/countries.ts'
import type { PartyDraft } from '../../../party/party-draft.ts'

/** A country as an OFAC list has it. */
export interface OfacCountry {
  readonly words: string | null
  /** Alpha-2 that the list gives beside the words; used where our own table has none for them. */
  readonly iso?: string | null
  /** What else the list says of it; null where nothing. */
  readonly about?: string | null
}

let kept: Readonly<Record<string, string>> | null = null

/**
 * A country of a party. Areas that stand in place of a country ("Region: Gaza") count as the country they belong to and
 * keep the list's words beside it.
 */
export function addCountry(draft: PartyDraft, property: string, country: OfacCountry, field: string): void {
  const { words, about = null } = country
  if (words === null) return
  const area = areaCode(words)
  const beside = area === null ? [about] : [words, about]
  draft.country(property, area ?? codeOf(words, country.iso ?? null), field, {
    about: beside.filter((part) => part !== null).join(', ') || null,
  })
}

function codeOf(words: string, iso: string | null): string {
  return iso !== null && (countryCode(words) ?? countryOfAdjective(words)) === null ? iso : words
}

/** True for an area that counts as part of a country ("Region: Gaza"). */
export function isArea(words: string): boolean {
  return areaCode(words) !== null
}

function areaCode(words: string): string | null {
  kept ??= readPackagedJson<{ areas: Record<string, string> }>('watchlist/ofac/areas.json').areas
  return kept[words.trim()] ?? null
}
