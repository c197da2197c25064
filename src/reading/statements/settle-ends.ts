import type { Item } from './clause-items.ts'
import type { ClauseReading } from './clause-reading.ts'
import { statementWords } from './statement-words.ts'

/** Ends each content where the next reporting clause of the same rank begins. */
export function settleEnds(items: readonly Item[], found: readonly ClauseReading[], sources: readonly number[]): void {
  for (const [index, reading] of found.entries()) {
    if (reading.kind === 'speech') continue
    const range = reading.after ?? reading
    for (const later of found.slice(index + 1)) {
      const cut = cutBefore(items, reading, later)
      if (cut > range.from && cut < range.to) range.to = cut
    }
    const own = Math.min(ownEnd(items, reading, range), relativeEnd(items, reading, range.from))
    if (own < range.to) range.to = own
    for (const source of sources)
      if (source > range.from && source < range.to && reading.cue.from < source) range.to = source
  }
}

/** ", who said the file was lost, left": the relative clause closes at its comma. */
function relativeEnd(items: readonly Item[], { subject, cue }: ClauseReading, from: number): number {
  if (subject.kind !== 'relative' || items[cue.group - 2]?.text !== ',') return items.length
  const comma = items.findIndex((item, i) => i > from + 1 && item.text === ',')
  return comma < 0 ? items.length : comma
}

/** Where a content ends by itself: a despatch citing its ground, a new clause after a phrase. */
function ownEnd(items: readonly Item[], { kind }: ClauseReading, { from, to }: { from: number; to: number }): number {
  const words = statementWords()
  for (let i = from + 1; i < to; i++) {
    const item = items[i]!
    if (item.text === ';' && kind === 'phrase') return i
    if (item.text !== ',') continue
    const next = items[i + 1]
    if (next?.norm === 'citing') return i
    if (kind !== 'phrase' || next === undefined) continue
    if (/^(?:but|since|because)$/.test(next.norm)) return i
    if (/^(?:and|while|although|though)$/.test(next.norm) && hasVerb(items, i + 2, Math.min(to, i + 10), words.finite))
      return i
  }
  return to
}

function hasVerb(items: readonly Item[], from: number, to: number, finite: ReadonlySet<string>): boolean {
  for (let i = from; i < to; i++) {
    if (/^[,;]$/.test(items[i]!.text)) return false
    if (items[i]!.mention === 0 && finite.has(items[i]!.norm)) return true
  }
  return false
}

function cutBefore(items: readonly Item[], reading: ClauseReading, later: ClauseReading): number {
  // ", who asked for an inquiry, said": the relative clause ends where the main verb comes.
  const between = later.phrase?.apposition
  if (between && between.from <= reading.cue.from && reading.cue.from < between.to) return between.to
  if (later.subject.kind === 'shared') return later.subject.link
  if (later.kind === 'before') return later.to
  if (later.phrase === null) return -1
  const link = later.phrase.from - 1
  const conjunction = items[link]
  if (conjunction?.text === ';') return link
  if (later.cue.entry.thought || reading.kind === 'before') return -1
  if (conjunction === undefined || !/^(?:but|while|and|whereas)$/.test(conjunction.norm)) return -1
  return items[link - 1]?.text === ',' || items[link - 1]?.text === ';' ? link - 1 : -1
}
