import { daysInMonth } from '../../../../model/date-value.ts'

/** A period as OFAC's lists store it: first and last possible day, and whether it is approximate. */
export interface ListedPeriod {
  /** `YYYY-MM-DD` */
  readonly from: string
  readonly to: string
  readonly isApproximate: boolean
}

/**
 * A stored period at the precision it has, in the words in which OFAC prints dates: the days of one whole year are that
 * year, of one month that month, else the first and the last ("1962", "circa 1962", "1962-03", "1962 to 1964").
 */
export function periodWords({ from, to, isApproximate }: ListedPeriod): string {
  const words = spanWords(from, to)
  return isApproximate ? `circa ${words}` : words
}

function spanWords(from: string, to: string): string {
  if (from === to) return from
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return join(from.slice(0, 4), to.slice(0, 4))
  const isWholeMonths = from.endsWith('-01') && to.slice(8) === lastDay(to)
  return isWholeMonths ? join(from.slice(0, 7), to.slice(0, 7)) : `${from} to ${to}`
}

function join(from: string, to: string): string {
  return from === to ? from : `${from} to ${to}`
}

function lastDay(day: string): string {
  return String(daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7))))
}
