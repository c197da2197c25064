import type { Actor } from '../../model/actor.ts'
import type { EventType } from '../../model/event.ts'

const STATE_ACTS: ReadonlySet<EventType> = new Set([
  'arms_transfer',
  'aid',
  'procurement',
  'troop_deployment',
  'missile_launch',
  'military_exercise',
  'negotiation',
])
const GOVERNS =
  /president|prime minister|premier|leader|minister|chancellor|king|emir|sultan|chairman|ruler|supreme|chairwoman|government|spokes/i

/** State actors of a report by country. */
export function stateByCountry(actors: readonly Actor[]): ReadonlyMap<string, Actor> {
  const states = new Map<string, Actor>()
  for (const actor of actors) {
    if (actor.kind === 'state' && actor.country !== null && !states.has(actor.country)) states.set(actor.country, actor)
  }
  return states
}

/** Who takes part: where a head of state or a minister wants, sends or gets arms, the state does. */
export function partyOf(actor: Actor, type: EventType, states: ReadonlyMap<string, Actor>): Actor {
  if (!STATE_ACTS.has(type) || actor.kind !== 'person' || actor.country === null) return actor
  if (actor.role === null || !GOVERNS.test(actor.role)) return actor
  return states.get(actor.country) ?? actor
}
