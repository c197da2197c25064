import { readFileSync, statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import type { Report } from '../model/report.ts'
import { readPage } from '../page/read-page.ts'
import type { CommandIo } from './command-io.ts'
import { fetchPage } from './fetch-page.ts'
import type { Source } from './find-sources.ts'
import type { PageMeta } from './page-meta.ts'
import { SourceError } from './source-errors.ts'

/** Largest file that `read` opens, in bytes: far above any page, far below what would stall the machine. */
export const MAX_BYTES = 20 * 1024 * 1024

/** Opens one source and reads its page. `published` stands above the page's own date and above `meta`. */
export async function readSource(
  source: Source,
  io: CommandIo,
  options: { readonly published: string | null; readonly meta: PageMeta },
): Promise<Report> {
  const { meta } = options
  const opened = await open(source, io)
  const published = options.published ?? meta.published
  return readPage(opened.bytes, {
    id: stemOf(source),
    source: source.name,
    fileName: source.kind === 'file' ? basename(source.location) : null,
    contentType: opened.contentType,
    ...(published === undefined ? {} : { published }),
    ...(meta.outlet === undefined ? {} : { outlet: meta.outlet }),
    ...(meta.title === undefined ? {} : { title: meta.title }),
    ...((meta.url ?? opened.address) === null ? {} : { url: meta.url ?? opened.address! }),
  })
}

/** What an answer's file is called: the file's stem, `stdin`, or the end of an address. */
export function stemOf(source: Source): string {
  if (source.kind === 'stdin') return 'stdin'
  if (source.kind === 'file') return basename(source.location, extname(source.location))
  const { hostname, pathname } = new URL(source.location)
  const last = pathname.split('/').findLast((part) => part !== '')
  return (last === undefined ? hostname : basename(last, extname(last))).replace(/[^\w.-]+/g, '-')
}

async function open(
  source: Source,
  io: CommandIo,
): Promise<{ bytes: Uint8Array; contentType: string | null; address: string | null }> {
  if (source.kind === 'stdin') return { bytes: await io.readStdin(), contentType: null, address: null }
  if (source.kind === 'address') return fetchPage(source.location)
  try {
    const { size } = statSync(source.location)
    if (size > MAX_BYTES) {
      throw new SourceError(
        'SOURCE_TOO_LARGE',
        source.name,
        `Cannot read "${source.name}": expected at most ${MAX_BYTES / 1024 / 1024} MB, found ${Math.round(size / 1024 / 1024)} MB`,
        'Split it into its reports, one file each',
      )
    }
    return { bytes: readFileSync(source.location), contentType: null, address: null }
  } catch (cause) {
    if (cause instanceof SourceError) throw cause
    const code = (cause as NodeJS.ErrnoException).code ?? String(cause)
    throw new SourceError(
      'SOURCE_UNREADABLE',
      source.name,
      `Cannot read "${source.name}": ${code}`,
      'Check that you may read it',
      cause,
    )
  }
}
