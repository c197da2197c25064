import type { LeftOut } from '../model/report.ts'
import {
  breadcrumbParts,
  bylineOf,
  countWords,
  furnitureKind,
  isCaption,
  isClockLine,
  isDateLine,
  isDivider,
  isFinished,
  isTagLine,
  outletOf,
} from './line-kinds.ts'
import type { ArticlePiece, DatedPiece, PagePiece } from './page-draft.ts'
import { findTurns } from './turn-marks.ts'

/** The article of a page, and what stood around it. */
export interface SortedPage {
  readonly title: PagePiece | null
  readonly pieces: readonly ArticlePiece[]
  readonly captions: readonly string[]
  readonly leftOut: readonly LeftOut[]
  readonly byline: string | null
  readonly outlet: string | null
  readonly dated: readonly DatedPiece[]
}

/** Shortest first paragraph; shorter finished lines above the article are labels ("WATCH LIVE:"). */
const SHORTEST_FIRST = 40
/** An unfinished line longer than this is a paragraph that lost its stop, not a heading. */
const LONGEST_HEADING = 110
/** A finished paragraph this long ends a list of links to other pages. */
const ENDS_LINKS = 80

type Sorting = {
  -readonly [Key in keyof SortedPage]: SortedPage[Key] extends readonly (infer Each)[] ? Each[] : SortedPage[Key]
}

/**
 * Sorts the lines of a page into title, headings, paragraphs and captions, and leaves out what a page puts around
 * its article, each with the reason.
 *
 * @param title what the markup or the caller says is the title; null to find it among the pieces
 */
export function sortPieces(pieces: readonly PagePiece[], title: string | null): SortedPage {
  const page: Sorting = { title: null, pieces: [], captions: [], leftOut: [], byline: null, outlet: null, dated: [] }
  const kept = withoutTeasers(pieces, page)
  const titleAt = title === null ? findTitle(kept) : -1
  page.title = titleAt >= 0 ? kept[titleAt]! : title === null ? titleInBreadcrumb(kept) : titlePiece(title, kept)
  const turns = findTurns(kept.map((piece) => piece.text))
  const first = findFirst(kept, turns, titleAt)
  const same = page.title === null ? null : sameness(page.title.text)
  let state: 'article' | 'links' | 'over' = 'article'
  for (const [i, piece] of kept.entries()) {
    if (i === titleAt) continue
    if (same !== null && sameness(piece.text) === same) {
      if (page.title?.original === null && piece.original !== null)
        page.title = { ...page.title, original: piece.original }
      else leave(page, piece, 'the title again')
      continue
    }
    if (i < first) {
      sortHead(piece, page)
      continue
    }
    state = sortBody(piece, turns[i]!, state, page)
  }
  dropEnd(page)
  return page
}

/** Above the article: dates, byline, outlet, breadcrumb; headings of the markup stay. */
function sortHead(piece: PagePiece, page: Sorting): void {
  const { text } = piece
  if (piece.markup === 'caption' || isCaption(text)) page.captions.push(text)
  else if (isDateLine(text)) {
    page.dated.push({ text, place: 'head', field: null })
    leave(page, piece, 'date line')
  } else if (isClockLine(text)) leave(page, piece, 'time line')
  else if (isDivider(text)) leave(page, piece, 'divider')
  else if (breadcrumbParts(text) !== null) leave(page, piece, 'breadcrumb')
  else if (isTagLine(text)) leave(page, piece, 'tags')
  else if (furnitureKind(text) !== null) leave(page, piece, furnitureKind(text)!.why)
  else {
    const byline = bylineOf(text)
    const leadIn = /^the following (?:is|was|statement|remarks)\b.{0,200}:$/i.test(text)
    if (byline !== null) page.byline ??= byline
    else if (leadIn) page.byline ??= /(?:attribut\w+ to|by|from|of) (.{3,100}):$/i.exec(text)?.[1] ?? null
    else page.outlet ??= outletOf(text)
    if (byline === null && !leadIn && !isFinished(text) && (piece.markup === 'heading' || countWords(text) > 8)) {
      page.pieces.push({ ...piece, kind: 'heading', turn: null })
    } else
      leave(page, piece, byline !== null ? 'byline' : leadIn ? 'says whose words follow' : 'line above the article')
  }
}

function sortBody(
  piece: PagePiece,
  { turn, marked }: { readonly turn: string | null; readonly marked: boolean },
  state: 'article' | 'links' | 'over',
  page: Sorting,
): 'article' | 'links' | 'over' {
  const { text } = piece
  if (state === 'over') {
    if (isDateLine(text)) page.dated.push({ text, place: 'foot', field: null })
    leave(page, piece, 'below the end of the article')
    return 'over'
  }
  if (piece.markup === 'caption' || isCaption(text)) {
    page.captions.push(text)
    return state
  }
  const kind = marked ? null : furnitureKind(text)
  if (kind !== null) {
    leave(page, piece, kind.why)
    return kind.reach === 'section' ? 'over' : kind.reach === 'list' && !isFinished(text) ? 'links' : state
  }
  if (isDivider(text)) {
    leave(page, piece, 'divider')
    return state
  }
  if (isTagLine(text)) {
    leave(page, piece, 'tags')
    return state
  }
  if (isDateLine(text) && (piece.markup !== 'heading' || /\d:\d\d/.test(text))) {
    page.dated.push({ text, place: 'foot', field: null })
    leave(page, piece, 'date line')
    return state
  }
  if (isClockLine(text)) {
    leave(page, piece, 'time line')
    return state
  }
  const finished = isFinished(text)
  if (isLinkLine(piece, finished)) {
    leave(page, piece, 'links to other pages')
    return state
  }
  if (state === 'links' && !marked) {
    const ends = finished && text.length >= ENDS_LINKS && piece.markup !== 'item'
    if (!ends && piece.markup !== 'heading') {
      leave(page, piece, 'links to other pages')
      return 'links'
    }
  }
  const heading =
    piece.markup === 'heading' || (piece.markup === 'line' && !finished && !marked && text.length <= LONGEST_HEADING)
  page.pieces.push({ ...piece, kind: heading ? 'heading' : 'paragraph', turn })
  return 'article'
}

