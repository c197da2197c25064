import type { LabelledPair } from './labelled-pairs.ts'

/** Figures of one subset of pairs at a threshold. */
export interface Figures {
  readonly pairs: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** Mean of recall and of the share of other parties told apart. */
  readonly balanced: number
  /** Expected calibration error in ten bins of equal width. */
  readonly ece: number
}

/** Subsets that the bars speak of, by name. */
export const SUBSETS: Readonly<Record<string, (pair: LabelledPair) => boolean>> = {
  all: () => true,
  name_bench: ({ source }) => source.includes('name_bench'),
  synth_people: ({ source }) => source.includes('synth_people'),
  synth_companies: ({ source }) => source.includes('synth_companies'),
  'latin lists': ({ kind }) => ['alias_variant', 'spelling_variant', 'hard_negative'].includes(kind),
  'cross list': ({ kind }) => kind.startsWith('cross_list'),
  'cross script': ({ kind }) => kind.startsWith('cross_script'),
  ...Object.fromEntries(
    ['Cyrl', 'Arab', 'Hang', 'Hani'].map((script) => [
      `  ${script}`,
      ({ kind, scripts }: LabelledPair) => kind.startsWith('cross_script') && scripts === `${script}-Latn`,
    ]),
  ),
  '  organisations': ({ kind, schema }) => kind.startsWith('cross_script') && schema !== 'Person',
  words: ({ kind }) => kind.startsWith('word'),
  typo: ({ kind }) => kind === 'typo',
}

/** @param scores one for each pair, in order */
export function measure(
  pairs: readonly LabelledPair[],
  scores: readonly number[],
  threshold: number,
): Record<string, Figures> {
  return Object.fromEntries(
    Object.entries(SUBSETS).map(([name, holds]) => {
      const rows = pairs.flatMap((pair, i) => (holds(pair) ? [{ match: pair.match, score: scores[i]! }] : []))
      return [name, figuresOf(rows, threshold)]
    }),
  )
}

function figuresOf(rows: readonly { match: boolean; score: number }[], threshold: number): Figures {
  let tp = 0
  let fp = 0
  let fn = 0
  let tn = 0
  const bins = Array.from({ length: 10 }, () => ({ score: 0, match: 0, count: 0 }))
  for (const { match, score } of rows) {
    if (score >= threshold) match ? tp++ : fp++
    else match ? fn++ : tn++
    const bin = bins[Math.min(9, Math.floor(score * 10))]!
    bin.score += score
    bin.match += match ? 1 : 0
    bin.count++
  }
  const precision = tp + fp === 0 ? 0 : tp / (tp + fp)
  const recall = tp + fn === 0 ? 0 : tp / (tp + fn)
  const apart = tn + fp === 0 ? 1 : tn / (tn + fp)
  return {
    pairs: rows.length,
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    balanced: (recall + apart) / 2,
    ece: bins.reduce((sum, bin) => sum + Math.abs(bin.score - bin.match), 0) / Math.max(1, rows.length),
  }
}
