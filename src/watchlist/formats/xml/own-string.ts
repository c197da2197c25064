/** Shorter strings are copied by the engine itself. */
const SHORTEST_SLICE = 13

/**
 * The same text with memory of its own. A piece cut out of a file's text keeps the whole text alive, so that one kept
 * name would hold a quarter of a megabyte; a list's worth of them would hold the file.
 */
export function ownString(piece: string): string {
  // Joining makes a new string, and cutting the first character off makes the engine write it out in one piece.
  return piece.length < SHORTEST_SLICE ? piece : ` ${piece}`.slice(1)
}
