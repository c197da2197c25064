import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'vitest'
import type { Event } from '../../../src/model/event.ts'
import type { ReportReading } from '../../../src/model/report-reading.ts'
import { readPage } from '../../../src/page/read-page.ts'
import { readText } from '../../../src/reading/read-text.ts'
import { sharedData } from '../../support/shared-data.ts'

const file = sharedData('reports/seed.txt')

describe.skipIf(file === null)(`the founding page${file === null ? ' (skipped: no shared data)' : ''}`, () => {
  const reading = file === null ? null : read(file)
  const transfers = (reading?.events ?? []).filter(({ type }) => type === 'arms_transfer' || type === 'aid')
  const country = (event: Event, role: string): string | null => {
    const holder = event.participants.find((each) => each.role === role)
    return reading?.actors.find(({ id }) => id === holder?.actor)?.country ?? null
  }

  test('no transfer is told as one that happened', () => {
    assert.deepEqual(
      transfers.filter(({ status }) => status === 'occurred' || status === 'ongoing').map(({ type }) => type),
      [],
    )
  })

  test('the transfer of 2022 is alleged; all others from North Korea to Russia lie ahead, facilitated sales apart', () => {
    const there = transfers.filter(
      (event) => country(event, 'supplier') === 'kp' && country(event, 'recipient') === 'ru',
    )
    assert.equal(there.find(({ date }) => date === '2022')?.status, 'alleged')
    const ahead = there.filter(
      (event) => event.date !== '2022' && !event.participants.some(({ role }) => role === 'facilitator'),
    )
    assert.ok(ahead.length >= 2)
    for (const { status } of ahead)
      assert.ok(['conditional', 'expected', 'proposed', 'planned'].includes(status), status)
  })

  test('the return leg has its two items and points at the first leg', () => {
    const back = transfers.find((event) => country(event, 'supplier') === 'ru')
    assert.ok(back !== undefined && country(back, 'recipient') === 'kp')
    assert.equal(back.status, 'proposed')
    assert.deepEqual(
      back.items.map(({ text }) => text),
      ['advanced technologies for satellites and submarines', 'food aid'],
    )
    const first = reading?.events[back.returnOf ?? -1]
    assert.ok(first !== undefined && country(first, 'supplier') === 'kp')
  })

  test('what the page says follows is there with its condition', () => {
    const threat = reading?.reportedConsequences.find(({ what }) => what === 'consequences')
    assert.equal(threat?.status, 'threatened')
    assert.match(threat?.condition ?? '', /^if it supplies arms/)
  })
})

function read(path: string): ReportReading {
  return readText(readPage(readFileSync(path), { id: 'seed', source: path, fileName: 'seed.txt' }))
}
