/** True where two words of nearly one length differ by one letter more, less or another, and not in the first. */
export function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a.charCodeAt(0) !== b.charCodeAt(0)) return false
  let from = 1
  while (from < a.length && a.charCodeAt(from) === b.charCodeAt(from)) from++
  let back = 0
  const most = Math.min(a.length, b.length) - from
  while (back < most && a.charCodeAt(a.length - 1 - back) === b.charCodeAt(b.length - 1 - back)) back++
  return Math.max(a.length, b.length) - from - back <= 1
}
