import { readFrontMatter } from './front-matter.ts'
import { type DatedPiece, joinSpace, type PageDraft, type PagePiece } from './page-draft.ts'
import { sortPieces } from './sort-pieces.ts'

/** Fields of a front matter that tell the date, the most telling first. */
const DATES = [
  'published_time',
  'published',
  'publish_date',
  'pubdate',
  'date_published',
  'datepublished',
  'date',
  'modified_time',
  'modified',
  'updated',
  'lastmod',
]
const SETEXT = /^(?:=+|-{2,})$/

/** Reads Markdown: front matter, headings, paragraphs of joined lines, marks of emphasis and links taken off. */
export function readMarkdownPage(text: string, title: string | null): PageDraft {
  const { fields, bodyStart } = readFrontMatter(text)
  const named = fields.get('title')
  const sorted = sortPieces(markdownPieces(text, bodyStart), title ?? (named === undefined ? null : joinSpace(named)))
  const dated: DatedPiece[] = DATES.flatMap((field) => {
    const value = fields.get(field)
    return value === undefined ? [] : [{ text: value, place: 'meta' as const, field }]
  })
  return {
    ...sorted,
    byline: fields.get('author') ?? fields.get('byline') ?? sorted.byline,
    outlet: fields.get('outlet') ?? fields.get('site_name') ?? fields.get('publisher') ?? sorted.outlet,
    url: fields.get('source_url') ?? fields.get('url') ?? fields.get('canonical') ?? null,
    language: fields.get('language') ?? fields.get('lang') ?? null,
    dated: [...dated, ...sorted.dated],
    doubts: [],
  }
}

function markdownPieces(text: string, from: number): PagePiece[] {
  const pieces: PagePiece[] = []
  let open: { markup: PagePiece['markup']; start: number; end: number; lines: string[] } | null = null
  const close = () => {
    if (open === null) return
    const clean = withoutMarks(open.lines.join(' '))
    if (clean !== '') {
      pieces.push({
        text: clean,
        markup: open.markup,
        linked: 0,
        group: -1,
        original: { start: open.start, end: open.end },
      })
    }
    open = null
  }
  const begin = (markup: PagePiece['markup'], start: number, end: number, line: string) => {
    close()
    open = { markup, start, end, lines: [line] }
  }
  let at = from
  while (at < text.length) {
    const newline = text.indexOf('\n', at)
    const end = newline < 0 ? text.length : newline
    const line = text.slice(at, end).trim()
    const start = at + text.slice(at, end).indexOf(line)
    const stop = start + line.length
    const heading = /^(#{1,6})\s+(.+?)\s*#*$/.exec(line.length > 500 ? '' : line)
    const item = /^(?:[-*+]|\d{1,3}[.)])\s+(.*)$/.exec(line)
    const current = open as { markup: PagePiece['markup']; start: number; end: number; lines: string[] } | null
    if (line === '') close()
    else if (heading !== null) {
      begin(heading[1] === '#' && pieces.length === 0 ? 'title' : 'heading', start, stop, heading[2]!)
      close()
    } else if (current !== null && current.lines.length === 1 && SETEXT.test(line)) {
      current.markup = 'heading'
      close()
    } else if (item !== null && !SETEXT.test(line)) begin('item', start, stop, item[1]!)
    else if (current === null) begin(isWholeBold(line) ? 'heading' : 'line', start, stop, line.replace(/^>\s?/, ''))
    else {
      // A heading in bold is a line of its own; a bold line that goes on is a paragraph.
      if (current.markup === 'heading') current.markup = 'line'
      current.lines.push(line.replace(/^>\s?/, ''))
      current.end = stop
    }
    at = end + 1
  }
  close()
  return pieces
}

function isWholeBold(line: string): boolean {
  return line.length <= 120 && /^(\*\*|__)[^*_]+\1$/.test(line)
}

/** Links become their words, images go, emphasis and escapes come off. */
function withoutMarks(text: string): string {
  const plain = text
    .replace(/!\[[^[\]]{0,500}\]\([^)\s]{0,2000}[^)]{0,300}\)/g, '')
    .replace(/\[([^[\]]{1,500})\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:\s"[^"]{0,300}")?\)/g, '$1')
    .replace(/(?<![\\*])\*{1,3}(?=\S)([^*]{1,2000}?)(?<=\S)\*{1,3}/g, '$1')
    .replace(/(?<![\\\w])_{1,2}(?=\S)([^_]{1,2000}?)(?<=\S)_{1,2}(?!\w)/g, '$1')
    .replace(/<(?:https?:[^>\s]{1,500})>/g, '')
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, ' ')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
  return joinSpace(plain)
}
