import type { Unit } from '../time-meaning.ts'

const MARK: Readonly<Record<Unit, string>> = {
  second: 'TnS',
  minute: 'TnM',
  hour: 'TnH',
  day: 'nD',
  week: 'nW',
  fortnight: 'nD',
  weekend: 'nWE',
  month: 'nM',
  quarter: 'nQ',
  year: 'nY',
  decade: 'nY',
  century: 'nY',
  millennium: 'nY',
}
const TIMES: Partial<Record<Unit, number>> = { fortnight: 14, decade: 10, century: 100, millennium: 1000 }

/** `P3D`, `PT2H`, `PXW` for an unknown number, `P18M` for a year and a half. */
export function periodOf(unit: Unit, count: number | null): string {
  if (count !== null && count % 1 !== 0) {
    if (unit === 'year') return periodOf('month', Math.round(count * 12))
    if (unit === 'day') return periodOf('hour', Math.round(count * 24))
    if (unit === 'hour') return periodOf('minute', Math.round(count * 60))
  }
  if (count === null && unit === 'decade') return 'PXY'
  const number = count === null ? 'X' : String(count * (TIMES[unit] ?? 1))
  return `P${MARK[unit].replace('n', number)}`
}
