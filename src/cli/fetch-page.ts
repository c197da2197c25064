import { SourceError } from './source-errors.ts'

/** What an address answered. */
export interface FetchedPage {
  readonly bytes: Uint8Array
  /** The address after redirects. */
  readonly address: string
  readonly contentType: string | null
}

/** Bounds of one fetch. */
export interface FetchLimits {
  /** For the whole exchange, in milliseconds. */
  readonly timeoutMs: number
  readonly maxBytes: number
}

export const FETCH_LIMITS: FetchLimits = { timeoutMs: 20_000, maxBytes: 20 * 1024 * 1024 }

/** Fetches one page. Time and size are bounded; redirects are followed (at most 20, Node's own bound). */
export async function fetchPage(address: string, limits: FetchLimits = FETCH_LIMITS): Promise<FetchedPage> {
  try {
    const response = await fetch(address, {
      signal: AbortSignal.timeout(limits.timeoutMs),
      headers: { accept: 'text/html,application/xhtml+xml,text/plain,text/markdown;q=0.9,*/*;q=0.5' },
    })
    if (!response.ok) {
      throw failed(address, `expected status 200, found ${response.status}`)
    }
    return {
      bytes: await readBounded(response, address, limits.maxBytes),
      address: response.url === '' ? address : response.url,
      contentType: response.headers.get('content-type'),
    }
  } catch (error) {
    if (error instanceof SourceError) throw error
    const { name, cause, message } = error as Error
    if (name === 'TimeoutError') throw failed(address, `no answer within ${limits.timeoutMs / 1000} s`, error)
    throw failed(address, cause instanceof Error ? cause.message : message, error)
  }
}

async function readBounded(response: Response, address: string, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > maxBytes) throw failed(address, `expected at most ${maxBytes / 1024 / 1024} MB, found more`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function failed(address: string, reason: string, cause?: unknown): SourceError {
  return new SourceError(
    'SOURCE_ADDRESS',
    address,
    `Cannot fetch "${address}": ${reason}`,
    'Open it in a browser, save the page, and read the saved file',
    cause,
  )
}
