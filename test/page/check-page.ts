import type { Report } from '../../src/model/report.ts'
import { type PageOptions, readPage } from '../../src/page/read-page.ts'

/** Reads a page written in a test. The ending of `file` decides the format. */
export function pageOf(content: string | Uint8Array, file = 'page.txt', options: Partial<PageOptions> = {}): Report {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return readPage(bytes, { id: 'page', source: file, fileName: file, ...options })
}

/** Texts of the blocks of one kind. */
export function blocksOf(report: Report, kind: Report['blocks'][number]['kind']): string[] {
  return report.blocks.filter((block) => block.kind === kind).map(({ span }) => report.text.slice(span.start, span.end))
}