/** A paragraph or list entry that is one link is the title of another page, in capitals or with no stop. */
function isLinkLine({ text, linked, markup }: PagePiece, finished: boolean): boolean {
  if (linked < 0.85 || text.length > 200 || markup === 'heading') return false
  return markup === 'item' || !finished || text === text.toUpperCase()
}

/** Headings and unfinished scraps after the last paragraph belong to what the page puts below. */
function dropEnd(page: Sorting): void {
  const { pieces } = page
  while (pieces.length > 0) {
    const last = pieces.at(-1)!
    const scrap =
      last.kind === 'paragraph' && last.turn === null && !isFinished(last.text) && countWords(last.text) <= 5
    // The only paragraph stays, however short: it is all there is.
    if (last.kind !== 'heading' && !(scrap && pieces.filter(({ kind }) => kind === 'paragraph').length > 1)) break
    leave(page, pieces.pop()!, 'line below the article')
  }
}

/** A block that ends in "Today, 12:14" is the teaser of another page. */
function withoutTeasers(pieces: readonly PagePiece[], page: Sorting): readonly PagePiece[] {
  const first = pieces[0]?.group ?? -1
  const teasers = new Set<number>()
  const seen = new Map<number, number>()
  for (const { group, text } of pieces) {
    const before = seen.get(group) ?? 0
    seen.set(group, before + 1)
    if (group >= 0 && group !== first && before > 0 && isClockLine(text)) teasers.add(group)
  }
  if (teasers.size === 0) return pieces
  return pieces.filter((piece) => {
    if (!teasers.has(piece.group)) return true
    leave(page, piece, 'teaser of another page')
    return false
  })
}

function findTitle(pieces: readonly PagePiece[]): number {
  const marked = pieces.findIndex((piece) => piece.markup === 'title')
  if (marked >= 0) return marked
  for (const [i, { text, markup }] of pieces.slice(0, 12).entries()) {
    const aside =
      markup === 'caption' ||
      isDivider(text) ||
      isDateLine(text) ||
      isClockLine(text) ||
      isTagLine(text) ||
      isCaption(text) ||
      breadcrumbParts(text) !== null ||
      furnitureKind(text) !== null ||
      bylineOf(text) !== null
    if (aside) continue
    // A title has no full stop, or is short and asks or calls; a sentence up here is the first paragraph.
    const fits = text.length <= 250 && (!isFinished(text) || /[?!][”"'’»]?$/.test(text))
    return fits ? i : -1
  }
  return -1
}

/** Where the page shows its title only as the last part of the way to it. */
function titleInBreadcrumb(pieces: readonly PagePiece[]): PagePiece | null {
  for (const { text } of pieces.slice(0, 5)) {
    const last = breadcrumbParts(text)?.at(-1)
    if (last !== undefined && countWords(last) >= 4) return titlePiece(last, pieces)
  }
  return null
}

function titlePiece(title: string, pieces: readonly PagePiece[]): PagePiece {
  const same = sameness(title)
  const original = pieces.slice(0, 20).find((piece) => sameness(piece.text) === same)?.original ?? null
  return { text: title, markup: 'title', linked: 0, group: -1, original }
}

/** Index of the first paragraph of the article, or the number of pieces where there is none. */
function findFirst(
  pieces: readonly PagePiece[],
  turns: readonly { readonly marked: boolean }[],
  titleAt: number,
): number {
  const at = pieces.findIndex(({ text, markup }, i) => {
    if (i <= titleAt || markup === 'heading' || markup === 'title' || markup === 'caption') return false
    if (turns[i]!.marked) return true
    if (isFinished(text) ? text.length < SHORTEST_FIRST : text.length <= LONGEST_HEADING * 2) return false
    if (/^the following (?:is|was|statement|remarks)\b.{0,200}:$/i.test(text)) return false
    return !isCaption(text) && furnitureKind(text) === null && !isDateLine(text) && breadcrumbParts(text) === null
  })
  if (at >= 0) return at
  // Nothing that long: any finished line, else none.
  const short = pieces.findIndex(
    ({ text, markup }, i) =>
      i > titleAt && markup !== 'heading' && isFinished(text) && furnitureKind(text) === null && !isDateLine(text),
  )
  return short >= 0 ? short : pieces.length
}

function sameness(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

function leave(page: Sorting, piece: PagePiece, why: string): void {
  page.leftOut.push({ text: piece.text.length > 500 ? `${piece.text.slice(0, 500)}…` : piece.text, why })
}
