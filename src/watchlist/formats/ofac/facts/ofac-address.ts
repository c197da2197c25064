import type { PartyDraft } from '../../../party/party-draft.ts'
import { addCountry, isArea } from './add-country.ts'
import { factField } from './fact-kind.ts'

/** One line of an address with the list's word for it: "CITY", "POSTAL CODE". */
export interface AddressPart {
  readonly type: string
  readonly value: string
}

export interface OfacAddress {
  readonly parts: readonly AddressPart[]
  /** In the list's words. */
  readonly country: string | null
  readonly iso?: string | null
  readonly language?: string | null
}

// The order in which an address is written; whatever else the list has goes behind.
const ORDER: readonly string[] = ['ADDRESS1', 'ADDRESS2', 'ADDRESS3', 'CITY', 'STATE/PROVINCE', 'POSTAL CODE', 'REGION']
const UNDETERMINED = 'undetermined'

/** Keeps an address in one line, and its country. An address that is a country alone is no address. */
export function addAddress(draft: PartyDraft, address: OfacAddress, path: string): void {
  const { parts, country, iso = null, language = null } = address
  if (parts.length > 0) {
    const ordered = parts.length === 1 ? parts : [...parts].sort((a, b) => rank(a.type) - rank(b.type))
    const lines = ordered.map(({ value }) => value.trim())
    if (country !== null && country !== UNDETERMINED) lines.push(country.trim())
    draft.text('address', lines.join(', '), path, { language })
  }
  // Some files print an area as a country ("Region: Gaza"), some as a part of the address that has no country.
  const words = country === null || country === UNDETERMINED ? (areaOf(parts) ?? country) : country
  // Several addresses in one country say it once.
  if (words !== null && !hasCountry(draft, words)) {
    addCountry(draft, 'country', { words, iso }, factField(path, 'country'))
  }
}

function areaOf(parts: readonly AddressPart[]): string | null {
  const region = parts.find(({ type }) => type === 'REGION')
  return region !== undefined && isArea(`Region: ${region.value}`) ? `Region: ${region.value}` : null
}

function hasCountry(draft: PartyDraft, printed: string): boolean {
  return draft.values.some(
    (value) =>
      value.property === 'country' && (value.printed === printed || value.value === printed || value.about === printed),
  )
}

function rank(type: string): number {
  const at = ORDER.indexOf(type)
  return at < 0 ? ORDER.length : at
}
