import assert from 'node:assert/strict'
import { test } from 'vitest'
import { checkCases, readCases } from '../../src/law/check-cases.ts'
import { TransferError } from '../../src/law/law-errors.ts'
import { parseTransfer } from '../../src/law/parse-transfer.ts'

const bad: readonly (readonly [value: unknown, code: string, why: string])[] = [
  ['trucks from here to there', 'TRANSFER_SHAPE', 'text is no transfer'],
  [null, 'TRANSFER_SHAPE', 'null'],
  [[], 'TRANSFER_SHAPE', 'a list'],
  [{ supplier: 'Narnia', recipient: 'RU' }, 'TRANSFER_COUNTRY', 'no such country'],
  [{ supplier: 'Narnia (army)', recipient: 'RU' }, 'TRANSFER_COUNTRY', 'no such country with a receiver'],
  [{ supplier: 'KP', recipient: 'RU', date: 'yesterday' }, 'TRANSFER_DATE', 'a word is no date'],
  [{ supplier: 'KP', recipient: 'RU', date: '2023-02-30' }, 'TRANSFER_DATE', 'a day that does not exist'],
  [{ supplier: 'KP', recipient: 'RU', date: '2023-05/2022-01' }, 'TRANSFER_DATE', 'an interval that runs backwards'],
  [{ supplier: 'KP', recipient: 'RU', date: '../..' }, 'TRANSFER_DATE', 'an interval without days'],
  [{ supplier: 'KP', recipient: 'RU', status: 'maybe' }, 'TRANSFER_STATUS', 'an unknown status'],
  [{ supplier: 'KP', recipient: 'RU', items: [{}] }, 'TRANSFER_SHAPE', 'an item that is no text'],
]
for (const [value, code, why] of bad) {
  test(`${JSON.stringify(value)} → ${code}: ${why}`, () => {
    assert.throws(
      () => parseTransfer(value),
      (error: unknown) =>
        error instanceof TransferError &&
        error.code === code &&
        error.advice !== null &&
        /expected/.test(error.message),
    )
  })
}

test('countries by code or name in any case, receivers in brackets, groups by name', () => {
  const party = (supplier: string) => parseTransfer({ supplier, recipient: 'RU' }).transfer.supplier
  assert.equal(party('North Korea'), 'KP')
  assert.equal(party('kp'), 'KP')
  assert.equal(party('SO (Al-Shabaab)'), 'SO (Al-Shabaab)')
  assert.equal(party('Somalia (Al-Shabaab)'), 'SO (Al-Shabaab)')
  assert.equal(party('Houthis'), 'YE (Houthis)')
  assert.equal(party('Houthis (Yemen)'), 'YE (Houthis)')
  assert.equal(party('ZZ'), 'ZZ')
  assert.equal(party('YU'), 'YU')
})

test('unknown keys and missing parties warn, they do not fail', () => {
  const { transfer, warnings } = parseTransfer({ supplier: 'KP', colour: 'green' })
  assert.equal(transfer.recipient, 'ZZ')
  assert.equal(warnings.length, 2)
  assert.match(warnings[0]!, /"colour"/)
})

test('items may be one word or a list; reported is the status where none is told', () => {
  const { transfer } = parseTransfer({ supplier: 'KP', recipient: 'RU', items: 'tanks', item_text: ' tanks ' })
  assert.deepEqual(transfer.items, ['tanks'])
  assert.equal(transfer.itemText, 'tanks')
  assert.equal(transfer.status, 'reported')
})

test('a case that cannot be read keeps its place with its error', () => {
  const answers = checkCases(
    readCases({
      cases: [
        {
          id: 'a',
          transfer: {
            supplier: 'KP',
            recipient: 'RU',
            items: ['artillery shells'],
            date: '2023-09-05',
            status: 'occurred',
          },
        },
        { id: 2, transfer: { supplier: 'Narnia', recipient: 'RU' } },
        { id: 'c', transfer: { supplier: 'RU', recipient: 'KP', items: [], item_text: 'food aid', date: '2023' } },
      ],
    }),
  )
  assert.deepEqual(
    answers.map(({ id }) => id),
    ['a', '2', 'c'],
  )
  assert.ok(answers[0]!.breaches.includes('UN-1874-9'))
  assert.deepEqual(answers[0]!.would_breach, [])
  assert.equal(answers[1]!.error?.code, 'TRANSFER_COUNTRY')
  assert.deepEqual([...answers[2]!.breaches, ...answers[2]!.would_breach], [])
})

test('item_text is read where the items say nothing', () => {
  const [answer] = checkCases([
    {
      id: 'x',
      transfer: {
        supplier: 'KP',
        recipient: 'RU',
        items: ['thingummies'],
        item_text: 'artillery shells',
        date: '2023',
      },
    },
  ])
  assert.ok(answer!.would_breach.includes('UN-1874-9'))
})

for (const document of [null, {}, { cases: {} }, { cases: [{}] }, { cases: [{ id: 'a' }, { id: 'a' }] }]) {
  test(`cases ${JSON.stringify(document)} → TRANSFER_CASES`, () => {
    assert.throws(
      () => readCases(document),
      (error: unknown) => error instanceof TransferError && error.code === 'TRANSFER_CASES',
    )
  })
}
