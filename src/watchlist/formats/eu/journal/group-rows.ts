import { createHash } from 'node:crypto'
import { readListDate } from '../../../party/read-list-date.ts'
import type { JournalRow } from './journal-row.ts'

/** The rows that are about one record of one annex. */
export interface JournalRecord {
  readonly id: string
  /** Rows whose values stand: of the latest act that has the record. */
  readonly current: readonly JournalRow[]
  /** Rows of earlier acts: only their listing days are kept. */
  readonly earlier: readonly JournalRow[]
}

const KINDS: Readonly<Record<string, string>> = { Person: 'person', Vessel: 'vessel', Asset: 'asset' }
const KIND_ORDER = ['entity', 'person', 'vessel', 'asset']

/**
 * Puts the rows of one record together: those of one act, annex and number (or, where the annex prints no number, one name)
 * whatever their programme and measure.
 *
 * Amending acts are no consolidated text: a row there adds a record or says anew what one is. Where a record stands in the
 * consolidated table and in an amending act, or in several, the latest act's rows count and the earlier ones give their
 * listing days only. An amending act comes later, and of two the one with the higher CELEX number; but one whose listing
 * day is before that of the consolidated row is already in it, and changes nothing.
 */
export function groupRows(rows: readonly JournalRow[]): readonly JournalRecord[] {
  const groups = new Map<string, Map<string, JournalRow[]>>()
  for (const row of rows) {
    const place = placeOf(row)
    const kinds = groups.get(place) ?? new Map<string, JournalRow[]>()
    if (kinds.size === 0) groups.set(place, kinds)
    const kind = KINDS[row.schema] ?? 'entity'
    const same = kinds.get(kind)
    if (same === undefined) kinds.set(kind, [row])
    else same.push(row)
  }
  const records: JournalRecord[] = []
  for (const [place, kinds] of groups) {
    // One number for a person and a vessel: all but the first kind get it in their id.
    const order = KIND_ORDER.filter((kind) => kinds.has(kind))
    for (const kind of order) {
      const id = `eu-oj-${place}${kind === order[0] ? '' : `-${kind}`}`
      records.push(...recordsOf(id, kinds.get(kind)!))
    }
  }
  return records
}

function recordsOf(id: string, rows: readonly JournalRow[]): JournalRecord[] {
  const byAct = new Map<string, JournalRow[]>()
  for (const row of rows) {
    const act = row.amendment ?? ''
    const held = byAct.get(act)
    if (held === undefined) byAct.set(act, [row])
    else held.push(row)
  }
  const acts = [...byAct].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ofAct]) => ofAct)
  if (rows[0]!.recordId === null && acts.length === 1) return namesakes(id, rows)
  const base = acts[0]!
  let current = base
  for (const later of acts.slice(1)) if (!isBefore(later, base)) current = later
  return [{ id, current, earlier: acts.filter((act) => act !== current).flat() }]
}

/** Rows without numbers that share a name: one party where they share the day of birth too, else several. */
function namesakes(id: string, rows: readonly JournalRow[]): JournalRecord[] {
  const births = new Map<string, JournalRow[]>()
  for (const row of rows) {
    const birth = row.cells.get('birthDate') ?? ''
    births.set(birth, [...(births.get(birth) ?? []), row])
  }
  return [...births].map(([birth, same]) => ({
    id: births.size === 1 ? id : `${id}-${hashOf(birth)}`,
    current: same,
    earlier: [],
  }))
}

function isBefore(later: readonly JournalRow[], base: readonly JournalRow[]): boolean {
  const [a, b] = [dayOf(later), dayOf(base)]
  return a !== null && b !== null && a < b
}

function dayOf(rows: readonly JournalRow[]): string | null {
  const days = rows.map(({ startDate }) => (startDate === null ? null : readListDate(startDate)))
  return (
    days
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null
  )
}

/** `32014r0269-i.persons-1678`; a name stands in as a hash. */
function placeOf({ celex, annex, recordId, name }: JournalRow): string {
  const number = recordId === null ? hashOf(name.toLowerCase().replace(/\s+/g, ' ')) : slug(recordId)
  return [celex.toLowerCase(), slug(annex), number].filter((part) => part !== '').join('-')
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^-|-$/g, '')
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10)
}
