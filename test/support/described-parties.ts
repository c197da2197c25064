import { SeededRandom } from '../../bench/soak/seeded-random.ts'
import { daysOf } from '../../src/model/date-value.ts'
import type { Designation, Listing } from '../../src/model/listing.ts'
import type { Report } from '../../src/model/report.ts'
import type { ReportReading } from '../../src/model/report-reading.ts'
import { countryName } from '../../src/names/countries.ts'
import { type DescriptionQuery, emptyQuery } from '../../src/watchlist/resolve-description.ts'
import { type WrittenActor, writtenReading } from './described-reading.ts'
import { reportFromText } from './report-from-text.ts'

/** A description made from known listings: the question, a paragraph that asks it, and who is meant. */
export interface DescribedCase {
  readonly query: DescriptionQuery
  readonly report: Report
  readonly reading: ReportReading
  /** Ids of the listings it was made from. */
  readonly meant: readonly string[]
  /** Ids of all listings that the words fit, found by plain comparison. */
  readonly fitting: readonly string[]
}

interface Act {
  readonly listing: Listing
  readonly designation: Designation
}

// Written apart from the tables under test, which are to agree with it.
const AUTHORITIES: readonly (readonly [key: string, word: string, pattern: RegExp])[] = [
  ['us', 'Washington', /^US |^US$|OFAC|Treasury/],
  ['gb', 'London', /^UK/],
  ['eu', 'The European Union', /^EU/],
  ['un', 'The UN Security Council', /^UN /],
  ['jp', 'Tokyo', /^Japan/],
]
const PROGRAMMES: readonly (readonly [region: string, word: string, pattern: RegExp])[] = [
  ['kp', 'North Korea', /US-NK|GB-DPRK|EU-PRK|SC1718/],
  ['ru', 'Russia', /US-RUS|US-UKR|GB-RUS|EU-UKR/],
]
const NOUNS = {
  person: ['citizen', 'citizens'],
  organisation: ['firm', 'firms'],
  vessel: ['ship', 'ships'],
} as const
const ORGANISATIONS: readonly string[] = ['Company', 'Organization', 'PublicBody', 'LegalEntity']
type Kind = keyof typeof NOUNS
const NUMBERS = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** Describes parties of a list that were designated on a known day, alone or as all of their kind on that day. */
export function describedCases(listings: readonly Listing[], count: number, seed: number): DescribedCase[] {
  const random = new SeededRandom(seed)
  const groups = [...groupsOf(listings).values()]
  const cases: DescribedCase[] = []
  while (cases.length < count) {
    const group = random.pick(groups)
    const first = group[0]!
    const isGroup = group.length > 1 && group.length <= 12 && random.next() < 0.6
    const meant = isGroup ? group : [random.pick(group)]
    const date = random.next() < 0.5 ? first.designation.from! : first.designation.from!.slice(0, 7)
    const shared = meant[0]!.listing.countries.filter((one) =>
      meant.every((act) => act.listing.countries.includes(one)),
    )
    const country = shared.length > 0 && random.next() < 0.6 ? random.pick(shared) : null
    const programme = PROGRAMMES.find(([, , pattern]) =>
      meant.every((act) => pattern.test(act.designation.programme ?? '')),
    )
    const told = programme !== undefined && random.next() < 0.6 ? programme : null
    cases.push(caseOf(listings, { meant, date, country, programme: told }))
  }
  return cases
}

interface Telling {
  readonly meant: readonly Act[]
  readonly date: string
  readonly country: string | null
  readonly programme: (typeof PROGRAMMES)[number] | null
}

function caseOf(listings: readonly Listing[], { meant, date, country, programme }: Telling): DescribedCase {
  const kind = kindOf(meant[0]!.listing)!
  const [authority, word, pattern] = authorityOf(meant[0]!.designation)!
  const size = meant.length
  const noun = NOUNS[kind][size === 1 ? 0 : 1]
  const from = country === null ? '' : ` of ${countryName(country) ?? country}`
  const words = `${size === 1 ? 'a' : NUMBERS[size]} ${noun}${from}`
  const aim = programme === null ? '' : ` for its dealings with ${programme[1]}`
  const when = timeWords(date)
  const report = reportFromText(`${word} sanctioned ${words} ${when}${aim}. Nobody was named.`, {
    published: '2026-06-01',
  })
  const target: WrittenActor = { id: 'a2', name: words, kind, country, count: size, mentions: [words] }
  const sanctioner: WrittenActor = { id: 'a1', name: word, kind: 'organisation', named: true, mentions: [word] }
  const reading = writtenReading(
    report,
    [sanctioner, target],
    [{ by: 'a1', on: 'a2', date, trigger: 'sanctioned' }],
    [],
    [[when, date]],
  )
  const query: DescriptionQuery = {
    ...emptyQuery('a2'),
    kind,
    count: size,
    countries: country === null ? [] : [country],
    designatedOn: date,
    authorities: [authority],
    regions: programme === null ? [] : [programme[0]],
  }
  const fitting = listings
    .filter((listing) => kindOf(listing) === kind)
    .filter((listing) => country === null || listing.countries.length === 0 || listing.countries.includes(country))
    .filter(({ designations }) => designations.some((one) => pattern.test(one.authority) && one.from?.startsWith(date)))
  return { query, report, reading, meant: meant.map(({ listing }) => listing.id), fitting: fitting.map(({ id }) => id) }
}

/** All of a kind that one authority designated on one day. */
function groupsOf(listings: readonly Listing[]): Map<string, Act[]> {
  const groups = new Map<string, Act[]>()
  for (const listing of listings) {
    const kind = kindOf(listing)
    const seen = new Set<string>()
    for (const designation of listing.designations) {
      const authority = authorityOf(designation)
      const day = daysOf(designation.from)
      if (kind === null || authority === null || day === null || day.from !== day.to) continue
      const key = `${kind} ${authority[0]} ${designation.from}`
      if (seen.has(key)) continue
      seen.add(key)
      groups.set(key, [...(groups.get(key) ?? []), { listing, designation }])
    }
  }
  return groups
}

function kindOf({ schema }: Listing): Kind | null {
  if (schema === 'Person') return 'person'
  if (schema === 'Vessel') return 'vessel'
  return ORGANISATIONS.includes(schema) ? 'organisation' : null
}

function authorityOf({ authority }: Designation): (typeof AUTHORITIES)[number] | null {
  return AUTHORITIES.find(([, , pattern]) => pattern.test(authority)) ?? null
}

function timeWords(date: string): string {
  const [year, month, day] = date.split('-')
  const named = `${MONTHS[Number(month) - 1]} ${year}`
  return day === undefined ? `in ${named}` : `on ${Number(day)} ${named}`
}
