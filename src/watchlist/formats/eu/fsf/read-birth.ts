import { type Calendar, dateOfCalendar } from '../../../party/other-calendars.ts'
import type { PartyDraft } from '../../../party/party-draft.ts'
import type { XmlElement } from '../../xml/xml-element.ts'
import { countryWords, remarksOf } from './words-of.ts'

const CALENDARS: Readonly<Record<string, { readonly calendar: Calendar; readonly from: number; readonly to: number }>> =
  {
    // Years that a living person's birth can have there; others were put into our calendar by the list.
    ISLAMIC: { calendar: 'islamic', from: 1250, to: 1500 },
    BUDDHIST: { calendar: 'buddhist', from: 2350, to: 2700 },
    COPTIC: { calendar: 'coptic', from: 1550, to: 1799 },
    ETHIOPIC: { calendar: 'ethiopic', from: 1830, to: 2030 },
  }

/** Date and place of birth: a day, the parts of one, or a range of years; "circa" makes it about, a place comes with it. */
export function readBirth(birth: XmlElement, draft: PartyDraft): void {
  const about = remarksOf(birth)
  const circa = birth.attribute('circa') === 'true' ? 'circa ' : ''
  const type = birth.attribute('calendarType') ?? 'GREGORIAN'
  const other = CALENDARS[type.toUpperCase()]
  const date = birth.attribute('birthdate')
  const [year, month, day] = ['year', 'monthOfYear', 'dayOfMonth'].map((part) => numberOf(birth, part))
  const [from, to] = [numberOf(birth, 'yearRangeFrom'), numberOf(birth, 'yearRangeTo')]
  if (other !== undefined && year! >= other.from && year! <= other.to) {
    const converted = dateOfCalendar(other.calendar, year!, month, day)
    const printed = [day, month, year].filter((part) => part! > 0).join('/')
    const says = [`${printed} (${type.toLowerCase()} calendar)`, about].filter((one) => one !== null).join('; ')
    if (converted === null) draft.unreadDate(says, 'birthdate@year')
    else draft.text('birthDate', converted, 'birthdate@year', { cell: printed, about: says })
  } else if (date !== null) draft.date('birthDate', circa + date, 'birthdate@birthdate', { about, cell: date })
  else if (year! > 0) {
    const words = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-')
    draft.date('birthDate', circa + words, 'birthdate@year', { about, cell: words })
  } else if (from! > 0 || to! > 0) {
    const words =
      from === 0 ? `before ${to}` : to === 0 ? `after ${from}` : from === to ? `${from}` : `${from} to ${to}`
    draft.date('birthDate', circa + words, 'birthdate@yearRangeFrom yearRangeTo', { about, cell: words })
  } else if (about !== null && countryWords(birth) === null) draft.text('notes', about, 'birthdate/remark')
  const country = countryWords(birth)
  const place = ['place', 'city', 'zipCode', 'region'].map((part) => birth.attribute(part))
  const words = [...place, country].filter((part) => part !== null).join(', ')
  draft.text('birthPlace', words === '' ? null : words, 'birthdate@place city region countryDescription')
  draft.country('birthCountry', country, 'birthdate@countryDescription')
}

/** 0 where it is absent. */
function numberOf(birth: XmlElement, name: string): number {
  const value = Number(birth.attribute(name) ?? 0)
  return Number.isInteger(value) && value > 0 ? value : 0
}
