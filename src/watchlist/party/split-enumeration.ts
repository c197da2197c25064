const MARKER = /(^|[\s,;])\(?([a-z]|[ivx]{1,4})\)\s*/gi
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']
const SEPARATORS = /^[\s,;]+|[\s,;]+$/g

/**
 * Cuts a cell that the list itself numbers: "(a) German, (b) Moroccan", "a) 1965 b) 1966", "(i) ..., (ii) ...". The marks
 * have to come in order, so "paragraph 7 (c)" is left whole; a first part may lack its own ("Sabet b) Kareemi").
 *
 * @returns the parts without their marks; the whole text where it is no enumeration
 */
export function splitEnumeration(text: string): readonly string[] {
  if (!text.includes(')')) return [text]
  const cuts: { from: number; to: number }[] = []
  let label: (index: number) => string | undefined = letter
  let next = 0
  for (const mark of text.matchAll(MARKER)) {
    const name = mark[2]!.toLowerCase()
    const from = mark.index + mark[1]!.length
    if (next === 0) {
      if (from === 0 && name === 'i') label = (index) => ROMAN[index]
      // "Sabet b) Kareemi", but not "Alpha Bank (B) Limited": there the letter is part of the name.
      else if (from > 0 && mark[2] === 'b' && text[from] !== '(') next = 1
    }
    if (name !== label(next)) continue
    if (next === 0 && text.slice(0, from).trim() !== '') return [text]
    cuts.push({ from, to: mark.index + mark[0].length })
    next++
  }
  if (next === 0) return [text]
  const parts = cuts.map(({ to }, index) => text.slice(to, cuts[index + 1]?.from ?? text.length))
  if (cuts[0]!.from > 0) parts.unshift(text.slice(0, cuts[0]!.from))
  return parts.map((part) => part.replace(SEPARATORS, '')).filter((part) => part !== '')
}

function letter(index: number): string {
  return String.fromCharCode(97 + index)
}
