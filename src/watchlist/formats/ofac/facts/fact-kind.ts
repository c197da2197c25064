import { type RemarkClause, remarkClause } from '../remarks/remark-kinds.ts'

// Features whose names in the XML files are other than the labels that the CSV files print in remarks.
const AS_REMARKED: Readonly<Record<string, string>> = {
  Birthdate: 'DOB',
  'Place of Birth': 'POB',
  'Nationality Country': 'nationality',
  'Citizenship Country': 'citizen',
}

/** Lists use some two hundred types; a file that invents them without end must not fill the tables. */
const MOST_TYPES = 5000
const known = new Map<string, RemarkClause | null>()

/**
 * What a feature or document type of OFAC's XML lists stands for ("Birthdate", "Tax ID No.", "Digital Currency Address -
 * XBT", "Listing Date (CMIC)"), in the kinds of the CSV files' remarks: they are the same facts. `rest` is what the type
 * says beyond the kind ("XBT", "(CMIC)"). Null for types that the table does not have.
 */
export function factKind(type: string): RemarkClause | null {
  const held = known.get(type)
  if (held !== undefined) return held
  const found = remarkClause(AS_REMARKED[type] ?? type.replace(/[‘’]/g, "'"))
  if (known.size < MOST_TYPES) known.set(type, found)
  return found
}

const fields = new Map<string, Map<string, string>>()

/** Where facts of a type stand: `idList/id: Passport`. The same string each time, as thousands of values keep it. */
export function factField(path: string, type: string): string {
  let ofPath = fields.get(path)
  if (ofPath === undefined) {
    ofPath = new Map()
    fields.set(path, ofPath)
  }
  let field = ofPath.get(type)
  if (field === undefined) {
    field = `${path}: ${type}`
    if (ofPath.size < MOST_TYPES) ofPath.set(type, field)
  }
  return field
}
