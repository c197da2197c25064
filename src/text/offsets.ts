import type { Span } from '../model/span.ts'

/** A stretch of a text, document left aside. `start` is included, `end` is not. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Narrows a stretch until neither end is white space. One of nothing but white space becomes empty at its start. */
export function trimSpan<Kind extends Stretch>(text: string, span: Kind): Kind {
  let { start, end } = span
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  while (start < end && isSpace(text.charCodeAt(start))) start++
  return { ...span, start, end }
}

/** Narrows a stretch past white space and any of the characters in `marks` at either end. */
export function trimMarks<Kind extends Stretch>(text: string, span: Kind, marks: string): Kind {
  let { start, end } = span
  const drop = (at: number) => isSpace(text.charCodeAt(at)) || marks.includes(text[at]!)
  while (end > start && drop(end - 1)) end--
  while (start < end && drop(start)) start++
  return { ...span, start, end }
}

/** The characters of a stretch. */
export function sliceOf(text: string, span: Stretch): string {
  return text.slice(span.start, span.end)
}

/** True where two stretches share a character. */
export function overlaps(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end
}

/** True where `outer` holds all of `inner`. */
export function contains(outer: Stretch, inner: Stretch): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** The smallest stretch that holds both. */
export function hull(a: Stretch, b: Stretch): Stretch {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }
}

export function spanOf(documentId: string, start: number, end: number): Span {
  return { documentId, start, end }
}

/**
 * Index of the last of `sorted` (by `start`) that begins at or before `offset`, or -1. With stretches that do not
 * overlap it is the only one that can hold the offset.
 */
export function lastStartingBy(sorted: readonly Stretch[], offset: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The one of `sorted`, stretches that do not overlap, that covers `offset`, or null. */
export function coveringOf<Kind extends Stretch>(sorted: readonly Kind[], offset: number): Kind | null {
  const at = lastStartingBy(sorted, offset)
  const found = at < 0 ? undefined : sorted[at]
  return found !== undefined && offset < found.end ? found : null
}

function isSpace(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0x2028 || code === 0x2029
  )
}
