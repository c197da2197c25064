// `npm run fit-names [-- --write] [--names DIR] [--lists DIR] [--rounds N]`: fits the weights of the name comparison on
// labelled pairs, mines the negatives it needs, prints out-of-fold figures. Deterministic; --write replaces
// data/names/weights.json. Mined pairs are made anew each time and kept nowhere.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { NAME_THRESHOLD, setWeights } from '../../src/names/compare-names.ts'
import { sharedData } from '../../test/support/shared-data.ts'
import { doubtfulPairs } from './doubtful-pairs.ts'
import { type AllWeights, fitAll, measurePairs, outOfFold } from './fit-all.ts'
import { type LabelledPair, labelledPairs } from './labelled-pairs.ts'
import { type Figures, measure } from './measure.ts'
import { euParties, falseAlarms, inventedPersons, mineInvented, mineNative, ofacPersons } from './mine-negatives.ts'

const { values } = parseArgs({
  options: {
    names: { type: 'string' },
    lists: { type: 'string' },
    rounds: { type: 'string', default: '2' },
    write: { type: 'boolean', default: false },
    alarms: { type: 'boolean', default: false },
  },
})
const names = values.names ?? sharedData('names')
const lists = values.lists ?? sharedData('lists')
if (names === null || lists === null) {
  console.log('skipped: no shared data')
} else {
  const persons = inventedPersons(names)
  const labelled = labelledPairs(names)
  const ofac = await ofacPersons(lists)
  const eu = await euParties(lists)
  const mined = new Map<string, LabelledPair>()
  for (let round = 1; round <= Number(values.rounds); round++) {
    for (const pair of [...mineInvented(persons, ofac), ...mineNative(eu)]) mined.set(`${pair.a}\n${pair.b}`, pair)
    const pairs = measurePairs([...labelled, ...mined.values()])
    console.log(`round ${round}: ${labelled.length} labelled pairs, ${mined.size} mined`)
    const weights = fitAll(pairs, null)
    setWeights(weights)
    if (round < Number(values.rounds)) continue
    const scores = outOfFold(pairs)
    report('out of fold', measure(labelled, scores, NAME_THRESHOLD))
    const doubtful = doubtfulPairs()
    const sure = labelled.flatMap((pair, i) => (doubtful.has(pair) ? [] : [i]))
    report(
      'without the doubtful rows of the bench',
      measure(
        sure.map((i) => labelled[i]!),
        sure.map((i) => scores[i]!),
        NAME_THRESHOLD,
      ),
      ['name_bench', 'synth_people', 'synth_companies'],
    )
    if (values.alarms) {
      const { name, full } = falseAlarms(persons, ofac)
      console.log(
        `invented persons with a hit: ${percent(name)} by name, ${percent(full)} with birth date and nationality`,
      )
    }
    if (values.write) write(weights)
  }
}

function report(title: string, figures: Record<string, Figures>, only?: readonly string[]): void {
  console.log(`\n${title.padEnd(20)} pairs      p      r     f1  balanced    ece`)
  for (const [name, { pairs, precision, recall, f1, balanced, ece }] of Object.entries(figures)) {
    if (only !== undefined && !only.includes(name)) continue
    const cells = [precision, recall, f1, balanced, ece].map((value) => value.toFixed(4))
    console.log(`${name.padEnd(20)} ${String(pairs).padStart(5)} ${cells.join(' ')}`)
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`
}

function write(weights: AllWeights): void {
  const file = fileURLToPath(new URL('../../data/names/weights.json', import.meta.url))
  const old = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  const lines = Object.entries({ about: old.about, source: old.source, ...weights }).map(([key, value]) => {
    const plain =
      typeof value === 'string'
        ? value
        : Object.fromEntries(Object.entries(value as Record<string, number>).map(([k, v]) => [k, Number(v.toFixed(3))]))
    return ` ${JSON.stringify(key)}: ${JSON.stringify(plain)}`
  })
  writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`)
}
