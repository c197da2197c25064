/**
 * The values of one cell: separated by `;`, a value that holds `;` or `"` itself in quotation marks, those doubled inside
 * (CSV within the cell). A quotation mark in the middle of a value is one of its letters.
 */
export function splitJournalCell(cell: string): readonly string[] {
  if (!cell.includes(';') && !cell.includes('"')) return [cell]
  const values: string[] = []
  let at = 0
  while (at <= cell.length) {
    while (cell[at] === ' ') at++
    let value = ''
    if (cell[at] === '"') {
      at++
      while (at < cell.length && !(cell[at] === '"' && cell[at + 1] !== '"')) {
        if (cell[at] === '"') at++
        value += cell[at]
        at++
      }
      at++
    }
    const end = cell.indexOf(';', at)
    value += cell.slice(at, end < 0 ? cell.length : end)
    if (value.trim() !== '') values.push(value.trim())
    if (end < 0) break
    at = end + 1
  }
  return values
}
