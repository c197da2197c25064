import { readPackagedJson } from '../../model/packaged-data.ts'
import type { Token } from '../../text/split-text.ts'

interface TenseFile {
  readonly future: readonly string[]
  readonly scheduled: readonly string[]
  readonly past: readonly string[]
  readonly not_past: readonly string[]
  readonly before_to: readonly string[]
}

interface TenseWords {
  readonly future: ReadonlySet<string>
  readonly scheduled: ReadonlySet<string>
  readonly past: ReadonlySet<string>
  readonly notPast: ReadonlySet<string>
  readonly beforeTo: ReadonlySet<string>
}

let words: TenseWords | null = null

function tenseWords(): TenseWords {
  if (words === null) {
    const file = readPackagedJson<TenseFile>('times/tense-words.json')
    words = {
      future: new Set(file.future),
      scheduled: new Set(file.scheduled),
      past: new Set(file.past),
      notPast: new Set(file.not_past),
      beforeTo: new Set(file.before_to),
    }
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
  const { future, scheduled, past, notPast, beforeTo } = tenseWords()
  const norm = token.norm
  if (future.has(norm) && token.text === norm) return 'future'
  if (scheduled.has(norm)) return isScheduled(tokens, at) ? 'future' : null
  if (tokens[at + 1]?.norm === 'to' && beforeTo.has(norm)) return 'future'
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

/** "Resumes", "sits", "is in Cardiff": a verb in the present; "the end of", "is accused", "the return of" are none. */
function isScheduled(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  const before = tokens[at - 1]?.norm ?? ''
  const after = tokens[at + 1]?.norm ?? ''
  if (token.norm === 'is' || token.norm === 'are') return !after.endsWith('ed') && !NOT_AHEAD.has(after)
  return (
    token.text === token.norm &&
    !ARTICLES.has(before) &&
    after !== 'of' &&
    (token.norm.endsWith('s') || before === 'they' || before === 'we')
  )
}

const NOT_AHEAD = new Set([
  'said',
  'thought',
  'known',
  'a',
  'the',
  'not',
  'an',
  'now',
  'still',
  'believed',
  'that',
  'held',
  'being',
])
const ARTICLES = new Set([
  'the',
  'a',
  'an',
  'of',
  'its',
  'their',
  'his',
  'her',
  "'s",
  'this',
  'that',
  'these',
  'those',
  'no',
  'to',
])
// Base forms that are no nouns: after a plural subject they are the present.
const BARE = new Set(['meet', 'begin', 'arrive', 'resume', 'expire'])
