import type { Token } from '../../../text/split-text.ts'
import type { RawTime } from '../time-meaning.ts'
import { timeWords } from '../time-words.ts'
import { type Finder, isCapital, normAt, raw } from './finder.ts'
import { shiftBefore } from './year-words.ts'

/** "Tuesday", "last Wednesday", "this coming Sunday", "Monday of last week", "Sunday week", "every Friday", "on Mondays". */
export const findWeekday: Finder = (tokens, at) => {
  const words = timeWords()
  const token = tokens[at]!
  if (!isCapital(token)) return null
  const plural = words.weekdayPlurals.get(token.norm)
  if (plural !== undefined) return weekdaySet(normAt(tokens, at - 1) === 'every' ? at - 1 : at, at + 1, plural)
  const weekday = words.weekdays.get(token.norm) ?? shortWeekday(tokens, at)
  if (weekday === undefined) return null
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  if (after !== undefined && isCapital(after) && words.titleAfterWeekday.has(after.norm)) return null
  if (before !== undefined && isCapital(before) && words.titleBeforeWeekday.has(before.norm)) return null
  if (before?.norm === 'every' || before?.norm === 'each') return weekdaySet(at - 1, at + 1, weekday)
  const week = weekAfter(tokens, at + 1)
  if (week !== null) return raw(at, week.last, { is: 'weekday', weekday, shift: null, week: week.by })
  const shift = shiftBefore(tokens, at)
  return raw(shift?.first ?? at, at + 1, { is: 'weekday', weekday, shift: shift?.shift ?? null })
}

function weekdaySet(first: number, last: number, weekday: number): RawTime {
  return raw(first, last, { is: 'set', value: `XXXX-WXX-${weekday}`, timex: `XXXX-WXX-${weekday}` })
}

/** "Tue, 5 September": short forms count only in front of a number or a comma and a number. */
function shortWeekday(tokens: readonly Token[], at: number) {
  const weekday = timeWords().shortWeekdays.get(tokens[at]!.norm)
  if (weekday === undefined) return undefined
  const next = tokens[at + 1]
  const beyond = next?.norm === ',' ? tokens[at + 2] : next
  return beyond?.kind === 'number' || timeWords().months.has(beyond?.norm ?? '') ? weekday : undefined
}

/** "of last week", "next week", "of the week before", "week" (British: a week after that day). */
function weekAfter(tokens: readonly Token[], at: number): { readonly by: number; readonly last: number } | null {
  let next = at
  if (normAt(tokens, next) === 'of' || normAt(tokens, next) === 'in') next++
  if (normAt(tokens, next) === 'the') next++
  const shift = timeWords().shifts.get(normAt(tokens, next))
  if (shift === undefined || normAt(tokens, next + 1) !== 'week') return null
  return { by: shift, last: next + 2 }
}
