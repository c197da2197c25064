import type { IsoDate } from '../../model/date-value.ts'
import { identifierKey, type ScreenQuery } from '../query.ts'
import type { ScreenResult } from '../screen.ts'
import { CertificateRefusedError } from './record-errors.ts'

/** What a statement of a clear result is made from. */
export interface CertificateContent {
  readonly query: ScreenQuery
  readonly result: ScreenResult
  /** SHA-256 of the result in canonical JSON. */
  readonly resultHash: string
  /** Hash of the screening's record; null where none is kept. */
  readonly recordHash: string | null
  /** ISO 8601 with zone. */
  readonly time: string
  readonly engine: string
  readonly algorithm: string
  readonly threshold: number
  readonly asOf: IsoDate | null
  readonly lists: readonly AskedList[]
  /** Lists that are known by name. */
  readonly known: readonly { readonly name: string; readonly title: string }[]
}

export interface AskedList {
  readonly name: string
  readonly sha256: string
  readonly publishedOn: IsoDate | null
  readonly listings: readonly unknown[]
  readonly laterThanAsked?: boolean
}

const NEAR_SHOWN = 10

/**
 * One page that states that a screening had no hit, and what that rests on: what was asked, which versions of which lists,
 * how old they are, which known lists were not asked, what came near.
 *
 * @throws CertificateRefusedError where there are hits
 */
export function certificate(content: CertificateContent): string {
  const { query, result, resultHash, recordHash, time, engine, algorithm, threshold, asOf, lists, known } = content
  if (result.hits.length > 0) throw new CertificateRefusedError(wordsOf(query), result.hits.length)
  const today = time.slice(0, 10)
  const asked = new Set(lists.map(({ name }) => name))
  const notAsked = known.filter(({ name }) => !asked.has(name))
  const near = result.leftOut.slice(0, NEAR_SHOWN)
  const more = result.leftOut.length - near.length
  const titles = new Map(known.map(({ name, title }) => [name, title]))
  return [
    'SCREENING WITHOUT A HIT',
    '',
    ...askedLines(query),
    line('Screened on', time),
    ...(asOf === null ? [] : [line('Lists as of', asOf)]),
    line('By', `interdict ${engine}, algorithm ${algorithm}, threshold ${threshold}`),
    line('Result', `no hit; SHA-256 ${resultHash}`),
    ...(recordHash === null ? [] : [line('Record', recordHash)]),
    '',
    `Lists asked: ${lists.length}`,
    ...lists.flatMap((list) => listLines(list, titles.get(list.name) ?? null, today)),
    '',
    notAsked.length === 0 ? 'Known lists that were not asked: none' : 'Known lists that were not asked:',
    ...notAsked.map(({ name, title }) => `  ${name}: ${title}`),
    '',
    near.length === 0 ? 'Came near: nothing' : 'Came near and is no hit:',
    ...near.map(
      ({ caption, list, listingId, score, note }) =>
        `  ${score.toFixed(2)}  ${caption} (${list}, ${listingId}): ${note}`,
    ),
    ...(more > 0 ? [`  and ${more} more`] : []),
    '',
    'No hit is not clearance. These versions of these lists hold nothing alike enough at this threshold. Who was listed',
    'later, stands on another list, bears a name that was not asked for, or is owned or controlled by a listed party is',
    'not told by this page.',
    '',
  ].join('\n')
}

function askedLines(query: ScreenQuery): string[] {
  const { name, schema, birthDate, countries = [], identifiers = [], addresses = [], gender } = query
  const fields: [string, string][] = [
    ['Searched for', name],
    ['Kind', schema ?? 'any'],
    ['Born', birthDate ?? ''],
    ['Countries', countries.map((code) => code.toUpperCase()).join(', ')],
    ['Identifiers', identifiers.map(({ type, value }) => (type === undefined ? value : `${type} ${value}`)).join(', ')],
    ['Addresses', addresses.join('; ')],
    ['Gender', gender ?? ''],
  ]
  return fields.filter(([, words]) => words !== '').map(([title, words]) => line(title, words))
}

function listLines(
  { name, sha256, publishedOn, listings, laterThanAsked }: AskedList,
  title: string | null,
  today: IsoDate,
) {
  const day = publishedOn === null ? 'carries no date' : `published ${publishedOn}, ${ageOf(publishedOn, today)}`
  const late = laterThanAsked === true ? '; the oldest version installed, later than the day asked for' : ''
  return [
    `  ${name}${title === null ? '' : `: ${title}`}`,
    `    ${day}; ${listings.length} listings${late}`,
    `    version ${sha256}`,
  ]
}

function ageOf(from: IsoDate, to: IsoDate): string {
  const days = Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
  // A list may carry the day on which it takes effect.
  if (days < 0) return 'dated ahead'
  return days === 1 ? '1 day old' : `${days} days old`
}

function line(title: string, words: string): string {
  return `${title.padEnd(14)}${words}`
}

function wordsOf({ name, identifiers = [] }: ScreenQuery): string {
  return name === '' ? identifiers.map(({ value }) => identifierKey(value)).join(', ') : name
}
