import { readPackagedJson } from '../../model/packaged-data.ts'
import type { Token } from '../../text/split-text.ts'

interface TenseFile {
  readonly future: readonly string[]
  readonly past: readonly string[]
  readonly not_past: readonly string[]
}

let words: {
  readonly future: ReadonlySet<string>
  readonly past: ReadonlySet<string>
  readonly notPast: ReadonlySet<string>
} | null = null

function tenseWords() {
  if (words === null) {
    const file = readPackagedJson<TenseFile>('times/tense-words.json')
    words = { future: new Set(file.future), past: new Set(file.past), notPast: new Set(file.not_past) }
  }
  return words
}

// A verb further off belongs to another clause.
const REACH = 25

/**
 * Whether the verbs around a time speak of the past or of what is to come. The nearest verb to its left decides
 * ("said Monday it will meet on Friday"); where none stands there, the nearest to its right.
 */
export function directionOf(tokens: readonly Token[], first: number, last: number): 'past' | 'future' | null {
  for (let i = first - 1; i >= 0 && i >= first - REACH; i--) {
    const sign = signOf(tokens, i)
    if (sign !== null) return sign
  }
  for (let i = last; i < tokens.length && i < last + REACH; i++) {
    const sign = signOf(tokens, i)
    if (sign !== null) return sign
  }
  return null
}

function signOf(tokens: readonly Token[], at: number): 'past' | 'future' | null {
  const token = tokens[at]!
  if (token.kind !== 'word') return null
  const { future, past, notPast } = tenseWords()
  const norm = token.norm
  if (future.has(norm) && token.text === norm) return 'future'
  if (past.has(norm)) return isInfinitiveAhead(tokens, at) ? 'future' : 'past'
  if (norm.length < 4 || !norm.endsWith('ed') || notPast.has(norm)) return null
  const before = tokens[at - 1]?.norm ?? ''
  // "Will be released", "is expected", "to be held": the helper verb gives the time, so look on.
  if (before === 'be' || before === 'is' || before === 'are') return null
  return 'past'
}

/** "Was to meet", "were due": the past of a plan. */
function isInfinitiveAhead(tokens: readonly Token[], at: number): boolean {
  const norm = tokens[at]!.norm
  return (norm === 'was' || norm === 'were') && tokens[at + 1]?.norm === 'to'
}
