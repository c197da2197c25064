import { readdirSync, readFileSync } from 'node:fs'
import { answerToJson } from '../../src/findings/answer-json.ts'
import { answerReport } from '../../src/findings/answer-report.ts'
import { answerSchema } from '../../src/findings/answer-schema.ts'
import { loadLaw } from '../../src/law/load-law.ts'
import { InterdictError } from '../../src/model/interdict-error.ts'
import { packagedFile } from '../../src/model/packaged-data.ts'
import { readPage } from '../../src/page/read-page.ts'
import { starterWatchlist } from '../../src/watchlist/open-watchlist.ts'
import { SeededRandom } from './seeded-random.ts'

/** What a fuzzing run saw. */
export interface FuzzResult {
  readonly runs: number
  readonly typedErrors: number
  readonly slowestMs: number
  /** Seed and what went wrong; empty where all held. */
  readonly faults: readonly string[]
}

const SPLICES = [
  '“',
  '”',
  '"',
  "'",
  '(',
  ')',
  '—',
  '…',
  '. ',
  ', said ',
  ' according to ',
  ' on Monday, ',
  ' 5/9/2023 ',
  '\n\n',
  '\n',
  '<p>',
  '</div>',
  '<script>',
  '&amp;',
  '&#x202e;',
  '\u0000',
  '\uFEFF',
  '\u200B',
  'Ё',
  '김정은',
  '中国',
  'محمد',
  '💥',
  'a'.repeat(5000),
  '“'.repeat(300),
  'and '.repeat(500),
  'Kim '.repeat(300),
  '( '.repeat(400),
  '1 '.repeat(1000),
]
const ENDINGS = ['txt', 'md', 'html']

/**
 * Reads sample pages that were torn, spliced and shuffled. Whatever comes in: an answer that keeps its schema with
 * every span inside the text, or a typed error; nothing takes longer than `slowMs`.
 */
export function fuzzReading(options: { seed: number; untilMs: number; maxRuns: number; slowMs: number }): FuzzResult {
  const folder = packagedFile('samples/')
  const samples = readdirSync(folder).map((name) => readFileSync(new URL(name, folder)))
  const sources = { index: starterWatchlist(), law: loadLaw(), asOf: null }
  const end = performance.now() + options.untilMs
  const faults: string[] = []
  let runs = 0
  let typedErrors = 0
  let slowestMs = 0
  while (runs < options.maxRuns && performance.now() < end) {
    const seed = options.seed + runs++
    const random = new SeededRandom(seed)
    const bytes = tear(random.pick(samples), random)
    const fileName = `page.${random.pick(ENDINGS)}`
    const start = performance.now()
    try {
      const json = answerToJson(answerReport(readPage(bytes, { id: 'fuzz', source: fileName, fileName }), sources))
      const problem = problemOf(json)
      if (problem !== null) faults.push(`seed ${seed}: ${problem}`)
    } catch (error) {
      if (error instanceof InterdictError) typedErrors++
      else faults.push(`seed ${seed}: ${error instanceof Error ? error.stack : error}`)
    }
    const ms = performance.now() - start
    slowestMs = Math.max(slowestMs, ms)
    if (ms > options.slowMs) faults.push(`seed ${seed}: took ${Math.round(ms)} ms for ${bytes.length} bytes`)
  }
  return { runs, typedErrors, slowestMs, faults }
}

function tear(sample: Uint8Array, random: SeededRandom): Uint8Array {
  let text = new TextDecoder().decode(sample)
  for (let i = random.below(8); i >= 0; i--) {
    const at = random.below(text.length + 1)
    const to = Math.min(text.length, at + random.below(200))
    const kind = random.below(4)
    if (kind === 0) text = text.slice(0, at) + text.slice(to)
    else if (kind === 1) text = text.slice(0, at) + random.pick(SPLICES) + text.slice(at)
    else if (kind === 2) text = text.slice(0, to) + text.slice(at, to) + text.slice(to)
    else
      text = text
        .split('\n')
        .sort(() => random.next() - 0.5)
        .join('\n')
  }
  const bytes = new TextEncoder().encode(text)
  for (let i = random.below(3); i > 0; i--) bytes[random.below(bytes.length)] = random.below(256)
  return bytes
}

function problemOf(json: ReturnType<typeof answerToJson>): string | null {
  const parsed = answerSchema.safeParse(json)
  if (!parsed.success)
    return `schema: ${parsed.error.issues
      .slice(0, 2)
      .map(({ path, message }) => `${path.join('.')} ${message}`)
      .join('; ')}`
  const inside = ([start, end]: [number, number]) => start >= 0 && start <= end && end <= json.text.length
  const spans: [number, number][] = [
    ...json.actors.flatMap((actor) => actor.mention_spans),
    ...json.statements.flatMap(({ span, parts, sentence_span }) => [span, ...parts, sentence_span]),
    ...json.events.flatMap(({ mentions }) => mentions.flatMap(({ span, sentence_span }) => [span, sentence_span])),
    ...json.times.map(({ span }) => span),
  ]
  const outside = spans.find((span) => !inside(span))
  return outside === undefined ? null : `span ${outside.join('-')} is outside a text of ${json.text.length}`
}
