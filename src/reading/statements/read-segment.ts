import type { Stretch } from '../../text/offsets.ts'
import { type Item, type Segment, stretchOf } from './clause-items.ts'
import type { ClauseReading } from './clause-reading.ts'
import { findCues } from './find-cues.ts'
import type { Phrase } from './find-subject.ts'
import { findAttributions } from './named-sources.ts'
import { readCue } from './read-cue.ts'
import { settleEnds } from './settle-ends.ts'
import type { StatementDraft } from './statement-draft.ts'

/**
 * Reads the statements of one segment off its reporting verbs and sources.
 *
 * @param claimed filled with the direct quotations that were given a verb
 */
export function readSegment(segment: Segment, claimed: Set<number>): StatementDraft[] {
  const { items } = segment
  const found: ClauseReading[] = []
  let bound = 0
  for (const cue of findCues(segment)) {
    const reading = readCue(segment, cue, found, bound)
    if (reading === null) continue
    found.push(reading)
    if (reading.kind === 'before') bound = Math.max(bound, reading.cue.to)
  }
  const attributions = findAttributions(segment)
  settleEnds(
    items,
    found,
    attributions.map(({ from }) => from),
  )
  const drafts = found.flatMap((reading): StatementDraft[] => {
    const parts = [reading, reading.after].flatMap((range) =>
      range === null ? [] : stretchOf(items, range.from, range.to),
    )
    if (parts.length === 0) return []
    const speech = speechOf(items, reading)
    if (speech !== null) claimed.add(speech.outerStart)
    for (const range of [reading, reading.after]) {
      if (range === null) continue
      for (let i = range.from; i < range.to; i++) {
        const inner = items[i]?.speech
        if (inner !== null && inner !== undefined) claimed.add(inner.outerStart)
      }
    }
    return [
      {
        sentence: segment.sentence,
        cue: { start: items[reading.cue.from]!.start, end: items[reading.cue.to - 1]!.end },
        lemma: [reading.cue.entry.lemma, ...reading.cue.entry.particle].join(' '),
        stance: reading.stance,
        parts,
        quote: speech,
        source: phraseStretch(items, reading.phrase),
        apposition: reading.phrase?.apposition ? range(items, reading.phrase.apposition) : null,
        carriers: reading.listener === null ? [] : [range(items, reading.listener)],
        sharesWith: reading.sharesWith,
        from: reading.cue.passive && reading.phrase === null ? 'passive' : 'cue',
        nested: segment.within !== null,
      },
    ]
  })
  return attributions.reduce<StatementDraft[]>((all, attribution) => attribution.apply(all, claimed), drafts)
}

function speechOf(items: readonly Item[], reading: ClauseReading): (Stretch & { outerStart: number }) | null {
  const speech = reading.kind === 'speech' ? items[reading.from]?.speech : null
  return speech === null || speech === undefined
    ? null
    : { start: speech.start, end: speech.end, outerStart: speech.outerStart }
}

function range(items: readonly Item[], { from, to }: { readonly from: number; readonly to: number }): Stretch {
  return { start: items[from]!.start, end: items[to - 1]!.end }
}

function phraseStretch(items: readonly Item[], phrase: Phrase | null): Stretch | null {
  return phrase === null ? null : range(items, phrase)
}
