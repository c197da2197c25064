import { isClockLine, isDateLine, isTagLine } from './line-kinds.ts'
import { joinSpace, type PageDraft, type PagePiece } from './page-draft.ts'
import { sortPieces } from './sort-pieces.ts'

/** Lines between these lengths, none of them ending a sentence by chance, are one paragraph cut by a mail program. */
const WRAPPED_SHORTEST = 45
const WRAPPED_LONGEST = 120

/** Reads a page saved as plain text, with the reposts' furniture around it. */
export function readTextPage(text: string, title: string | null): PageDraft {
  const sorted = sortPieces(textPieces(text), title)
  return { ...sorted, url: null, language: null, doubts: [] }
}

/** Lines and paragraphs of a plain text: a paragraph a line, or lines wrapped to one width and parted by blank lines. */
export function textPieces(text: string): PagePiece[] {
  const pieces: PagePiece[] = []
  let group = 0
  let open: { readonly start: number; readonly end: number }[] = []
  const close = () => {
    if (open.length === 0) return
    const wrapped = isWrapped(text, open)
    const lines = wrapped ? [{ start: open[0]!.start, end: open.at(-1)!.end }] : open
    for (const { start, end } of lines) {
      pieces.push({
        text: joinSpace(text.slice(start, end)),
        markup: 'line',
        linked: 0,
        group,
        original: { start, end },
      })
    }
    group++
    open = []
  }
  let at = 0
  while (at <= text.length) {
    const newline = text.indexOf('\n', at)
    const end = newline < 0 ? text.length : newline
    const line = text.slice(at, end)
    const trimmed = line.trim()
    if (trimmed === '') close()
    else {
      const start = at + line.indexOf(trimmed)
      open.push({ start, end: start + trimmed.length })
    }
    at = end + 1
  }
  close()
  return pieces
}

function isWrapped(text: string, lines: readonly { readonly start: number; readonly end: number }[]): boolean {
  if (lines.length < 2) return false
  const inner = lines.slice(0, -1)
  if (lines.some(({ start, end }) => end - start > WRAPPED_LONGEST)) return false
  const long = inner.filter(({ start, end }) => end - start >= WRAPPED_SHORTEST).length
  if (long < inner.length * 0.8) return false
  if (lines.some(({ start, end }) => standsAlone(text.slice(start, end)))) return false
  // Where every line ends a sentence, every line is a paragraph.
  return inner.some(({ end }) => !/[.!?…。！？:][”"'’»)]?$/.test(text.slice(Math.max(0, end - 3), end)))
}

/** Tags and dates are lines of their own, whatever stands above and below. */
function standsAlone(line: string): boolean {
  return isTagLine(line) || isDateLine(line) || isClockLine(line)
}
