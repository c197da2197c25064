import { nameTable } from './name-tables.ts'
import type { NameWord } from './normalise-name.ts'

let phraseTable: ReadonlyMap<string, string> | null = null
/** How many words the longest phrase has that begins with a word. */
let longestFrom: ReadonlyMap<string, number> = new Map()

/** "United States", "Hong Kong", "Sankt" as the one word they are compared as. */
export function joinPhrases(words: readonly NameWord[]): readonly NameWord[] {
  if (phraseTable === null) {
    phraseTable = new Map(nameTable('phrases').phrases)
    const longest = new Map<string, number>()
    for (const phrase of phraseTable.keys()) {
      const [first, ...others] = phrase.split(' ') as [string, ...string[]]
      longest.set(first, Math.max(longest.get(first) ?? 1, 1 + others.length))
    }
    longestFrom = longest
  }
  const joined: NameWord[] = []
  for (let i = 0; i < words.length; ) {
    let length = Math.min(longestFrom.get(words[i]!.text) ?? 0, words.length - i)
    let to: string | undefined
    for (; length > 0; length--) {
      to = phraseTable.get(
        words
          .slice(i, i + length)
          .map((word) => word.text)
          .join(' '),
      )
      if (to !== undefined) break
    }
    if (to === undefined) joined.push(words[i++]!)
    else {
      joined.push({ text: to, script: 'latin', tied: false })
      i += length
    }
  }
  return joined
}

/** "Forty-four" and "fourty four" are the number 44; "forty 4" too. */
export function joinNumbers(words: readonly NameWord[]): readonly NameWord[] {
  const { numbers, tens } = nameTable('phrases')
  const joined: NameWord[] = []
  for (let i = 0; i < words.length; i++) {
    const ten = tens[words[i]!.text]
    if (ten === undefined) {
      joined.push(words[i]!)
      continue
    }
    const next = words[i + 1]?.text
    const unit = next === undefined ? undefined : (numbers[next] ?? next)
    const hasUnit = unit !== undefined && /^[1-9]$/.test(unit)
    joined.push({ text: String(Number(ten) + (hasUnit ? Number(unit) : 0)), script: 'digit', tied: false })
    if (hasUnit) i++
  }
  return joined
}

/** "A. B. C." is one word of a company's name; "J. K. Rowling" is not a company. */
export function joinLetters(words: readonly NameWord[]): readonly NameWord[] {
  const joined: NameWord[] = []
  let run: NameWord[] = []
  const flush = () => {
    if (run.length > 1)
      joined.push({ text: run.map((word) => word.text).join(''), script: run[0]!.script, tied: false })
    else joined.push(...run)
    run = []
  }
  for (const word of words) {
    if (
      word.text.length === 1 &&
      (word.script === 'latin' || word.script === 'cyrillic') &&
      (run.length === 0 || run[0]!.script === word.script)
    )
      run.push(word)
    else {
      flush()
      joined.push(word)
    }
  }
  flush()
  return joined
}
