import { type DateValue, type DayRange, daysOf } from '../model/date-value.ts'
import type { Designation, Listing } from '../model/listing.ts'
import { boundsInWords } from './dating/day-bounds.ts'

type Answer = 'true' | 'false' | 'unknown'

/** Whether a party stood on a list on a day, and the designation that the answer rests on. */
export interface ListedOn {
  readonly answer: Answer
  /** One clause: "designated 2023-08-16 (US OFAC, US-NK), after 2023-08-15". */
  readonly why: string
}

/**
 * Whether any designation of a listing was in force on a day. Dates are taken as exact as they are: a designation of
 * "2023-08" is unknown on 10 August and certain from 31 August; one "on or before" a day is certain from that day.
 *
 * @param day a day, or a longer stretch: then it must have been listed throughout
 */
export function listedOn(listing: Listing, day: DateValue | null): ListedOn {
  const asked = daysOf(day)
  if (day === null || asked === null || asked.from === null || asked.to === null) {
    return { answer: 'unknown', why: 'no day to ask for' }
  }
  if (listing.designations.length === 0) return { answer: 'unknown', why: 'the list dates no designation' }
  const range = { from: asked.from, to: asked.to }
  const each = listing.designations.map((designation) => inForce(designation, range, day))
  return (
    each.find(({ answer }) => answer === 'true') ??
    each.find(({ answer }) => answer === 'unknown') ??
    // The act nearest before the day tells most ("removed 2019"); else the first one after it.
    each.findLast(({ why }) => why.includes('lifted')) ??
    each[0]!
  )
}

interface ClosedRange extends DayRange {
  readonly from: string
  readonly to: string
}

function inForce(designation: Designation, asked: ClosedRange, day: DateValue): ListedOn {
  const who = nameOf(designation)
  const basis = basisOf(designation)
  const lifted = daysOf(designation.to)
  const liftedWords = lifted === null ? '' : `lifted ${boundsInWords(designation.to!)}`
  if (lifted !== null && lifted.to !== null && lifted.to <= asked.from) {
    return { answer: 'false', why: `designation ${who} ${liftedWords}, not after ${day}${basis}` }
  }
  const start = daysOf(designation.from)
  if (start === null) return { answer: 'unknown', why: `designated ${who}, day not known` }
  const begun = `designated ${boundsInWords(designation.from!)} ${who}`
  if (start.from !== null && start.from > asked.to) return { answer: 'false', why: `${begun}, after ${day}${basis}` }
  const end = liftedWords === '' ? '' : `, ${liftedWords}`
  const isStarted = start.to !== null && start.to <= asked.from
  const isStanding = lifted === null || (lifted.from !== null && lifted.from > asked.to)
  if (isStarted && isStanding) return { answer: 'true', why: `${begun}${end}${basis}` }
  return { answer: 'unknown', why: `${begun}${end}: the dates leave ${day} open${basis}` }
}

/** What the days rest on where it is not the list's own date, and what contradicts them: "; by versions of ...". */
function basisOf({ datedBy, source, dateNote }: Designation): string {
  const by = (datedBy ?? 'list') === 'list' || source === null ? '' : `; by ${source}`
  return dateNote === undefined ? by : `${by}; ${dateNote}`
}

/** "(US OFAC, US-NK)"; the list's own words where it has no programme of ours, the programme alone without an authority. */
function nameOf({ authority, programme, tags }: Designation): string {
  const parts = [authority, programme ?? tags.join(', ')].filter((part) => part !== '')
  return parts.length === 0 ? '(authority not told)' : `(${parts.join(', ')})`
}
