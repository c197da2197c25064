import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { test } from 'vitest'
import { addList } from '../../../src/watchlist/installed/add-list.ts'
import { readRecord, versionFolder } from '../../../src/watchlist/installed/list-folders.ts'
import { withLock } from '../../../src/watchlist/installed/list-lock.ts'
import { currentVersion } from '../../../src/watchlist/installed/list-record.ts'
import { openVersion } from '../../../src/watchlist/installed/open-version.ts'
import { ROOT } from '../../support/run-bin.ts'
import { NO_NETWORK, temporaryStore, writeIn } from './data-folder.ts'
import { sdnList } from './sdn-list.ts'

const { folder, store } = temporaryStore()
const dead = spawnSync(process.execPath, ['--version']).pid
const at = (name: string) => {
  mkdirSync(join(folder, name), { recursive: true })
  return join(folder, name)
}

test('work under a lock comes one after another', async () => {
  const seen: string[] = []
  const one = (mark: string) =>
    withLock(at('turns'), async () => {
      seen.push(`${mark} in`)
      await new Promise((resolve) => setTimeout(resolve, 20))
      seen.push(`${mark} out`)
    })
  await Promise.all(['a', 'b', 'c', 'd'].map(one))
  for (let i = 0; i < seen.length; i += 2) assert.equal(seen[i]!.slice(0, 1), seen[i + 1]!.slice(0, 1), seen.join(', '))
  assert.equal(existsSync(join(at('turns'), '.lock')), false)
})

test('work that fails lets the lock go', async () => {
  await assert.rejects(
    withLock(at('fails'), () => Promise.reject(new Error('no'))),
    /no/,
  )
  assert.equal(await withLock(at('fails'), async () => 1, 50), 1)
})

const HOLDERS: [holder: string, isHeld: boolean, why: string][] = [
  [`${process.pid} ${hostname()} x`, true, 'a process that runs'],
  [`${dead} ${hostname()} x`, false, 'a process that died'],
  [`${dead} another-machine x`, true, 'a process on another machine cannot be looked for'],
  ['', false, 'one that died before it had written its name'],
]
for (const [holder, isHeld, why] of HOLDERS) {
  test(`a lock of ${why} ${isHeld ? 'holds: LIST_LOCKED with the process and the file' : 'is taken over'}`, async () => {
    const place = at(`holder-${why.length}`)
    writeFileSync(join(place, '.lock'), holder)
    const working = withLock(place, async () => 1, 100)
    if (isHeld) {
      await assert.rejects(working, { code: 'LIST_LOCKED', message: /found process \d+ on / })
      assert.equal(existsSync(join(place, '.lock')), true)
    } else {
      assert.equal(await working, 1)
      assert.deepEqual(readdirSync(place), [])
    }
  })
}

const run = (args: readonly string[], killAfterMs: number | null = null): Promise<number | null> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [`${ROOT}/bin/interdict.js`, ...args], {
      env: { ...process.env, INTERDICT_DATA: store.dataFolder },
      stdio: 'ignore',
    })
    child.on('exit', (code) => resolve(code))
    if (killAfterMs !== null) setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  })

test('several processes at once: every version is there, none half', { timeout: 60_000 }, async () => {
  const days = ['2025-01-01', '2025-01-02', '2025-01-03', '2025-01-04']
  const files = days.map((day) => writeIn(folder, `together-${day}.xml`, sdnList(day, 30)))
  const codes = await Promise.all(files.map((file) => run(['lists', 'add', file, '--name', 'together'])))
  assert.deepEqual(codes, [0, 0, 0, 0])
  const record = (await readRecord(store.dataFolder, 'together'))!
  assert.deepEqual(
    record.versions.map(({ publishedOn }) => publishedOn),
    days,
  )
  for (const version of record.versions) {
    assert.equal((await openVersion(store.dataFolder, 'together', version)).listings.length, 30)
  }
})

test('a process that is killed at any moment leaves the old version in use', { timeout: 120_000 }, async () => {
  const old = writeIn(folder, 'old.xml', sdnList('2025-01-01', 3000))
  await addList(store, [old], { name: 'killed' }, NO_NETWORK)
  for (let i = 0; i < 8; i++) {
    const file = writeIn(folder, 'new.xml', sdnList('2025-02-01', 3000, { suffix: ` ${i}` }))
    await run(['lists', 'add', file, '--name', 'killed'], 150 + i * 60)
    const record = (await readRecord(store.dataFolder, 'killed'))!
    for (const version of record.versions) {
      assert.equal((await openVersion(store.dataFolder, 'killed', version)).listings.length, 3000)
    }
  }
  // The next run goes on as if nothing had been, and clears away what the killed ones left.
  const file = writeIn(folder, 'last.xml', sdnList('2025-03-01', 3000))
  await addList(store, [file], { name: 'killed' }, NO_NETWORK)
  const record = (await readRecord(store.dataFolder, 'killed'))!
  assert.equal(currentVersion(record)?.publishedOn, '2025-03-01')
  assert.deepEqual(readdirSync(join(store.dataFolder, 'lists', '.staging')), [])
  assert.deepEqual(
    readdirSync(join(store.dataFolder, 'lists', 'killed', 'versions')).sort(),
    record.versions.map(({ sha256 }) => sha256).sort(),
  )
})

test('what a crash between the two renames leaves is cleared away by the next run', async () => {
  const orphan = versionFolder(store.dataFolder, 'killed', 'a'.repeat(64))
  mkdirSync(orphan)
  writeFileSync(join(orphan, 'sdn.xml.gz'), 'half')
  writeFileSync(join(store.dataFolder, 'lists', 'killed', '.new-1-abc'), '{"record":')
  const staged = join(store.dataFolder, 'lists', '.staging', `${hostname().replace(/[^\w.-]/g, '_')}-${dead}-abc`)
  mkdirSync(staged)
  await addList(store, [writeIn(folder, 'after.xml', sdnList('2025-04-01', 3000))], { name: 'killed' }, NO_NETWORK)
  for (const left of [orphan, staged, join(store.dataFolder, 'lists', 'killed', '.new-1-abc')]) {
    assert.equal(existsSync(left), false, left)
  }
})
