import type { Doubt, Reading } from '../../model/doubt.ts'
import type { Event } from '../../model/event.ts'
import type { EventInput } from '../reading-input.ts'

/**
 * Finds what happened, may happen or is said not to have happened: one event per happening, with every
 * sentence that speaks of it.
 *
 * @returns events in the order in which the text first speaks of them
 */
export function readEvents(input: EventInput): Reading<Event> {
  const found: Event[] = []
  const doubts: Doubt[] = []
  if (input.text.text === '') return { found, doubts }
  return { found, doubts }
}
