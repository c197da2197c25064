import { createHash } from 'node:crypto'
import type { IsoDate } from '../../../model/date-value.ts'
import type { Listing } from '../../../model/listing.ts'
import { WatchlistFormatError } from '../../errors.ts'
import { PartyDraft } from '../../party/party-draft.ts'
import type { ListPart } from '../../source/list-part.ts'
import { partText } from '../../source/part-text.ts'
import type { ReadContext, ReadFormat } from '../list-format.ts'
import { type DeclaredList, declaredOf } from './declared-list.ts'
import { eachJsonObject } from './each-json-object.ts'

/**
 * Reads lists that are names and nothing else: JSON arrays (or lines) of `{id, full_name, source, aliases}`, or plain text
 * with one name a line (blank lines and lines that begin with `#` are passed over). Nothing tells persons from firms. A
 * manifest beside the files, `{key, count, authority_modified}`, says how many entries `<key>.json` has.
 *
 * @throws WatchlistFormatError for an entry without a name, an id met twice, and another count than the manifest's
 */
export const readNamesOnly: ReadFormat = async (parts, context) => {
  const files: NamesFile[] = []
  const declared: DeclaredList[] = []
  const beginnings = await Promise.all(parts.map(beginningOf))
  const single = beginnings.filter((beginning) => !MANIFEST.test(beginning)).length === 1
  for (const [index, part] of parts.entries()) {
    const stem = part.name.replace(/\.[^.]+$/, '')
    // A manifest that comes or goes must not change the ids of the one file beside it.
    const prefix = single ? `names-${context.list}` : `names-${context.list}-${stem}`
    const file: NamesFile = { part, stem, prefix, listings: [], ids: new Set() }
    if (/^\s*[[{]/.test(beginnings[index]!)) await readJson(file, declared, context)
    else await readText(file, context)
    files.push(file)
  }
  let publishedOn: IsoDate | null = null
  for (const { key, count, day } of declared) {
    const file = files.find(({ stem }) => stem === key)
    if (file === undefined) continue
    if (file.listings.length !== count) {
      throw new WatchlistFormatError(
        file.part.shown,
        0,
        `${count} entries, as the manifest says`,
        `${file.listings.length}`,
      )
    }
    if (day !== null && (publishedOn === null || day > publishedOn)) publishedOn = day
  }
  return { publishedOn, listings: files.flatMap(({ listings }) => listings) }
}

const MANIFEST = /^\s*\[?\s*\{(?![^}]*"full_name")[^}]*"key"\s*:/

interface NamesFile {
  readonly part: ListPart
  /** File name without its ending. */
  readonly stem: string
  /** Of the ids. */
  readonly prefix: string
  readonly listings: Listing[]
  readonly ids: Set<string>
}

async function readJson(file: NamesFile, declared: DeclaredList[], { list, log }: ReadContext): Promise<void> {
  await eachJsonObject(file.part, (entry, line) => {
    const wrong = (expected: string, found: unknown): never => {
      const words = JSON.stringify(found) ?? 'none'
      throw new WatchlistFormatError(file.part.shown, line, expected, words.slice(0, 80))
    }
    const declaration = declaredOf(entry)
    if (declaration !== null) {
      declared.push(declaration)
      return
    }
    const { id = null, full_name: name, source = null, aliases = [], ...rest } = entry
    if (typeof name !== 'string' || name.trim() === '') return wrong('an entry with a "full_name"', name ?? null)
    if (!isTexts(aliases)) return wrong('"aliases" that are a list of names', aliases)
    if (source !== null && typeof source !== 'string') return wrong('a "source" in words', source)
    const key = id === null ? hashOf(name) : String(id)
    const listingId = `${file.prefix}-${key}`
    if (file.ids.has(listingId)) return wrong('an id that no other entry has', id ?? name)
    file.ids.add(listingId)
    const draft = new PartyDraft(key, 'LegalEntity', log)
    draft.text('name', name, 'full_name')
    for (const alias of aliases) draft.text('alias', alias, 'aliases')
    for (const [field, value] of Object.entries(rest)) {
      if (value !== null) draft.unknown(typeof value === 'string' ? value : JSON.stringify(value), field)
    }
    if (source !== null) draft.designation({ authority: source, tags: [] })
    if (draft.values.length === 0) return wrong('an entry with a name', name)
    file.listings.push(draft.build(listingId, list))
  })
}

async function readText(file: NamesFile, { list, log }: ReadContext): Promise<void> {
  let rest = ''
  let number = 0
  const give = (line: string): void => {
    number++
    const name = line.trim()
    if (name === '' || name.startsWith('#')) return
    const id = `${file.prefix}-${hashOf(name)}`
    if (file.ids.has(id)) {
      log.add('duplicate', `row ${number}`, 'line', name)
      return
    }
    const draft = new PartyDraft(`row ${number}`, 'LegalEntity', log)
    if (draft.text('name', name, 'line') === null) return
    file.ids.add(id)
    file.listings.push(draft.build(id, list))
  }
  for await (const text of partText(file.part)) {
    const lines = (rest + text).split('\n')
    rest = lines.pop()!
    if (rest.length > MOST_IN_LINE) {
      throw new WatchlistFormatError(file.part.shown, number + 1, 'one name a line', 'a line without an end')
    }
    for (const line of lines) give(line)
  }
  give(rest)
}

/** Characters; the longest name on any list has some 500. */
const MOST_IN_LINE = 100_000

async function beginningOf(part: ListPart): Promise<string> {
  for await (const text of partText(part)) return text.slice(0, 1024).replace(/^\ufeff/, '')
  return ''
}

/** Names are all there is to tell entries apart, so they make the id: it stays the same when others come and go. */
function hashOf(name: string): string {
  return createHash('sha256').update(name.trim().replace(/\s+/g, ' ')).digest('hex').slice(0, 16)
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}
