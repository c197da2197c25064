import type { DateValue } from '../../../../model/date-value.ts'
import type { PartyDraft } from '../../../party/party-draft.ts'
import { knownPaths, unknownLeaves } from '../../xml/known-paths.ts'
import type { XmlElement } from '../../xml/xml-element.ts'
import type { ListMembership } from '../facts/listed-acts.ts'
import { periodOf, pointOf } from './period-of.ts'
import type { ReferenceValues } from './reference-values.ts'

/** What `SanctionsEntry` elements say of one party, put together. */
export interface Entries {
  readonly programmes: string[]
  readonly authorities: string[]
  readonly lists: ListMembership[]
}

const PROGRAMME = 'Program'
const CREATED = 'Created'

/** Adds a `SanctionsEntry`: one list, the events that put the party on it, the measures and the programmes behind them. */
export function addSanctionsEntry(
  entry: XmlElement,
  { entries, draft, references }: { entries: Entries; draft: PartyDraft; references: ReferenceValues },
): void {
  const list = references.word('List', entry.attribute('ListID'))
  let from: DateValue | null = null
  for (const event of entry.all('EntryEvent')) {
    const type = references.word('EntryEventType', event.attribute('EntryEventTypeID'))
    const day = pointOf(event.child('Date'), 'first')
    if (type !== null && type !== CREATED) draft.unknown(`${type} ${day ?? ''}`, `SanctionsEntry/EntryEvent: ${list}`)
    // Each legal basis has an event of its own, all with the day of the list.
    else if (day !== null && (from === null || day < from)) from = day
    addOnce(entries.authorities, references.word('LegalBasis', event.attribute('LegalBasisID')))
    draft.text('notes', event.textOf('Comment'), 'SanctionsEntry/EntryEvent/Comment')
  }
  for (const measure of entry.all('SanctionsMeasure')) {
    const type = references.word('SanctionsType', measure.attribute('SanctionsTypeID'))
    const comment = measure.textOf('Comment')
    const period = measure.child('DatePeriod')
    const about = period === null ? null : periodOf(period)
    if (type === PROGRAMME) addOnce(entries.programmes, comment)
    else if (type !== null && !has(draft, type)) {
      draft.text('provisions', type, 'SanctionsEntry/SanctionsMeasure', { about: comment ?? about })
    }
  }
  draft.text('notes', entry.textOf('LimitationsToListing'), 'SanctionsEntry/LimitationsToListing')
  for (const support of entry.all('SupportingInfo')) {
    draft.text('notes', support.textOf('Text'), 'SanctionsEntry/SupportingInfo/Text')
    draft.text('sourceUrl', support.textOf('DirectURL'), 'SanctionsEntry/SupportingInfo/DirectURL')
  }
  if (list !== null) entries.lists.push({ list, from })
  unknownLeaves(entry, KNOWN, (text, path) => draft.unknown(text, `SanctionsEntry/${path}`))
}

/** The consolidated list repeats every measure. */
function has(draft: PartyDraft, measure: string): boolean {
  return draft.values.some(({ property, value }) => property === 'provisions' && value === measure)
}

function addOnce(words: string[], word: string | null): void {
  if (word !== null && !words.includes(word)) words.push(word)
}

const KNOWN = knownPaths([
  ...['@ID', '@ProfileID', '@ListID', 'LimitationsToListing', 'Comment'],
  ...['@ID', '@EntryEventTypeID', '@LegalBasisID', '/Comment', '/Date@CalendarTypeID'].map(
    (path) => `EntryEvent${path}`,
  ),
  ...['Year', 'Month', 'Day'].map((path) => `EntryEvent/Date/${path}`),
  ...['@ID', '@SanctionsTypeID', '/Comment'].map((path) => `SanctionsMeasure${path}`),
  ...['@CalendarTypeID', '@YearFixed', '@MonthFixed', '@DayFixed'].map((path) => `SanctionsMeasure/DatePeriod${path}`),
  ...['Start', 'End'].flatMap((name) => [
    ...['@Approximate', '@YearFixed', '@MonthFixed', '@DayFixed'].map(
      (path) => `SanctionsMeasure/DatePeriod/${name}${path}`,
    ),
    ...['From', 'To'].flatMap((point) =>
      ['Year', 'Month', 'Day'].map((path) => `SanctionsMeasure/DatePeriod/${name}/${point}/${path}`),
    ),
  ]),
  ...['@ID', '@SupInfoTypeID', '/Text', '/DirectURL', '/ProfileRelationshipReference@ProfileRelationshipID'].map(
    (path) => `SupportingInfo${path}`,
  ),
])
