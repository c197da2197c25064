import type { Hit } from '../../model/hit.ts'
import { csvLine } from '../csv-line.ts'

/** Columns of an answer file that are ours, in order; the columns that were passed through follow. */
export const ANSWER_COLUMNS = [
  'row',
  'id',
  'name',
  'list',
  'listing_id',
  'caption',
  'score',
  'match',
  'because',
  'list_version',
  'programmes',
  'designated_on',
  'remark',
] as const

/** One line of an answer file. */
export type Answer = Readonly<Record<(typeof ANSWER_COLUMNS)[number], string>>

/** The first line of an answer file. A column of the customer file that is called like one of ours is renamed. */
export function answerHeader(ours: readonly string[], passed: readonly string[]): string {
  return csvLine([...ours, ...passed.map((title) => (ours.includes(title) ? `input_${title}` : title))])
}

/** The line of a row with one of its hits. */
export function hitAnswer(
  head: Pick<Answer, 'row' | 'id' | 'name'>,
  hit: Hit,
  version: string,
  remark: string,
): Answer {
  return {
    ...head,
    list: hit.list,
    listing_id: hit.listingId,
    caption: hit.caption,
    score: String(hit.score),
    match: 'true',
    because: hit.because.map(({ note }) => note).join('; '),
    list_version: version,
    programmes: hit.programmes.join(' '),
    designated_on: hit.designatedOn.join(' '),
    remark,
  }
}

/** The one line of a row without hits (`match` false), or of one that was not screened (`match` empty). */
export function emptyAnswer(head: Pick<Answer, 'row' | 'id' | 'name'>, match: 'false' | '', remark: string): Answer {
  return {
    ...head,
    list: '',
    listing_id: '',
    caption: '',
    score: '',
    match,
    because: '',
    list_version: '',
    programmes: '',
    designated_on: '',
    remark,
  }
}

/** A line of an answer file. */
export function answerLine(answer: Answer, more: readonly string[]): string {
  return csvLine([...ANSWER_COLUMNS.map((column) => answer[column]), ...more])
}
