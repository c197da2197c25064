import { createHash } from 'node:crypto'
import type { Block, Report } from '../../src/model/report.ts'

/** A report as the page layer would give it, from bare text: each stretch between blank lines is a paragraph. */
export function reportFromText(
  text: string,
  options: {
    readonly published?: string
    readonly title?: string
    readonly outlet?: string
    readonly language?: string
    readonly id?: string
  } = {},
): Report {
  const id = options.id ?? 'test'
  const paragraphs = text
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
  const pieces = options.title === undefined ? paragraphs : [options.title, ...paragraphs]
  const blocks: Block[] = []
  let at = 0
  for (const [index, piece] of pieces.entries()) {
    blocks.push({
      kind: index === 0 && options.title !== undefined ? 'title' : 'paragraph',
      span: { documentId: id, start: at, end: at + piece.length },
      original: null,
      turn: null,
    })
    at += piece.length + 2
  }
  return {
    id,
    source: '-',
    sha256: createHash('sha256').update(text).digest('hex'),
    format: 'text',
    language: options.language ?? 'en',
    title: options.title ?? null,
    outlet: options.outlet ?? null,
    byline: null,
    url: null,
    published:
      options.published === undefined
        ? null
        : { value: options.published, words: null, reasons: ['given with --published'] },
    text: pieces.join('\n\n'),
    blocks,
    captions: [],
    leftOut: [],
    doubts: [],
  }
}
