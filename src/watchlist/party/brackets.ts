/** Cuts at a separator that stands outside brackets. */
export function outsideBrackets(text: string, separator: RegExp): string[] {
  const parts: string[] = []
  const depth = new BracketDepth(text)
  let from = 0
  for (const mark of text.matchAll(separator)) {
    if (depth.at(mark.index) > 0) continue
    parts.push(text.slice(from, mark.index))
    from = mark.index + mark[0].length
  }
  parts.push(text.slice(from))
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

/** How many brackets are open at places of a text that are asked for from left to right. */
export class BracketDepth {
  readonly #text: string
  #at = 0
  #depth = 0

  constructor(text: string) {
    this.#text = text
  }

  at(place: number): number {
    for (; this.#at < place; this.#at++) {
      const letter = this.#text[this.#at]
      if (letter === '(') this.#depth++
      else if (letter === ')') this.#depth = Math.max(0, this.#depth - 1)
    }
    return this.#depth
  }
}

/** Brackets that are open at the end of a text. */
export function openAtEnd(text: string): number {
  return new BracketDepth(text).at(text.length)
}

/** Whether more than `most` brackets open in a text. */
export function hasMoreBrackets(text: string, most: number): boolean {
  let count = 0
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) if (++count > most) return true
  return false
}
