import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Listing } from '../../src/model/listing.ts'
import { nameClassOf } from '../../src/names/analyse-name.ts'
import { scoreNames } from '../../src/names/compare-names.ts'
import { countryCode } from '../../src/names/countries.ts'
import { scriptOf } from '../../src/watchlist/party/script-of.ts'
import { AnalysedQuery, type ScreenQuery } from '../../src/watchlist/query.ts'
import { readList } from '../../src/watchlist/read-list.ts'
import { screen } from '../../src/watchlist/screen.ts'
import { WatchlistIndex } from '../../src/watchlist/watchlist-index.ts'
import type { LabelledPair } from './labelled-pairs.ts'

/** Persons that no list has, as screening meets them. */
export interface InventedPerson {
  readonly name: string
  readonly birthDate: string
  readonly nationality: string
}

export function inventedPersons(folder: string): InventedPerson[] {
  return readFileSync(join(folder, 'screening_negatives.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as InventedPerson)
}

/** OFAC's persons with their aliases: what invented persons are held against. */
export async function ofacPersons(lists: string): Promise<WatchlistIndex> {
  const files = ['sdn-2024-07-02.csv.gz', 'alt-2025-01.csv'].map((name) => join(lists, 'ofac', name))
  const list = await readList(files, { name: 'us-ofac-sdn' })
  return new WatchlistIndex([{ ...list, listings: list.listings.filter(({ schema }) => schema === 'Person') }])
}

/** EU designations of the Official Journal: the list with most names in their own script. */
export async function euParties(lists: string): Promise<readonly Listing[]> {
  return (await readList([join(lists, 'eu', 'oj-2026-08')], { name: 'eu-oj' })).listings
}

const MOST_A_PERSON = 4
const MOST_A_NATIVE_NAME = 2
/** Every fourth Cyrillic name is enough: there are thousands. */
const CYRILLIC_STEP = 4
/** From here on two names are likelier one party listed twice than two. */
const TOO_ALIKE = 0.97

/** For each invented person the listed names that score best: two persons, alike at most. */
export function mineInvented(persons: readonly InventedPerson[], index: WatchlistIndex): LabelledPair[] {
  return persons.flatMap(({ name }) =>
    bestNames({ name, schema: 'Person' }, index, () => true)
      .slice(0, MOST_A_PERSON)
      .map(({ text }) => mined(name, text, 'Person', 'mined')),
  )
}

/** For each name in its own script the best-scoring Latin names of other listed parties. */
export function mineNative(listings: readonly Listing[]): LabelledPair[] {
  const latin = listings
    .filter(({ schema }) => schema !== 'Vessel' && schema !== 'Asset')
    .map((listing) => ({
      ...listing,
      names: listing.names.filter(({ text }) => scriptOf(text) === 'Latn').slice(0, 3),
    }))
    .filter(({ names }) => names.length > 0)
  const index = new WatchlistIndex([{ name: 'latin', sha256: '', publishedOn: null, listings: latin }])
  const found: LabelledPair[] = []
  let cyrillic = 0
  for (const listing of listings) {
    const own = listing.names.find(({ text }) => ['Cyrl', 'Arab', 'Hang', 'Hani'].includes(scriptOf(text)))
    if (own === undefined || nameClassOf(listing.schema) === 'vessel') continue
    if (scriptOf(own.text) === 'Cyrl' && cyrillic++ % CYRILLIC_STEP !== 0) continue
    const names = new Set(listing.names.map(({ text }) => plain(text)))
    // One party stands in several acts: whoever shares a name is no other party.
    const isOther = (other: Listing) =>
      other.id !== listing.id &&
      other.schema === listing.schema &&
      !other.names.some(({ text }) => names.has(plain(text)))
    for (const { text, score } of bestNames({ name: own.text, schema: listing.schema }, index, isOther).slice(
      0,
      MOST_A_NATIVE_NAME,
    )) {
      if (score < TOO_ALIKE) found.push(mined(own.text, text, listing.schema, 'mined_native'))
    }
  }
  return found
}

/** How many invented persons meet somebody on the list, by name alone and with birth date and nationality. */
export function falseAlarms(persons: readonly InventedPerson[], index: WatchlistIndex): { name: number; full: number } {
  let name = 0
  let full = 0
  for (const person of persons) {
    const query: ScreenQuery = { name: person.name, schema: 'Person' }
    if (screen(query, index).length > 0) name++
    const country = countryCode(person.nationality)
    const more = { ...query, birthDate: person.birthDate, countries: country === null ? [] : [country] }
    if (screen(more, index).length > 0) full++
  }
  return { name: name / persons.length, full: full / persons.length }
}

function bestNames(asked: ScreenQuery, index: WatchlistIndex, holds: (listing: Listing) => boolean) {
  const query = new AnalysedQuery(asked)
  const scored: { text: string; score: number }[] = []
  for (const { listing } of index.candidates(query)) {
    if (!holds(listing)) continue
    index.namesOf(listing).forEach((name, i) => {
      scored.push({ text: listing.names[i]!.text, score: scoreNames(query.as(name.as), name) })
    })
  }
  return scored.sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1))
}

function mined(a: string, b: string, schema: LabelledPair['schema'], kind: string): LabelledPair {
  return { a, b, schema, match: false, source: 'mined', kind, scripts: '' }
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]/gu, '')
}
