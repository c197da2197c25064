import { WatchlistFormatError } from '../../../errors.ts'
import type { CleaningLog } from '../../../party/cleaning-log.ts'
import { PartyDraft } from '../../../party/party-draft.ts'
import { readListDate } from '../../../party/read-list-date.ts'
import type { ListPart } from '../../../source/list-part.ts'
import type { TableRow } from '../../read-csv-table.ts'
import { addUkCountry } from '../add-uk-country.ts'
import { ukNameProperty, ukSchema, withoutImoLabel } from '../uk-kinds.ts'
import { regimeOf, ukProgramme } from '../uk-programmes.ts'

/** One subject while the tables about it are read. */
export interface UkSubject {
  readonly uniqueId: string
  readonly draft: PartyDraft
  /** Of its row in the table of subjects. */
  readonly line: number
}

export const SUBJECT_COLUMNS = [
  'unique_id',
  'subject_type',
  'un_reference_number',
  'ofsi_group_id',
  'date_designated',
  'last_updated',
] as const

/** @throws WatchlistFormatError for a row without id or with a type that the list does not have */
export function subjectOf(row: TableRow, part: ListPart, log: CleaningLog): UkSubject {
  const uniqueId = row.cell('unique_id')
  if (uniqueId === null) throw new WatchlistFormatError(part.shown, row.line, 'a unique_id', 'none')
  const schema = ukSchema(row.cell('subject_type'))
  if (schema === null) {
    const found = row.cell('subject_type') ?? 'none'
    throw new WatchlistFormatError(part.shown, row.line, 'individual, entity or ship', `"${found}"`)
  }
  const draft = new PartyDraft(uniqueId, schema, log)
  draft.text('ukReference', uniqueId, 'subjects.unique_id')
  draft.text('unReference', row.cell('un_reference_number'), 'subjects.un_reference_number')
  draft.text('ofsiGroupId', row.cell('ofsi_group_id'), 'subjects.ofsi_group_id')
  draft.date('modifiedAt', row.cell('last_updated'), 'subjects.last_updated')
  const regime = regimeOf(uniqueId)
  draft.designation({
    authority: 'UK',
    programme: ukProgramme(regime),
    tags: [regime],
    from: readListDate(row.cell('date_designated') ?? ''),
    listId: uniqueId,
  })
  return { uniqueId, draft, line: row.line }
}

interface TableOfRows {
  /** Header columns that a table of this kind has. */
  readonly columns: readonly string[]
  readonly add: (draft: PartyDraft, row: TableRow) => void
}

const NAME_PARTS = [
  ['name_1', 'firstName'],
  ['name_2', 'middleName'],
  ['name_3', 'middleName'],
  ['name_4', 'middleName'],
  ['name_5', 'middleName'],
  ['name_6', 'lastName'],
] as const
const IDENTIFIERS: Readonly<Record<string, string>> = {
  passport: 'passportNumber',
  national: 'idNumber',
  business_registration_numbers: 'registrationNumber',
  imo: 'imoNumber',
}
const COUNTRIES: Readonly<Record<string, string>> = {
  address: 'country',
  birth: 'birthCountry',
  nationality: 'nationality',
}

export const ROWS_OF_TABLES: readonly TableOfRows[] = [
  {
    columns: ['unique_id', 'name_type', 'alias_strength', 'full_name', ...NAME_PARTS.map(([column]) => column)],
    add(draft, row) {
      const property = ukNameProperty(row.cell('name_type'), row.cell('alias_strength'))
      draft.text(property, row.cell('full_name'), 'subject_names.full_name')
      if (draft.schema !== 'Person' || property !== 'name') return
      for (const [column, part] of NAME_PARTS) draft.text(part, row.cell(column), `subject_names.${column}`)
    },
  },
  {
    columns: ['unique_id', 'year', 'month', 'day', 'precision', 'parse_issues'],
    add(draft, row) {
      const parts = [row.cell('year'), row.cell('month'), row.cell('day')]
      const printed = parts.filter((part) => part !== null).join('-')
      draft.date('birthDate', printed, 'subject_dobs.year')
    },
  },
  {
    columns: ['unique_id', 'raw_value', 'identifier_type', 'additional_info'],
    add(draft, row) {
      const type = row.cell('identifier_type') ?? ''
      const property = IDENTIFIERS[type]
      const field = `subject_identifiers.${type}`
      const printed = row.cell('raw_value')
      const number = property === 'imoNumber' && printed !== null ? withoutImoLabel(printed) : printed
      if (property === undefined) draft.unknown(printed, field)
      else
        draft.text(property, number, field, {
          about: row.cell('additional_info'),
          cell: number === printed ? null : printed,
        })
    },
  },
  {
    columns: ['unique_id', 'raw_value', 'country_type', 'iso'],
    add(draft, row) {
      const type = row.cell('country_type') ?? ''
      const property = COUNTRIES[type]
      const field = `subject_countries.${type}`
      if (property === undefined) draft.unknown(row.cell('raw_value'), field)
      else addUkCountry(draft, property, row.cell('raw_value'), { field, iso: row.cell('iso') })
    },
  },
]
