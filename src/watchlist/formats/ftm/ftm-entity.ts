import { WatchlistFormatError } from '../../errors.ts'

/** One FollowTheMoney entity: every property is a list of texts. */
export interface FtmEntity {
  readonly id: string
  readonly schema: string
  readonly caption: string | null
  readonly properties: Readonly<Record<string, readonly string[]>>
  readonly referents: readonly string[]
  /** Properties that hold ids of entities which stood nested in this one. */
  readonly nested: ReadonlySet<string>
  /** Null where the file does not tell targets from their surroundings. */
  readonly target: boolean | null
  /** Latest day the file puts on this entity; null where it has none. */
  readonly seenOn: string | null
}

/** Texts of a property; none where the entity lacks it. */
export function valuesOf(entity: FtmEntity, property: string): readonly string[] {
  return entity.properties[property] ?? []
}

/** Files nest a target's ties and the parties behind them some four deep. */
const MOST_DEEP = 50

/**
 * Reads one line. Nested entities (`targets.nested.json`) come out beside the one that holds them, which keeps their ids.
 *
 * @param number line, counted from 1, for errors
 */
export function parseFtmLine(line: string, file: string, number: number): FtmEntity[] {
  return ftmEntitiesOf(parseJsonLine(line, file, number), file, number)
}

/** @throws WatchlistFormatError for a line that is no JSON */
export function parseJsonLine(line: string, file: string, number: number): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new WatchlistFormatError(file, number, 'one JSON object', shorten(line))
  }
}

/** The entity that a parsed line holds, last, after those nested in it. */
export function ftmEntitiesOf(value: unknown, file: string, number: number): FtmEntity[] {
  const found: FtmEntity[] = []
  collect(value, { file, number, holder: null, depth: 0 }, found)
  return found
}

interface Place {
  readonly file: string
  readonly number: number
  /** Id of the entity that this one is nested in. */
  readonly holder: string | null
  readonly depth: number
}

function collect(value: unknown, place: Place, found: FtmEntity[]): string {
  const wrong = (expected: string, what: unknown): never => {
    throw new WatchlistFormatError(place.file, place.number, expected, shorten(JSON.stringify(what) ?? 'nothing'))
  }
  if (place.depth > MOST_DEEP) return wrong(`entities at most ${MOST_DEEP} deep`, 'deeper ones')
  if (!isObject(value)) return wrong('one JSON object', value)
  const { id, schema, caption, properties, referents, target } = value
  if (typeof id !== 'string' || id === '') return wrong('an entity with an "id"', id)
  if (typeof schema !== 'string' || schema === '') return wrong('an entity with a "schema"', schema)
  if (!isObject(properties)) return wrong('an entity with "properties"', properties)
  const read: Record<string, string[]> = {}
  const nested = new Set<string>()
  for (const [name, values] of Object.entries(properties)) {
    const texts: string[] = []
    for (const one of Array.isArray(values) ? values : [values]) {
      if (typeof one === 'string') texts.push(one)
      else if (typeof one === 'number') texts.push(String(one))
      else if (isObject(one)) {
        nested.add(name)
        texts.push(collect(one, { ...place, holder: id, depth: place.depth + 1 }, found))
      } else return wrong(`texts in "${name}"`, one)
    }
    if (texts.length > 0) read[name] = texts
  }
  // Nested under its target, a Sanction may leave out whom it is about.
  if (schema === 'Sanction' && read.entity === undefined && place.holder !== null) read.entity = [place.holder]
  found.push({
    id,
    schema,
    caption: typeof caption === 'string' ? caption : null,
    properties: read,
    referents: Array.isArray(referents) ? referents.filter((one) => typeof one === 'string') : [],
    nested,
    // What stands only inside a target is its surroundings, unless it says otherwise.
    target: typeof target === 'boolean' ? target : place.holder === null ? null : false,
    seenOn: latestDay(value.last_seen, value.last_change),
  })
  return id
}

/** One entity out of two pieces of it: values of both, each once. */
export function mergeFtmEntities(first: FtmEntity, second: FtmEntity): FtmEntity {
  const properties: Record<string, readonly string[]> = { ...first.properties }
  for (const [name, values] of Object.entries(second.properties)) {
    properties[name] = [...new Set([...(properties[name] ?? []), ...values])]
  }
  const days = [first.seenOn, second.seenOn].filter((day) => day !== null).sort()
  return {
    id: first.id,
    schema: first.schema,
    caption: first.caption ?? second.caption,
    properties,
    referents: [...new Set([...first.referents, ...second.referents])],
    nested: new Set([...first.nested, ...second.nested]),
    target: mergedTarget(first.target, second.target),
    seenOn: days.at(-1) ?? null,
  }
}

/** A piece that says it is a target wins; one that stands by itself in a file that marks nobody is no mere surroundings. */
function mergedTarget(first: boolean | null, second: boolean | null): boolean | null {
  if (first === true || second === true) return true
  return first === null || second === null ? null : false
}

function latestDay(...stamps: readonly unknown[]): string | null {
  const days = stamps.filter((stamp) => typeof stamp === 'string').map((stamp) => stamp.slice(0, 10))
  return (
    days
      .filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day))
      .sort()
      .at(-1) ?? null
  )
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)} ...` : text
}
