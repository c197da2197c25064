import { randomBytes } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ListStoreError } from './list-errors.ts'

/**
 * Replaces a file at once: readers see the old content or the new, never half of one, whatever happens on the way.
 * On return it is on the disk.
 */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  const folder = dirname(file)
  const beside = join(folder, `.new-${uniqueName()}`)
  try {
    const handle = await open(beside, 'wx')
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(beside, file)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
  await syncFolder(folder)
}

/** Brings a folder's entries (new names, renames) to the disk, where the system can. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch {
    // Windows opens no folders; renames are durable there by themselves.
  }
}

export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
}

/** Does something in the store; errors of the file system are told as what they are. */
export async function inStore<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw new ListStoreError(folder, error)
    throw error
  }
}

/** A name nobody else takes: process and chance. */
export function uniqueName(): string {
  return `${process.pid}-${randomBytes(6).toString('hex')}`
}
