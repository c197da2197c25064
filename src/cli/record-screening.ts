import { resolve } from 'node:path'
import { canonicalJson } from '../model/canonical-json.ts'
import { packageVersion } from '../model/package-version.ts'
import { knownLists } from '../watchlist/installed/known-lists.ts'
import type { LoadedList } from '../watchlist/loaded-list.ts'
import { certificate } from '../watchlist/screening-record/certificate.ts'
import { sha256 } from '../watchlist/screening-record/screening-record.ts'
import type { CommandIo } from './command-io.ts'
import { appendRecord } from './record-file.ts'
import { queryToJson, type Screening, screeningToJson } from './screening-json.ts'

/**
 * Adds the record of a screening to a file of records.
 *
 * @param file as the user named it
 * @returns the record's hash
 */
export async function recordScreening(file: string, screening: Screening, io: CommandIo): Promise<string> {
  const { query, threshold, limit, asOf, algorithm, index, result } = screening
  return appendRecord(resolve(io.cwd, file), file, {
    time: io.now().toISOString(),
    engine: packageVersion(),
    query: queryToJson(query),
    options: { threshold, limit, as_of: asOf, algorithm },
    lists: recordedLists(index.lists),
    result: { hash: hashOf(screening), hits: result.hits.length },
  })
}

/** The one-page statement of a screening without hits. */
export function certificateOf(screening: Screening, recordHash: string | null, io: CommandIo): string {
  const { query, result, algorithm, threshold, asOf, index } = screening
  return certificate({
    query,
    result,
    resultHash: hashOf(screening),
    recordHash,
    time: io.now().toISOString(),
    engine: packageVersion(),
    algorithm,
    threshold,
    asOf,
    lists: index.lists,
    known: knownLists(),
  })
}

/** Lists as records name them. */
export function recordedLists(lists: readonly LoadedList[]) {
  return lists.map(({ name, sha256: version, publishedOn }) => ({ name, version, published_on: publishedOn }))
}

/** SHA-256 of what `--json` prints, without the line end. */
function hashOf(screening: Screening): string {
  return sha256(canonicalJson(screeningToJson(screening)))
}
