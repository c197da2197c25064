import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { SourceError } from './source-errors.ts'

/** What the caller knows of a page that the page itself does not say. */
export interface PageMeta {
  readonly published?: string
  readonly outlet?: string
  readonly url?: string
  readonly title?: string
}

/**
 * Reads `--meta FILE.jsonl`: one `{file, published, outlet, url}` a line.
 *
 * @returns looks up by path as given, by absolute path, then by file name
 */
export function readPageMeta(file: string, cwd: string): (source: string) => PageMeta {
  const byName = new Map<string, PageMeta>()
  let lines: string[]
  try {
    lines = readFileSync(resolve(cwd, file), 'utf8').split('\n')
  } catch (cause) {
    throw new SourceError(
      'SOURCE_NOT_FOUND',
      file,
      `Cannot read "${file}": no such file`,
      'Check the path after --meta',
      cause,
    )
  }
  lines.forEach((line, index) => {
    if (line.trim() === '') return
    const record = parseLine(line, file, index + 1)
    const meta: PageMeta = {
      ...(typeof record.published === 'string' ? { published: record.published } : {}),
      ...(typeof record.outlet === 'string' ? { outlet: record.outlet } : {}),
      ...(typeof record.url === 'string' ? { url: record.url } : {}),
      ...(typeof record.title === 'string' ? { title: record.title } : {}),
    }
    byName.set(record.file, meta)
  })
  return (source) => byName.get(source) ?? byName.get(resolve(cwd, source)) ?? byName.get(basename(source)) ?? {}
}

function parseLine(line: string, file: string, number: number): Record<string, unknown> & { file: string } {
  let record: unknown
  try {
    record = JSON.parse(line)
  } catch {
    record = null
  }
  if (record === null || typeof record !== 'object' || typeof (record as { file?: unknown }).file !== 'string') {
    throw new SourceError(
      'META_FORMAT',
      file,
      `Cannot read "${file}" at line ${number}: expected a JSON object with "file", found ${JSON.stringify(line.slice(0, 60))}`,
      'Write one {"file", "published", "outlet", "url"} a line',
    )
  }
  return record as Record<string, unknown> & { file: string }
}
