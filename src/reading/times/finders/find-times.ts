import type { Token } from '../../../text/split-text.ts'
import type { RawTime } from '../time-meaning.ts'
import { timeWords } from '../time-words.ts'
import { findClock } from './find-clock.ts'
import { findDayOfMonth } from './find-day-of-month.ts'
import { findDayPart } from './find-day-part.ts'
import { findDayWord } from './find-day-word.ts'
import { findDecade } from './find-decade.ts'
import { findHoliday } from './find-holiday.ts'
import { findHyphenated } from './find-hyphenated.ts'
import { findKorean } from './find-korean.ts'
import { findMonth } from './find-month.ts'
import { findNumericDate } from './find-numeric-date.ts'
import { findQuarter } from './find-quarter.ts'
import { findRussian, russianWords } from './find-russian.ts'
import { findSeason } from './find-season.ts'
import { findSpelledYear } from './find-spelled-year.ts'
import { findUnit } from './find-unit.ts'
import { findVague } from './find-vague.ts'
import { findWeekday } from './find-weekday.ts'
import { findYear } from './find-year.ts'
import type { Finder } from './finder.ts'

let byWord: ReadonlyMap<string, readonly Finder[]> | null = null

const NUMBERS: readonly Finder[] = [findNumericDate, findClock, findDecade, findYear, findDayOfMonth, findKorean]
const HYPHENATED: readonly Finder[] = [findHyphenated, findQuarter]
const HANGUL: readonly Finder[] = [findKorean]

/**
 * Every time expression of a sentence as its words have it, before neighbours are joined. In text order and without
 * overlaps: of two that overlap the longer stays.
 */
export function findTimes(tokens: readonly Token[]): RawTime[] {
  byWord ??= wordFinders()
  const found: RawTime[] = []
  for (let at = 0; at < tokens.length; at++) {
    // One look-up a token decides: nearly all words of a text are no heart of any time expression.
    const finders = findersFor(tokens[at]!)
    if (finders === undefined) continue
    for (const finder of finders) {
      const time = finder(tokens, at)
      if (time !== null) found.push(time)
    }
  }
  return found.length < 2 ? found : withoutOverlaps(found)
}

function findersFor(token: Token): readonly Finder[] | undefined {
  const norm = token.norm
  const code = norm.charCodeAt(0)
  if (code >= 48 && code <= 57) return norm.includes('-') ? HYPHENATED : NUMBERS
  if (token.kind !== 'word') return undefined
  const known = byWord!.get(norm)
  if (known !== undefined) return known
  // Hangul syllables.
  if (code >= 0xac00 && code <= 0xd7a3) return HANGUL
  return norm.length > 5 && norm.includes('-') ? HYPHENATED : undefined
}

function wordFinders(): Map<string, Finder[]> {
  const words = timeWords()
  const map = new Map<string, Finder[]>()
  const add = (keys: Iterable<string>, finder: Finder) => {
    for (const key of keys) map.set(key, [...(map.get(key) ?? []), finder])
  }
  add(words.months.keys(), findMonth)
  add(words.weekdays.keys(), findWeekday)
  add(words.shortWeekdays.keys(), findWeekday)
  add(words.weekdayPlurals.keys(), findWeekday)
  add(words.units.keys(), findUnit)
  add([...words.dayWords.keys(), 'tonight', 'overnight'], findDayWord)
  add(words.dayParts.keys(), findDayPart)
  add(words.clockWords.keys(), findClock)
  add(words.seasons.keys(), findSeason)
  add(['quarter', 'half', 'q1', 'q2', 'q3', 'q4', 'h1', 'h2'], findQuarter)
  add(
    ['century', 'twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'],
    findDecade,
  )
  add(['nineteen'], findSpelledYear)
  add(words.holidays.keys(), findHoliday)
  add(new Set([...words.vague.keys(), ...words.vaguePhrases.keys(), ...words.frequencies.keys()]), findVague)
  add(russianWords(), findRussian)
  return map
}

/** Of times that overlap the longest stays, of two as long the first. */
function withoutOverlaps(found: RawTime[]): RawTime[] {
  found.sort((a, b) => a.first - b.first || b.last - a.last)
  const kept: RawTime[] = []
  for (const time of found) {
    const before = kept.at(-1)
    if (before === undefined || before.last <= time.first) kept.push(time)
    else if (time.last - time.first > before.last - before.first) kept[kept.length - 1] = time
  }
  return kept
}
