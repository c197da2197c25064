/** Rows in columns as wide as their widest cell; the last column is not padded. Colours come after padding. */
export function tableView(rows: readonly (readonly string[])[], paint: (row: string, at: number) => string): string {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  return rows
    .map((row, at) => {
      const cells = row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column]!)))
      return `${paint(cells.join('  '), at)}\n`
    })
    .join('')
}
