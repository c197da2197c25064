import type { DateValue } from '../../model/date-value.ts'
import { daysOf, isSingleDay } from '../../model/date-value.ts'
import type { Evidence, Proposal } from '../../model/hit.ts'
import { listedOn } from '../listed-on.ts'
import { type DescribedTie, type DescriptionQuery, describeQuery, regionName } from './description-query.ts'
import type { Described } from './find-described.ts'
import type { Fit } from './fit-designation.ts'
import { jurisdictionName } from './jurisdictions.ts'
import type { FitSet } from './sets-of.ts'
import { topicsOf } from './topics.ts'

/** What a description that names nobody starts from; reasons raise it, alternatives lower it. */
const BASE = 0.35
// No description is as good as a name.
const MOST = 0.95
const WITHOUT_TIE = 0.8

/** The listings of all sets that answer a description, with reasons, best first. */
export function toProposals(described: Described, { day }: { readonly day: DateValue | null }): Proposal[] {
  const found = new Map<string, Proposal>()
  for (const set of described.sets) {
    for (const fit of set.fits) {
      const proposal = proposalOf(fit, set, described, day)
      const known = found.get(`${proposal.list} ${proposal.listingId}`)
      if (known === undefined || known.score < proposal.score) {
        found.set(`${proposal.list} ${proposal.listingId}`, proposal)
      }
    }
  }
  return [...found.values()].sort((a, b) => b.score - a.score || (a.listingId < b.listingId ? -1 : 1))
}

function proposalOf(fit: Fit, set: FitSet, described: Described, day: DateValue | null): Proposal {
  const { listing } = fit
  const because = reasonsFor(fit, set, described)
  const programmes = listing.designations.flatMap(({ programme }) => programme ?? [])
  const dates = listing.designations.flatMap(({ from }) => from ?? [])
  return {
    list: listing.list,
    listingId: listing.id,
    caption: listing.caption,
    schema: listing.schema,
    score: scoreOf(because, described),
    because,
    programmes: [...new Set(programmes)],
    designatedOn: [...new Set(dates)].sort(),
    listedOn: listedOn(listing, day).answer,
    query: describeQuery(described.query),
  }
}

function scoreOf(because: readonly Evidence[], { sets, tiesChecked }: Described): number {
  const sum = because.reduce((total, { weight }) => total + Math.max(0, weight), BASE)
  // Of several sets that fit equally, each is as much less likely; the floor keeps them all in view.
  const alternatives = Math.max(0.4, 1 / Math.sqrt(sets.length))
  const score = Math.min(MOST, sum) * alternatives * (tiesChecked ? 1 : WITHOUT_TIE)
  return Math.round(score * 1000) / 1000
}

function reasonsFor(fit: Fit, set: FitSet, described: Described): Evidence[] {
  const { query, sets } = described
  const reasons = [
    dateReason(fit, query),
    authorityReason(fit, query),
    countReason(fit, set, query),
    kindReason(fit, query),
    countryReason(fit, query),
    programmeReason(fit, query),
    conductReason(fit, query),
    ...query.ties.map((tie) => tieReason(fit, tie, described)),
  ].filter((reason) => reason !== null)
  if (sets.length > 1) {
    const note = `${sets.length} listings or sets of listings fit the description equally`
    reasons.push({ kind: 'count', query: 'one', listed: String(sets.length), weight: -0.3, note })
  }
  return reasons
}

function dateReason({ designation, isDated }: Fit, { designatedOn }: DescriptionQuery): Evidence | null {
  if (designatedOn === null) return null
  const from = designation.from ?? ''
  const weight = !isDated ? 0.05 : isSingleDay(designatedOn) ? 0.25 : isWithinMonth(designatedOn) ? 0.2 : 0.1
  const note = `designated ${from}; the text says ${designatedOn}`
  return { kind: 'designation', query: designatedOn, listed: from, weight, note }
}

function isWithinMonth(date: DateValue): boolean {
  const range = daysOf(date)
  if (range?.from == null || range.to === null) return false
  return Date.parse(range.to) - Date.parse(range.from) < 32 * 86_400_000
}

function authorityReason({ jurisdiction, designation }: Fit, { authorities }: DescriptionQuery): Evidence | null {
  if (jurisdiction === null || !authorities.includes(jurisdiction)) return null
  const listed = designation.authority === '' ? jurisdictionName(jurisdiction) : designation.authority
  const note = `designated by ${listed}, as the text says (${jurisdictionName(jurisdiction)})`
  return { kind: 'designation', query: authorities.join(', '), listed, weight: 0.05, note }
}

function countReason({ designation }: Fit, { size }: FitSet, { count }: DescriptionQuery): Evidence | null {
  if (count === null || count === 1) return null
  const note = `one of exactly ${size} that fit together (first of them designated ${designation.from})`
  return { kind: 'count', query: String(count), listed: String(size), weight: 0.1, note }
}

function kindReason({ listing }: Fit, { kind }: DescriptionQuery): Evidence | null {
  if (kind === null) return null
  return { kind: 'schema', query: kind, listed: listing.schema, weight: 0.02, note: `listed as ${listing.schema}` }
}

function countryReason({ listing }: Fit, { countries }: DescriptionQuery): Evidence | null {
  const same = countries.find((country) => listing.countries.includes(country))
  if (same === undefined) return null
  const note = `${regionName(same)} in the text and on the list`
  return { kind: 'country', query: countries.join(', '), listed: same, weight: 0.1, note }
}

function programmeReason({ designation, listing }: Fit, { regions }: DescriptionQuery): Evidence | null {
  const listed = topicsOf(designation, listing).regions
  const same = regions.filter((region) => listed.has(region))
  if (same.length === 0) return null
  const programme = [designation.programme ?? '', ...designation.tags].filter((key) => key !== '').join(' ')
  const note = `programme ${programme === '' ? 'not named' : programme}: ${same.map(regionName).join(', ')}`
  return { kind: 'designation', query: regions.join(', '), listed: programme, weight: 0.05 * same.length, note }
}

function conductReason({ designation, listing }: Fit, { subjects }: DescriptionQuery): Evidence | null {
  const listed = topicsOf(designation, listing).subjects
  const same = subjects.filter((subject) => listed.has(subject))
  if (same.length === 0) return null
  const reason = designation.reason ?? listing.notes[0] ?? ''
  const note = `listed for ${same.join(', ')}: ${reason}`
  return { kind: 'role', query: subjects.join(', '), listed: reason, weight: 0.05, note }
}

function tieReason({ listing }: Fit, tie: DescribedTie, { tiedWith, tiesChecked }: Described): Evidence | null {
  if (!tiesChecked) return null
  const others =
    'query' in tie.to ? (tiedWith.get(tie.to.query) ?? []).flatMap(({ fits }) => fits.map((fit) => fit.listing)) : null
  const ids = 'query' in tie.to ? new Set(others!.map(({ id }) => id)) : new Set(tie.to.listings)
  const relation = listing.relations.find(({ to }) => to !== null && ids.has(to))
  if (relation !== undefined) {
    const other = others?.find(({ id }) => id === relation.to)?.caption ?? relation.name ?? relation.to ?? ''
    const note = `${relation.type.replaceAll('_', ' ')} ${other}, as the text ties it to ${tie.words}`
    return { kind: 'link', query: tie.words, listed: other, weight: 0.15, note }
  }
  const back = others?.find(({ relations }) => relations.some(({ to }) => to === listing.id))
  if (back === undefined) return null
  const note = `${back.caption} is tied to it on the list, as the text ties it to ${tie.words}`
  return { kind: 'link', query: tie.words, listed: back.caption, weight: 0.15, note }
}
