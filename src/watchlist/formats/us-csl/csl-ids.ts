import { remarkClause } from '../ofac/remarks/remark-kinds.ts'

const WITH_COUNTRY = /^([A-Z]{2}), (.+)$/s

/**
 * The clauses of the list's `ids` column, turned into the words that OFAC's own remarks have: "RU, 7702235133, Tax ID No."
 * is "Tax ID No. 7702235133 (RU)". Values stand before their label, after the country where there is one, and may hold
 * semicolons: a piece that ends in no label goes on in the next.
 */
export function clausesOfIds(cell: string): readonly string[] {
  const clauses: string[] = []
  let open = ''
  for (const piece of cell.split('; ')) {
    open = open === '' ? piece.trim() : `${open}; ${piece.trim()}`
    const comma = open.lastIndexOf(', ')
    const label = open.slice(comma + 2)
    const known = comma < 0 ? null : remarkClause(label)
    if (known === null) continue
    const value = open.slice(0, comma)
    const country = known.kind.reads === 'identifier' ? WITH_COUNTRY.exec(value) : null
    clauses.push(country === null ? `${label} ${value}` : `${label} ${country[2]} (${country[1]})`)
    open = ''
  }
  if (open !== '') clauses.push(open)
  return clauses
}
