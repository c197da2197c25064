import type { IsoDate } from '../../model/date-value.ts'
import type { Designation, Listing } from '../../model/listing.ts'
import { listedOn } from '../listed-on.ts'
import type { OwnershipParty, PartyEntry } from './ownership-network.ts'
import type { OwnershipRule } from './ownership-rule.ts'

/** Whether a party was listed on a day by those whose designations a rule starts from. */
export interface ListedUnder {
  readonly answer: 'true' | 'false' | 'unknown'
  readonly why: string
}

const NOT_LISTED: ListedUnder = { answer: 'false', why: 'on no list that counts under this rule' }

/**
 * Asks every entry of a party. An entry without a day counts as listed from the day of the copy that holds it: before
 * that nobody can tell.
 *
 * @param copiesFrom day for copies that have no date stamp of their own; null leaves their undated entries unknown
 */
export function listedUnder(
  party: OwnershipParty,
  rule: OwnershipRule,
  { on, copiesFrom }: { readonly on: IsoDate; readonly copiesFrom: IsoDate | null },
): ListedUnder {
  let unknown: ListedUnder | null = null
  let elsewhere: ListedUnder = NOT_LISTED
  for (const entry of party.entries) {
    const answer = entryListed(entry, rule, on, copiesFrom)
    if (answer.answer === 'true') return answer
    if (answer.answer === 'unknown') unknown ??= answer
    else if (answer !== NOT_LISTED) elsewhere = answer
  }
  if (unknown !== null) return unknown
  for (const entry of party.perhaps) {
    if (entryListed(entry, rule, on, copiesFrom).answer === 'false') continue
    const { caption, list, id } = entry.listing
    return {
      answer: 'unknown',
      why: `bears the name of ${caption} (${list}, ${id}), and nothing tells whether it is the same party`,
    }
  }
  return elsewhere
}

function entryListed(entry: PartyEntry, rule: OwnershipRule, on: IsoDate, copiesFrom: IsoDate | null): ListedUnder {
  const { listing, publishedOn, isListed } = entry
  if (listing.designations.length === 0) {
    return isListed
      ? { answer: 'unknown', why: `on the list ${listing.list}, which does not tell who listed it and when` }
      : NOT_LISTED
  }
  const ours = listing.designations.filter((one) => countsUnder(one, listing.list, rule))
  if (ours.length === 0) {
    const by = listing.designations.map(
      ({ authority, programme, tags }) => authority || programme || tags[0] || 'somebody',
    )
    return {
      answer: 'false',
      why: `listed by ${[...new Set(by)].join(' and ')}, in a way that does not count under this rule`,
    }
  }
  const told = withoutUndatedCopies(ours)
  const answer = listedOn(withDesignations(listing, told), on)
  if (answer.answer !== 'unknown') return answer
  const since = publishedOn ?? copiesFrom
  const undated = told.find((one) => one.from === null && isNotLifted(listing, one, on))
  if (undated === undefined || since === null || on < since) return answer
  return { answer: 'true', why: `on the ${listing.list} list of ${since}, day of designation not told` }
}

/**
 * A copy of an act without its day (or, dated by versions, with no more than "on or before") says nothing against the day
 * that another copy tells: of the same programme, or of any where it names none.
 */
function withoutUndatedCopies(designations: readonly Designation[]): readonly Designation[] {
  const hasDay = ({ from }: Designation): boolean => from !== null && !from.startsWith('../')
  const dated = new Set(designations.filter(hasDay).map(({ programme }) => programme))
  return designations.filter(
    (one) => hasDay(one) || !(dated.has(one.programme) || (one.programme === null && dated.size > 0)),
  )
}

function isNotLifted(listing: Listing, designation: Designation, on: IsoDate): boolean {
  return listedOn(withDesignations(listing, [{ ...designation, from: '0001-01-01' }]), on).answer === 'true'
}

function withDesignations(listing: Listing, designations: readonly Designation[]): Listing {
  return { ...listing, designations }
}

/** True where an act, on a list of this name, is one of those that a rule starts from. */
export function countsUnder(designation: Designation, list: string, rule: OwnershipRule): boolean {
  const { authorities, programmes, without } = rule.designations
  const { authority, programme, tags } = designation
  if (programme !== null && without.programmes.some((beginning) => programme.startsWith(beginning))) return false
  if (tags.length > 0 && tags.every((tag) => without.tags.includes(tag))) return false
  if (without.lists.some((beginning) => list.startsWith(beginning))) return false
  const name = keyOf(authority)
  if (without.authorities.some((one) => keyOf(one) === name)) return false
  if (authorities.some((one) => keyOf(one) === name)) return true
  return programme !== null && programmes.some((beginning) => programme.startsWith(beginning))
}

function keyOf(authority: string): string {
  return authority
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
