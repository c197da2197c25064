import type { Percentage } from '../../model/listing.ts'

/** "50 %", "33.33 %", "25–50 %"; "a share not told" for null. */
export function percentWords(share: Percentage | number | null): string {
  if (share === null) return 'a share not told'
  if (typeof share === 'number') return `${round(share)} %`
  return share.from === share.to ? `${round(share.from)} %` : `${round(share.from)}–${round(share.to)} %`
}

/** Rounded to where a reader still sees on which side of a threshold it lies: 50.0001 is not 50. */
function round(percent: number): string {
  const digits = Math.abs(percent - 50) < 0.01 && Math.abs(percent - 50) > 1e-9 ? 6 : 2
  return String(Number(percent.toFixed(digits)))
}
