import type { DateValue, IsoDate } from '../../model/date-value.ts'
import { daysOf } from '../../model/date-value.ts'
import type { EventStatus } from '../../model/event.ts'
import type { Trigger } from './find-triggers.ts'
import { SAYING, SUBORDINATORS } from './function-words.ts'
import type { SentenceView, TimeAt } from './sentence-view.ts'

/**
 * The date that a sentence gives an event: the nearest time expression of its clause that dates neither the saying
 * nor another event. Null where there is none.
 *
 * @param inside start and end of the statement's content around the event; null for the text's own voice
 */
export function eventDate(
  view: SentenceView,
  trigger: Trigger,
  others: readonly Trigger[],
  inside: { readonly start: number; readonly end: number } | null,
): DateValue | null {
  let best: { time: TimeAt; distance: number } | null = null
  for (const time of view.times) {
    if (!isDate(time) || time.from === time.to) continue
    const { start } = time.time.span
    const told = view.statements.find((each) => each.content.start <= start && start < each.content.end)
    if (
      inside === null ? told !== undefined && !holds(view, trigger, told) : start < inside.start || start >= inside.end
    )
      continue
    const distance = distanceTo(view, trigger, time, others)
    if (distance === null) continue
    if (best === null || distance < best.distance) best = { time, distance }
  }
  if (best === null) return null
  return intervalAround(view, best.time) ?? best.time.time.value
}

/** What is dated after the report has not happened yet, whatever the tense ("meets on Monday"). */
export function aheadOf(status: EventStatus, date: DateValue | null, published: IsoDate | null): EventStatus {
  if (status !== 'occurred' && status !== 'alleged' && status !== 'ongoing') return status
  const from = daysOf(date)?.from ?? null
  return from !== null && published !== null && from > published ? 'planned' : status
}

function holds(view: SentenceView, trigger: Trigger, told: { content: { start: number; end: number } }): boolean {
  const at = view.tokens[trigger.from]!.start
  return told.content.start <= at && at < told.content.end
}

function isDate({ time }: TimeAt): boolean {
  return (time.kind === 'date' || time.kind === 'time') && daysOf(time.value) !== null
}

/** Tokens between; null where another event or a saying verb stands in between and claims the time. */
function distanceTo(view: SentenceView, trigger: Trigger, time: TimeAt, others: readonly Trigger[]): number | null {
  const after = time.from >= trigger.to
  const from = after ? trigger.to : time.to
  const to = after ? time.from : trigger.from
  let cost = 0
  for (let i = from; i < to; i++) {
    const norm = view.norms[i]!
    if (SUBORDINATORS.has(norm) && !(norm === 'as')) cost += after || i > from ? 14 : 0
    if (norm === ';' || norm === ':') cost += 20
    if (norm === ',' && i > from) cost += 4
    if (SAYING.has(norm) && view.actorAt[i] === -1) {
      if (after || adjacentTo(time, i)) return null
      cost += 6
    }
    cost++
  }
  for (const other of others) {
    if (other === trigger || other.from < from || other.to > to) continue
    cost += other.entry.kind === 'verb' && after ? 12 : 8
  }
  if (!after && (claimed(view, trigger, time, others) || passedOver(view, trigger, time, others))) return null
  if (cost > 40) return null
  return after ? cost : cost + 3
}

/** Whether a time before the trigger stands closer behind another event: "was sanctioned last March, for selling ...". */
function claimed(view: SentenceView, trigger: Trigger, time: TimeAt, others: readonly Trigger[]): boolean {
  return others.some((other) => {
    if (other === trigger || other.to > time.from || trigger.from < time.to) return false
    if (time.from - other.to > Math.max(8, trigger.from - time.to)) return false
    return !view.norms.slice(other.to, time.from).some((norm) => norm === ',' || norm === ';')
  })
}

/** Whether another event stands between a time and the trigger, and a comma or what it is done for sets the two apart. */
function passedOver(view: SentenceView, trigger: Trigger, time: TimeAt, others: readonly Trigger[]): boolean {
  const between = others.find((other) => other !== trigger && other.from >= time.to && other.to <= trigger.from)
  if (between === undefined) return false
  return view.norms
    .slice(between.to, trigger.from)
    .some((norm) => /^(?:,|for|accused|suspected|alleged|while)$/.test(norm))
}

function adjacentTo(time: TimeAt, verb: number): boolean {
  return verb >= time.to && verb - time.to <= 1
}

/** "between September 7 and October 1", "from May 2 to May 12": one interval where the layer of times gives two. */
function intervalAround(view: SentenceView, time: TimeAt): DateValue | null {
  const k = view.times.indexOf(time)
  for (const [first, second] of [
    [time, view.times[k + 1]],
    [view.times[k - 1], time],
  ] as const) {
    if (first === undefined || second === undefined || second.from - first.to !== 1) continue
    const opener = view.norms[first.from - 1]
    const link = view.norms[first.to]
    if (!((opener === 'between' && link === 'and') || (opener === 'from' && (link === 'to' || link === 'until'))))
      continue
    const from = daysOf(first.time.value)?.from ?? null
    const to = daysOf(second.time.value)?.to ?? null
    if (from !== null && to !== null && from <= to) return `${from}/${to}`
  }
  return null
}
