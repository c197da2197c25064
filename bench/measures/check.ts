import { checkTransfer } from '../../src/law/check-transfer.ts'
import { loadLaw } from '../../src/law/load-law.ts'
import { parseTransfer } from '../../src/law/parse-transfer.ts'
import { type Measure, medianMs } from './measure.ts'

/** One transfer against all provisions. */
export const check: Measure = {
  name: 'check',
  async run() {
    const loaded = performance.now()
    const law = loadLaw()
    const loadMs = performance.now() - loaded
    const { transfer } = parseTransfer(
      { supplier: 'KP', recipient: 'RU', items: ['artillery shells'], date: '2023-09-05' },
      law,
    )
    return [
      { name: 'load the law', value: loadMs, unit: 'ms' },
      {
        name: 'transfers checked',
        value: Math.round(1000 / medianMs(() => checkTransfer(transfer, law))),
        unit: 'transfers/s',
      },
    ]
  },
}
