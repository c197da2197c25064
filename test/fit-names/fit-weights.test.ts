import assert from 'node:assert/strict'
import { test } from 'vitest'
import { calibrate } from '../../bench/fit-names/calibrate.ts'
import { type FitRow, fitWeights, probabilityOf } from '../../bench/fit-names/fit-weights.ts'
import { FOLDS, foldOf } from '../../bench/fit-names/labelled-pairs.ts'
import { measure } from '../../bench/fit-names/measure.ts'

// What is shipped in data/names/weights.json rests on these few functions.

/** Rows whose truth is known: odds of a match are 3 - 4 bad - 1 odd, drawn by a fixed sequence. */
function drawnRows(count: number): FitRow[] {
  let seed = 7
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed / 2_147_483_647
  }
  return Array.from({ length: count }, () => {
    const bad = random() < 0.4 ? random() * 2 : 0
    const odd = random()
    const noise = random()
    return { values: { bad, odd, noise }, match: random() < 1 / (1 + Math.exp(-(3 - 4 * bad - odd))), share: 1 }
  })
}

test('the fit finds the weights that made the labels, and nothing in noise', () => {
  const weights = fitWeights(drawnRows(6000), { steps: 600 })
  assert.ok(Math.abs(weights.start! - 3) < 0.4, `start ${weights.start}`)
  assert.ok(Math.abs(weights.bad! - 4) < 0.5, `bad ${weights.bad}`)
  assert.ok(Math.abs(weights.odd! - 1) < 0.4, `odd ${weights.odd}`)
  assert.ok((weights.noise ?? 0) < 0.3, `noise ${weights.noise}`)
})

test('a feature that speaks for a match gets no weight: none may', () => {
  const rows = drawnRows(2000).map((row) => ({ ...row, values: { ...row.values, good: row.match ? 1 : 0 } }))
  assert.equal(fitWeights(rows, { steps: 300 }).good, undefined)
})

test('given weights stay as they are given', () => {
  const weights = fitWeights(drawnRows(2000), { steps: 300, fixed: { bad: 9 } })
  assert.equal(weights.bad, 9)
})

test('the same rows give the same weights', () => {
  assert.deepEqual(fitWeights(drawnRows(500), { steps: 100 }), fitWeights(drawnRows(500), { steps: 100 }))
})

test('calibration takes a bias back and keeps the order of scores', () => {
  const rows = drawnRows(6000)
  const bold = { start: 6, bad: 8, odd: 2 }
  const calm = calibrate(bold, rows)
  const bias = (weights: Record<string, number>) =>
    Math.abs(rows.reduce((sum, { values, match }) => sum + probabilityOf(values, weights) - (match ? 1 : 0), 0)) /
    rows.length
  assert.ok(bias(bold) > 0.02 && bias(calm) < 0.01, `${bias(bold)} to ${bias(calm)}`)
  assert.ok(calm.bad! > 0 && Math.abs(calm.bad! / calm.odd! - 4) < 1e-9, 'one stretch for all')
})

test('folds are by the smaller name, whichever side it stands on, and all are used', () => {
  assert.equal(foldOf({ a: 'Ada', b: 'Zoe' }), foldOf({ a: 'Zoe', b: 'Ada' }))
  assert.equal(foldOf({ a: 'Ada', b: 'Zoe' }), foldOf({ a: 'Ada', b: 'Zed' }))
  const used = new Set(Array.from({ length: 100 }, (_, i) => foldOf({ a: `name ${i}`, b: 'zz' })))
  assert.equal(used.size, FOLDS)
})

test('figures: precision, recall, balance and calibration error by hand', () => {
  const pair = (match: boolean) =>
    ({ a: 'a', b: 'b', schema: 'Person', match, source: 'x', kind: 'typo', scripts: 'Latn-Latn' }) as const
  const { all } = measure([pair(true), pair(true), pair(false), pair(false)], [0.95, 0.55, 0.75, 0.05], 0.7)
  assert.deepEqual([all!.precision, all!.recall, all!.f1, all!.balanced], [0.5, 0.5, 0.5, 0.5])
  assert.ok(Math.abs(all!.ece - (0.05 + 0.45 + 0.75 + 0.05) / 4) < 1e-12)
})
