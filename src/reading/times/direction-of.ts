import { readPackagedJson } from '../../model/packaged-data.ts'
import type { Token } from '../../text/split-text.ts'

const LISTS = [
  'future',
  'scheduled',
  'base_forms',
  'past',
  'not_past',
  'before_to',
  'after_is',
  'determiners',
  'modals',
  'helpers',
] as const
type TenseWords = Readonly<Record<(typeof LISTS)[number], ReadonlySet<string>>>

let words: TenseWords | null = null

function tenseWords(): TenseWords {
  if (words === null) {
    const file = readPackagedJson<Readonly<Record<string, readonly string[]>>>('times/tense-words.json')
    words = Object.fromEntries(LISTS.map((list) => [list, new Set(file[list])])) as unknown as TenseWords
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
  if (qualifies(tokens, first, last)) return null
  let modal = false
  for (let i = first - 1; i >= 0 && i >= first - REACH; i--) {
    // "Agreed to meet on Friday", "was to meet": the past of a plan.
    if (looksAhead(tokens, i)) return 'future'
    const sign = signOf(tokens, i)
    if (sign !== null) return isDeadline(tokens, first, sign) ? 'future' : sign
    modal ||= tenseWords().modals.has(tokens[i]!.norm) && tokens[i]!.text === tokens[i]!.norm
  }
  if (modal) return 'future'
  for (let i = last; i < tokens.length && i < last + REACH; i++) {
    const sign = signOf(tokens, i)
    if (sign !== null) return sign
  }
  return null
}

/** "Thursday's price", "a June agreement": the time belongs to a noun, whatever its verb says. */
function qualifies(tokens: readonly Token[], first: number, last: number): boolean {
  const next = tokens[last]
  if (next === undefined || next.kind !== 'word') return false
  if (next.norm === "'s") return true
  const before = tokens[first - 1]?.norm ?? ''
  const noun = next.text === next.norm && next.norm.length > 4 && !next.norm.endsWith('ly')
  return noun && (before === 'a' || before === 'an' || before === 'the' || before === 'its')
}

/** "Was ordered to leave by Sunday": an order of yesterday with a term ahead; "had been seen by Monday" is none. */
function isDeadline(tokens: readonly Token[], first: number, sign: 'past' | 'future'): boolean {
  const before = tokens[first - 1]?.norm ?? ''
  if (sign === 'future' || (before !== 'by' && before !== 'until')) return false
  for (let i = first - 2; i >= 0 && i >= first - 8; i--) {
    if (tokens[i]!.norm === 'to') return true
  }
  return false
}

function looksAhead(tokens: readonly Token[], at: number): boolean {
  const norm = tokens[at]!.norm
  return tokens[at + 1]?.norm === 'to' && (norm === 'was' || norm === 'were' || tenseWords().before_to.has(norm))
}

function signOf(tokens: readonly Token[], at: number): 'past' | 'future' | null {
  const token = tokens[at]!
  if (token.kind !== 'word') return null
  const { future, scheduled, past, not_past, helpers } = tenseWords()
  const norm = token.norm
  if (future.has(norm) && token.text === norm) return 'future'
  if (scheduled.has(norm)) return isScheduled(tokens, at) ? 'future' : null
  const isPast = past.has(norm) || (norm.length >= 4 && norm.endsWith('ed') && !not_past.has(norm))
  if (!isPast) return null
  const before = tokens[at - 1]?.norm ?? ''
  if (norm === 'have' && helpers.has(before)) return null
  // "Will be released", "is accused", "to be held": the helper verb gives the time, so look on.
  return before === 'be' || before === 'is' || before === 'are' ? null : 'past'
}

/** "The talks resume", "is in Cardiff": a verb in the present; "the end of", "is accused", "the return of" are none. */
function isScheduled(tokens: readonly Token[], at: number): boolean {
  const { base_forms, after_is, determiners } = tenseWords()
  const token = tokens[at]!
  const after = tokens[at + 1]?.norm ?? ''
  if (token.norm === 'is' || token.norm === 'are') return !after.endsWith('ed') && !after_is.has(after)
  const before = tokens[at - 1]?.norm ?? ''
  if (token.text !== token.norm || determiners.has(before) || after === 'of') return false
  return token.norm.endsWith('s') || base_forms.has(token.norm) || before === 'they' || before === 'we'
}
