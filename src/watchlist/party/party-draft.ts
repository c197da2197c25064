import type { DateValue } from '../../model/date-value.ts'
import type { Designation, ListedRelation, ListedValue, Listing, Schema } from '../../model/listing.ts'
import { countryCode, countryOfAdjective } from '../../names/countries.ts'
import { BARE_ACT } from './bare-act.ts'
import { cleanText } from './clean-text.ts'
import type { CleaningLog } from './cleaning-log.ts'
import { listingFromValues } from './listing-from-values.ts'
import { readListDates } from './read-list-date.ts'
import { type Bearer, readNameCell } from './read-name-cell.ts'

/** What a list says beside a value. */
export interface Beside {
  readonly about?: string | null
  readonly language?: string | null
  /** The whole cell as printed, where the value is only a part of it. */
  readonly cell?: string | null
}

export type NameProperty = 'name' | 'alias' | 'weakAlias' | 'previousName' | 'abbreviation'

const BEARERS: Readonly<Partial<Record<Schema, Bearer>>> = { Person: 'person', Vessel: 'vessel' }

/** A designation as far as a list tells it; what is left out is null, `[]` or, for `verified`, whether a day is known. */
export type DesignationDraft = Pick<Designation, 'authority'> & Partial<Designation>

/**
 * One record of a list while it is read. Values come in as printed; they are cleaned, counted and kept with their place.
 * `build` makes the listing.
 */
export class PartyDraft {
  /** The list's own key of the record. */
  readonly record: string
  schema: Schema
  readonly #log: CleaningLog
  readonly #values: ListedValue[] = []
  #seen: Set<string> | null = null
  readonly #designations: Designation[] = []
  readonly #relations: ListedRelation[] = []

  constructor(record: string, schema: Schema, log: CleaningLog) {
    this.record = record
    this.schema = schema
    this.#log = log
  }

  /**
   * A value in words: names, identifiers, positions, notes.
   *
   * @returns the cleaned words, or null where the cell holds nothing
   */
  text(property: string, printed: string | null | undefined, field: string, beside: Beside = {}): string | null {
    const value = cleanText(printed, { record: this.record, field }, this.#log)
    if (value !== null) this.#keep(property, value, printed!, field, beside)
    return value
  }

  /**
   * A cell of names, cut by the rules of `readNameCell`. The first keeps `property` unless the cell says otherwise; further
   * ones are at most aliases, or weak where the cell stands in a column of weak ones.
   */
  names(
    property: NameProperty,
    printed: string | null | undefined,
    field: string,
    { about, ...beside }: Beside = {},
  ): void {
    const words = cleanText(printed, { record: this.record, field }, this.#log)
    if (words === null) return
    for (const [index, name] of readNameCell(words, BEARERS[this.schema]).entries()) {
      const further = index > 0 && property === 'name' ? 'alias' : property
      const kind = name.kind === null || (name.kind === 'alias' && property !== 'name') ? further : name.kind
      const says = [about, name.about].filter((one) => one !== null && one !== undefined).join('; ')
      this.text(kind, name.text, field, { ...beside, cell: printed!, about: says === '' ? null : says })
    }
  }

  /** A date of any precision, or several in one cell. What cannot be read is kept as a note and counted. */
  date(
    property: string,
    printed: string | null | undefined,
    field: string,
    { order = 'day_first', ...beside }: Beside & { readonly order?: 'day_first' | 'month_first' } = {},
  ): readonly DateValue[] {
    const words = cleanText(printed, { record: this.record, field }, this.#log)
    if (words === null) return []
    const dates = readListDates(words, order)
    if (dates === null) {
      this.unreadDate(printed!, field, beside)
      return []
    }
    for (const value of dates) this.#keep(property, value, printed!, field, beside)
    return dates
  }

  /** Words that stand where a date should: kept as a note, and counted. */
  unreadDate(printed: string, field: string, beside: Beside = {}): void {
    this.#log.add('unread_date', this.record, field, printed)
    this.#keep('notes', `${field}: ${printed.trim()}`, printed, field, beside)
  }

  /** A country by name, adjective or code; kept as printed, and counted, where we do not know it. */
  country(property: string, printed: string | null | undefined, field: string, beside: Beside = {}): string | null {
    const words = cleanText(printed, { record: this.record, field }, this.#log)
    if (words === null) return null
    const code = countryCode(words) ?? countryOfAdjective(words)
    if (code === null) this.#log.add('unknown_country', this.record, field, printed!)
    this.#keep(property, code ?? words, printed!, field, beside)
    return code
  }

  /** `male` or `female` in any of the words and letters that lists use. */
  gender(printed: string | null | undefined, field: string): void {
    const words = cleanText(printed, { record: this.record, field }, this.#log)
    if (words === null) return
    const value = /^(?:m|male|man|homme|männlich)$/i.test(words)
      ? 'male'
      : /^(?:f|female|woman|femme|weiblich)$/i.test(words)
        ? 'female'
        : words
    this.#keep('gender', value, printed!, field, {})
  }

  /** What the format does not name: kept as a note, and counted. */
  unknown(printed: string | null | undefined, field: string): void {
    const words = cleanText(printed, { record: this.record, field }, this.#log)
    if (words === null) return
    this.#log.add('unknown_field', this.record, field, printed!)
    this.#keep('notes', `${field}: ${words}`, printed!, field, {})
  }

  designation(draft: DesignationDraft): void {
    this.#designations.push({ ...BARE_ACT, verified: (draft.from ?? null) !== null, ...draft })
  }

  relation(relation: ListedRelation): void {
    this.#relations.push(relation)
  }

  /** Values so far, in the order they came in. */
  get values(): readonly ListedValue[] {
    return this.#values
  }

  /**
   * @param id unique among all lists, so with a prefix: `ofac-41736`
   * @param caption how the list heads the record; its first name where left out
   */
  build(id: string, list: string, caption?: string | null): Listing {
    return listingFromValues(this.#values, {
      id,
      list,
      schema: this.schema,
      caption: caption ?? null,
      designations: this.#designations,
      relations: this.#relations,
    })
  }

  #keep(property: string, value: string, printed: string, field: string, beside: Beside): void {
    const { about, language, cell } = beside
    const whole = cell ?? printed
    if (this.#has(property, value, about ?? null)) {
      this.#log.add('duplicate', this.record, field, printed)
      return
    }
    this.#seen?.add(keyOf(property, value, about ?? null))
    this.#values.push({
      property,
      value,
      printed: whole === value ? null : whole,
      record: this.record,
      field,
      about: about ?? null,
      language: language ?? null,
    })
  }

  #has(property: string, value: string, about: string | null): boolean {
    if (this.#seen === null) {
      const held = this.#values
      if (held.length < FEW) {
        return held.some((one) => one.value === value && one.property === property && one.about === about)
      }
      this.#seen = new Set(held.map((one) => keyOf(one.property, one.value, one.about)))
    }
    return this.#seen.has(keyOf(property, value, about))
  }
}

/** Most records hold a dozen values: looking through them is cheaper than keeping a set for each of 20,000 records. */
const FEW = 24

function keyOf(property: string, value: string, about: string | null): string {
  return `${property}\n${value}\n${about ?? ''}`
}
