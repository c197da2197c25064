import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { PageError } from '../../src/page/page-errors.ts'
import { readPage } from '../../src/page/read-page.ts'
import type { ScoreKind } from './score-kind.ts'

/** Article text of saved HTML pages, against what a careful reader would copy out of them. */
export const page: ScoreKind = {
  name: 'page',
  scorer: 'score_page.py',
  async run(folder, out) {
    const gold = join(folder, 'pages.jsonl')
    const answers: string[] = []
    for (const line of readFileSync(gold, 'utf8').split('\n')) {
      if (line.trim() === '') continue
      const { id, html, url } = JSON.parse(line) as { id: string; html: string; url?: string }
      answers.push(JSON.stringify({ id, text: articleText(readSaved(join(folder, html)), id, url ?? null) }))
    }
    mkdirSync(out, { recursive: true })
    const written = join(out, 'page.jsonl')
    writeFileSync(written, `${answers.join('\n')}\n`)
    return [gold, written]
  },
}

function readSaved(file: string): Uint8Array {
  const bytes = readFileSync(file)
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes
}

/** Headings and paragraphs without the title, as the measure has it; an unreadable page counts as an empty one. */
function articleText(bytes: Uint8Array, id: string, url: string | null): string {
  try {
    const report = readPage(bytes, { id, source: id, fileName: 'page.html', url })
    return report.blocks
      .filter((block) => block.kind !== 'title')
      .map(({ span }) => report.text.slice(span.start, span.end))
      .join('\n\n')
  } catch (error) {
    if (!(error instanceof PageError)) throw error
    return ''
  }
}
