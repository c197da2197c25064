import { createRequire } from 'node:module'
import { cleanHtml } from './clean-html.ts'
import type { DomDocument, DomNode } from './dom.ts'
import { readHtmlMetadata } from './html-metadata.ts'
import { htmlPieces } from './html-pieces.ts'
import type { DatedPiece, PageDraft, PagePiece } from './page-draft.ts'
import { sortPieces } from './sort-pieces.ts'
import { measureMarkup, stripHtml } from './strip-html.ts'

/** Above these a page is no longer built as a tree: time and stack must stay bounded whatever is fed in. */
const MOST_ELEMENTS = 60_000
const DEEPEST = 400
/** Characters times depth above which the article is not searched for by scores, which reads a page once a level. */
const HEAVIEST = 250_000_000
/** A short article that is less than this share of the page's paragraphs was some other part of it. */
const LEAST_SHARE = 0.4
/** An article this long is believed, whatever else stands on the page. */
const BELIEVED = 600

/** Reads an HTML page: its own word on title and date, the article as Readability sees it, our rules before and after. */
export function readHtmlPage(html: string, title: string | null): PageDraft {
  const { elements, depth } = measureMarkup(html)
  if (elements > MOST_ELEMENTS || depth > DEEPEST) return readStripped(html, title)
  const document = parse(html)
  if (document.body === null || document.documentElement === null) return readStripped(html, title)
  const metadata = readHtmlMetadata(document)
  const cleaned = cleanHtml(document)
  const whole = htmlPieces(document.body)
  const article = depth * html.length > HEAVIEST ? null : articlePieces(document)
  const pieces = article === null || isTooLittle(article, whole) ? whole : article
  const sorted = sortPieces(pieces, title ?? metadata.title)
  const head = pieces === article ? sortPieces(aboveArticle(whole, article), metadata.title) : null
  return {
    ...sorted,
    captions: [...cleaned.captions, ...sorted.captions],
    leftOut: [...cleaned.leftOut, ...sorted.leftOut],
    byline: metadata.byline ?? sorted.byline ?? head?.byline ?? null,
    outlet: metadata.outlet ?? sorted.outlet,
    url: metadata.url,
    language: metadata.language,
    dated: [...metadata.dated, ...sorted.dated, ...(head?.dated ?? []), ...cleaned.dated.map(asHeadDate)],
    doubts: [],
  }
}

function asHeadDate(text: string): DatedPiece {
  return { text, place: 'head', field: null }
}

function readStripped(html: string, title: string | null): PageDraft {
  const sorted = sortPieces(stripHtml(html), title)
  const why = 'the page is too large or too deeply nested to be taken apart; its text was read line by line'
  return { ...sorted, url: null, language: null, doubts: [{ span: null, what: 'page_shape', why }] }
}

function parse(html: string): DomDocument {
  // Loaded when the first HTML page is read: text and Markdown never need it.
  const { parseHTML } = createRequire(import.meta.url)('linkedom') as typeof import('linkedom')
  const whole = /<html[\s>]/i.test(html) ? html : `<!DOCTYPE html><html><head></head><body>${html}</body></html>`
  return parseHTML(whole).document as unknown as DomDocument
}

/** The part of the page that Readability takes for the article; null where it sees none. */
function articlePieces(document: DomDocument): readonly PagePiece[] | null {
  const { Readability } = createRequire(import.meta.url)(
    '@mozilla/readability',
  ) as typeof import('@mozilla/readability')
  try {
    const parsed = new Readability<DomNode>(document, {
      keepClasses: false,
      disableJSONLD: true,
      serializer: (element) => element,
    }).parse()
    if (parsed?.content === null || parsed?.content === undefined) return null
    return htmlPieces(parsed.content)
  } catch {
    // It trips over some broken markup; the page's own order of blocks is then all there is.
    return null
  }
}

function isTooLittle(article: readonly PagePiece[], whole: readonly PagePiece[]): boolean {
  const size = (pieces: readonly PagePiece[]) =>
    pieces.reduce((sum, { text, markup }) => (markup === 'paragraph' && text.length > 60 ? sum + text.length : sum), 0)
  const found = size(article)
  return found < BELIEVED && found < size(whole) * LEAST_SHARE
}

/** Blocks before the article: byline and date line often stand outside of what Readability keeps. */
function aboveArticle(whole: readonly PagePiece[], article: readonly PagePiece[]): readonly PagePiece[] {
  const first = article[0]?.text
  const at = whole.findIndex(({ text }) => text === first)
  return whole.slice(Math.max(0, at - 15), Math.max(0, at))
}
