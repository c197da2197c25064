import type { ListedRelation } from '../../model/listing.ts'
import { type FtmEntity, valuesOf } from './ftm-entity.ts'

/** The two ends of a schema that ties parties, and what each end is to the other where the list has no word. */
interface Ends {
  readonly from: string
  readonly to: string
  readonly forward: string
  readonly backward: string
}

const ENDS: Readonly<Record<string, Ends>> = {
  Ownership: { from: 'owner', to: 'asset', forward: 'owner', backward: 'owned_by' },
  Directorship: { from: 'director', to: 'organization', forward: 'director', backward: 'directed_by' },
  Membership: { from: 'member', to: 'organization', forward: 'member', backward: 'has_member' },
  Employment: { from: 'employee', to: 'employer', forward: 'employee', backward: 'employer' },
  Representation: { from: 'agent', to: 'client', forward: 'acted_for', backward: 'represented_by' },
  Family: { from: 'person', to: 'relative', forward: 'family', backward: 'family' },
  Associate: { from: 'person', to: 'associate', forward: 'associate', backward: 'associate' },
  Succession: { from: 'predecessor', to: 'successor', forward: 'predecessor', backward: 'successor' },
  UnknownLink: { from: 'subject', to: 'object', forward: 'linked_to', backward: 'linked_to' },
}

/** True for schemata that tie one party to another. */
export function isRelation(schema: string): boolean {
  return ENDS[schema] !== undefined
}

/** A tie as each end has it: who holds it, and the relation to put on that party. */
export function relationsOf(entity: FtmEntity): { readonly holder: string; readonly relation: ListedRelation }[] {
  const ends = ENDS[entity.schema]
  if (ends === undefined) return []
  const told = valuesOf(entity, 'role')[0] ?? valuesOf(entity, 'relationship')[0]
  const source = sourceOf(entity)
  const found: { holder: string; relation: ListedRelation }[] = []
  for (const from of valuesOf(entity, ends.from)) {
    for (const to of valuesOf(entity, ends.to)) {
      // The list's own word is said of the first end; from the other end only our plain word is safe.
      found.push({ holder: from, relation: { type: told === undefined ? ends.forward : keyOf(told), to, source } })
      found.push({ holder: to, relation: { type: ends.backward, to: from, source } })
    }
  }
  return found
}

/** Where a statement of the list was seen: its address, else the words after "Source:" in its summary. */
export function sourceOf(entity: FtmEntity): string | null {
  const address = valuesOf(entity, 'sourceUrl')[0]
  if (address !== undefined) return address
  const told = valuesOf(entity, 'summary').find((text) => text.startsWith('Source: '))
  return told === undefined ? null : told.slice('Source: '.length)
}

function keyOf(role: string): string {
  return role
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '')
}
