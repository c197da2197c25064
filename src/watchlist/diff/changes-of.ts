import type { Designation, ListedRelation, ListedValue, Listing } from '../../model/listing.ts'

/** What one property of an entry lost and gained. A value that was put right is in both. */
export interface FieldChange {
  /** A property of the values (`alias`, `birthDate`), or `schema`, `designation`, `relation`. */
  readonly field: string
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

/**
 * What differs between two versions of one entry: values by property, designations and ties in words. The order of values,
 * how they are printed and where in the file they stand make no difference.
 */
export function changesOf(before: Listing, after: Listing): FieldChange[] {
  if (isSame(before, after)) return []
  const old = factsOf(before)
  const now = factsOf(after)
  const changes: FieldChange[] = []
  for (const field of new Set([...old.keys(), ...now.keys()])) {
    const was = old.get(field) ?? NONE
    const is = now.get(field) ?? NONE
    const removed = [...was].filter((fact) => !is.has(fact))
    const added = [...is].filter((fact) => !was.has(fact))
    if (removed.length > 0 || added.length > 0) changes.push({ field, removed, added })
  }
  return changes
}

const NONE: ReadonlySet<string> = new Set()

// Most entries are the same word for word; telling that first keeps the rest from being taken apart.
function isSame(before: Listing, after: Listing): boolean {
  const old = before.values
  const now = after.values
  if (old === undefined || now === undefined || old.length !== now.length || before.schema !== after.schema)
    return false
  for (let at = 0; at < old.length; at++) {
    const a = old[at]!
    const b = now[at]!
    if (a.value !== b.value || a.property !== b.property || a.about !== b.about) return false
  }
  return (
    sameWords(before.designations, after.designations, designationWords) &&
    sameWords(before.relations, after.relations, relationWords)
  )
}

function sameWords<One>(old: readonly One[], now: readonly One[], wordsOf: (one: One) => string): boolean {
  return old.length === now.length && old.every((one, at) => wordsOf(one) === wordsOf(now[at]!))
}

function factsOf(listing: Listing): ReadonlyMap<string, ReadonlySet<string>> {
  const facts = new Map<string, Set<string>>()
  const add = (field: string, fact: string): void => {
    const held = facts.get(field)
    if (held === undefined) facts.set(field, new Set([fact]))
    else held.add(fact)
  }
  add('schema', listing.schema)
  for (const value of listing.values ?? valuesOfViews(listing)) {
    add(value.property, value.about == null ? value.value : `${value.value} (${value.about})`)
  }
  for (const designation of listing.designations) add('designation', designationWords(designation))
  for (const relation of listing.relations) add('relation', relationWords(relation))
  return facts
}

/** The views of a listing that was read without its values. */
function* valuesOfViews(listing: Listing): Generator<Pick<ListedValue, 'property' | 'value'> & { about?: null }> {
  const kinds = { primary: 'name', alias: 'alias', weak: 'weakAlias', previous: 'previousName' }
  for (const { kind, text } of listing.names) yield { property: kinds[kind], value: text }
  for (const value of listing.birthDates) yield { property: 'birthDate', value }
  for (const value of listing.countries) yield { property: 'country', value }
  if (listing.gender !== null) yield { property: 'gender', value: listing.gender }
  for (const { type, value } of listing.identifiers) yield { property: type, value }
  for (const value of listing.addresses) yield { property: 'address', value }
  for (const value of listing.notes) yield { property: 'notes', value }
}

/** "US OFAC US-NK [DPRK] from 2023-03-30, entry 41736: reason" */
function designationWords(designation: Designation): string {
  const { authority, programme, tags, from, to, listId, legalBasis, reason } = designation
  const head = [authority, programme, tags.length === 0 ? null : `[${tags.join(', ')}]`]
  const days = [from === null ? null : `from ${from}`, to === null ? null : `to ${to}`]
  const rest = [listId === null ? null : `entry ${listId}`, legalBasis, reason]
  const words = (parts: readonly (string | null)[], by: string): string =>
    parts.filter((part) => part !== null && part !== '').join(by)
  return words([words([...head, ...days], ' '), ...rest], '; ')
}

/** "linked_to ofac-41736", "owner SOME HOLDING (50 to 75 %) since 2019" */
function relationWords({ type, to, name, percentage, from, until }: ListedRelation): string {
  const share =
    percentage == null
      ? ''
      : ` (${percentage.from === percentage.to ? percentage.from : `${percentage.from} to ${percentage.to}`} %)`
  const end = to === null ? (name ?? '') : name == null ? to : `${name} [${to}]`
  return `${type} ${end}${share}${from == null ? '' : ` since ${from}`}${until == null ? '' : ` until ${until}`}`
}
