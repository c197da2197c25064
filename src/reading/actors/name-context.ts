import { countryWordAt } from '../../names/countries.ts'
import type { NameCandidate } from './name-candidate.ts'
import { isAcronym } from './word-shapes.ts'

/** A country right before a body: "US Treasury Department", "South Korea's Unification Ministry", "the Russian Interfax". */
export function countryBefore(name: NameCandidate): { code: string; start: number; text: string } | null {
  const { tokens } = name.sentence
  const inside = countryWordAt(tokens, name.from)
  if (inside !== null && inside.length < name.to - name.from)
    return { code: inside.word.code, start: name.start, text: name.text }
  const end = name.from
  for (let from = Math.max(0, end - 7); from < end; from++) {
    const word = countryWordAt(tokens, from)
    if (word === null) continue
    const to = from + word.length
    const possessive = to === end - 1 && /^['’]s$/.test(tokens[to]!.text)
    if (to !== end && !possessive) continue
    if (!possessive && !word.word.isAdjective) continue
    const start = tokens[from]!.start
    return { code: word.word.code, start, text: `${words(name, from, end)}${possessive ? ' ' : ' '}${name.text}` }
  }
  return null
}

function words(name: NameCandidate, from: number, to: number): string {
  const { tokens } = name.sentence
  let text = tokens[from]!.text
  for (let i = from + 1; i < to; i++) text += (tokens[i]!.start > tokens[i - 1]!.end ? ' ' : '') + tokens[i]!.text
  return text
}

/** "Korea Mining Development Trading Corporation (KOMID)": the abbreviation that a text gives right after a name. */
export function acronymAfter(name: NameCandidate): { text: string; start: number; end: number } | null {
  const { tokens } = name.sentence
  const open = tokens[name.to]
  const short = tokens[name.to + 1]
  if (open?.text !== '(' || short === undefined) return null
  let close = name.to + 2
  while (close < name.to + 5 && tokens[close] !== undefined && tokens[close]!.text !== ')') close++
  if (tokens[close]?.text !== ')') return null
  const last = tokens[close - 1]!
  if (!isAcronym(short.text) && !/^\p{Lu}/u.test(short.text)) return null
  return { text: textFrom(name, name.to + 1, close), start: short.start, end: last.end }
}

function textFrom(name: NameCandidate, from: number, to: number): string {
  return words(name, from, to)
}
