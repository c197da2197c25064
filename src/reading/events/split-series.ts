import { daysOf } from '../../model/date-value.ts'
import type { Trigger } from './find-triggers.ts'
import type { Mentioned } from './mentioned.ts'
import type { Arguments } from './read-arguments.ts'
import type { SentenceView, TimeAt } from './sentence-view.ts'

/**
 * Splits what a plural noun and two lists of equal length tell at once: "trips to Ostia and Norland in 2030 and 2031"
 * are two trips, the first to Ostia in 2030.
 */
export function splitSeries(
  view: SentenceView,
  trigger: Trigger,
  { end }: Arguments,
  mention: Mentioned,
): readonly Mentioned[] {
  if (trigger.entry.kind !== 'noun' || !view.norms[trigger.to - 1]!.endsWith('s')) return [mention]
  const hosts = mention.participants.filter(({ role }) => role === 'host')
  if (hosts.length < 2) return [mention]
  const times = listedTimes(view, trigger.to, end)
  if (times.length !== hosts.length) return [mention]
  const others = mention.participants.filter(({ role }) => role !== 'host')
  return hosts.map((host, k) => ({ ...mention, participants: [...others, host], date: times[k]!.time.value }))
}

/** The first run of dates joined by "and" or commas behind a token. */
function listedTimes(view: SentenceView, from: number, end: number): readonly TimeAt[] {
  const list: TimeAt[] = []
  for (const time of view.times) {
    if (time.from < from || time.from >= end || daysOf(time.time.value) === null) continue
    const last = list.at(-1)
    if (last !== undefined) {
      const gap = view.norms.slice(last.to, time.from)
      if (gap.length === 0 || gap.length > 2 || !gap.every((norm) => norm === 'and' || norm === ',')) break
    }
    list.push(time)
  }
  return list
}
