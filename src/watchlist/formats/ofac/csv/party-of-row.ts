import type { Schema } from '../../../../model/listing.ts'
import { WatchlistFormatError } from '../../../errors.ts'
import type { CleaningLog } from '../../../party/cleaning-log.ts'
import { hasValue } from '../../../party/has-value.ts'
import { PartyDraft } from '../../../party/party-draft.ts'
import { nearerSchema, ofacSchema } from '../facts/ofac-schema.ts'
import { addDesignations } from '../ofac-designations.ts'
import { readRemarks } from '../remarks/read-remarks.ts'
import { type AddressRow, type AliasRow, type CommentRow, cellOf } from './rows-by-uid.ts'

/** What the files of a set say of one entry. */
export interface EntryRows {
  readonly uid: string
  readonly cells: readonly string[]
  readonly names: readonly AliasRow[]
  readonly addresses: readonly AddressRow[]
  readonly comments: readonly CommentRow[]
}

export interface EntryContext {
  readonly log: CleaningLog
  /** True on the non-SDN list, whose entries are under the directives alone that they name. */
  readonly isConsolidated: boolean
  /** How errors name the place. */
  readonly shown: string
  readonly line: number
}

const [NAME, TYPE, PROGRAMMES, TITLE, CALL_SIGN, VESSEL_TYPE, TONNAGE, GRT, FLAG, OWNER, REMARKS] = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
] as const
const NAME_KINDS: Readonly<Record<string, { readonly property: string; readonly field: string }>> = {
  aka: { property: 'alias', field: 'alt: name (aka)' },
  fka: { property: 'previousName', field: 'alt: name (fka)' },
  nka: { property: 'alias', field: 'alt: name (nka)' },
}
const OTHER_NAME = { property: 'alias', field: 'alt: name' }
const IN_QUOTES = /^'([^']+)'$/
/** The remarks column ends here; what is longer goes on in the comments file. */
const REMARKS_ROOM = 1000

/** The party that one row of sdn.csv or cons_prim.csv and the rows joined to it describe. */
export function partyOfRow(
  rows: EntryRows,
  context: EntryContext,
): { readonly draft: PartyDraft; readonly caption: string } {
  const { uid, cells } = rows
  const caption = cellOf(cells[NAME])
  if (caption === null) throw new WatchlistFormatError(context.shown, context.line, 'the name of an entry', 'none')
  const draft = new PartyDraft(uid, schemaOf(cellOf(cells[TYPE]), context), context.log)
  addNames(draft, caption, rows.names)
  draft.text('position', cellOf(cells[TITLE]), 'title')
  draft.text('callSign', cellOf(cells[CALL_SIGN]), 'call_sign')
  draft.text('type', cellOf(cells[VESSEL_TYPE]), 'vessel_type')
  draft.text('tonnage', cellOf(cells[TONNAGE]), 'tonnage')
  draft.text('grossRegisteredTonnage', cellOf(cells[GRT]), 'grt')
  draft.country('flag', cellOf(cells[FLAG]), 'vessel_flag')
  const owner = cellOf(cells[OWNER])
  if (owner !== null) draft.relation({ type: 'owner', to: null, name: owner, source: null })
  const { remarks, isCut } = wholeRemarks(cellOf(cells[REMARKS]), rows, draft, context.log)
  const dates =
    remarks === null ? [] : readRemarks(draft, remarks, { column: 'remarks', title: cellOf(cells[TITLE]), isCut })
  addDesignations(draft, {
    tags: programmesOf(cellOf(cells[PROGRAMMES])),
    dates,
    isConsolidated: context.isConsolidated,
  })
  for (const address of rows.addresses) addAddress(draft, address)
  draft.schema = nearerSchema(draft)
  return { draft, caption }
}

function schemaOf(type: string | null, { shown, line }: EntryContext): Schema {
  // Only entities have an empty cell here.
  const schema = ofacSchema(type ?? 'entity')
  if (schema !== null) return schema
  const expected = 'individual, vessel, aircraft or -0- in column 3'
  throw new WatchlistFormatError(shown, line, expected, `"${type!.slice(0, 40)}"`)
}

function addNames(draft: PartyDraft, caption: string, aliases: readonly AliasRow[]): void {
  draft.text('name', caption, 'name')
  if (draft.schema === 'Person') {
    // Persons stand as "LAST, First Patronymic"; one without a comma has a single name.
    const comma = caption.indexOf(',')
    if (comma > 0) {
      draft.text('lastName', caption.slice(0, comma).trim(), 'name')
      draft.text('firstName', caption.slice(comma + 1).trim(), 'name')
    }
  }
  for (const { kind, name, remarks } of aliases) {
    if (name === null) continue
    const quoted = IN_QUOTES.exec(name)
    const { property, field } = NAME_KINDS[kind?.toLowerCase() ?? ''] ?? OTHER_NAME
    // OFAC puts weak names in quotation marks.
    if (quoted !== null) draft.text('weakAlias', quoted[1], field, { about: remarks })
    else draft.text(property, name, field, { about: remarks })
  }
}

function addAddress(draft: PartyDraft, { street, city, country, remarks }: AddressRow): void {
  if (street !== null || city !== null) {
    const whole = [street, city, country].filter((words) => words !== null).join(', ')
    draft.text('address', whole, 'add: address, city, country', { about: remarks })
  }
  // Several addresses in one country say it once.
  if (country !== null && !hasValue(draft, 'country', country)) {
    draft.country('country', country, 'add: country', { about: remarks })
  }
}

/** "IRAN] [NPWMD" names two. */
function programmesOf(cell: string | null): readonly string[] {
  if (cell === null) return []
  return cell
    .split(']')
    .map((tag) => tag.replace('[', '').trim())
    .filter((tag) => tag !== '')
}

/** The remarks with what goes on in the comments file. Comments are pieces of any length, in the order of the file. */
function wholeRemarks(
  remarks: string | null,
  { uid, cells, comments }: EntryRows,
  draft: PartyDraft,
  log: CleaningLog,
) {
  // Trimming would lose the blank at the seam.
  const printed = cells[REMARKS] ?? ''
  const goesOn = printed.length >= REMARKS_ROOM
  if (comments.length === 0) return { remarks, isCut: goesOn }
  const rest = comments.map(({ text }) => text).join('')
  if (goesOn) return { remarks: printed + rest, isCut: false }
  // The comments of another day: the remarks are whole without them.
  log.add('unjoined_row', uid, 'comments', rest)
  draft.text('notes', rest, 'comments')
  return { remarks, isCut: false }
}
