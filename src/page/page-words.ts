import { readPackagedJson } from '../model/packaged-data.ts'

/** A kind of furniture: what it is called, and the lines it is known by. */
export interface FurnitureKind {
  readonly why: string
  readonly whole: ReadonlySet<string>
  readonly starts: readonly string[]
  readonly holds: readonly string[]
}

/** `data/page/furniture.json`, ready for look-up. */
export interface Furniture {
  readonly longest: number
  readonly section: FurnitureKind
  readonly list: FurnitureKind
  readonly line: FurnitureKind
  readonly credits: ReadonlySet<string>
  readonly stamps: readonly string[]
  readonly outlets: RegExp
  readonly roles: RegExp
}

interface FurnitureFile {
  longest: number
  section: { why: string; whole: string[]; starts: string[]; holds: string[] }
  list: { why: string; whole: string[]; starts: string[]; holds: string[] }
  line: { why: string; whole: string[]; starts: string[]; holds: string[] }
  credits: string[]
  stamps: string[]
  outlets: string[]
  roles: string[]
}

let furnitureKept: Furniture | null = null

export function furniture(): Furniture {
  if (furnitureKept !== null) return furnitureKept
  const file = readPackagedJson<FurnitureFile>('page/furniture.json')
  const kind = (raw: { why: string; whole: string[]; starts: string[]; holds: string[] }): FurnitureKind => ({
    why: raw.why,
    whole: new Set(raw.whole),
    starts: raw.starts,
    holds: raw.holds,
  })
  furnitureKept = {
    longest: file.longest,
    section: kind(file.section),
    list: kind(file.list),
    line: kind(file.line),
    credits: new Set(file.credits),
    stamps: file.stamps,
    outlets: wordsPattern(file.outlets),
    roles: wordsPattern(file.roles),
  }
  return furnitureKept
}

/** `data/page/dates.json`: month and weekday names, labels of dates. */
export interface DateWords {
  readonly months: ReadonlyMap<string, number>
  readonly weekdays: ReadonlyMap<string, number>
  readonly updated: readonly string[]
  readonly published: readonly string[]
  readonly filler: ReadonlySet<string>
}

let datesKept: DateWords | null = null

export function dateWords(): DateWords {
  if (datesKept !== null) return datesKept
  const file = readPackagedJson<{
    months: Record<string, number>
    weekdays: Record<string, number>
    updated: string[]
    published: string[]
    filler: string[]
  }>('page/dates.json')
  datesKept = {
    months: new Map(Object.entries(file.months)),
    weekdays: new Map(Object.entries(file.weekdays)),
    updated: longestFirst(file.updated),
    published: longestFirst(file.published),
    filler: new Set(file.filler),
  }
  return datesKept
}

/** `data/page/zones.json`. */
export interface ZoneWords {
  readonly fixed: ReadonlyMap<string, string>
  readonly seasonal: ReadonlyMap<string, { readonly winter: string; readonly summer: string; readonly rule: string }>
  readonly by_language: ReadonlyMap<string, string>
  readonly month_first: ReadonlySet<string>
  /** All names, longest first. */
  readonly names: readonly string[]
}

let zonesKept: ZoneWords | null = null

export function zoneWords(): ZoneWords {
  if (zonesKept !== null) return zonesKept
  const file = readPackagedJson<{
    fixed: Record<string, string>
    seasonal: Record<string, { winter: string; summer: string; rule: string }>
    by_language: Record<string, string>
    month_first: string[]
  }>('page/zones.json')
  zonesKept = {
    fixed: new Map(Object.entries(file.fixed)),
    seasonal: new Map(Object.entries(file.seasonal)),
    by_language: new Map(Object.entries(file.by_language)),
    month_first: new Set(file.month_first),
    names: longestFirst([...Object.keys(file.fixed), ...Object.keys(file.seasonal)]),
  }
  return zonesKept
}

/**
 * A pattern that finds any of the words as whole words, whatever the script, in text in lower case: patterns that
 * ignore case and name Unicode classes take milliseconds to compile, which every first page would wait for.
 */
export function wordsPattern(words: readonly string[]): RegExp {
  const escaped = longestFirst(words).map((word) => word.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'u')
}

/** Lower case with the offsets of the text; the text as it is where a letter would change its length. */
export function lowerSameLength(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text
}

function longestFirst(words: readonly string[]): string[] {
  return [...words].sort((a, b) => b.length - a.length)
}
