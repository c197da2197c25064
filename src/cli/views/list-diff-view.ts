import type { Listing } from '../../model/listing.ts'
import type { DiffSide, ListDiff } from '../../watchlist/diff/diff-lists.ts'
import type { CommandIo } from '../command-io.ts'
import { shorten } from './wrap.ts'

/** What changed, in groups; each change with what went and what came. */
export function diffView({ from, to, listed, delisted, changed }: ListDiff, io: CommandIo): string {
  const { bold, green, red } = io.colours
  const lines = [
    `${bold(to.name)}  ${sideWords(from)} → ${sideWords(to)}`,
    `${listed.length} listed, ${delisted.length} delisted, ${changed.length} changed`,
  ]
  if (listed.length > 0) lines.push('', bold('listed'), ...listed.map((one) => `${green('+')} ${listingWords(one)}`))
  if (delisted.length > 0)
    lines.push('', bold('delisted'), ...delisted.map((one) => `${red('−')} ${listingWords(one)}`))
  if (changed.length > 0) lines.push('', bold('changed'))
  for (const { after, changes } of changed) {
    lines.push(`  ${listingWords(after)}`)
    for (const { field, removed, added } of changes) {
      const [was, is] = removed.length === 1 && added.length === 1 ? around(removed[0]!, added[0]!) : [removed, added]
      for (const fact of was) lines.push(`    ${red('−')} ${field}: ${shorten(fact, 300)}`)
      for (const fact of is) lines.push(`    ${green('+')} ${field}: ${shorten(fact, 300)}`)
    }
  }
  return `${lines.join('\n')}\n`
}

/** What changed, for programs. */
export function diffToJson({ from, to, listed, delisted, changed }: ListDiff) {
  return {
    list: to.name,
    from: sideToJson(from),
    to: sideToJson(to),
    counts: { listed: listed.length, delisted: delisted.length, changed: changed.length },
    listed: listed.map(entryToJson),
    delisted: delisted.map(entryToJson),
    changed: changed.map(({ after, changes }) => ({
      id: after.id,
      caption: after.caption,
      schema: after.schema,
      changes: changes.map(({ field, removed, added }) => ({ field, removed, added })),
    })),
  }
}

function sideToJson({ name, sha256, publishedOn, entries }: DiffSide) {
  return { name, version: sha256, published_on: publishedOn, entries }
}

function entryToJson({
  id,
  caption,
  schema,
  names,
  birthDates,
  countries,
  identifiers,
  designations,
  relations,
}: Listing) {
  return {
    id,
    caption,
    schema,
    names: names.map(({ text, kind }) => ({ text, kind })),
    birth_dates: birthDates,
    countries,
    identifiers,
    designations: designations.map(({ authority, programme, tags, from, to, reason }) => ({
      authority,
      programme,
      tags,
      from,
      to,
      reason,
    })),
    relations: relations.map(({ type, to, name }) => ({ type, to, name: name ?? null })),
  }
}

function sideWords({ publishedOn, sha256, entries }: DiffSide): string {
  return `${publishedOn ?? 'undated'} (${sha256.slice(0, 12)}, ${entries} entries)`
}

function listingWords({ id, caption, schema, designations }: Listing): string {
  const programmes = new Set(designations.map(({ programme, tags }) => programme ?? tags[0] ?? '').filter(Boolean))
  return `${id}  ${caption}  ${schema}${programmes.size === 0 ? '' : `, ${[...programmes].join(', ')}`}`
}

const AROUND = 40

/** Of two long texts that differ in one place, that place: what they begin and end with alike is left out. */
function around(was: string, is: string): [string[], string[]] {
  const shorter = Math.min(was.length, is.length)
  let start = 0
  while (start < shorter && was[start] === is[start]) start++
  let end = 0
  while (end < shorter - start && was.at(-1 - end) === is.at(-1 - end)) end++
  const cut = (text: string): string[] => {
    const from = start > 2 * AROUND ? start - AROUND : 0
    const to = end > 2 * AROUND ? text.length - end + AROUND : text.length
    return [`${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`]
  }
  return [cut(was), cut(is)]
}
