import { daysOf } from '../../../model/date-value.ts'
import type { ListedRelation } from '../../../model/listing.ts'
import type { CleaningLog } from '../../party/cleaning-log.ts'
import { readShare } from '../../party/read-share.ts'
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

/** A tie as one end has it, to be put on that party. */
export interface HeldRelation {
  readonly holder: string
  readonly relation: ListedRelation
}

/** Roles that are said of the owned end, though they stand on the tie: "subsidiary of". */
const OF_THE_OWNED = /^(?:(?:a |the )?(?:subsidiary|branch|affiliate)\b|owned\b|controlled\b)/i

/** A tie as each end has it: who holds it, and the relation to put on that party. Shares that cannot be read are counted. */
export function relationsOf(entity: FtmEntity, log: CleaningLog): HeldRelation[] {
  const ends = ENDS[entity.schema]
  if (ends === undefined) return []
  const told = valuesOf(entity, 'role')[0] ?? valuesOf(entity, 'relationship')[0]
  const word = told === undefined ? '' : keyOf(told)
  const ofTheOwned = entity.schema === 'Ownership' && OF_THE_OWNED.test(told ?? '')
  // The list's own word is said of the first end; from the other end only our plain word is safe.
  const forward = word === '' || ofTheOwned ? ends.forward : word
  const backward = ofTheOwned ? word : ends.backward
  const more = { ...periodOf(entity), ...shareOf(entity, log), source: sourceOf(entity) }
  const found: HeldRelation[] = []
  for (const from of valuesOf(entity, ends.from)) {
    for (const to of valuesOf(entity, ends.to)) {
      found.push({ holder: from, relation: { type: forward, to, ...more } })
      found.push({ holder: to, relation: { type: backward, to: from, ...more } })
    }
  }
  return found
}

/** Properties of a party that name the other end of a tie by its id. */
const REFERENCES: readonly (readonly [property: string, forward: string, backward: string])[] = [
  ['owner', 'owned_by', 'owner'],
  ['operator', 'operated_by', 'operator'],
  ['parent', 'subsidiary_of', 'parent_of'],
]

/** Ties that a party states by itself ("owner" of a vessel), on both ends; only where the id is one of the file. */
export function referencesOf(party: FtmEntity, isKnown: (id: string) => boolean): HeldRelation[] {
  const found: HeldRelation[] = []
  for (const [property, forward, backward] of REFERENCES) {
    for (const to of valuesOf(party, property)) {
      if (!isKnown(to) || to === party.id) continue
      found.push({ holder: party.id, relation: { type: forward, to, source: null } })
      found.push({ holder: to, relation: { type: backward, to: party.id, source: null } })
    }
  }
  return found
}

function periodOf(entity: FtmEntity): Pick<ListedRelation, 'from' | 'until'> {
  const days = (property: string): string[] =>
    valuesOf(entity, property)
      .filter((day) => daysOf(day) !== null)
      .toSorted()
  const [from, until] = [days('startDate')[0], days('endDate').at(-1)]
  return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) }
}

function shareOf(entity: FtmEntity, log: CleaningLog): Pick<ListedRelation, 'percentage'> {
  const printed = valuesOf(entity, 'percentage')
  if (printed.length === 0) return {}
  const shares = printed.map((share) => {
    const read = readShare(share)
    if (read === null) log.add('unread_share', entity.id, `${entity.schema}.percentage`, share)
    return read
  })
  const read = shares.filter((share) => share !== null)
  if (read.length === 0) return { percentage: null }
  return {
    percentage: { from: Math.min(...read.map(({ from }) => from)), to: Math.max(...read.map(({ to }) => to)) },
  }
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
