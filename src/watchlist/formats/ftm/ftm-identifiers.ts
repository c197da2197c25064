import type { CleaningLog } from '../../party/cleaning-log.ts'
import { PartyDraft } from '../../party/party-draft.ts'
import { type FtmEntity, valuesOf } from './ftm-entity.ts'

// Files name the same entry on an official list by a prefix ("ofac-41736").
const REFERENTS: readonly (readonly [pattern: RegExp, property: string])[] = [
  [/^ofac-(\d+)$/, 'ofacUid'],
  [/^gb-fcdo-([a-z]{3}\d{4})$/, 'ukReference'],
]

/** Adds the numbers that a party has on official lists. */
export function addReferents(draft: PartyDraft, party: FtmEntity): void {
  for (const referent of party.referents) {
    for (const [pattern, property] of REFERENTS) {
      const number = pattern.exec(referent)?.[1]
      if (number !== undefined) draft.text(property, number.toUpperCase(), 'referents', { cell: referent })
    }
  }
}

/** Values of a Passport or Identification entity, which stand under its own id. */
export function paperOf(paper: FtmEntity, log: CleaningLog): PartyDraft {
  const draft = new PartyDraft(paper.id, 'Person', log)
  const property = paper.schema === 'Passport' ? 'passportNumber' : 'idNumber'
  for (const name of ['number', 'passportNumber']) {
    for (const number of valuesOf(paper, name)) {
      draft.text(property, number, `${paper.schema}.${name}`, { about: aboutPaper(paper) })
    }
  }
  return draft
}

/** "Russian passport, ru, issued 2011-05-01, expires 2021-05-01". */
function aboutPaper(paper: FtmEntity): string | null {
  const words = [
    ...valuesOf(paper, 'type'),
    ...valuesOf(paper, 'country'),
    ...valuesOf(paper, 'authority'),
    ...valuesOf(paper, 'startDate').map((day) => `issued ${day}`),
    ...valuesOf(paper, 'endDate').map((day) => `expires ${day}`),
    ...valuesOf(paper, 'summary'),
  ]
  return words.length === 0 ? null : words.join(', ')
}
