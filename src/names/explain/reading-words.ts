import type { AlignedPart } from './explanation.ts'
import { capitalised } from './word-as-written.ts'

type Writer = (words: readonly string[]) => string

// From this similarity on two romanisations are spellings of one sound; below it they come near each other.
const SAME_SOUND = 0.98
const READ = / is read /

/** How parts that agree were read: "Мкртычев is read Mkrtychev; Ашот as Ashot", the verb said once for readings in a row. */
export function readingWords(parts: readonly AlignedPart[], writeA: Writer, writeB: Writer): string {
  const said = parts.map((part) => oneReading(part, writeA, writeB))
  return said
    .map((text, i) => (i > 0 && READ.test(text) && READ.test(said[i - 1]!) ? text.replace(READ, ' as ') : text))
    .join('; ')
}

function oneReading({ query, listed, how, read, similarity }: AlignedPart, writeA: Writer, writeB: Writer): string {
  const left = writeA(query)
  const right = writeB(listed)
  switch (how) {
    case 'same name':
      return `${left} and ${right} are one name in several languages`
    case 'short form':
      return `of ${left} and ${right} one is short for the other`
    case 'initial':
      return `${left} and ${right} begin with one letter`
    case 'same word':
      return `${left} and ${right} are one word`
    default:
  }
  if (read.as !== null) return `${left} and ${right} are one name in ${read.as}`
  if (read.query !== null && read.listed === null) return isRead(left, read.query, right, similarity)
  if (read.listed !== null && read.query === null) return isRead(right, read.listed, left, similarity)
  if (read.query !== null) return `${left} and ${right} are both read ${inCapitals(read.query)}`
  return query.length === listed.length
    ? `${left} and ${right} are spellings of one name`
    : `${left} and ${right} are one, written together or apart`
}

function isRead(written: string, read: string, other: string, similarity: number): string {
  if (plainLetters(read) === plainLetters(other)) return `${written} is read ${other}`
  // Letters without vowels: the other name says how they are filled in.
  if (/\p{Script=Arabic}|\p{Script=Hebrew}/u.test(written)) return `${written} (${read}) is read ${other}`
  if (similarity >= SAME_SOUND) return `${written} is read ${inCapitals(read)} or ${other}`
  return `${written} is read ${inCapitals(read)}, which comes near ${other}`
}

function plainLetters(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
}

/** Korean names that agree syllable by syllable, by the Hangul they share. */
export function koreanWords(good: readonly AlignedPart[], writeA: Writer, writeB: Writer): string {
  const common = good.map(sharedHangul).join('')
  const sides = [
    told(
      good.flatMap(({ query }) => query),
      common,
      writeA,
    ),
    told(
      good.flatMap(({ listed }) => listed),
      common,
      writeB,
    ),
  ] as const
  const [left, right] = sides
  if (left.verb === right.verb && left.verb !== '')
    return `${left.name} and ${right.name} are ${left.verb === 'is read' ? 'read' : 'spellings of'} ${common}`
  return sides.flatMap(({ name, verb }) => (verb === '' ? [] : [`${name} ${verb} ${common}`])).join('; ')
}

function told(words: readonly string[], common: string, write: Writer): { name: string; verb: string } {
  const glued = words.join('')
  if (HANGUL.test(glued)) return { name: glued, verb: glued === common ? '' : 'is read' }
  return HAN.test(glued) ? { name: glued, verb: 'is read' } : { name: write(words), verb: 'is a spelling of' }
}

const HANGUL = /^\p{Script=Hangul}+$/u
const HAN = /^\p{Script=Han}+$/u
const HANGUL_FIRST = /^\p{Script=Hangul}+/u

function sharedHangul({ query, listed, read }: AlignedPart): string {
  for (const text of [query.join(''), listed.join(''), read.query ?? '', read.listed ?? '']) {
    const hangul = HANGUL_FIRST.exec(text)
    if (hangul !== null) return hangul[0]
  }
  return ''
}

function inCapitals(read: string): string {
  return read.split(' ').map(capitalised).join(' ')
}
