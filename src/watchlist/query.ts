import type { DateValue } from '../model/date-value.ts'
import type { Schema } from '../model/listing.ts'
import { type AnalysedName, analyseName, type NameClass } from '../names/analyse-name.ts'

/** A party to look for on the lists. */
export interface ScreenQuery {
  readonly name: string
  /** Left out where it is not known whether the name is a person's, a company's or a ship's. */
  readonly schema?: Schema | null
  readonly birthDate?: DateValue | null
  /** ISO 3166 alpha-2, lower case. */
  readonly countries?: readonly string[]
  readonly identifiers?: readonly { readonly type?: string; readonly value: string }[]
  /** As written, in any script. */
  readonly addresses?: readonly string[]
  /** As stated; left out, our own comparison goes by patronymics. */
  readonly gender?: 'male' | 'female' | null
  /** The family name where it is kept apart from the name; only the emulation of logic-v1 asks for it. */
  readonly lastName?: string | null
}

const SCHEMA_OF = { person: 'Person', organisation: 'Organization', vessel: 'Vessel' } as const

/** A query with its name taken apart, once for each kind of party that it is held against. */
export class AnalysedQuery {
  readonly query: ScreenQuery
  readonly #names = new Map<NameClass, AnalysedName>()

  constructor(query: ScreenQuery) {
    this.query = query
  }

  /** The name read as a person's, an organisation's or a vessel's. */
  as(kind: NameClass): AnalysedName {
    let name = this.#names.get(kind)
    if (name === undefined) {
      name = analyseName(this.query.name, SCHEMA_OF[kind])
      this.#names.set(kind, name)
    }
    return name
  }
}

/** An identifier as it is compared: letters and digits only, "IMO 9361407" the same as "9361407". */
export function identifierKey(value: string): string {
  return value
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^IMO(?=\d)/, '')
}
