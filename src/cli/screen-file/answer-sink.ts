import { createHash } from 'node:crypto'
import { type FileHandle, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { SourceError } from '../source-errors.ts'

/** How far an answer file has come. */
export interface Reached {
  /** Rows of the customer file that are answered. */
  readonly rows: number
  /** Rows with a hit, without, and not screened. */
  readonly hit: number
  readonly none: number
  readonly failed: number
}

export const NOTHING_REACHED: Reached = { rows: 0, hit: 0, none: 0, failed: 0 }

/**
 * An answer file that is being written. It is called `<out>.part` until it is whole. Beside it stands
 * `<out>.progress.json`, which says how far it is good: after a kill the rest is cut off and the work goes on there. Whatever
 * decides the answer is part of `task`; where that is another one, the work begins anew.
 */
export class AnswerSink {
  readonly #target: string
  readonly #file: FileHandle
  readonly #task: string
  #bytes: number
  /** Where to go on. */
  readonly reached: Reached

  private constructor(target: string, file: FileHandle, task: string, bytes: number, reached: Reached) {
    this.#target = target
    this.#file = file
    this.#task = task
    this.#bytes = bytes
    this.reached = reached
  }

  /**
   * @param target absolute path of the finished file
   * @param task hash of all that decides the answer: input, options, versions
   */
  static async open(target: string, task: string): Promise<AnswerSink> {
    const part = `${target}.part`
    return orTell(target, async () => {
      const known = await progressOf(target, task)
      if (known !== null && known.reached.rows > 0) {
        const file = await open(part, 'r+').catch(() => null)
        if (file !== null && (await file.stat()).size >= known.bytes) {
          await file.truncate(known.bytes)
          return new AnswerSink(target, file, task, known.bytes, known.reached)
        }
        await file?.close()
      }
      return new AnswerSink(target, await open(part, 'w+'), task, 0, NOTHING_REACHED)
    })
  }

  /** Writes lines and remembers that the work came so far. */
  async add(text: string, reached: Reached): Promise<void> {
    await this.addLast(text)
    await orTell(this.#target, async () => {
      const { rows, hit, none, failed } = reached
      const progress = { task: this.#task, bytes: this.#bytes, rows, hit, none, failed }
      // Renamed into place: a kill leaves the old one or the new one.
      await writeFile(`${progressName(this.#target)}.new`, `${JSON.stringify(progress)}\n`)
      await rename(`${progressName(this.#target)}.new`, progressName(this.#target))
    })
  }

  /** Writes what comes after the last row: a run that goes on after a kill writes it again. */
  async addLast(text: string): Promise<void> {
    await orTell(this.#target, async () => {
      const bytes = Buffer.from(text, 'utf8')
      for (let done = 0; done < bytes.length; ) {
        const { bytesWritten } = await this.#file.write(bytes, done, bytes.length - done, this.#bytes + done)
        done += bytesWritten
      }
      this.#bytes += bytes.length
    })
  }

  /** SHA-256 of what was written so far, lower-case hex. */
  async hash(): Promise<string> {
    const hash = createHash('sha256')
    const piece = Buffer.alloc(1 << 20)
    for (let at = 0; at < this.#bytes; ) {
      const { bytesRead } = await this.#file.read(piece, 0, piece.length, at)
      if (bytesRead === 0) break
      hash.update(piece.subarray(0, bytesRead))
      at += bytesRead
    }
    return hash.digest('hex')
  }

  /** Gives the file its name. */
  async finish(): Promise<void> {
    await orTell(this.#target, async () => {
      await this.#file.sync()
      await this.#file.close()
      await rename(`${this.#target}.part`, this.#target)
      await rm(progressName(this.#target), { force: true })
    })
  }

  /** Lets go of a file that is not finished; another run may go on with it. */
  async leave(): Promise<void> {
    await this.#file.close().catch(() => {})
  }
}

function progressName(target: string): string {
  return `${target}.progress.json`
}

async function progressOf(target: string, task: string): Promise<{ bytes: number; reached: Reached } | null> {
  try {
    const progress = JSON.parse(await readFile(progressName(target), 'utf8')) as Record<string, unknown>
    const count = (key: string): number => {
      const value = progress[key]
      if (!Number.isSafeInteger(value) || (value as number) < 0) throw new TypeError(key)
      return value as number
    }
    if (progress.task !== task) return null
    const reached = { rows: count('rows'), hit: count('hit'), none: count('none'), failed: count('failed') }
    return { bytes: count('bytes'), reached }
  } catch {
    // None, or none that can be understood: begin anew.
    return null
  }
}

async function orTell<Result>(target: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    const advice = 'Check the folder and the space on the disk'
    throw new SourceError('SOURCE_UNREADABLE', target, `Cannot write "${target}": ${why}`, advice, cause)
  }
}
