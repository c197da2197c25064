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
const WORD_GOES_ON = /[\p{L}\p{N}]/u
const BETWEEN = /^\s*[:,]?\s*(?:-\s+)?/
type Kinds = ReadonlyMap<string, readonly (readonly [label: string, kind: RemarkKind])[]>
let kept: Kinds | null = null

/** What kind a clause is, by the words it begins with; null where no label fits. */
export function remarkClause(clause: string): RemarkClause | null {
  const start = ALTERNATIVE.exec(clause)?.[0].length ?? 0
  const text = start === 0 ? clause : clause.slice(start)
  const lower = text.toLowerCase()
  for (const [label, kind] of kinds().get(firstWord(lower)) ?? []) {
    if (!lower.startsWith(label) || WORD_GOES_ON.test(text.charAt(label.length))) continue
    return { kind, rest: text.slice(label.length).replace(BETWEEN, '') }
  }
  return null
}

/** Up to the first blank or colon. */
function firstWord(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!
    if (letter === ' ' || letter === ':') return text.slice(0, at)
  }
  return text
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

/** Kinds with their labels in lower case, by the first word of those, longest label first. */
function kinds(): Kinds {
  if (kept !== null) return kept
  const file = readPackagedJson<KindFile>('watchlist/ofac-remarks.json')
  const byWord = new Map<string, [label: string, kind: RemarkKind][]>()
  for (const { reads, property, labels } of file.kinds) {
    for (const label of labels) {
      const lower = label.toLowerCase()
      const kind: RemarkKind = { label, reads, property: property ?? null, fields: new Map() }
      const known = byWord.get(firstWord(lower))
      if (known === undefined) byWord.set(firstWord(lower), [[lower, kind]])
      else known.push([lower, kind])
    }
  }
  for (const held of byWord.values()) held.sort(([a], [b]) => b.length - a.length)
  kept = byWord
  return byWord
}
