import { starterWatchlist } from '../../src/watchlist/open-watchlist.ts'
import { screen as screenName } from '../../src/watchlist/screen.ts'
import { type Measure, medianMs, residentMb } from './measure.ts'

// Listed, misspelt, in other scripts, and nobody: what a day of screening is made of.
const QUERIES = [
  'Ashot Mkrtychev',
  'Ашот Мкртычев',
  'Versor s.r.o.',
  'Defence Engineering LLP',
  'Vladimir Mikheichik',
  'Maria Schmidt',
  'Kim Chol Su',
  'Northern Trading Company Ltd',
  'John Smith',
  '김영수',
]

/** Names against the starter list. */
export const screen: Measure = {
  name: 'screen',
  async run() {
    const opened = performance.now()
    const index = starterWatchlist()
    screenName({ name: QUERIES[0]! }, index, {})
    const openMs = performance.now() - opened
    const ms = medianMs(() => {
      for (const name of QUERIES) screenName({ name }, index, {})
    })
    return [
      { name: 'open the starter list, first name', value: openMs, unit: 'ms' },
      { name: 'names against the starter list', value: Math.round((QUERIES.length / ms) * 1000), unit: 'names/s' },
      { name: 'memory', value: residentMb(), unit: 'MB' },
    ]
  },
}
