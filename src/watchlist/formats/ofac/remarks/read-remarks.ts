import type { DateValue } from '../../../../model/date-value.ts'
import { countryCode } from '../../../../names/countries.ts'
import type { PartyDraft } from '../../../party/party-draft.ts'
import { identifierProperty } from '../identifier-property.ts'
import { identifierClause } from './identifier-clause.ts'
import { type RemarkClause, type RemarkKind, remarkClause } from './remark-kinds.ts'
import { splitRemarks } from './split-remarks.ts'

/** A day that remarks give for an act: "Listing Date (EO 14024 Directive 3): 24 Feb 2022". */
export interface ListingDate {
  /** The act as the list words it: "EO 14024 Directive 3", "CMIC". */
  readonly act: string
  readonly day: DateValue
}

export interface RemarksContext {
  /** The title column, which the remarks repeat at their end; null where it is empty. */
  readonly title: string | null
  /** True where the remarks end in the middle of a clause: then the last one is kept as a note, unread. */
  readonly isCut: boolean
}

const REMARKS = 'remarks'
const QUOTED = /^'(.*)'$/s
const IN_BRACKETS = /^\(([^()]*)\)\s*:?\s*/
const CURRENCY = /^([A-Z0-9]{2,10})\s+(\S+)$/
const MAIL = /^(\S+@[\w.-]+\.\w{2,})(?:\s*\(e-?mail\))?$/i
const PAGE = /^((?:https?:\/\/|www\.)\S+)(?:\s*\(website\))?$/i
// What a list files under words that our table lacks: "Tanzanian Voter No. T-1001 (Tanzania)".
const NUMBERED =
  /^(\p{L}[\p{L}\p{M}'’ ./&-]{1,60}?\s(?:No\.?|Number|#|ID|Card|Certificate|Code|License|Permit))\s*:?\s+(\S*\d.*)$/iu

/**
 * Reads OFAC's remarks clause by clause into a party's values and ties. A clause of a kind that data/watchlist/
 * ofac-remarks.json does not name is kept as a note and counted as an unknown field.
 *
 * @returns the days that remarks give for acts
 */
export function readRemarks(
  draft: PartyDraft,
  remarks: string,
  { title, isCut }: RemarksContext,
): readonly ListingDate[] {
  const clauses = splitRemarks(remarks)
  const titles = title === null ? null : new Set([title, ...title.split('; ')].map(titleKey))
  const dates: ListingDate[] = []
  clauses.forEach((clause, index) => {
    if (isCut && index === clauses.length - 1) {
      draft.unknown(clause, REMARKS)
      return
    }
    if (titles?.has(titleKey(clause))) return
    const known = remarkClause(clause)
    if (known === null || known.rest === '') {
      if (known?.kind.reads === 'note') draft.text('notes', clause, known.kind.field)
      else readUnlabelled(draft, clause)
      return
    }
    const date = readClause(draft, clause, known)
    if (date !== null) dates.push(date)
  })
  return dates
}

function readClause(draft: PartyDraft, clause: string, { kind, rest }: RemarkClause): ListingDate | null {
  const { reads, field } = kind
  const property = kind.property ?? 'notes'
  switch (reads) {
    case 'names':
      draft.text(property, QUOTED.exec(rest)?.[1] ?? rest, field)
      return null
    case 'date':
      draft.date(property, rest, field)
      return null
    case 'place':
      readPlace(draft, rest, kind)
      return null
    case 'country':
      draft.country(property, rest, field)
      return null
    case 'gender':
      draft.gender(rest, field)
      return null
    case 'identifier':
      readIdentifier(draft, rest, kind)
      return null
    case 'wallet': {
      const wallet = CURRENCY.exec(rest)
      draft.text(property, wallet?.[2] ?? rest, field, { about: wallet?.[1] ?? null })
      return null
    }
    case 'words':
      draft.text(property, rest, field)
      return null
    case 'tie':
      draft.relation({ type: property, to: null, name: rest, source: null })
      return null
    case 'listing_date':
      return readListingDate(draft, clause, rest, kind)
    case 'note':
      draft.text('notes', clause, field)
      return null
  }
}

function readPlace(draft: PartyDraft, place: string, { field }: RemarkKind): void {
  draft.text('birthPlace', place, field)
  const country = countryAtEnd(place)
  if (country !== null) draft.country('birthCountry', country, field)
}

/** The country that ends a place, as printed: "Korea, North" of "Pyongyang, Korea, North"; null where we know none. */
function countryAtEnd(place: string): string | null {
  const parts = place.split(', ')
  for (const count of [2, 1]) {
    const words = parts.slice(-count).join(', ')
    if (parts.length >= count && countryCode(words) !== null) return words
  }
  return null
}

function readIdentifier(draft: PartyDraft, rest: string, { property, label, field }: RemarkKind): void {
  const { number, country, about } = identifierClause(rest)
  if (number === '') {
    draft.unknown(`${label} ${rest}`, REMARKS)
    return
  }
  const found = identifierProperty({ property: property!, label, country }, number)
  draft.text(found.property, found.number, field, { about })
}

function readListingDate(draft: PartyDraft, clause: string, rest: string, kind: RemarkKind): ListingDate | null {
  const act = IN_BRACKETS.exec(rest)
  const [day] = draft.date('listingDate', act === null ? rest : rest.slice(act[0].length), kind.field, {
    about: act?.[1] ?? null,
  })
  if (day === undefined || act === null) {
    if (day === undefined) draft.text('notes', clause, kind.field)
    return null
  }
  return { act: act[1]!, day }
}

function readUnlabelled(draft: PartyDraft, clause: string): void {
  const mail = MAIL.exec(clause)
  const page = PAGE.exec(clause)
  const numbered = NUMBERED.exec(clause.replace(/^alt\.\s+/i, ''))
  if (mail !== null) draft.text('email', mail[1], REMARKS)
  else if (page !== null) draft.text('website', page[1], REMARKS)
  else if (numbered !== null) {
    const { number, about } = identifierClause(numbered[2]!)
    const [, label] = numbered
    draft.text('idNumber', number, `remarks: ${label}`, { about })
  } else draft.unknown(clause, REMARKS)
}

/** Titles are repeated with another full stop or bracket at the end. */
function titleKey(text: string): string {
  return text.trim().replace(/[.,\s]+$/, '')
}
