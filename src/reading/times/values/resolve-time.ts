import type { TimeMeaning } from '../time-meaning.ts'
import { calendarValue, numericValue } from './calendar-value.ts'
import { partOf } from './part-value.ts'
import { decadesValue, halfValue, holidayValue, quarterValue, seasonValue } from './period-value.ts'
import { awayValue, durationValue, shiftedValue, toldValue, weekdayValue } from './relative-value.ts'
import { boundsOf, isOpen, type Moment, NO_REPORT_DATE, open, type Resolution, WHOLE_DAY } from './resolved-time.ts'

/** The value of what the words say, counted from the report, from the time told before or from the calendar alone. */
export function resolveTime(meaning: TimeMeaning, moment: Moment): Resolution {
  switch (meaning.is) {
    case 'calendar':
      return calendarValue(meaning, moment)
    case 'numeric':
      return numericValue(meaning, moment)
    case 'weekday':
      return weekdayValue(meaning, moment)
    case 'shifted':
      return shiftedValue(meaning, moment)
    case 'told':
      return toldValue(meaning, moment)
    case 'away':
      return awayValue(meaning, moment)
    case 'duration':
      return durationValue(meaning, moment)
    case 'season':
      return seasonValue(meaning, moment)
    case 'quarter':
      return quarterValue(meaning, moment)
    case 'half':
      return halfValue(meaning, moment)
    case 'decades':
      return decadesValue(meaning)
    case 'holiday':
      return holidayValue(meaning, moment)
    case 'clock':
      return clockValue(meaning, moment)
    case 'day_part':
      return dayPartValue(meaning, moment)
    case 'part': {
      const whole = resolveTime(meaning.of, moment)
      return isOpen(whole) ? whole : partOf(meaning.part, whole, moment)
    }
    case 'range':
      return rangeValue(meaning, moment)
    case 'reference':
      return { kind: 'date', value: meaning.reference, timex: meaning.reference, implied: [], anchor: null }
    case 'set':
      return { kind: 'set', value: meaning.value, timex: meaning.timex, implied: [], anchor: null }
  }
}

/** The day that a clock time or a part of a day belongs to: the one said, else the one told before, else the report's. */
function dayOf(on: TimeMeaning | null, moment: Moment): Resolution {
  if (on !== null) return resolveTime(on, moment)
  const told = moment.told === null ? null : boundsOf(moment.told.value)
  if (told !== null && told.from === told.to) {
    return { kind: 'date', value: told.from, timex: told.from, implied: WHOLE_DAY, anchor: told.from }
  }
  if (moment.publishedOn === null) return open(NO_REPORT_DATE, 'time')
  return {
    kind: 'date',
    value: moment.publishedOn,
    timex: moment.publishedOn,
    implied: WHOLE_DAY,
    anchor: moment.publishedOn,
  }
}

function clockValue(meaning: TimeMeaning & { is: 'clock' }, moment: Moment): Resolution {
  const day = dayOf(meaning.on, moment)
  if (isOpen(day)) return { ...day, kind: 'time' }
  // TIMEX3 corpora keep only the zone mark of UTC.
  const timex = `${day.value}T${meaning.clock}${meaning.zone === 'Z' ? 'Z' : ''}`
  return { ...day, kind: 'time', value: `${day.value}T${meaning.clock}${meaning.zone}`, timex }
}

/** "Thursday afternoon" is that day; which part of it only TIMEX3 writes. */
function dayPartValue(meaning: TimeMeaning & { is: 'day_part' }, moment: Moment): Resolution {
  const day = dayOf(meaning.on, moment)
  return isOpen(day) ? { ...day, kind: 'time' } : { ...day, kind: 'time', timex: `${day.value}T${meaning.part}` }
}

function rangeValue(meaning: TimeMeaning & { is: 'range' }, moment: Moment): Resolution {
  const { from, to } = meaning
  if (isYearless(to) && (!isYearless(from) || (endDay(to) && !endDay(from)))) {
    // "From 20 November 2036 to 3 February": the end follows the beginning.
    const start = resolveTime(from, moment)
    if (isOpen(start)) return start
    const day = boundsOf(start.value)?.from ?? null
    return between(start, resolveTime(to, { ...moment, publishedOn: day, direction: 'future' }))
  }
  const end = resolveTime(to, moment)
  if (isOpen(end)) return end
  const last = boundsOf(end.value)?.to ?? null
  if (isYearless(from)) return between(resolveTime(from, { ...moment, publishedOn: last, direction: 'past' }), end)
  const start = resolveTime(from, moment)
  if (!isOpen(start) && last !== null && (boundsOf(start.value)?.from ?? '') > last) {
    // "20 November to 3 February 2037": the year said at the end is not the beginning's.
    return between(resolveTime(withoutYear(from), { ...moment, publishedOn: last, direction: 'past' }), end)
  }
  return between(start, end)
}

/** "From 9 July until Sunday": a weekday follows the date it is paired with. */
function endDay(meaning: TimeMeaning): boolean {
  return meaning.is === 'weekday' || (meaning.is === 'part' && meaning.of.is === 'weekday')
}

function isYearless(meaning: TimeMeaning): boolean {
  if (meaning.is === 'part') return isYearless(meaning.of)
  return (meaning.is === 'calendar' && meaning.year === null && meaning.shift === null) || meaning.is === 'weekday'
}

function withoutYear(meaning: TimeMeaning): TimeMeaning {
  return meaning.is === 'calendar' && meaning.month !== null ? { ...meaning, year: null } : meaning
}

function between(start: Resolution, end: Resolution): Resolution {
  if (isOpen(start)) return start
  if (isOpen(end)) return end
  const left = start.value.split('/')[0]!
  const right = end.value.split('/').at(-1)!
  const bounds = boundsOf(`${left}/${right}`)
  if (bounds !== null && bounds.from > bounds.to) return open('its end lies before its beginning')
  const value = left === right ? left : `${left}/${right}`
  const implied = [...new Set([...start.implied, ...end.implied])]
  return { kind: 'date', value, timex: value, implied, anchor: end.anchor ?? start.anchor }
}
