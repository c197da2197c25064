import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { answerToJson } from '../../src/findings/answer-json.ts'
import { answerReport } from '../../src/findings/answer-report.ts'
import { loadLaw } from '../../src/law/load-law.ts'
import { readPage } from '../../src/page/read-page.ts'
import { starterWatchlist } from '../../src/watchlist/open-watchlist.ts'
import type { ScoreKind } from './score-kind.ts'

interface GoldDocument {
  readonly id?: string
  readonly file?: string
  readonly statements?: unknown
}

/** Whole reports against hand-made labels. The pages are in `reports/` beside the folder with the labels. */
export const gold: ScoreKind = {
  name: 'gold',
  scorer: 'score_gold.mjs',
  async run(folder, out) {
    const reports = join(dirname(folder), 'reports')
    const index = starterWatchlist()
    const law = loadLaw()
    for (const name of readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .sort()) {
      const label = JSON.parse(readFileSync(join(folder, name), 'utf8')) as GoldDocument
      const path = label.file === undefined ? '' : join(reports, label.file)
      if (label.id === undefined || label.statements === undefined || !existsSync(path)) continue
      const page = { id: label.id, source: label.file!, fileName: label.file! }
      const bytes = readFileSync(path)
      const alone = readPage(bytes, page)
      // What `--meta` would give, and only where the page is silent.
      const published = alone.published === null ? publishedOf(label.file!, reports) : null
      const report = published === null ? alone : readPage(bytes, { ...page, published })
      writeFileSync(
        join(out, name),
        `${JSON.stringify(answerToJson(answerReport(report, { index, law, asOf: null })))}\n`,
      )
    }
    return [folder, out, '--per-document', ...(process.env.ERRORS === '1' ? ['--errors'] : [])]
  },
}

/** The date that the index beside the pages has for a file; null where it has none. */
function publishedOf(file: string, reports: string): string | null {
  const index = join(reports, 'index.jsonl')
  if (!existsSync(index)) return null
  for (const line of readFileSync(index, 'utf8').split('\n')) {
    if (line.trim() === '') continue
    const entry = JSON.parse(line) as { file?: string; published?: string }
    if (entry.file === file) return entry.published ?? null
  }
  return null
}
