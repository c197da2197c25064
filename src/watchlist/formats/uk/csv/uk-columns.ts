import { UK_TIES, type UkCell, type UkEntry } from '../uk-entry.ts'

/** The trimmed cell of a row in a column; null where it is empty or the file has no such column. */
export type CellOf = (column: string) => string | null

/** Columns that belong together, and what a row's cells in them say of its entry. */
export interface UkColumns {
  readonly columns: readonly string[]
  readonly add: (entry: UkEntry, cellOf: CellOf) => void
}

export const UNIQUE_ID = 'Unique ID'
/** The column was named after its three words once, and after what it holds another time. */
export const TYPE_COLUMNS = ['Individual, Entity, Ship', 'Designation Type'] as const
export const NAME_COLUMNS = ['Name 1', 'Name 2', 'Name 3', 'Name 4', 'Name 5', 'Name 6'] as const
const ADDRESS_COLUMNS = [
  'Address Line 1',
  'Address Line 2',
  'Address Line 3',
  'Address Line 4',
  'Address Line 5',
  'Address Line 6',
  'Address Postal Code',
] as const

/** What each column of the list means. The file repeats an entry for every combination of its names, addresses, numbers. */
export const UK_COLUMNS: readonly UkColumns[] = [
  {
    columns: [...NAME_COLUMNS, 'Name type', 'Alias strength'],
    add(entry, cellOf) {
      const parts = NAME_COLUMNS.map((column) => cellOf(column))
      entry.name(parts, { type: cellOf('Name type'), strength: cellOf('Alias strength') }, 'Name')
    },
  },
  {
    columns: ['Name non-latin script', 'Non-latin script type', 'Non-latin script language'],
    add(entry, cellOf) {
      const name = at(cellOf, 'Name non-latin script')
      entry.nonLatinName(name, cellOf('Non-latin script type'), cellOf('Non-latin script language'))
    },
  },
  {
    columns: [...ADDRESS_COLUMNS, 'Address Country'],
    add(entry, cellOf) {
      const lines = ADDRESS_COLUMNS.map((column) => cellOf(column))
      entry.address(lines, at(cellOf, 'Address Country'), 'Address')
    },
  },
  {
    columns: ['Town of birth', 'Country of birth'],
    add: (entry, cellOf) => entry.birthPlace(at(cellOf, 'Town of birth'), at(cellOf, 'Country of birth')),
  },
  numbered('passportNumber', 'Passport number', 'Passport additional information'),
  numbered('idNumber', 'National Identifier number', 'National Identifier additional information'),
  text('ukReference', UNIQUE_ID),
  text('ofsiGroupId', 'OFSI Group ID'),
  text('unReference', 'UN Reference Number'),
  text('title', 'Title'),
  text('notes', 'Other Information'),
  text('authority', 'Designation source'),
  text('phone', 'Phone number'),
  text('website', 'Website'),
  text('email', 'Email address'),
  text('position', 'Position'),
  text('legalForm', 'Type of entity'),
  text('registrationNumber', 'Business registration number (s)'),
  text('type', 'Type of ship'),
  text('tonnage', 'Tonnage of ship'),
  text('length', 'Length of ship'),
  text('hullIdentificationNumber', 'Hull identification number (HIN)'),
  date('modifiedAt', 'Last Updated'),
  date('birthDate', 'D.O.B'),
  date('buildDate', 'Year Built'),
  country('nationality', 'Nationality(/ies)'),
  country('flag', 'Current believed flag of ship'),
  country('pastFlags', 'Previous flags'),
  one('Gender', (entry, { text, field }) => entry.draft.gender(text, field)),
  one('IMO number', (entry, cell) => entry.imoNumber(cell)),
  one('Sanctions Imposed', (entry, cell) => entry.measures(cell)),
  one('Regime Name', (entry, { text }) => entry.regime(text)),
  one('UK Statement of Reasons', (entry, { text }) => entry.reason(text)),
  one('Date Designated', (entry, cell) => entry.designated(cell)),
  one('Current owner/operator (s)', (entry, { text }) => entry.tie(UK_TIES.owner, text)),
  one('Previous owner/operator (s)', (entry, { text }) => entry.tie(UK_TIES.previousOwner, text)),
  one('Parent company', (entry, { text }) => entry.tie(UK_TIES.parent, text)),
  one('Subsidiaries', (entry, { text }) => entry.tie(UK_TIES.subsidiary, text)),
]

function at(cellOf: CellOf, column: string): UkCell {
  return { text: cellOf(column), field: column }
}

function one(column: string, add: (entry: UkEntry, cell: UkCell) => void): UkColumns {
  return { columns: [column], add: (entry, cellOf) => add(entry, at(cellOf, column)) }
}

function text(property: string, column: string): UkColumns {
  return one(column, (entry, { text, field }) => entry.draft.text(property, text, field))
}

function date(property: string, column: string): UkColumns {
  return one(column, (entry, { text, field }) => entry.draft.date(property, text, field))
}

function country(property: string, column: string): UkColumns {
  return one(column, (entry, cell) => entry.country(property, cell))
}

function numbered(property: string, column: string, about: string): UkColumns {
  return {
    columns: [column, about],
    add(entry, cellOf) {
      const number = cellOf(column)
      if (number === null) entry.draft.text('notes', cellOf(about), about)
      else entry.draft.text(property, number, column, { about: cellOf(about) })
    },
  }
}
