import type { Percentage } from '../../model/listing.ts'

const NUMBER = String.raw`(\d{1,3}(?:[.,]\d{1,6})?)`
const ONE = new RegExp(`^${NUMBER}\\s*(%|per ?cent)?$`, 'i')
const RANGE = new RegExp(
  `^(?:(?:between|from)\\s+)?${NUMBER}\\s*%?\\s*(?:-|–|—|to|and|up to)\\s*${NUMBER}\\s*(?:%|per ?cent)?$`,
  'i',
)
const AT_LEAST = new RegExp(`^(?:≥|>=|at least|minimum|min\\.?|not less than)\\s*${NUMBER}\\s*(?:%|per ?cent)?$`, 'i')
const AT_LEAST_AFTER = new RegExp(`^${NUMBER}\\s*(?:%|per ?cent)?\\s*(?:or more|and more|\\+|and above|or above)$`, 'i')
const AT_MOST = new RegExp(
  `^(?:≤|<=|at most|up to|maximum|max\\.?|not more than)\\s*${NUMBER}\\s*(?:%|per ?cent)?$`,
  'i',
)
const AT_MOST_AFTER = new RegExp(`^${NUMBER}\\s*(?:%|per ?cent)?\\s*(?:or less|or below)$`, 'i')
const MORE_THAN = new RegExp(`^(?:>|more than|over|above|exceeding)\\s*${NUMBER}\\s*(?:%|per ?cent)?$`, 'i')
const LESS_THAN = new RegExp(`^(?:<|less than|under|below)\\s*${NUMBER}\\s*(?:%|per ?cent)?$`, 'i')

/** "More than 50" begins here: registers give shares to the hundredth of a percent. */
const STEP = 0.01

/**
 * A share of ownership in percent: "50", "50 %", "25-50", "more than 50%" (from 50.01), "at least 25 %".
 *
 * @returns null for words that are none, for shares over 100, and for a bare fraction like "0.5": half, or half a percent
 */
export function readShare(printed: string): Percentage | null {
  const text = printed.trim().replace(/\s+/g, ' ')
  // The longest way to put a share is some thirty characters.
  if (text.length > 60) return null
  const one = ONE.exec(text)
  if (one !== null) return isBareFraction(one) ? null : shareOf(numberOf(one[1]!), numberOf(one[1]!))
  const range = RANGE.exec(text)
  if (range !== null) return shareOf(numberOf(range[1]!), numberOf(range[2]!))
  const atLeast = AT_LEAST.exec(text) ?? AT_LEAST_AFTER.exec(text)
  if (atLeast !== null) return shareOf(numberOf(atLeast[1]!), 100)
  const atMost = AT_MOST.exec(text) ?? AT_MOST_AFTER.exec(text)
  if (atMost !== null) return shareOf(0, numberOf(atMost[1]!))
  const more = MORE_THAN.exec(text)
  if (more !== null) return shareOf(numberOf(more[1]!) + STEP, 100)
  const less = LESS_THAN.exec(text)
  return less === null ? null : shareOf(0, numberOf(less[1]!) - STEP)
}

function isBareFraction(match: RegExpExecArray): boolean {
  return match[2] === undefined && /[.,]/.test(match[1]!) && numberOf(match[1]!) < 1
}

function numberOf(digits: string): number {
  return Number(digits.replace(',', '.'))
}

function shareOf(from: number, to: number): Percentage | null {
  return from >= 0 && from <= to && to <= 100 ? { from, to } : null
}
