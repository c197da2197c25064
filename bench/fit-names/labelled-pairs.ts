import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Schema } from '../../src/model/listing.ts'

/** A pair of names that is labelled, or mined as two parties'. */
export interface LabelledPair {
  readonly a: string
  readonly b: string
  readonly schema: Schema
  readonly match: boolean
  readonly source: string
  readonly kind: string
  readonly scripts: string
}

export const FOLDS = 5

/** The labelled pairs of a folder laid out like the shared one. */
export function labelledPairs(folder: string): LabelledPair[] {
  return readFileSync(join(folder, 'names.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LabelledPair)
}

/** Fold of a pair: by the alphabetically smaller name, so that pairs of one party mostly fall together. */
export function foldOf({ a, b }: Pick<LabelledPair, 'a' | 'b'>): number {
  const smaller = a < b ? a : b
  return createHash('sha256').update(smaller).digest().readUInt32LE(0) % FOLDS
}

/**
 * What each kind of pair counts for in the fit, whatever its number: the curated bench is small and the most like what
 * people look up; words are no whole names; scripts with few pairs would else not be heard.
 */
export const GROUP_SHARES = {
  name_bench: 0.4,
  curated: 0.03,
  words: 0.2,
  cyrillic: 0.14,
  arabic: 0.05,
  hangul: 0.02,
  han: 0.02,
  lists: 0.28,
  mined: 0.3,
  mined_native: 0.035,
} as const

export type PairGroup = keyof typeof GROUP_SHARES

export function groupOf({ kind, source, scripts }: LabelledPair): PairGroup {
  if (kind === 'mined' || kind === 'mined_native') return kind
  if (source.includes('name_bench')) return 'name_bench'
  if (kind === 'curated') return 'curated'
  if (kind.startsWith('word')) return 'words'
  if (!kind.startsWith('cross_script')) return 'lists'
  if (scripts.startsWith('Arab')) return 'arabic'
  if (scripts.startsWith('Hang')) return 'hangul'
  return scripts.startsWith('Hani') ? 'han' : 'cyrillic'
}

/** True for a pair that is mined: left out of all figures but those of false alarms. */
export function isMined({ kind }: LabelledPair): boolean {
  return kind.startsWith('mined')
}
