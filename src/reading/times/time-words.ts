import { readPackagedJson } from '../../model/packaged-data.ts'
import type { DayPart, Reference, Season, Unit } from './time-meaning.ts'
import type { Weekday } from './values/calendar.ts'

interface TimeWordsFile {
  readonly months: Readonly<Record<string, number>>
  readonly doubtful_months: readonly string[]
  readonly given_names: readonly string[]
  readonly weekdays: Readonly<Record<string, Weekday>>
  readonly short_weekdays: Readonly<Record<string, Weekday>>
  readonly weekday_plurals: Readonly<Record<string, Weekday>>
  readonly title_words_after_weekday: readonly string[]
  readonly title_words_before_weekday: readonly string[]
  readonly units: Readonly<Record<string, Unit>>
  readonly numbers: Readonly<Record<string, number>>
  readonly ordinals: Readonly<Record<string, number>>
  readonly vague_counts: readonly string[]
  readonly seasons: Readonly<Record<string, Season>>
  readonly season_plurals: Readonly<Record<string, Season>>
  readonly day_words: Readonly<Record<string, number>>
  readonly day_parts: Readonly<Record<string, DayPart>>
  readonly clock_words: Readonly<Record<string, string>>
  readonly vague: Readonly<Record<string, Reference>>
  readonly vague_phrases: Readonly<Record<string, Reference>>
  readonly frequencies: Readonly<Record<string, Unit>>
  readonly holidays: Readonly<Record<string, string | null>>
  readonly zones: Readonly<Record<string, string | null>>
  readonly shifts: Readonly<Record<string, -1 | 0 | 1>>
  readonly date_prepositions: readonly string[]
}

/** The English words of time, ready for look-up by a token's norm. */
export interface TimeWords {
  readonly months: ReadonlyMap<string, number>
  /** Month words that are also other words ("may", "mar"): they need a preposition or a number beside them. */
  readonly doubtfulMonths: ReadonlySet<string>
  readonly givenNames: ReadonlySet<string>
  readonly weekdays: ReadonlyMap<string, Weekday>
  /** "sun", "sat": only beside a date. */
  readonly shortWeekdays: ReadonlyMap<string, Weekday>
  readonly weekdayPlurals: ReadonlyMap<string, Weekday>
  readonly titleAfterWeekday: ReadonlySet<string>
  readonly titleBeforeWeekday: ReadonlySet<string>
  readonly units: ReadonlyMap<string, Unit>
  readonly numbers: ReadonlyMap<string, number>
  readonly ordinals: ReadonlyMap<string, number>
  readonly vagueCounts: ReadonlySet<string>
  readonly seasons: ReadonlyMap<string, Season>
  readonly seasonPlurals: ReadonlyMap<string, Season>
  readonly dayWords: ReadonlyMap<string, number>
  readonly dayParts: ReadonlyMap<string, DayPart>
  readonly clockWords: ReadonlyMap<string, string>
  readonly vague: ReadonlyMap<string, Reference>
  /** By last word, the phrases of several words that end in it, longest first. */
  readonly vaguePhrases: ReadonlyMap<string, readonly (readonly [readonly string[], Reference])[]>
  readonly frequencies: ReadonlyMap<string, Unit>
  /** By first word, longest first; the rule is read by values/holiday-day.ts. */
  readonly holidays: ReadonlyMap<string, readonly (readonly [readonly string[], string])[]>
  readonly zones: ReadonlyMap<string, string | null>
  readonly shifts: ReadonlyMap<string, -1 | 0 | 1>
  readonly datePrepositions: ReadonlySet<string>
}

let words: TimeWords | null = null

export function timeWords(): TimeWords {
  words ??= build(readPackagedJson<TimeWordsFile>('times/english.json'))
  return words
}

function build(file: TimeWordsFile): TimeWords {
  const phrases = Object.entries(file.vague_phrases).map(([phrase, ref]) => [phrase.split(' '), ref] as const)
  const holidays = Object.entries(file.holidays).flatMap(([name, rule]) =>
    // A day that differs from country to country (null) is no date for us.
    rule === null ? [] : [[nameTokens(name), rule] as const],
  )
  return {
    months: new Map(Object.entries(file.months)),
    doubtfulMonths: new Set(file.doubtful_months),
    givenNames: new Set(file.given_names),
    weekdays: new Map(Object.entries(file.weekdays)),
    shortWeekdays: new Map(Object.entries(file.short_weekdays)),
    weekdayPlurals: new Map(Object.entries(file.weekday_plurals)),
    titleAfterWeekday: new Set(file.title_words_after_weekday),
    titleBeforeWeekday: new Set(file.title_words_before_weekday),
    units: new Map(Object.entries(file.units)),
    numbers: new Map(Object.entries(file.numbers)),
    ordinals: new Map(Object.entries(file.ordinals)),
    vagueCounts: new Set(file.vague_counts),
    seasons: new Map(Object.entries(file.seasons)),
    seasonPlurals: new Map(Object.entries(file.season_plurals)),
    dayWords: new Map(Object.entries(file.day_words)),
    dayParts: new Map(Object.entries(file.day_parts)),
    clockWords: new Map(Object.entries(file.clock_words)),
    vague: new Map(Object.entries(file.vague)),
    vaguePhrases: byKey(phrases, (phrase) => phrase.at(-1)!),
    frequencies: new Map(Object.entries(file.frequencies)),
    holidays: byKey(holidays, (name) => name[0]!),
    zones: new Map(Object.entries(file.zones)),
    shifts: new Map(Object.entries(file.shifts)),
    datePrepositions: new Set(file.date_prepositions),
  }
}

/** As the tokeniser cuts it: the possessive is a word of its own. */
function nameTokens(name: string): string[] {
  return name.replace("'s", " 's").split(' ')
}

function byKey<Value>(
  entries: readonly (readonly [readonly string[], Value])[],
  key: (words: readonly string[]) => string,
): Map<string, (readonly [readonly string[], Value])[]> {
  const map = new Map<string, (readonly [readonly string[], Value])[]>()
  for (const entry of entries) {
    const list = map.get(key(entry[0])) ?? []
    list.push(entry)
    map.set(key(entry[0]), list)
  }
  for (const list of map.values()) list.sort((a, b) => b[0].length - a[0].length)
  return map
}
