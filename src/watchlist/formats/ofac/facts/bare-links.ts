const LINKED = '(Linked To:'

/**
 * OFAC's XML files print ties at the end of the remarks in brackets ("...; (Linked To: HAMAS)"), its CSV files without.
 * Takes the brackets off, so that both are read alike; brackets inside the name stay.
 */
export function bareLinks(remarks: string): string {
  let text = ''
  let from = 0
  for (let at = remarks.indexOf(LINKED); at >= 0; at = remarks.indexOf(LINKED, from)) {
    const end = closingOf(remarks, at)
    if (end < 0) break
    const before = remarks.slice(from, at).trimEnd()
    text += before === '' || before.endsWith(';') ? before : `${before};`
    text += ` ${remarks.slice(at + 1, end)}`
    from = end + 1
  }
  return (text + remarks.slice(from)).trim()
}

/** Where the bracket that opens at `start` closes; -1 where it does not. */
function closingOf(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    if (text[at] === '(') depth++
    else if (text[at] === ')' && --depth === 0) return at
  }
  return -1
}
