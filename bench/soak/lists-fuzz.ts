import { InterdictError } from '../../src/model/interdict-error.ts'
import type { LoadedList } from '../../src/watchlist/loaded-list.ts'
import { readList } from '../../src/watchlist/read-list.ts'
import { LIST_SAMPLES, type ListSample, partsOfSample } from './lists-samples.ts'
import type { FuzzResult } from './read-fuzz.ts'
import { SeededRandom } from './seeded-random.ts'

const SPLICES = [
  '"',
  "'",
  ',',
  '\t',
  '\n',
  '\r\n',
  '\u001a',
  '\u0000',
  '\uFEFF',
  '<',
  '>',
  '</',
  '&',
  '&amp;',
  '&lol;',
  '&#x202e;',
  '&#xD800;',
  '<!-- ',
  ' -->',
  '<![CDATA[',
  ']]>',
  '<?xml version="1.0"?>',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '<x>',
  '<x/>',
  '{',
  '}',
  '[]',
  'null',
  '\\u0000',
  '-0- ',
  '1e999',
  '-1',
  '9999-99-99',
  '__proto__',
  'Иван',
  '김정은',
  '💥',
  // Long runs of what cells are cut at: a reader that looks back from each mark, or calls itself for each, shows here.
  ...[
    'a',
    '"',
    ';',
    '; ',
    ',',
    ', ',
    '(',
    '( ',
    '()',
    '(a) ',
    '/',
    ' / ',
    '1/',
    ' or ',
    'a.k.a. ',
    'DOB ',
    '김 ',
    "' ",
  ].map((unit) => unit.repeat(20_000 / unit.length)),
  '<x>'.repeat(3000),
  '['.repeat(20_000),
  '{"properties":'.repeat(5000),
]

/**
 * Reads sample lists that were torn in every way that downloads and editors tear files. Whatever comes in: a list whose
 * records hold together, or a typed error; nothing takes longer than `slowMs`.
 */
export async function fuzzLists(options: {
  seed: number
  untilMs: number
  maxRuns: number
  slowMs: number
}): Promise<FuzzResult> {
  const end = performance.now() + options.untilMs
  const faults: string[] = []
  let runs = 0
  let typedErrors = 0
  let slowestMs = 0
  while (runs < options.maxRuns && performance.now() < end) {
    const seed = options.seed + runs++
    const random = new SeededRandom(seed)
    const sample = random.pick(LIST_SAMPLES)
    const broken = tearSample(sample, random)
    const start = performance.now()
    try {
      const list = await readList(partsOfSample(broken.sample, broken.first), { name: 'fuzz', format: sample.format })
      const problem = problemOfList(list)
      if (problem !== null) faults.push(`seed ${seed} (${sample.format}): ${problem}`)
    } catch (error) {
      if (isTyped(error)) typedErrors++
      else faults.push(`seed ${seed} (${sample.format}): ${error instanceof Error ? error.stack : error}`)
    }
    const ms = performance.now() - start
    slowestMs = Math.max(slowestMs, ms)
    if (ms > options.slowMs) faults.push(`seed ${seed} (${sample.format}): took ${Math.round(ms)} ms`)
  }
  return { runs, typedErrors, slowestMs, faults }
}

/** True for the errors that a broken list may end in. */
export function isTyped(error: unknown): boolean {
  return error instanceof InterdictError && /^WATCHLIST_[A-Z_]+$/.test(error.code)
}

/** What is wrong with a list that was read; null where its records hold together. */
export function problemOfList({ listings, parts = [], sha256 }: LoadedList): string | null {
  if (listings.length === 0) return 'an empty list was given out'
  if (parts.length === 0 || !/^[0-9a-f]{64}$/.test(sha256)) return 'a list without its version'
  const ids = new Set<string>()
  for (const { id, caption, names, designations, countries, birthDates } of listings) {
    if (id === '' || caption.trim() === '') return `a record without id or heading: "${id}" "${caption}"`
    if (ids.has(id)) return `two records with the id ${id}`
    ids.add(id)
    if (names.some(({ text }) => text.trim() === '')) return `an empty name in ${id}`
    if (countries.some((country) => !/^[a-z-]{2,6}$/.test(country))) return `countries ${countries} in ${id}`
    const dates = [...birthDates, ...designations.flatMap(({ from, to }) => [from, to])]
    const odd = dates.find((date) => date !== null && !/^[\d./~?%XTZ:+-]+$/.test(date))
    if (odd !== undefined) return `a date that is none in ${id}: ${odd}`
  }
  return null
}

function tearSample(sample: ListSample, random: SeededRandom): { sample: ListSample; first: Uint8Array } {
  // Any file of the set may be the broken one; the others stay whole, or are missing.
  const at = random.below(sample.files.length)
  const broken = sample.files[at]!
  const others = sample.files.filter((_, i) => i !== at && random.below(10) > 0)
  const first = tear(new TextEncoder().encode(broken.text), random)
  return { sample: { ...sample, files: [broken, ...others] }, first }
}

function tear(whole: Uint8Array, random: SeededRandom): Uint8Array {
  let bytes: Uint8Array = whole.slice()
  for (let i = random.below(4); i >= 0; i--) bytes = tearOnce(bytes, random)
  return bytes
}

function tearOnce(bytes: Uint8Array, random: SeededRandom): Uint8Array {
  const at = random.below(bytes.length + 1)
  const to = Math.min(bytes.length, at + random.below(200))
  const joined = (...pieces: readonly Uint8Array[]): Uint8Array => Buffer.concat(pieces)
  switch (random.below(8)) {
    case 0:
      return bytes.subarray(0, at)
    case 1:
      return joined(bytes.subarray(0, at), bytes.subarray(to))
    case 2:
      return joined(bytes.subarray(0, to), bytes.subarray(at))
    case 3:
    case 4:
      return joined(bytes.subarray(0, at), new TextEncoder().encode(random.pick(SPLICES)), bytes.subarray(at))
    case 5: {
      const flipped = bytes.slice()
      for (let i = random.below(20); i >= 0 && flipped.length > 0; i--) {
        flipped[random.below(flipped.length)]! ^= 1 << random.below(8)
      }
      return flipped
    }
    case 6: {
      const lines = Buffer.from(bytes).toString('latin1').split('\n')
      const sorted = lines.map((line) => ({ line, key: random.next() })).sort((a, b) => a.key - b.key)
      return Buffer.from(sorted.map(({ line }) => line).join('\n'), 'latin1')
    }
    default:
      return Buffer.from(Buffer.from(bytes).toString('utf8'), random.pick(['latin1', 'utf16le'] as const))
  }
}
