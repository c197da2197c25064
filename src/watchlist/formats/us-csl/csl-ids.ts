import { remarkClause } from '../ofac/remarks/remark-kinds.ts'

const NUMBER = /^(?:([A-Z]{2}), )?(?:(\d{4}-\d\d-\d\d), )?(?:(\d{4}-\d\d-\d\d), )?(.+)$/s

/**
 * The clauses of the list's `ids` column, turned into the words that OFAC's own remarks have: "RU, 7702235133, Tax ID No."
 * is "Tax ID No. 7702235133 (RU)". Values stand before their label and may hold semicolons: a piece that ends in no label
 * goes on in the next. Before a number stand its country, the day it expires and the day it was issued, as far as known; of
 * one day alone the column does not tell which it is.
 */
export function clausesOfIds(cell: string): readonly string[] {
  const clauses: string[] = []
  let open: string[] = []
  for (const printed of cell.split('; ')) {
    const piece = printed.trim()
    const comma = piece.lastIndexOf(', ')
    const label = piece.slice(comma + 2)
    const known = comma < 0 ? null : remarkClause(label)
    if (known === null) {
      open.push(piece)
      continue
    }
    const value = [...open, piece.slice(0, comma)].join('; ')
    clauses.push(`${label} ${known.kind.reads === 'identifier' ? numberOf(value) : value}`)
    open = []
  }
  if (open.length > 0) clauses.push(open.join('; '))
  return clauses
}

/** "RU, 2029-04-08, 2019-01-18, AB123" as OFAC's remarks have it: "AB123 (RU) issued 2019-01-18 expires 2029-04-08". */
function numberOf(value: string): string {
  const [, country, first, second, number = value] = NUMBER.exec(value) ?? []
  const place = country === undefined ? '' : ` (${country})`
  if (first === undefined) return `${number}${place}`
  return second === undefined ? `${number} (${first})${place}` : `${number}${place} issued ${second} expires ${first}`
}
