import type { DateValue } from '../../model/date-value.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A value as a person writes it: `5 Sep 2023`, `Aug 2023`, `28 Aug to 3 Sep 2023`, `by 5 Sep 2023`; empty for none. */
export function formatDate(value: DateValue | null): string {
  if (value === null || value === '') return ''
  const slash = value.indexOf('/')
  if (slash < 0) return one(value)
  const left = value.slice(0, slash)
  const right = value.slice(slash + 1)
  if (left === '' || left === '..') return `by ${one(right)}`
  if (right === '' || right === '..') return `from ${one(left)}`
  const sameYear = left.slice(0, 4) === right.slice(0, 4)
  const from = one(left)
  return `${sameYear && left.length > 4 ? from.slice(0, -5) : from} to ${one(right)}`
}

function one(value: string): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2})(?::\d{2})?(.*))?)?)?$/.exec(value)
  if (match === null) return value
  const [, year, month, day, time, zone] = match
  if (month === undefined) return year!
  const name = MONTHS[Number(month) - 1] ?? month
  if (day === undefined) return `${name} ${year}`
  const whole = `${Number(day)} ${name} ${year}`
  return time === undefined ? whole : `${whole}, ${time}${zone === 'Z' ? ' UTC' : zone ? ` (UTC${zone})` : ''}`
}
