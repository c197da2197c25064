import { readPackagedJson } from '../../../../model/packaged-data.ts'

/** How the words after a clause's label are read. */
export type RemarkReading =
  | 'names'
  | 'date'
  | 'place'
  | 'country'
  | 'gender'
  | 'identifier'
  | 'wallet'
  | 'words'
  | 'tie'
  | 'listing_date'
  | 'note'

/** One kind of clause. */
export interface RemarkKind {
  readonly label: string
  readonly reads: RemarkReading
  /** Property that the value becomes, or type of the tie; null where neither. */
  readonly property: string | null
  /** By column, where values of this kind stand: `remarks: DOB`. Lists have 100,000 such values, so each is made once. */
  readonly fields: Map<string, string>
}

/** A clause taken apart: "alt. DOB 1936" is the kind DOB and the rest "1936". */
export interface RemarkClause {
  readonly kind: RemarkKind
  readonly rest: string
}

interface KindFile {
  readonly kinds: readonly { readonly reads: RemarkReading; readonly property?: string; readonly labels: string[] }[]
}

const ALTERNATIVE = /^alt\.\s+/i
const FIRST_WORD = /^[^\s:]+/
const WORD_GOES_ON = /^[\p{L}\p{N}]/u
const BETWEEN = /^\s*[:,]?\s*(?:-\s+)?/
let kept: ReadonlyMap<string, readonly RemarkKind[]> | null = null

/** What kind a clause is, by the words it begins with; null where no label fits. */
export function remarkClause(clause: string): RemarkClause | null {
  const text = clause.replace(ALTERNATIVE, '')
  const first = FIRST_WORD.exec(text)?.[0].toLowerCase()
  if (first === undefined) return null
  for (const kind of kinds().get(first) ?? []) {
    const { length } = kind.label
    if (text.length < length || text.slice(0, length).toLowerCase() !== kind.label.toLowerCase()) continue
    const rest = text.slice(length)
    if (WORD_GOES_ON.test(rest)) continue
    return { kind, rest: rest.replace(BETWEEN, '') }
  }
  return null
}

/** Where values of a kind stand, in a column. */
export function remarkField({ label, fields }: RemarkKind, column: string): string {
  let field = fields.get(column)
  if (field === undefined) {
    field = `${column}: ${label}`
    fields.set(column, field)
  }
  return field
}

/** Kinds by the first word of their labels in lower case, longest label first. */
function kinds(): ReadonlyMap<string, readonly RemarkKind[]> {
  if (kept !== null) return kept
  const file = readPackagedJson<KindFile>('watchlist/ofac-remarks.json')
  const byWord = new Map<string, RemarkKind[]>()
  for (const { reads, property, labels } of file.kinds) {
    for (const label of labels) {
      const word = FIRST_WORD.exec(label)![0].toLowerCase()
      const kind: RemarkKind = { label, reads, property: property ?? null, fields: new Map() }
      const known = byWord.get(word)
      if (known === undefined) byWord.set(word, [kind])
      else known.push(kind)
    }
  }
  for (const held of byWord.values()) held.sort((a, b) => b.label.length - a.label.length)
  kept = byWord
  return byWord
}
