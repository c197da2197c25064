import type { Designation, ListedRelation, ListedValue, Listing } from '../../model/listing.ts'
import type { CommandIo } from '../command-io.ts'
import { formatDate } from './format-date.ts'
import { wrap } from './wrap.ts'

/**
 * A listing as text: every value with the field of the list it stands in, then designations and ties.
 *
 * @param captionOf how to call the other end of a tie; null where it is not known
 */
export function listingView(listing: Listing, io: CommandIo, captionOf: (id: string) => string | null): string {
  const { bold, dim } = io.colours
  const lines = [`${bold(listing.caption)}  ${dim(`${listing.schema}, ${listing.list}, ${listing.id}`)}`]
  const values = listing.values ?? []
  const width = Math.min(22, Math.max(0, ...values.map(({ property }) => property.length)))
  for (const value of values) lines.push(valueLine(value, width, io))
  if (listing.designations.length > 0) lines.push('', bold('Designated'))
  for (const designation of listing.designations) lines.push(...designationLines(designation, io))
  if (listing.relations.length > 0) lines.push('', bold('Tied to'))
  for (const relation of listing.relations) lines.push(relationLine(relation, captionOf))
  return `${lines.join('\n')}\n`
}

function valueLine(
  { property, value, printed, field: place, about }: ListedValue,
  width: number,
  io: CommandIo,
): string {
  const field = place === property ? '' : place
  const beside = about === null ? '' : `  (${about})`
  const changed = printed === null || printed.replace(/\s+/g, ' ').trim() === value ? '' : `, printed "${printed}"`
  const indent = ' '.repeat(width + 4)
  const text = wrap(`${value}${beside}`, io.columns, indent).slice(indent.length)
  return `  ${property.padEnd(width)}  ${text}  ${io.colours.dim(`${field}${changed}`)}`
}

function designationLines(one: Designation, io: CommandIo): string[] {
  const when = one.from === null ? 'day not told' : formatDate(one.from)
  const until = one.to === null ? '' : `, until ${formatDate(one.to)}`
  const programme = [one.programme, ...one.tags].filter((word) => word !== null && word !== '')
  const number = one.listId === null ? '' : `, no. ${one.listId}`
  const dated =
    one.datedBy === 'versions'
      ? ' (dated by the installed versions)'
      : one.datedBy === 'other_list'
        ? ` (dated by ${one.source ?? 'another list'})`
        : ''
  const lines = [
    `  ${one.authority}${number}: ${when}${dated}${until}; ${[...new Set(programme)].join(', ') || 'no programme'}`,
  ]
  for (const more of [one.legalBasis, one.reason]) {
    if (more !== null) lines.push(io.colours.dim(wrap(more, io.columns, '    ')))
  }
  return lines
}

function relationLine(
  { type, to, name, percentage, from, until }: ListedRelation,
  captionOf: (id: string) => string | null,
): string {
  const other = to === null ? `${name ?? 'somebody'} (not on this list)` : `${captionOf(to) ?? name ?? to} (${to})`
  const share =
    percentage === null || percentage === undefined
      ? ''
      : `, ${percentage.from === percentage.to ? percentage.from : `${percentage.from} to ${percentage.to}`} %`
  const since = from === null || from === undefined ? '' : `, from ${formatDate(from)}`
  const ended = until === null || until === undefined ? '' : `, until ${formatDate(until)}`
  return `  ${type.replaceAll('_', ' ')}: ${other}${share}${since}${ended}`
}
