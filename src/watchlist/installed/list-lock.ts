import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { inStore, makeFolder, uniqueName } from './durable-files.ts'
import { ListLockedError } from './list-errors.ts'
import { isMissing } from './list-folders.ts'

/** A list is held for the moment of a rename and two writes; who waits longer meets a process that hangs. */
const WAIT_MS = 10_000
const STEP_MS = 50

/**
 * Does something to a list's folder while nobody else does: the lock is a file that only one process can create. One left
 * by a process that died is taken over.
 *
 * @param folder of the list; made where it is missing
 * @throws ListLockedError where somebody holds it longer than `waitMs`
 */
export async function withLock<Result>(
  folder: string,
  work: () => Promise<Result>,
  waitMs: number = WAIT_MS,
): Promise<Result> {
  return inStore(folder, () => locked(folder, work, waitMs))
}

async function locked<Result>(folder: string, work: () => Promise<Result>, waitMs: number): Promise<Result> {
  await makeFolder(folder)
  const file = join(folder, '.lock')
  const mine = `${process.pid} ${hostname()} ${uniqueName()}`
  let waited = 0
  while (!(await take(file, mine))) {
    const holder = await holderOf(file)
    if (holder === null) continue
    if (isDead(holder)) {
      await takeAway(file, holder)
      continue
    }
    if (waited >= waitMs) {
      // Whoever dies between making the file and writing into it leaves an empty one.
      if (holder === '') await takeAway(file, holder)
      else throw new ListLockedError(basename(folder), wordsOf(holder), file)
    }
    await wait(STEP_MS)
    waited += STEP_MS
  }
  try {
    return await work()
  } finally {
    if ((await holderOf(file)) === mine) await rm(file, { force: true })
  }
}

async function take(file: string, mine: string): Promise<boolean> {
  try {
    await writeFile(file, mine, { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    // The one who held it removed the list, and its folder with it.
    if (!isMissing(error)) throw error
    await makeFolder(dirname(file))
    return false
  }
}

/** What the lock says, null where it is gone. */
async function holderOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/**
 * Takes a dead process's lock away. Two processes may come to this at once: the file is moved aside first, and put back
 * where it turns out to be a new one.
 */
async function takeAway(file: string, holder: string): Promise<void> {
  const aside = join(dirname(file), `.lock-${uniqueName()}`)
  try {
    await rename(file, aside)
  } catch (error) {
    if (isMissing(error)) return
    throw error
  }
  if ((await holderOf(aside)) !== holder) await rename(aside, file)
  else await rm(aside, { force: true })
}

function isDead(holder: string): boolean {
  const [pid, host] = holder.split(' ')
  return host === hostname() && !isRunning(Number(pid))
}

/** True where a process of this number runs on this machine, whoever's it is. */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function wordsOf(holder: string): string {
  const [pid, host] = holder.split(' ')
  return `process ${pid} on ${host}`
}
