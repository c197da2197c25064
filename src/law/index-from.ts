/** Index of the first piece that begins at or after `offset`; the pieces are in text order and never overlap. */
export function indexFrom(pieces: readonly { readonly start: number }[], offset: number): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (pieces[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}
