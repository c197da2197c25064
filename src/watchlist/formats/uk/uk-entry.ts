import type { DateValue } from '../../../model/date-value.ts'
import type { Listing, Schema } from '../../../model/listing.ts'
import type { CleaningLog } from '../../party/cleaning-log.ts'
import { languageCode } from '../../party/language-code.ts'
import { PartyDraft } from '../../party/party-draft.ts'
import { readListDate } from '../../party/read-list-date.ts'
import { addUkCountry } from './add-uk-country.ts'
import { ukFullName, ukNameProperty, withoutImoLabel } from './uk-kinds.ts'
import { regimeOf, ukProgramme } from './uk-programmes.ts'

/** A cell and how its file calls the place it stands in. */
export interface UkCell {
  readonly text: string | null
  readonly field: string
}

/** One entry of the list while its rows or elements are read; CSV and XML hold the same in other shapes. */
export class UkEntry {
  readonly uniqueId: string
  readonly draft: PartyDraft
  readonly #regimes = new Set<string>()
  readonly #reasons = new Set<string>()
  #designatedOn: DateValue | null = null

  constructor(uniqueId: string, schema: Schema, log: CleaningLog) {
    this.uniqueId = uniqueId
    this.draft = new PartyDraft(uniqueId, schema, log)
  }

  /** @param parts names 1 to 6 */
  name(
    parts: readonly (string | null)[],
    { type, strength }: Record<'type' | 'strength', string | null>,
    field: string,
  ) {
    const property = ukNameProperty(type, strength)
    this.draft.text(property, ukFullName(parts), field)
    if (this.draft.schema !== 'Person' || property !== 'name') return
    this.draft.text('firstName', parts[0], `${field} 1`)
    for (let i = 1; i < 5; i++) this.draft.text('middleName', parts[i], `${field} ${i + 1}`)
    this.draft.text('lastName', parts[5], `${field} 6`)
  }

  /** The list does not say which of the Latin names one in another script spells. */
  nonLatinName({ text, field }: UkCell, script: string | null, language: string | null): void {
    this.draft.text('alias', text, field, {
      about: script,
      language: language === null ? null : languageCode(language),
    })
  }

  address(lines: readonly (string | null)[], country: UkCell, field: string): void {
    const words = [...lines, country.text].filter((line) => line !== null)
    this.draft.text('address', words.join(', '), field)
    this.country('country', country)
  }

  birthPlace(town: UkCell, country: UkCell): void {
    const words = [town.text, country.text].filter((word) => word !== null)
    if (town.text !== null) this.draft.text('birthPlace', words.join(', '), town.field)
    this.country('birthCountry', country)
  }

  /** Several countries may stand in one cell, parted by semicolons. */
  country(property: string, { text, field }: UkCell): void {
    for (const one of text?.split(/\s*[;|]\s*/) ?? []) addUkCountry(this.draft, property, one, { field })
  }

  imoNumber({ text, field }: UkCell): void {
    if (text === null) return
    const number = withoutImoLabel(text)
    this.draft.text('imoNumber', number, field, number === text ? {} : { cell: text })
  }

  /** Measures are parted by bars: "Asset freeze|Travel ban". */
  measures({ text, field }: UkCell): void {
    for (const measure of text?.split('|') ?? []) this.draft.text('provisions', measure, field)
  }

  /** A tie in words; `type` says what this entry is to the other. */
  tie(type: string, name: string | null): void {
    const words = name?.replace(/\s+/g, ' ').trim() ?? ''
    if (words !== '') this.draft.relation({ type, to: null, name: words, source: null })
  }

  regime(name: string | null): void {
    if (name !== null) this.#regimes.add(name)
  }

  reason(text: string | null): void {
    if (text !== null) this.#reasons.add(text)
  }

  designated({ text, field }: UkCell): void {
    if (text === null) return
    const day = readListDate(text)
    if (day === null) this.draft.date('startDate', text, field)
    else if (this.#designatedOn === null || day < this.#designatedOn) this.#designatedOn = day
  }

  /** Null where the entry has no name. */
  build(list: string): Listing | null {
    if (!this.draft.values.some(({ property }) => property === 'name' || property === 'alias')) return null
    const regime = regimeOf(this.uniqueId)
    const names = [...this.#regimes]
    this.draft.designation({
      authority: 'UK',
      programme: ukProgramme(regime),
      tags: [regime, ...names],
      from: this.#designatedOn,
      legalBasis: names.length === 0 ? null : names.join('; '),
      reason: this.#reasons.size === 0 ? null : [...this.#reasons].join('\n'),
      listId: this.uniqueId,
    })
    return this.draft.build(`gb-fcdo-${this.uniqueId.toLowerCase()}`, list)
  }
}

/** Ends of a ship's or firm's ties, in words that say which way they go. */
export const UK_TIES = {
  owner: 'owned_or_operated_by',
  previousOwner: 'formerly_owned_or_operated_by',
  parent: 'subsidiary_of',
  subsidiary: 'parent_of',
} as const
