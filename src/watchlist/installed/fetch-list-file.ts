import { open } from 'node:fs/promises'
import { ListFetchError } from './list-errors.ts'
import type { FetchedFrom } from './list-record.ts'

/** Bounds of fetching one file. */
export interface ListFetchLimits {
  /** For the whole exchange, in milliseconds. */
  readonly timeoutMs: number
  /** Without a byte, in milliseconds. */
  readonly idleMs: number
  /** Bytes as they come over the wire unpacked by the transport; archives are bounded again when they are opened. */
  readonly mostBytes: number
  readonly mostRedirects: number
}

/** The largest official file (OFAC's advanced XML) has some 120 MB. */
export const LIST_FETCH_LIMITS: ListFetchLimits = {
  timeoutMs: 600_000,
  idleMs: 60_000,
  mostBytes: 512 * 1024 * 1024,
  mostRedirects: 5,
}

/** How to fetch: the network is handed in. */
export interface FetchSettings {
  readonly fetch: typeof fetch
  readonly limits?: ListFetchLimits
  /** Told of progress: bytes so far, and of how many where the server says. */
  readonly onProgress?: (address: string, bytes: number, of: number | null) => void
}

/** A file that lies in the staging folder now. */
export interface FetchedFile {
  readonly file: string
  readonly bytes: number
  readonly etag: string | null
  readonly lastModified: string | null
}

/**
 * Fetches one file to the disk. Asks only for what changed, where the last answer left a mark to ask with; follows a few
 * redirects, never from https to http; bounds time and size; and takes no body whose end cannot be told from a cut.
 *
 * @param before what the same address said last time
 * @returns null where it has not changed
 * @throws ListFetchError
 */
export async function fetchListFile(
  address: string,
  file: string,
  before: FetchedFrom | null,
  { fetch, limits = LIST_FETCH_LIMITS, onProgress }: FetchSettings,
): Promise<FetchedFile | null> {
  const watch = new Watch(limits)
  try {
    const response = await follow(address, conditionsOf(before), fetch, watch, limits.mostRedirects)
    if (response.status === 304 && before !== null) return null
    if (response.status !== 200) {
      await response.body?.cancel()
      throw new ListFetchError(address, `expected status 200, found ${response.status}`)
    }
    const length = lengthOf(response, address, limits)
    const bytes = await save(response, file, address, limits, (size) => {
      watch.sawBytes()
      onProgress?.(address, size, length)
    })
    if (bytes === 0) throw new ListFetchError(address, 'expected a file, found nothing')
    if (length !== null && bytes !== length) {
      throw new ListFetchError(address, `expected ${length} bytes, found ${bytes}: the download was cut`)
    }
    const { headers } = response
    return { file, bytes, etag: headers.get('etag'), lastModified: headers.get('last-modified') }
  } catch (error) {
    if (error instanceof ListFetchError) throw error
    throw new ListFetchError(address, watch.reason ?? reasonOf(error), error)
  } finally {
    watch.stop()
  }
}

/** Ends an exchange that takes too long, as a whole or between two pieces. */
class Watch {
  readonly #controller = new AbortController()
  readonly #limits: ListFetchLimits
  readonly #whole: NodeJS.Timeout
  #idle: NodeJS.Timeout
  reason: string | null = null

  constructor(limits: ListFetchLimits) {
    this.#limits = limits
    this.#whole = setTimeout(() => this.#abort(`not done within ${limits.timeoutMs / 1000} s`), limits.timeoutMs)
    this.#idle = this.#wait()
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  sawBytes(): void {
    clearTimeout(this.#idle)
    this.#idle = this.#wait()
  }

  stop(): void {
    clearTimeout(this.#whole)
    clearTimeout(this.#idle)
  }

  #wait(): NodeJS.Timeout {
    const { idleMs } = this.#limits
    return setTimeout(() => this.#abort(`nothing came for ${idleMs / 1000} s`), idleMs)
  }

  #abort(reason: string): void {
    this.reason ??= reason
    this.#controller.abort()
  }
}

async function follow(
  address: string,
  headers: Record<string, string>,
  fetch: typeof globalThis.fetch,
  { signal }: Watch,
  mostRedirects: number,
): Promise<Response> {
  let at = address
  for (let hops = 0; ; hops++) {
    const response = await fetch(at, { signal, headers, redirect: 'manual' })
    const location = response.headers.get('location')
    if (response.status < 300 || response.status >= 400 || response.status === 304 || location === null) return response
    await response.body?.cancel()
    if (hops >= mostRedirects) {
      throw new ListFetchError(address, `expected at most ${mostRedirects} redirects, found more`)
    }
    const next = new URL(location, at)
    if (next.protocol !== 'https:' && !(next.protocol === 'http:' && at.startsWith('http:'))) {
      throw new ListFetchError(address, `expected to stay on https, found a redirect to ${next.protocol}//${next.host}`)
    }
    at = next.href
  }
}

function conditionsOf(before: FetchedFrom | null): Record<string, string> {
  const headers: Record<string, string> = {
    accept: '*/*',
    // Some official servers turn away clients that do not say who they are.
    'user-agent': 'interdict (sanctions list update)',
  }
  if (before?.etag) headers['if-none-match'] = before.etag
  if (before?.lastModified) headers['if-modified-since'] = before.lastModified
  return headers
}

/** Bytes that the server promises; null where the body comes in chunks, whose end is marked, or packed. */
function lengthOf({ headers }: Response, address: string, { mostBytes }: ListFetchLimits): number | null {
  const declared = headers.get('content-length')
  const length = declared === null ? null : Number(declared)
  if (length !== null && length > mostBytes) throw tooLarge(address, mostBytes)
  if (length === null && !/\bchunked\b/i.test(headers.get('transfer-encoding') ?? '')) {
    // Such a body ends where the connection does, for whatever reason.
    throw new ListFetchError(
      address,
      'expected a body of known length or in chunks, found one whose cut would not show',
    )
  }
  // Of a packed body the length is checked below us, before it is unpacked.
  return headers.get('content-encoding') === null ? length : null
}

async function save(
  response: Response,
  file: string,
  address: string,
  { mostBytes }: ListFetchLimits,
  onBytes: (size: number) => void,
): Promise<number> {
  const handle = await open(file, 'wx')
  let size = 0
  try {
    for await (const piece of response.body ?? []) {
      size += piece.length
      if (size > mostBytes) throw tooLarge(address, mostBytes)
      await handle.writeFile(piece)
      onBytes(size)
    }
  } finally {
    await handle.close()
  }
  return size
}

function tooLarge(address: string, mostBytes: number): ListFetchError {
  return new ListFetchError(address, `expected at most ${mostBytes} bytes, found more`)
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  // fetch() says "fetch failed" or "terminated"; why, its cause says.
  const { cause } = error
  return cause instanceof Error && cause.message !== '' ? cause.message : error.message
}
