/** Words shorter than this have too many neighbours to be told from them. */
const SHORTEST_NEAR = 4
/** Slips in letters beyond these are not looked for. */
const LONGEST_NEAR = 24

/** What one letter less makes of a word, each once; nothing of a short word. */
export function withoutOneLetter(word: string): ReadonlySet<string> {
  const shorter = new Set<string>()
  if (word.length < SHORTEST_NEAR) return shorter
  for (let i = 0; i < word.length && i < LONGEST_NEAR; i++) shorter.add(word.slice(0, i) + word.slice(i + 1))
  return shorter
}
