import type { DateValue } from '../../../../model/date-value.ts'
import { countryCode } from '../../../../names/countries.ts'
import type { PartyDraft } from '../../../party/party-draft.ts'
import { identifierProperty } from '../identifier-property.ts'
import { identifierClause } from '../remarks/identifier-clause.ts'
import type { RemarkKind } from '../remarks/remark-kinds.ts'
import { addCountry } from './add-country.ts'
import { factField, factKind } from './fact-kind.ts'

/** One thing that an OFAC list says of a party: a feature or an identity document. */
export interface OfacFact {
  /** The list's word for it: "Birthdate", "Passport". */
  readonly type: string
  /** As printed; dates in words ("circa 1962", "1962 to 1964"). */
  readonly value: string
  /** Country that issued a document, in the list's words. */
  readonly country?: string | null
  /** Alpha-2 that the list gives beside a value that is a country. */
  readonly iso?: string | null
  /** What else the list says of it: "OGRN", "expires 2029-04-08", "reported". */
  readonly beside?: readonly string[]
  /** Whether it comes as an identity document: kinds that we do not know are numbers then, not notes. */
  readonly isDocument?: boolean
}

/** A day on which a party came under an act: "EO 14024 Directive 3", "CMIC". */
export interface DatedAct {
  readonly act: string
  readonly day: DateValue
}

/**
 * Puts a fact where its kind belongs.
 *
 * @param path element of the list; the type is added to it (`idList/id: Passport`)
 * @returns the day it gives for an act; null for every other fact
 */
export function addFact(draft: PartyDraft, fact: OfacFact, path: string): DatedAct | null {
  const { type, value, iso = null, isDocument = false } = fact
  const field = factField(path, type)
  const known = factKind(type)
  const reads = known?.kind.reads ?? (isDocument ? 'identifier' : null)
  const property = known?.kind.property ?? (draft.schema === 'Person' ? 'idNumber' : 'registrationNumber')
  const detail = known === null || known.rest === '' ? null : known.rest.replace(FRAME, '')
  const about = words([detail, ...(fact.beside ?? [])])
  switch (reads) {
    case 'date':
      draft.date(property, value, field, { about })
      return null
    case 'listing_date': {
      const [day] = draft.date('listingDate', value, field, { about })
      return day === undefined || detail === null ? null : { act: detail, day }
    }
    case 'country':
      addCountry(draft, property, { words: value, iso, about }, field)
      return null
    case 'gender':
      draft.gender(value, field)
      return null
    case 'identifier':
      addNumber(draft, { fact, property, about, label: known?.kind.label ?? type }, field)
      return null
    case 'tie':
      draft.text(property, value, field, { about })
      draft.relation({ type: property, to: null, name: value.trim(), source: null })
      return null
    case 'note':
      draft.text('notes', `${type} ${value}`, field, { about: words(fact.beside ?? []) })
      return null
    case null:
      draft.unknown(value, field)
      return null
    default:
      draft.text(property, value, field, { about })
      return null
  }
}

// "(EO 14024 Directive 2):"
const FRAME = /^[\s(]+|[\s:)]+$/g

function words(parts: readonly (string | null)[]): string | null {
  return parts.filter((part) => part !== null && part !== '').join(', ') || null
}

interface NumberOfKind {
  readonly fact: OfacFact
  readonly property: string
  readonly about: string | null
  readonly label: RemarkKind['label']
}

/** Some numbers carry their country with them: "1026303117642 (Russia)". */
function addNumber(draft: PartyDraft, { fact, property, about, label }: NumberOfKind, field: string): void {
  const given = fact.country ?? null
  const clause = identifierClause(fact.value)
  const country = given === null ? clause.country : countryCode(given)
  const found = identifierProperty({ property, label, country }, clause.number === '' ? fact.value : clause.number)
  draft.text(found.property, found.number, field, { about: words([given, clause.about, about]) })
}
