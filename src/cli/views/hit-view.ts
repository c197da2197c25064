import type { Hit } from '../../model/hit.ts'
import type { LoadedList } from '../../watchlist/loaded-list.ts'
import type { CommandIo } from '../command-io.ts'
import { wrap } from './wrap.ts'

/** A hit as text: who, on which list since when and why, the score; with `explain` every reason. */
export function hitView(hit: Hit, io: CommandIo, explain: boolean): string {
  const { bold, dim } = io.colours
  const designated =
    hit.designatedOn.length === 0 ? 'date of designation not known' : `designated ${hit.designatedOn.join(', ')}`
  const lines = [
    `${hit.score.toFixed(2)}  ${bold(hit.caption)}  ${dim(`${hit.schema}, ${hit.list}, ${hit.listingId}`)}`,
    `      ${[hit.programmes.join(', ') || 'no programme given', designated].join('; ')}`,
  ]
  const reasons = explain ? hit.because : hit.because.filter(({ weight }) => Math.abs(weight) >= 0.2).slice(0, 4)
  if (explain && hit.sentence !== undefined) lines.push(wrap(hit.sentence, io.columns, '      '))
  if (explain)
    for (const { kind, weight, note } of reasons) lines.push(`      ${signed(weight)}  ${kind.padEnd(10)}  ${note}`)
  else if (reasons.length > 0) lines.push(`      ${dim(reasons.map(({ note }) => note).join('; '))}`)
  return `${lines.join('\n')}\n`
}

/** Which lists were asked: name, day, version. */
export function listsView(lists: readonly LoadedList[]): string {
  return lists
    .map(
      ({ name, publishedOn, sha256, listings, laterThanAsked }) =>
        `${name} (${publishedOn ?? 'no date'}${laterThanAsked ? ', the oldest installed, later than asked' : ''}, ${listings.length} listings, version ${sha256.slice(0, 12)})`,
    )
    .join(', ')
}

function signed(weight: number): string {
  return `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`
}
