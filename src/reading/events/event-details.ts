import { NUMBER_WORDS } from '../../text/number-words.ts'
import type { EventInput } from '../reading-input.ts'
import type { Trigger } from './find-triggers.ts'
import { isCapitalised } from './function-words.ts'
import type { Arguments } from './read-arguments.ts'
import type { SentenceView } from './sentence-view.ts'

/** How often, where the text counts the event itself: "four visits", "made 3 trips". */
export function countOf(view: SentenceView, trigger: Trigger, { start }: Arguments): number | null {
  if (trigger.entry.kind !== 'noun' || !view.norms[trigger.to - 1]!.endsWith('s')) return null
  for (let i = trigger.from - 1; i >= start && i >= 0; i--) {
    const norm = view.norms[i]!
    const count = NUMBER_WORDS[norm] ?? (/^\d{1,3}$/.test(norm) ? Number(norm) : null)
    if (count !== null) return count
  }
  return null
}

const AT = new Set(['in', 'at', 'near', 'outside', 'off', 'over'])

/** Where it happened, as the text names it: a place or state behind "in" or "at" in the trigger's clause. */
export function placeOf(view: SentenceView, trigger: Trigger, { end }: Arguments, places: PlaceNames): string | null {
  const travels = trigger.entry.type === 'visit'
  for (let i = trigger.to; i < Math.min(end, trigger.to + 25); i++) {
    const before = view.norms[i - 1] ?? ''
    const opens = AT.has(before) || (travels && (before === 'to' || i === trigger.to))
    if (!opens || view.tokens[i]!.kind !== 'word' || !isCapitalised(view.tokens[i]!.text)) continue
    if (view.times.some((time) => time.from <= i && i < time.to)) continue
    const at = view.actors[view.actorAt[i]!]
    if (at !== undefined) {
      if (at.actor.kind === 'state' || at.actor.kind === 'organisation') return at.mention.text
      continue
    }
    return namedPlace(view, i, places)
  }
  return null
}

/** Place names of a report by the offset where they begin. */
export type PlaceNames = ReadonlyMap<number, number>

/** Place names that the layer of actors found, ready to ask. */
export function placeNames(input: EventInput): PlaceNames {
  return new Map(input.actors.names.flatMap(({ kind, span }) => (kind === 'place' ? [[span.start, span.end]] : [])))
}

/** The place name that begins at a token; runs of capitals where the layer of names knows none. */
function namedPlace(view: SentenceView, i: number, places: PlaceNames): string {
  const reach = places.get(view.tokens[i]!.start) ?? null
  let to = i + 1
  while (to < view.tokens.length && view.tokens[to]!.kind === 'word') {
    if (reach === null ? !isCapitalised(view.tokens[to]!.text) : view.tokens[to]!.start >= reach) break
    to++
  }
  return textBetween(view, i, to)
}

const ACT = /^(?:e\.o\.|eo|order|act|decree|decision|resolution|regulation|section|programme|program|law)$/
const UNDER = new Set(['under', 'pursuant', 'to', 'with', 'per'])

/** The act or programme that a designation names: "pursuant to E.O. 13722", "under the Magnitsky Act". */
export function programmeOf(view: SentenceView, trigger: Trigger): string | null {
  for (let i = trigger.to; i < view.norms.length; i++) {
    if (!ACT.test(view.norms[i]!)) continue
    let from = i
    while (from > trigger.to && view.tokens[from - 1]!.kind === 'word' && isCapitalised(view.tokens[from - 1]!.text))
      from--
    const before = view.norms[from - 1] === 'the' ? view.norms[from - 2] : view.norms[from - 1]
    if (before === undefined || !UNDER.has(before)) continue
    let to = i + 1
    while (to < view.tokens.length && (view.tokens[to]!.kind === 'number' || /^[(\d][\d()/]*$/.test(view.norms[to]!)))
      to++
    return textBetween(view, from, to)
  }
  return null
}

function textBetween(view: SentenceView, from: number, to: number): string {
  let text = ''
  for (let i = from; i < to; i++) {
    const token = view.tokens[i]!
    text += i > from && token.start > view.tokens[i - 1]!.end ? ` ${token.text}` : token.text
  }
  return text
}
