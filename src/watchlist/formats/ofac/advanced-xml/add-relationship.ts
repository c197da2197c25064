import { isSingleDay } from '../../../../model/date-value.ts'
import type { CleaningLog } from '../../../party/cleaning-log.ts'
import type { PartyDraft } from '../../../party/party-draft.ts'
import { readListDate } from '../../../party/read-list-date.ts'
import { knownPaths, unknownLeaves } from '../../xml/known-paths.ts'
import type { XmlElement } from '../../xml/xml-element.ts'
import { relationType } from '../facts/relation-type.ts'
import { periodOf } from './period-of.ts'
import type { ReferenceValues } from './reference-values.ts'

interface End {
  readonly uid: string
  readonly caption: string
  readonly draft: PartyDraft
}

export interface RelationshipContext {
  /** By profile number. */
  readonly parties: ReadonlyMap<string, End>
  readonly references: ReferenceValues
  readonly log: CleaningLog
}

const PATH = 'ProfileRelationship'

/** Adds a `ProfileRelationship` to the party that it goes out from. */
export function addRelationship(element: XmlElement, { parties, references, log }: RelationshipContext): void {
  const id = element.attribute('ID') ?? ''
  const from = parties.get(element.attribute('From-ProfileID') ?? '')
  if (from === undefined) {
    log.add('unjoined_row', id, PATH, element.attribute('From-ProfileID') ?? '')
    return
  }
  const to = element.attribute('To-ProfileID')
  const other = to === null ? undefined : parties.get(to)
  if (other === undefined) log.add('unresolved_link', from.uid, PATH, to ?? '')
  const words = references.word('RelationType', element.attribute('RelationTypeID')) ?? 'Related to'
  const isFormer = element.attribute('Former') === 'true'
  const name = other?.caption ?? (to === null ? null : `profile ${to}`)
  from.draft.relation({
    type: relationType(isFormer ? `former ${words}` : words),
    to: other === undefined ? null : `ofac-${other.uid}`,
    name: other?.caption ?? null,
    source: null,
    ...spanOf(element),
  })
  const quality = references.word('RelationQuality', element.attribute('RelationQualityID'))
  const about = [quality === null ? null : `quality ${quality}`, element.textOf('Comment')].filter(
    (part) => part !== null,
  )
  if (about.length > 0) from.draft.text('notes', `${words} ${name}: ${about.join(', ')}`, PATH)
  unknownLeaves(element, KNOWN, (text, path) => from.draft.unknown(text, `${PATH}/${path}`))
}

/** From when to when the tie held, where the file tells. */
function spanOf(element: XmlElement): { readonly from?: string; readonly until?: string } {
  const period = element.child('DatePeriod')
  const value = period === null ? null : readListDate(periodOf(period) ?? '')
  if (value === null) return {}
  const [from, until] = value.split('/')
  if (until === undefined || isSingleDay(value)) return { from: value }
  return { from: from!, until }
}

const KNOWN = knownPaths([
  ...['@ID', '@From-ProfileID', '@To-ProfileID', '@RelationTypeID', '@RelationQualityID', '@Former'],
  ...['@SanctionsEntryID', 'Comment', 'IDRegDocumentReference@IDRegDocumentID'],
  ...['@CalendarTypeID', '@YearFixed', '@MonthFixed', '@DayFixed'].map((path) => `DatePeriod${path}`),
  ...['Start', 'End'].flatMap((name) => [
    ...['@Approximate', '@YearFixed', '@MonthFixed', '@DayFixed'].map((path) => `DatePeriod/${name}${path}`),
    ...['From', 'To'].flatMap((point) => ['Year', 'Month', 'Day'].map((path) => `DatePeriod/${name}/${point}/${path}`)),
  ]),
])
