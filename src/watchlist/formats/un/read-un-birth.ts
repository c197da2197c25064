import type { PartyDraft } from '../../party/party-draft.ts'
import type { XmlElement } from '../xml/xml-element.ts'

const ELEMENT = 'INDIVIDUAL_DATE_OF_BIRTH'
const ABOUT = /^(?:approximately|approx\.?|circa|about)$/i
const MONTH_ONLY = /^[a-z]{3,9}\.?$/i

/**
 * A date of birth: EXACT with DATE or YEAR, APPROXIMATELY, BETWEEN with FROM_YEAR and TO_YEAR. A NOTE may be the date itself
 * ("Nov. 1973", "Between Aug. and Sep. 1977"), its month, or a word on it ("Approximately").
 */
export function readUnBirth(birth: XmlElement, draft: PartyDraft): void {
  const note = birth.textOf('NOTE')
  const isAbout = birth.textOf('TYPE_OF_DATE')?.toUpperCase() === 'APPROXIMATELY' || (note !== null && ABOUT.test(note))
  const about = note === null || ABOUT.test(note) ? null : note
  const circa = isAbout ? 'circa ' : ''
  const date = birth.textOf('DATE')
  const year = birth.textOf('YEAR')
  const from = birth.textOf('FROM_YEAR')
  const to = birth.textOf('TO_YEAR')
  if (date !== null) keep(draft, `${circa}${date}`, date, 'DATE', about)
  if (year !== null) {
    const month = about !== null && MONTH_ONLY.test(about) ? `${about} ` : ''
    keep(draft, `${circa}${month}${year}`, year, month === '' ? 'YEAR' : 'NOTE YEAR', about)
  }
  if (from !== null || to !== null) {
    const words = from === null ? `before ${to}` : to === null ? `after ${from}` : `between ${from} and ${to}`
    keep(draft, `${circa}${words}`, [from, to].filter((one) => one !== null).join(' '), 'FROM_YEAR TO_YEAR', about)
  }
  if (date === null && year === null && from === null && to === null && note !== null) {
    keep(draft, ABOUT.test(note) ? '' : `${circa}${note}`, note, 'NOTE', null)
  }
}

function keep(draft: PartyDraft, words: string, printed: string, field: string, about: string | null): void {
  draft.date('birthDate', words, `${ELEMENT}/${field}`, { about, cell: printed })
}
