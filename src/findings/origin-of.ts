import type { Actor } from '../model/actor.ts'
import type { Origin } from '../model/case.ts'
import { readPackagedJson } from '../model/packaged-data.ts'
import { countryName } from '../names/countries.ts'

interface GovernmentWords {
  readonly bodies: readonly string[]
  readonly roles: readonly string[]
  readonly not_government: readonly string[]
}

let patterns: { readonly bodies: RegExp; readonly roles: RegExp; readonly not: RegExp } | null = null

/**
 * Who vouches when this actor speaks. A government is one origin with all its offices and spokesmen; an outlet, an
 * organisation and a private person stand for themselves.
 */
export function originOf(actor: Actor): Origin {
  if (actor.kind === 'outlet') return { key: `outlet:${keyOf(actor.name)}`, name: actor.name, kind: 'outlet' }
  if (actor.country !== null && speaksForGovernment(actor)) {
    return { key: `government:${actor.country}`, name: countryName(actor.country) ?? actor.name, kind: 'government' }
  }
  const kind = actor.kind === 'person' ? 'person' : 'organisation'
  return { key: `${kind}:${keyOf(actor.name)}`, name: actor.name, kind }
}

/** Several origins that spoke together: a joint statement is one. */
export function jointOrigin(origins: readonly Origin[]): Origin {
  const sorted = [...new Map(origins.map((origin) => [origin.key, origin])).values()].sort((a, b) =>
    compare(a.key, b.key),
  )
  const [first] = sorted
  if (first !== undefined && sorted.length === 1) return first
  return {
    key: `joint:${sorted.map(({ key }) => key).join('+')}`,
    name: sorted.map(({ name }) => name).join(', '),
    kind: 'government',
  }
}

function speaksForGovernment(actor: Actor): boolean {
  if (actor.kind === 'state') return true
  patterns ??= loadPatterns()
  if (actor.kind === 'person') {
    const role = actor.role ?? actor.name
    return patterns.roles.test(role) && !patterns.not.test(role)
  }
  return patterns.bodies.test(actor.name) && !patterns.not.test(actor.name)
}

function loadPatterns() {
  const words = readPackagedJson<GovernmentWords>('cues/government-words.json')
  const oneOf = (list: readonly string[]) => new RegExp(`\\b(?:${list.join('|')})\\b`, 'i')
  return { bodies: oneOf(words.bodies), roles: oneOf(words.roles), not: oneOf(words.not_government) }
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/^the /, '')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
