import type { DateValue } from '../../../../model/date-value.ts'
import { countryCode } from '../../../../names/countries.ts'
import { hasValue } from '../../../party/has-value.ts'
import type { PartyDraft } from '../../../party/party-draft.ts'
import { identifierProperty } from '../identifier-property.ts'
import { identifierClause } from './identifier-clause.ts'
import { type RemarkClause, remarkClause, remarkField } from './remark-kinds.ts'
import { splitRemarks } from './split-remarks.ts'

/** A day that remarks give for an act: "Listing Date (EO 14024 Directive 3): 24 Feb 2022". */
export interface ListingDate {
  /** The act as the list words it: "EO 14024 Directive 3", "CMIC". */
  readonly act: string
  readonly day: DateValue
}

export interface RemarksContext {
  /** Column that the clauses stand in: first part of the field of each value. */
  readonly column: string
  /** The title column, which the remarks repeat at their end; null where it is empty. */
  readonly title?: string | null
  /** True where the text ends in the middle of a clause: then the last one is kept as a note, unread. */
  readonly isCut?: boolean
}

const ALTERNATIVE = /^alt\.\s+/i
const WRAPPED = /^\((.*)\)$/s
const QUOTED = /^'(.*)'$/s
const IN_BRACKETS = /^\(([^()]*)\)\s*:?\s*/
const CURRENCY = /^([A-Z0-9]{2,10})\s+(\S+)$/
const MAIL = /^(\S+@[\w.-]+\.\w{2,})(?:\s*\(e-?mail\)\.?)?$/i
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
export function readRemarks(draft: PartyDraft, remarks: string, context: RemarksContext): readonly ListingDate[] {
  return readClauses(draft, splitRemarks(remarks), context)
}

/** The same for clauses that are taken apart already. */
export function readClauses(
  draft: PartyDraft,
  clauses: readonly string[],
  { column, title = null, isCut = false }: RemarksContext,
): readonly ListingDate[] {
  const titles = title === null ? null : new Set([title, ...title.split('; ')].map(titleKey))
  const dates: ListingDate[] = []
  clauses.forEach((clause, index) => {
    if (isCut && index === clauses.length - 1) draft.unknown(clause, column)
    else if (titles === null || !titles.has(titleKey(clause))) readClause(draft, clause, column, dates)
  })
  return dates
}

function readClause(draft: PartyDraft, clause: string, column: string, dates: ListingDate[]): void {
  const known = remarkClause(clause)
  if (known === null) {
    // "(Linked To: A; Linked To: B)": the XML's way of writing what the CSV has without brackets.
    const inside = WRAPPED.exec(clause)?.[1]
    if (inside === undefined || remarkClause(inside) === null) readUnlabelled(draft, clause, column)
    else for (const one of splitRemarks(inside)) readClause(draft, one, column, dates)
    return
  }
  const { kind, rest } = known
  const field = remarkField(kind, column)
  if (kind.reads === 'note') draft.text('notes', clause.replace(ALTERNATIVE, ''), field)
  else if (rest === '') draft.unknown(clause, column)
  else if (kind.reads !== 'listing_date') readValue(draft, known, field)
  else {
    const date = readListingDate(draft, clause, rest, field)
    if (date !== null) dates.push(date)
  }
}

function readValue(draft: PartyDraft, { kind, rest }: RemarkClause, field: string): void {
  const property = kind.property ?? 'notes'
  switch (kind.reads) {
    case 'names':
      draft.text(property, QUOTED.exec(rest)?.[1] ?? rest, field)
      break
    case 'date':
      draft.date(property, rest, field)
      break
    case 'place':
      readPlace(draft, rest, field)
      break
    case 'country':
      draft.country(property, rest, field)
      break
    case 'gender':
      draft.gender(rest, field)
      break
    case 'identifier':
      readIdentifier(draft, rest, { property, label: kind.label, field })
      break
    case 'wallet': {
      const wallet = CURRENCY.exec(rest)
      draft.text(property, wallet?.[2] ?? rest, field, { about: wallet?.[1] ?? null })
      break
    }
    case 'tie':
      draft.relation({ type: property, to: null, name: rest, source: null })
      break
    default:
      draft.text(property, rest, field)
  }
}

function readPlace(draft: PartyDraft, place: string, field: string): void {
  draft.text('birthPlace', place, field)
  const country = countryAtEnd(place)
  // Several places of birth in one country say it once.
  if (country !== null && !hasValue(draft, 'birthCountry', country)) draft.country('birthCountry', country, field)
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

interface IdentifierPlace {
  readonly property: string
  readonly label: string
  readonly field: string
}

function readIdentifier(draft: PartyDraft, rest: string, { property, label, field }: IdentifierPlace): void {
  const { number, country, about } = identifierClause(rest)
  if (number === '') {
    draft.unknown(rest, field)
    return
  }
  const found = identifierProperty({ property, label, country }, number)
  draft.text(found.property, found.number, field, { about })
}

function readListingDate(draft: PartyDraft, clause: string, rest: string, field: string): ListingDate | null {
  const act = IN_BRACKETS.exec(rest)
  const about = act?.[1] ?? null
  const [day] = draft.date('listingDate', act === null ? rest : rest.slice(act[0].length), field, { about })
  if (day !== undefined && about !== null) return { act: about, day }
  if (day === undefined) draft.text('notes', clause, field)
  return null
}

function readUnlabelled(draft: PartyDraft, clause: string, column: string): void {
  const mail = MAIL.exec(clause)
  const page = PAGE.exec(clause)
  const numbered = NUMBERED.exec(clause.replace(ALTERNATIVE, ''))
  if (mail !== null) draft.text('email', mail[1], column)
  else if (page !== null) draft.text('website', page[1], column)
  else if (numbered !== null) {
    const [, label = '', rest = ''] = numbered
    readIdentifier(draft, rest, { property: 'idNumber', label, field: `${column}: ${label}` })
  } else draft.unknown(clause, column)
}

/** Titles are repeated with another full stop or bracket at the end. */
function titleKey(text: string): string {
  return text.trim().replace(/[.,\s]+$/, '')
}
