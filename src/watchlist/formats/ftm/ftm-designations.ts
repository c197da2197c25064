import { type DateValue, daysOf } from '../../../model/date-value.ts'
import type { Designation } from '../../../model/listing.ts'
import { BARE_ACT } from '../../party/bare-act.ts'
import { type FtmEntity, valuesOf } from './ftm-entity.ts'
import { sourceOf } from './ftm-relation.ts'

/** The acts that put a party on lists: its Sanction entities, and programmes it is said to be under without one. */
export function designationsOf(party: FtmEntity, sanctions: readonly FtmEntity[]): Designation[] {
  const found = sanctions.flatMap(designationsOfSanction)
  const told = new Set(found.map(({ programme }) => programme))
  // A programme that the party is said to be under without an act of its own: listed, but since when is not known.
  for (const programme of valuesOf(party, 'programId')) {
    if (!told.has(programme)) found.push({ ...BARE_ACT, programme })
  }
  return found.sort((a, b) => compare(a.from ?? '~', b.from ?? '~'))
}

function designationsOfSanction(sanction: FtmEntity): Designation[] {
  const text = (property: string): string | null => joined(valuesOf(sanction, property))
  const keys: (string | null)[] = [...valuesOf(sanction, 'programId')]
  if (keys.length === 0) keys.push(null)
  const from = sortedDates([...valuesOf(sanction, 'startDate'), ...valuesOf(sanction, 'listingDate')])[0] ?? null
  return keys.map((programme) => ({
    authority: valuesOf(sanction, 'authority')[0] ?? sanction.caption ?? '',
    programme,
    tags: valuesOf(sanction, 'program'),
    from,
    to: sortedDates(valuesOf(sanction, 'endDate')).at(-1) ?? null,
    legalBasis: text('provisions'),
    reason: text('reason'),
    listId: valuesOf(sanction, 'authorityId')[0] ?? valuesOf(sanction, 'unscId')[0] ?? null,
    source: sourceOf(sanction),
    verified: from !== null,
  }))
}

function sortedDates(dates: readonly string[]): DateValue[] {
  return dates
    .filter((date) => daysOf(date) !== null)
    .map((date) => date.slice(0, 10))
    .sort(compare)
}

function joined(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join('; ')
}

// Plain code-unit order: the same on every machine, whatever its locale.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
