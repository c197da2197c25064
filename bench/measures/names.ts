import { type AnalysedName, analyseName } from '../../src/names/analyse-name.ts'
import { scoreNames } from '../../src/names/compare-names.ts'
import { SeededRandom } from '../soak/seeded-random.ts'
import type { Figure, Measure } from './measure.ts'
import { sampleNames } from './sample-names.ts'

const PAIRS = 120_000
const COLD_PAIRS = 5_000
const COLD_NAMES = 2_000
const CHUNKS = 10
/** Names that each name is compared with, as screening does. */
const OTHERS = 20
const SHARES = { persons: 0.7, organisations: 0.2, crossed: 0.1 } as const

type Pair = readonly [AnalysedName, AnalysedName]

/**
 * Names taken apart and names compared, on one core: distinct names, and distinct pairs of which half share a word, as
 * those do that screening compares. Cold is from the start of the process, tables read; warm is what follows. Screening
 * holds one name against many; where both names of every pair are new, most of the time goes into fetching them.
 */
export const names: Measure = {
  name: 'names',
  async run() {
    const texts = sampleNames()
    const cold = timed(() => texts.slice(0, COLD_NAMES).map((text) => analyseName(text)))
    const rest = chunksOf(texts.slice(COLD_NAMES)).map((chunk) => timed(() => chunk.map((text) => analyseName(text))))
    const analysed = [...cold.made, ...rest.flatMap(({ made }) => made)]
    const asked = pairsOf(analysed, OTHERS)
    const scattered = pairsOf(analysed, 1)
    const compare = (some: readonly Pair[]) => timed(() => some.map(([a, b]) => scoreNames(a, b)))
    const first = compare(asked.slice(0, COLD_PAIRS))
    const later = chunksOf(asked.slice(COLD_PAIRS)).map(compare)
    return [
      { name: 'names taken apart', value: analysed.length, unit: 'distinct names' },
      ...figures('analysis', 'names/s', cold, rest),
      { name: 'pairs compared', value: asked.length, unit: 'distinct pairs' },
      ...figures(`comparison, one with ${OTHERS}`, 'pairs/s', first, later),
      { name: 'comparison, two new names each', value: medianRate(chunksOf(scattered).map(compare)), unit: 'pairs/s' },
    ]
  },
}

interface Timed<Made> {
  readonly made: readonly Made[]
  readonly perSecond: number
}

function timed<Made>(work: () => readonly Made[]): Timed<Made> {
  // Time of this thread, not of the clock: other work on the machine is no part of the answer.
  const start = process.threadCpuUsage()
  const made = work()
  const { user, system } = process.threadCpuUsage(start)
  return { made, perSecond: Math.round((made.length / (user + system)) * 1_000_000) }
}

function figures(what: string, unit: string, cold: Timed<unknown>, warm: readonly Timed<unknown>[]): Figure[] {
  return [
    { name: `${what}, cold (first ${cold.made.length.toLocaleString('en')})`, value: cold.perSecond, unit },
    { name: `${what}, warm`, value: medianRate(warm), unit },
  ]
}

function medianRate(chunks: readonly Timed<unknown>[]): number {
  const rates = chunks.map(({ perSecond }) => perSecond).sort((a, b) => a - b)
  return rates[rates.length >> 1] ?? 0
}

function chunksOf<Item>(items: readonly Item[]): (readonly Item[])[] {
  const size = Math.ceil(items.length / CHUNKS)
  return Array.from({ length: CHUNKS }, (_, i) => items.slice(i * size, (i + 1) * size)).filter(
    (some) => some.length > 0,
  )
}

/** Pairs in the shares that screening meets, each pair once; each name with so many others in a row. */
function pairsOf(analysed: readonly AnalysedName[], others: number): Pair[] {
  const isLatin = ({ parts }: AnalysedName) => parts.length > 0 && parts.every(({ script }) => script === 'latin')
  const persons = analysed.filter((name) => name.as === 'person' && isLatin(name))
  const organisations = analysed.filter((name) => name.as === 'organisation' && isLatin(name))
  const foreign = analysed.filter(({ parts }) => parts.length > 0 && parts.every(({ script }) => script !== 'latin'))
  const random = new SeededRandom(4)
  const choose = (left: readonly AnalysedName[], right: readonly AnalysedName[], share: number) =>
    distinctPairs({ left, right, others }, share * PAIRS, random)
  const runs = runsOf(
    [
      ...choose(persons, persons, SHARES.persons),
      ...choose(organisations, organisations, SHARES.organisations),
      ...choose(foreign, [...persons, ...organisations], SHARES.crossed),
    ],
    others,
  )
  // Kinds come mixed, as they do in screening.
  for (let i = runs.length - 1; i > 0; i--) {
    const j = random.below(i + 1)
    const held = runs[i]!
    runs[i] = runs[j]!
    runs[j] = held
  }
  return runs.flat()
}

function runsOf(pairs: readonly Pair[], length: number): (readonly Pair[])[] {
  return Array.from({ length: Math.ceil(pairs.length / length) }, (_, i) => pairs.slice(i * length, (i + 1) * length))
}

interface Choice {
  readonly left: readonly AnalysedName[]
  readonly right: readonly AnalysedName[]
  /** With how many of `right` each of `left` is compared in a row. */
  readonly others: number
}

function distinctPairs({ left, right, others }: Choice, count: number, random: SeededRandom): Pair[] {
  if (left.length === 0 || right.length < 2) return []
  const byWord = new Map<string, number[]>()
  right.forEach((name, i) => {
    for (const { folded } of name.parts) {
      const known = byWord.get(folded)
      if (known === undefined) byWord.set(folded, [i])
      else known.push(i)
    }
  })
  const seen = new Set<number>()
  const pairs: Pair[] = []
  let i = 0
  for (let tries = 0; pairs.length < count && tries < 4 * count; tries++) {
    if (pairs.length % others === 0) i = random.below(left.length)
    const sharing = tries % 2 === 0 ? byWord.get(random.pick(left[i]!.parts).folded) : undefined
    const j = sharing === undefined ? random.below(right.length) : random.pick(sharing)
    const a = left[i]!
    const b = right[j]!
    const key = i * right.length + j
    // An organisation's name is compared with a name read as an organisation's.
    if (a === b || a.as !== b.as || seen.has(key)) continue
    seen.add(key)
    pairs.push([a, b])
  }
  return pairs
}
