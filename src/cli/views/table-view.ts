import { displayWidth, padTo } from './display-width.ts'

/** Rows in columns as wide as their widest cell; the last column is not padded. Colours come after padding. */
export function tableView(rows: readonly (readonly string[])[], paint: (row: string, at: number) => string): string {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, at) => Math.max(...rows.map((row) => displayWidth(row[at] ?? ''))))
  return rows
    .map((row, at) => {
      const cells = row.map((cell, column) => (column === row.length - 1 ? cell : padTo(cell, widths[column]!)))
      return `${paint(cells.join('  '), at)}\n`
    })
    .join('')
}
