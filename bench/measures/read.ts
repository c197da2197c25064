import { readdirSync, readFileSync } from 'node:fs'
import { answerReport } from '../../src/findings/answer-report.ts'
import { loadLaw } from '../../src/law/load-law.ts'
import { packagedFile } from '../../src/model/packaged-data.ts'
import { readPage } from '../../src/page/read-page.ts'
import { readText } from '../../src/reading/read-text.ts'
import { starterWatchlist } from '../../src/watchlist/open-watchlist.ts'
import { type Measure, medianMs, residentMb } from './measure.ts'

/** The bundled samples, read one after the other: first time (tables loaded) and warm. */
export const read: Measure = {
  name: 'read',
  async run() {
    const folder = packagedFile('samples/')
    const pages = readdirSync(folder).map((name) => ({ name, bytes: readFileSync(new URL(name, folder)) }))
    const index = starterWatchlist()
    const law = loadLaw()
    const page = ({ name, bytes }: (typeof pages)[number]) =>
      readPage(bytes, { id: name, source: name, fileName: name })
    const cold = performance.now()
    answerReport(page(pages[0]!), { index, law, asOf: null })
    const firstMs = performance.now() - cold
    const reports = pages.map(page)
    const characters = reports.reduce((sum, { text }) => sum + text.length, 0)
    const perSecond = (ms: number) => Math.round((characters / ms) * 1000)
    const wholeMs = medianMs(() => {
      for (const one of pages) answerReport(page(one), { index, law, asOf: null })
    })
    const textMs = medianMs(() => {
      for (const report of reports) readText(report)
    })
    return [
      { name: 'first report, tables loaded', value: firstMs, unit: 'ms' },
      { name: 'page to findings', value: perSecond(wholeMs), unit: 'characters/s' },
      { name: 'reading alone', value: perSecond(textMs), unit: 'characters/s' },
      { name: 'memory', value: residentMb(), unit: 'MB' },
    ]
  },
}
