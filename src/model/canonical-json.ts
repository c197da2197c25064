/**
 * JSON of which there is one way to write each value (after RFC 8785): keys in the order of their UTF-16 code units, no
 * white space, numbers as ECMAScript prints them. The same value is the same bytes, so that its hash can be compared.
 * Keys without a value (`undefined`) are left out, as `JSON.stringify` does.
 *
 * @throws TypeError for what JSON has no form for: infinite numbers, functions
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`JSON has no number ${value}`)
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(',')}]`
  if (typeof value !== 'object') throw new TypeError(`JSON has no form for a ${typeof value}`)
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(',')}}`
}
