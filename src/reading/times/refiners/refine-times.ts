import type { Token } from '../../../text/split-text.ts'
import type { RawTime } from '../time-meaning.ts'
import { dropBareParts } from './drop-bare-parts.ts'
import { joinDays } from './join-days.ts'
import { joinRanges } from './join-ranges.ts'
import { readParts } from './read-parts.ts'

/** Joins the times of one sentence that are one expression, and gives each the words around it that belong to it. */
export function refineTimes(tokens: readonly Token[], found: readonly RawTime[]): readonly RawTime[] {
  if (found.length === 0) return found
  return joinRanges(tokens, readParts(tokens, dropBareParts(tokens, joinDays(tokens, found))))
}
