import type { Answer } from '../../findings/answer.ts'
import { daysOf } from '../../model/date-value.ts'
import type { Span } from '../../model/span.ts'

/** One dated event in words. */
export interface TimelineEntry {
  readonly date: string
  readonly words: string
  readonly status: string
  readonly report: string
  readonly span: Span
}

/** The dated events of reports, earliest first; an open or long interval stands where it ends. */
export function timelineOf(answers: readonly Answer[]): readonly TimelineEntry[] {
  const entries: TimelineEntry[] = []
  for (const { reading, report } of answers) {
    for (const event of reading.events) {
      const main = event.mentions[event.main]
      if (event.date === null || main === undefined) continue
      const named = event.participants.map(({ actor }) => reading.actors.find(({ id }) => id === actor)?.name ?? actor)
      const who = [...new Set(named)]
      const place = event.place === null || who.includes(event.place) ? '' : `, ${event.place}`
      const what = [
        event.type.replaceAll('_', ' '),
        ...(event.items.length > 0 ? [event.items.map(({ text }) => text).join(', ')] : []),
      ]
      entries.push({
        date: event.date,
        words: `${what.join(': ')}${who.length > 0 ? ` — ${who.join(', ')}` : ''}${place}`,
        status: event.status,
        report: report.id,
        span: main.sentence,
      })
    }
  }
  return entries.sort((a, b) => compare(sortKey(a.date), sortKey(b.date)))
}

function sortKey(date: string): string {
  const days = daysOf(date)
  return days?.from ?? days?.to ?? date
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
