import { DEFAULT_ALGORITHM } from '../../watchlist/algorithms/algorithms.ts'
import { type LinkedParty, partiesByLink } from '../../watchlist/parties-by-link.ts'
import type { LeftOut } from '../../watchlist/screen.ts'
import type { CommandIo } from '../command-io.ts'
import type { Screening } from '../screening-json.ts'
import { hitView, listsView } from './hit-view.ts'

// A hit is to be read at a glance: more stand in --explain and --json.
const LINKS_SHOWN = 3
const LEFT_OUT_SHOWN = 5

/** A screening as text: hits with the parties tied to them, what came near, which lists were asked. */
export function screeningView(screening: Screening, io: CommandIo, explain: boolean): string {
  const { query, index, result } = screening
  const parts: string[] = []
  result.hits.forEach((hit, i) => {
    parts.push(hitView(hit, io, explain), linksView(partiesByLink(result.listings[i]!, index), io, explain))
  })
  if (result.hits.length === 0) parts.push(`no hit for "${query.name}"\n`)
  parts.push(leftOutView(result.leftOut, io, explain), footer(screening))
  return parts.join('')
}

function linksView(linked: readonly LinkedParty[], io: CommandIo, explain: boolean): string {
  const shown = explain ? linked : linked.slice(0, LINKS_SHOWN)
  if (shown.length === 0) return ''
  const words = shown.map(({ name, listingId, list, ties }) => {
    const tied = ties.map(({ type, share, until }) =>
      [type.replaceAll('_', ' '), share, until === null ? null : `until ${until}`]
        .filter((word) => word !== null)
        .join(' '),
    )
    return `${name} (${[...tied, ...(list === null ? [] : [list, listingId])].join(', ')})`
  })
  const more = linked.length > shown.length ? `; and ${linked.length - shown.length} more` : ''
  return `      ${io.colours.dim(`by link: ${words.join('; ')}${more}`)}\n`
}

function leftOutView(leftOut: readonly LeftOut[], io: CommandIo, explain: boolean): string {
  const shown = explain ? leftOut : leftOut.slice(0, LEFT_OUT_SHOWN)
  if (shown.length === 0) return ''
  const lines = shown.map(
    ({ score, caption, list, listingId, note }) =>
      `  ${score.toFixed(2)}  ${caption}  ${io.colours.dim(`${list}, ${listingId}: ${note}`)}\n`,
  )
  const more = leftOut.length > shown.length ? `  and ${leftOut.length - shown.length} more (--explain)\n` : ''
  return `Left out:\n${lines.join('')}${more}`
}

function footer({ index, asOf, threshold, algorithm, result }: Screening): string {
  const when = asOf === null ? '' : `, as of ${asOf}`
  // Scores of an emulation must not be taken for ours.
  const how = algorithm === DEFAULT_ALGORITHM ? '' : `, algorithm ${algorithm}`
  const asked = `Asked: ${listsView(index.lists)}${when}${how}, threshold ${threshold}.\n`
  return result.hits.length === 0 ? `${asked}An empty answer does not mean cleared.\n` : asked
}
