import type { Part } from '../time-meaning.ts'
import { timeWords } from '../time-words.ts'
import { findDecade } from './find-decade.ts'
import { findMonth } from './find-month.ts'
import { findSeason } from './find-season.ts'
import { findUnit } from './find-unit.ts'
import { findYear } from './find-year.ts'
import { type Finder, raw } from './finder.ts'
import { isoDurationWords } from './hyphen-duration.ts'

const PARTS: Readonly<Record<string, Part>> = { mid: 'mid', early: 'early', late: 'late' }

/** "mid-August", "late-November", "mid-1990s"; "two-year", "10-day", "decades-long", "year-ago". */
export const findHyphenated: Finder = (tokens, at) => {
  const token = tokens[at]!
  const dash = token.norm.indexOf('-')
  if (dash <= 0) return null
  const part = PARTS[token.norm.slice(0, dash)]
  if (part !== undefined) {
    const rest = token.text.slice(dash + 1)
    const isNumber = /^\d{4}$/.test(rest)
    const bare = [...tokens]
    bare[at] = { ...token, text: rest, norm: rest.toLowerCase(), kind: isNumber ? 'number' : 'word' }
    // The prefix proves a date as well as a preposition would.
    bare.splice(at, 0, { ...token, text: 'in', norm: 'in' })
    const found =
      findMonth(bare, at + 1) ??
      findDecade(bare, at + 1) ??
      findYear(bare, at + 1) ??
      findSeason(bare, at + 1) ??
      findUnit(bare, at + 1)
    if (found === null) return null
    return raw(at, Math.max(at + 1, found.last - 1), { is: 'part', part, of: found.meaning })
  }
  const left = token.norm.slice(0, dash)
  const right = token.norm.slice(dash + 1)
  if (left === 'year' && (right === 'ago' || right === 'earlier')) {
    return raw(at, at + 1, { is: 'away', unit: 'year', count: 1, sign: -1, from: 'report', compares: true })
  }
  if (right === 'long' && timeWords().units.has(left)) {
    const unit = timeWords().units.get(left)!
    return raw(at, at + 1, { is: 'duration', unit, count: left.endsWith('s') ? null : 1, side: null })
  }
  const duration = isoDurationWords(token.norm)
  return duration === null ? null : raw(at, at + 1, { is: 'duration', ...duration, side: null })
}
