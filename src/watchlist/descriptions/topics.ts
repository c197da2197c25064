import type { Designation, Listing } from '../../model/listing.ts'
import { readPackagedJson } from '../../model/packaged-data.ts'
import { PhraseFinder } from './phrase-finder.ts'

/** What a description or a designation is about. */
export interface Topics {
  /** Countries a programme is aimed at: `kp`, `ru`. */
  readonly regions: ReadonlySet<string>
  /** Conduct: `arms`, `missiles`, `finance`. */
  readonly subjects: ReadonlySet<string>
}

interface TopicTable {
  readonly regions: Readonly<Record<string, { readonly keys: readonly string[]; readonly words: readonly string[] }>>
  readonly subjects: Readonly<Record<string, readonly string[]>>
}

interface Topic {
  readonly of: 'regions' | 'subjects'
  readonly name: string
}

interface Tables {
  readonly keys: readonly (readonly [prefix: string, region: string])[]
  readonly finder: PhraseFinder<Topic>
}

let tables: Tables | null = null
const ofDesignation = new WeakMap<Designation, Topics>()

/** Topics that the words of a text name. */
export function topicsIn(text: string): Topics {
  const found = { regions: new Set<string>(), subjects: new Set<string>() }
  for (const topic of load().finder.find(text)) found[topic.of].add(topic.name)
  return found
}

/** Topics of one designation: from its programme and tags, and from the words of its reason and the listing's notes. */
export function topicsOf(designation: Designation, listing: Listing): Topics {
  let topics = ofDesignation.get(designation)
  if (topics === undefined) {
    const told = topicsIn([designation.reason ?? '', ...listing.notes].join('\n'))
    topics = { regions: new Set([...told.regions, ...programmeRegions(designation)]), subjects: told.subjects }
    ofDesignation.set(designation, topics)
  }
  return topics
}

function programmeRegions({ programme, tags }: Designation): Set<string> {
  const found = new Set<string>()
  for (const key of [programme ?? '', ...tags]) {
    // "US-RUSHAR", "RUSSIA-EO14024": the part that names the country stands anywhere in the key.
    for (const part of key.toUpperCase().split(/[^A-Z0-9]+/)) {
      for (const [prefix, region] of load().keys) if (part.startsWith(prefix)) found.add(region)
    }
  }
  return found
}

function load(): Tables {
  if (tables !== null) return tables
  const { regions, subjects } = readPackagedJson<TopicTable>('watchlist/topics.json')
  const words = [
    ...Object.entries(regions).flatMap(([name, one]) =>
      one.words.map((word) => [word, { of: 'regions', name }] as const),
    ),
    ...Object.entries(subjects).flatMap(([name, all]) => all.map((word) => [word, { of: 'subjects', name }] as const)),
  ]
  tables = {
    keys: Object.entries(regions).flatMap(([region, { keys }]) => keys.map((key) => [key, region] as const)),
    finder: new PhraseFinder<Topic>(words),
  }
  return tables
}
