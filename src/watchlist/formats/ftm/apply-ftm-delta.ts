import { WatchlistFormatError } from '../../errors.ts'
import type { CleaningLog } from '../../party/cleaning-log.ts'
import type { ListPart } from '../../source/list-part.ts'
import {
  type FtmEntity,
  ftmEntitiesOf,
  isObject,
  mergeFtmEntities,
  parseFtmLine,
  parseJsonLine,
  shorten,
} from './ftm-entity.ts'
import { beginningOf, eachFtmLine } from './ftm-lines.ts'

/** Files of one list: entities, and what changed in them since. */
export interface FtmParts {
  readonly bases: readonly ListPart[]
  /** In the order of their versions. */
  readonly deltas: readonly ListPart[]
}

/** A version in a path, as OpenSanctions names its folders: the time, then three letters. */
const VERSION = /\d{14}-[0-9a-z]{2,8}/g

/** Tells entities from deltas (`{"op": "ADD", "entity": ...}`); the index of a list's versions (`delta.json`) is neither. */
export async function ftmPartsOf(parts: readonly ListPart[]): Promise<FtmParts> {
  const bases: ListPart[] = []
  const deltas: ListPart[] = []
  for (const part of parts) {
    const beginning = await beginningOf(part)
    if (/\.delta\.jsonl?$/i.test(part.name) || /^\s*\{\s*"op"\s*:/.test(beginning)) deltas.push(part)
    else if (!/^\s*\{\s*"versions"\s*:/.test(beginning)) bases.push(part)
  }
  const ordered = deltas.map((part) => ({ part, version: part.shown.match(VERSION)?.at(-1) ?? part.shown }))
  ordered.sort((a, b) => (a.version < b.version ? -1 : a.version > b.version ? 1 : 0))
  return { bases, deltas: ordered.map(({ part }) => part) }
}

/**
 * The entities of a list after its deltas, in the order in which they were added. An entity whose pieces stand in several
 * places (side by side, nested in others) is one. Deleting what is not there is counted and changes nothing.
 *
 * @throws WatchlistFormatError for deltas without the entities they change, for one that modifies what is not there, and
 *   for lines that are none
 */
export async function applyFtmDelta({ bases, deltas }: FtmParts, log: CleaningLog): Promise<Map<string, FtmEntity>> {
  if (bases.length === 0 && deltas.length > 0) {
    throw new WatchlistFormatError(deltas[0]!.shown, 0, 'the entities that a delta changes beside it', 'deltas alone')
  }
  const entities = new Map<string, FtmEntity>()
  for (const part of bases) {
    await eachFtmLine(part, (line, number) => {
      for (const entity of parseFtmLine(line, part.shown, number)) addPiece(entities, entity)
    })
  }
  for (const part of deltas) {
    if ((await beginningOf(part)) === '') continue
    await eachFtmLine(part, (line, number) => applyLine(entities, line, { shown: part.shown, number }, log))
  }
  return entities
}

/** Adds an entity, or a further piece of one that is there. */
export function addPiece(entities: Map<string, FtmEntity>, entity: FtmEntity): void {
  const held = entities.get(entity.id)
  entities.set(entity.id, held === undefined ? entity : mergeFtmEntities(held, entity))
}

function applyLine(
  entities: Map<string, FtmEntity>,
  line: string,
  { shown, number }: { readonly shown: string; readonly number: number },
  log: CleaningLog,
): void {
  const change = parseJsonLine(line, shown, number)
  const wrong = (expected: string, found: unknown): WatchlistFormatError =>
    new WatchlistFormatError(shown, number, expected, shorten(JSON.stringify(found) ?? 'nothing'))
  if (!isObject(change) || !isObject(change.entity)) throw wrong('a change {"op", "entity"}', change)
  const { id } = change.entity
  if (change.op === 'DEL') {
    if (typeof id !== 'string') throw wrong('an entity with an "id"', id)
    if (!entities.delete(id)) log.add('unjoined_row', id, 'op', line)
    return
  }
  if (change.op !== 'ADD' && change.op !== 'MOD') throw wrong('"op" ADD, MOD or DEL', change.op)
  const found = ftmEntitiesOf(change.entity, shown, number)
  const entity = found.pop()!
  // An older version than the delta was made for: what else changed in between is not known.
  if (change.op === 'MOD' && !entities.has(entity.id)) throw wrong('a change of an entity that is there', entity.id)
  entities.set(entity.id, entity)
  for (const nested of found) addPiece(entities, nested)
}
