import { WatchlistFormatError } from '../errors.ts'

/** One FollowTheMoney entity: every property is a list of texts. */
export interface FtmEntity {
  readonly id: string
  readonly schema: string
  readonly caption: string | null
  readonly properties: Readonly<Record<string, readonly string[]>>
  readonly referents: readonly string[]
  /** Null where the file does not tell targets from their surroundings. */
  readonly target: boolean | null
  /** Latest day the file puts on this entity; null where it has none. */
  readonly seenOn: string | null
}

/** Texts of a property; none where the entity lacks it. */
export function valuesOf(entity: FtmEntity, property: string): readonly string[] {
  return entity.properties[property] ?? []
}

/**
 * Reads one line. Nested entities (`targets.nested.json`) come out beside the one that holds them, which keeps their ids.
 *
 * @param number line, counted from 1, for errors
 */
export function parseFtmLine(line: string, file: string, number: number): FtmEntity[] {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new WatchlistFormatError(file, number, 'one JSON object', shorten(line))
  }
  const found: FtmEntity[] = []
  collect(value, { file, number, holder: null }, found)
  return found
}

interface Place {
  readonly file: string
  readonly number: number
  /** Id of the entity that this one is nested in. */
  readonly holder: string | null
}

function collect(value: unknown, place: Place, found: FtmEntity[]): string {
  const wrong = (expected: string, what: unknown): never => {
    throw new WatchlistFormatError(place.file, place.number, expected, shorten(JSON.stringify(what) ?? 'nothing'))
  }
  if (!isObject(value)) return wrong('one JSON object', value)
  const { id, schema, caption, properties, referents, target } = value
  if (typeof id !== 'string' || id === '') return wrong('an entity with an "id"', id)
  if (typeof schema !== 'string' || schema === '') return wrong('an entity with a "schema"', schema)
  if (!isObject(properties)) return wrong('an entity with "properties"', properties)
  const read: Record<string, string[]> = {}
  for (const [name, values] of Object.entries(properties)) {
    const texts: string[] = []
    for (const one of Array.isArray(values) ? values : [values]) {
      if (typeof one === 'string') texts.push(one)
      else if (typeof one === 'number') texts.push(String(one))
      else if (isObject(one)) texts.push(collect(one, { ...place, holder: id }, found))
      else return wrong(`texts in "${name}"`, one)
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
    target: typeof target === 'boolean' ? target : null,
    seenOn: latestDay(value.last_seen, value.last_change),
  })
  return id
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

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)} ...` : text
}
