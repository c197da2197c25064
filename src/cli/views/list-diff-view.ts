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
      for (const fact of removed) lines.push(`    ${red('−')} ${field}: ${shorten(fact, 300)}`)
      for (const fact of added) lines.push(`    ${green('+')} ${field}: ${shorten(fact, 300)}`)
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
