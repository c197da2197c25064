import type { Sentence } from '../../text/split-text.ts'
import { actorTables } from './actor-tables.ts'

const BETWEEN =
  /^(?:also|then|later|has|have|had|would|could|will|reportedly|on|yesterday|today|earlier|again|still|only|further|who|in|a|statement|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/

/** True where a stretch of tokens stands beside a verb of saying, or after "according to": whoever it names speaks. */
export function isSaying(part: { readonly sentence: Sentence; readonly from: number; readonly to: number }): boolean {
  const { tokens } = part.sentence
  const { speech } = actorTables()
  let at = part.from - 1
  while (at > 0 && /^(?:the|a|an|by|and)$/.test(tokens[at]!.norm)) at--
  const before = tokens[at]?.norm ?? ''
  if (before === 'to' && /^(?:according|thanks)$/.test(tokens[at - 1]?.norm ?? '')) return true
  if (speech.has(before) && /^[“”"’',]/.test(tokens[at - 1]?.text ?? '')) return true
  if (/^(?:quoting|citing|quoted|cited)$/.test(before)) return true
  for (let i = part.to; i < tokens.length && i < part.to + 4; i++) {
    const { norm } = tokens[i]!
    if (speech.has(norm)) return true
    if (!BETWEEN.test(norm)) return false
  }
  return false
}
