import type { Doubt } from '../model/doubt.ts'
import type { PublishedDate } from '../model/report.ts'
import { weighOrder } from './day-month-order.ts'
import { findPageDates, type PageDate } from './find-page-dates.ts'
import type { DatedPiece } from './page-draft.ts'
import { zoneWords } from './page-words.ts'
import { zoneOffset } from './zone-offset.ts'

/** A date on the page with the place it stands in. */
export interface Candidate extends PageDate {
  readonly piece: DatedPiece
}

/** What is asked: the places that may tell the date, and the text that bears on it. */
export interface PublishedQuestion {
  readonly dated: readonly DatedPiece[]
  /** Title, headings and body. */
  readonly text: string
  readonly language: string
}

/** Fields of a page's markup, the most telling first. */
const PUBLISHED_FIELDS = /publish|datecreated|created|pubdate|issued|^date$|dc\.date|time\[datetime\]/i
const UPDATED_FIELDS = /modif|updat/i

/**
 * Settles when a page says it was published. The page's own date counts, with its zone; the last update counts where
 * the page gives only that, or where only it has the hour of the same day. The stamp of a repost is not the date, but
 * it can settle whether "5/9/2023" is in May or in September.
 */
export function settlePublished(question: PublishedQuestion): {
  readonly published: PublishedDate | null
  readonly doubts: readonly Doubt[]
} {
  const candidates = question.dated.flatMap((piece) => findPageDates(piece.text).map((date) => ({ ...date, piece })))
  const chosen = choose(candidates)
  if (chosen === null) {
    return {
      published: null,
      doubts: [{ span: null, what: 'published', why: 'the page gives no date of publication' }],
    }
  }
  const reasons: string[] = [whence(chosen)]
  const doubts: Doubt[] = []
  let { month, day } = chosen
  if (chosen.open) {
    const order = weighOrder(chosen, { candidates, text: question.text, language: question.language })
    reasons.push(...order.reasons)
    if (order.monthFirst) [month, day] = [day, month]
    if (!order.settled) doubts.push({ span: null, what: 'published', why: order.doubt })
  }
  const iso = `${chosen.year}-${pad(month)}-${pad(day)}`
  const timed = withTime(iso, chosen, candidates, question.language, reasons)
  return { published: { value: timed, words: chosen.words, reasons }, doubts }
}

/** The candidate that is the page's date; a bare stamp below the article only where there is nothing else. */
function choose(candidates: readonly Candidate[]): Candidate | null {
  const rank = (candidate: Candidate): number => {
    const { piece, label } = candidate
    if (piece.place === 'meta')
      return UPDATED_FIELDS.test(piece.field ?? '') ? 4 : PUBLISHED_FIELDS.test(piece.field ?? '') ? 0 : 5
    if (piece.place === 'head') return label === 'published' ? 1 : label === null ? 2 : 3
    if (piece.place === 'address') return 6
    return label === null ? 8 : 7
  }
  let best: Candidate | null = null
  for (const candidate of candidates) if (best === null || rank(candidate) < rank(best)) best = candidate
  if (best === null || best.time !== null) return best
  // The same day given again with the hour: the same date, told better.
  const day = best
  const better = candidates
    .filter((other) => other.time !== null && other.zone !== null && sameDay(other, day) && rank(other) <= 4)
    .sort((a, b) => rank(a) - rank(b))[0]
  return better ?? best
}

function sameDay(a: PageDate, b: PageDate): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day
}

function withTime(
  iso: string,
  chosen: Candidate,
  candidates: readonly Candidate[],
  language: string,
  reasons: string[],
): string {
  if (chosen.time === null) return iso
  const { by_language } = zoneWords()
  if (chosen.zone !== null) {
    const offset = zoneOffset(chosen.zone, iso)
    if (offset !== null) {
      if (!/^[+-]/.test(chosen.zone)) reasons.push(`“${chosen.zone}” is ${offset} from UTC`)
      const value = `${iso}T${chosen.time}${offset}`
      reasons.push(...stampBeside(value, chosen, candidates))
      return value
    }
  }
  const home = by_language.get(language)
  if (home !== undefined) {
    reasons.push(`the page names no zone; its language is at home in ${home}`)
    return `${iso}T${chosen.time}${home}`
  }
  reasons.push(`the page gives ${chosen.time.slice(0, 5)} without a zone, so only the day is kept`)
  return iso
}

/** A repost's stamp just after the hour is worth telling: it is why the stamp is not taken for the date. */
function stampBeside(value: string, chosen: Candidate, candidates: readonly Candidate[]): string[] {
  const stamp = candidates.find((other) => other.piece.place === 'foot' && other.form === 'iso' && other.time !== null)
  if (stamp === undefined || stamp === chosen) return []
  const read = `${stamp.year}-${pad(stamp.month)}-${pad(stamp.day)}T${stamp.time}${stamp.zone?.startsWith('+') || stamp.zone?.startsWith('-') ? stamp.zone : 'Z'}`
  const minutes = Math.round((Date.parse(read) - Date.parse(value)) / 60_000)
  if (Number.isNaN(minutes) || minutes < 0 || minutes > 3 * 24 * 60) return []
  const later = minutes < 120 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`
  return [
    `the stamp “${stamp.words}” below the article is not the page’s date: read as UTC it was set ${later} later, by whoever posted this copy`,
  ]
}

function whence({ piece, words, label }: Candidate): string {
  if (piece.place === 'meta') return `the page’s markup says “${words}” (${piece.field})`
  if (piece.place === 'address') return `the page’s address holds the date “${words}”`
  if (piece.place === 'foot') return `the only date of the page stands below the article: “${words}”`
  if (label === 'updated') return `the line above the article says “${words}”, as last update`
  return `the line above the article says “${words}”`
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
