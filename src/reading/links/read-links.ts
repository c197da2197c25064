import type { Doubt, Reading } from '../../model/doubt.ts'
import type { Event } from '../../model/event.ts'
import type { Link } from '../../model/link.ts'
import type { EventInput } from '../reading-input.ts'

/** What the layer of links is given. */
export interface LinkInput extends EventInput {
  readonly events: readonly Event[]
}

/** Finds the lasting ties between two actors, each with the weakest word that the text bears out. */
export function readLinks(input: LinkInput): Reading<Link> {
  const found: Link[] = []
  const doubts: Doubt[] = []
  if (input.text.text === '') return { found, doubts }
  return { found, doubts }
}
