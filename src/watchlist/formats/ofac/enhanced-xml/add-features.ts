import type { PartyDraft } from '../../../party/party-draft.ts'
import type { XmlElement } from '../../xml/xml-element.ts'
import { addFact, type DatedAct } from '../facts/add-fact.ts'
import { factKind } from '../facts/fact-kind.ts'
import { periodWords } from '../facts/period-words.ts'
import { stampDay } from '../stamp-day.ts'

/**
 * Adds the features of an entity: dates and places of birth, citizenships, numbers, measures.
 *
 * @returns the days that features give for acts
 */
export function addFeatures(draft: PartyDraft, entity: XmlElement): DatedAct[] {
  const dated: DatedAct[] = []
  for (const feature of entity.all('features', 'feature')) {
    const type = feature.textOf('type')
    const printed = feature.textOf('value')
    const value = type !== null && DATES.has(factKind(type)?.kind.reads ?? '') ? (dateOf(feature) ?? printed) : printed
    if (type === null || value === null) {
      draft.unknown(type ?? value, 'features/feature')
      continue
    }
    const isSecond = feature.textOf('isPrimary') === 'false' && BIRTH.test(type)
    const beside = [feature.textOf('reliability')?.toLowerCase(), isSecond ? 'alternative' : null]
    const found = addFact(draft, { type, value, beside: present([...beside, feature.textOf('comments')]) }, PATH)
    if (found !== null) dated.push(found)
  }
  return dated
}

/** Adds the identity documents of an entity. */
export function addPapers(draft: PartyDraft, entity: XmlElement): void {
  for (const paper of entity.all('identityDocuments', 'identityDocument')) {
    const path = 'identityDocuments/identityDocument'
    const type = paper.textOf('type')
    const value = paper.textOf('documentNumber')
    if (type === null || value === null) {
      draft.unknown(type ?? value, path)
      continue
    }
    const country = paper.textOf('issuingCountry')
    const place = paper.textOf('issuingLocation')
    const beside = present([
      place === country ? null : place,
      paper.textOf('issuingAuthority'),
      dayWords('issued', paper.textOf('issueDate')),
      dayWords('expires', paper.textOf('expirationDate')),
      paper.textOf('isValid') === 'false' ? 'not valid' : null,
      paper.textOf('comments'),
    ])
    addFact(draft, { type, value, country: country ?? place, beside, isDocument: true }, path)
  }
}

const PATH = 'features/feature'
const DATES: ReadonlySet<string> = new Set(['date', 'listing_date'])
const BIRTH = /^(?:Birthdate|Place of Birth)$/i

/** The stored period; the list prints it too, but only here it says whether "1962" is a year or a day in it. */
function dateOf(feature: XmlElement): string | null {
  const stored = feature.child('valueDate')
  const from = stampDay(stored?.textOf('fromDateBegin') ?? null)
  const to = stampDay(stored?.textOf('toDateEnd') ?? null)
  if (stored === null || from === null || to === null) return null
  return periodWords({ from, to, isApproximate: stored.textOf('isApproximate') === 'true' })
}

function dayWords(word: string, printed: string | null): string | null {
  return printed === null ? null : `${word} ${stampDay(printed) ?? printed}`
}

function present(words: readonly (string | null | undefined)[]): readonly string[] {
  return words.filter((word) => word !== null && word !== undefined)
}
