import type { Token } from '../../../text/split-text.ts'
import { normAt } from '../finders/finder.ts'
import type { RawTime } from '../time-meaning.ts'

const BEFORE = new Set(['by', 'at', 'before', 'until', 'after', 'since'])

/** Drops "morning", "evening", "night" that stand by no day and no preposition: "evening dress", "a night out", "at night". */
export function dropBareParts(tokens: readonly Token[], found: readonly RawTime[]): readonly RawTime[] {
  return found.filter(({ first, last, meaning }) => {
    if (meaning.is !== 'day_part' || meaning.on !== null || last - first > 1) return true
    const word = normAt(tokens, first)
    const before = normAt(tokens, first - 1)
    if (word === 'night') return before === 'late' && normAt(tokens, first - 2) === 'at'
    const next = tokens[last]
    return BEFORE.has(before) && (next === undefined || next.kind !== 'word' || !/^[a-z]{5,}s?$/.test(next.text))
  })
}
