import type { Unit } from '../time-meaning.ts'
import { timeWords } from '../time-words.ts'
import { numberWord } from './count-before.ts'

/** "two-year", "10-day", "month-long", "three-day-long"; null for "two-year-old" (an age) and "second-hand". */
export function isoDurationWords(norm: string): { readonly unit: Unit; readonly count: number } | null {
  if (norm.endsWith('-old') || norm.endsWith('-olds')) return null
  const whole = norm.endsWith('-long') ? norm.slice(0, -5) : norm
  const dash = whole.lastIndexOf('-')
  if (dash <= 0) return null
  const unit = timeWords().units.get(whole.slice(dash + 1))
  if (unit === undefined || unit === 'weekend' || (unit === 'second' && !/^\d/.test(whole))) return null
  const number = whole.slice(0, dash)
  const count = /^\d{1,4}(?:\.\d)?$/.test(number) ? Number(number) : numberWord(number)
  return count === null || count === 0 ? null : { unit, count }
}
