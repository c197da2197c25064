import { createHash } from 'node:crypto'
import { canonicalJson } from '../../model/canonical-json.ts'

/** What is kept of one screening: enough to run it again and to see that the answer is the same. */
export interface ScreeningRecord {
  /** ISO 8601 with zone. */
  readonly time: string
  /** Version of this package. */
  readonly engine: string
  /** The party asked for, or the file of parties, as JSON has them. */
  readonly query: Readonly<Record<string, unknown>>
  readonly options: Readonly<Record<string, unknown>>
  readonly lists: readonly { readonly name: string; readonly version: string; readonly published_on: string | null }[]
  readonly result: {
    /** SHA-256 of what `--json` printed (without the line end), or of the answer file; lower-case hex. */
    readonly hash: string
    /** Parties, or rows of a file, with a hit. */
    readonly hits: number
  }
}

/** Form of the lines; another one gets another number. */
const FORM = 1

/**
 * A record as a line of a file of records, without line end: canonical JSON with `previous`, the hash of the line before
 * (null on the first), and `hash`, the SHA-256 of the line without `hash` itself. So no line can be changed, taken out or
 * put in without changing all that follow.
 */
export function recordLine(
  record: ScreeningRecord,
  previous: string | null,
): { readonly line: string; readonly hash: string } {
  const body = { record: FORM, ...record, previous }
  const hash = sha256(canonicalJson(body))
  return { line: canonicalJson({ ...body, hash }), hash }
}

/**
 * Whether a line is a record as `recordLine` writes it.
 *
 * @returns its links and time, or in words what is wrong
 */
export function readRecordLine(
  line: string,
):
  | { readonly hash: string; readonly previous: string | null; readonly time: string; readonly wrong: null }
  | { readonly wrong: { readonly expected: string; readonly found: string } } {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { wrong: { expected: 'a record in JSON', found: line === '' ? 'an empty line' : 'something else' } }
  }
  if (typeof value !== 'object' || value === null || !('record' in value) || value.record !== FORM) {
    return { wrong: { expected: `a record of form ${FORM}`, found: 'other JSON' } }
  }
  const { hash, ...body } = value as { hash?: unknown; previous?: unknown; time?: unknown }
  const due = sha256(canonicalJson(body))
  if (hash !== due) return { wrong: { expected: `the hash ${due} of what it says`, found: String(hash) } }
  // The same content in other bytes: somebody rewrote it.
  if (canonicalJson(value) !== line)
    return { wrong: { expected: 'canonical JSON', found: 'the same written otherwise' } }
  return {
    hash: due,
    previous: body.previous === null ? null : String(body.previous),
    time: String(body.time),
    wrong: null,
  }
}

/** SHA-256 of a text in UTF-8, lower-case hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
