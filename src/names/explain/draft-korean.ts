import type { AnalysedName } from '../analyse-name.ts'
import { compareKorean, type KoreanName, koreanName } from '../korean-name.ts'
import { jamoOf, koreanReading } from '../lattice-of.ts'
import { namePart } from '../name-part.ts'
import type { DraftPair, ExplanationDraft } from './explanation.ts'
import { spellHangul } from './read-part.ts'

type Reading = KoreanName[number]
type Way = Reading['given'][number]

/** Two names read as Korean: the family names, then the given names syllable by syllable, as the comparison took them. */
export function draftKorean(a: AnalysedName, b: AnalysedName): ExplanationDraft {
  const { left, right, ways } = bestReadings(a.korean ?? [], b.korean ?? [])
  if (left === null || right === null) return { pairs: [], leftA: [], leftB: [] }
  const shared = left.family.find((name) => right.family.includes(name))
  const pairs: DraftPair[] = [
    {
      query: [charactersOf(a, left.familyText, 'family')],
      listed: [charactersOf(b, right.familyText, 'family')],
      how: shared === undefined ? 'other family name' : 'same family name',
      role: 'family name',
      read: {
        query: readFamily(a, left, shared),
        listed: readFamily(b, right, shared),
        as: null,
      },
      similarity: shared === undefined ? 0 : 1,
      weight: 0.3,
      badness: shared === undefined ? 1 : 0,
    },
  ]
  const textsA = ways === null ? null : syllablesOf(a, left, ways[0], ways[1])
  const textsB = ways === null ? null : syllablesOf(b, right, ways[1], ways[0])
  if (ways === null || textsA === null || textsB === null) {
    const similarity = ways === null ? 0 : agreement(ways[0], ways[1])
    pairs.push({
      query: charactersOf(a, left.givenText, 'given').split(' '),
      listed: charactersOf(b, right.givenText, 'given').split(' '),
      how: similarity > 0 ? 'same syllable' : 'other syllable',
      role: 'given name',
      read: { query: null, listed: null, as: null },
      similarity,
      weight: 0.8,
      badness: 1 - similarity,
    })
    return { pairs, leftA: [], leftB: [] }
  }
  ways[0].forEach((readings, i) => {
    const others = ways[1][i]!
    const similarity = agreement([readings], [others])
    const common = similarity > 0 ? commonReading(readings, others) : null
    pairs.push({
      query: [textsA[i]!],
      listed: [textsB[i]!],
      how: similarity > 0 ? 'same syllable' : 'other syllable',
      role: 'given name',
      read: {
        query: readSyllable(textsA[i]!, common ?? cheapest(readings)),
        listed: readSyllable(textsB[i]!, common ?? cheapest(others)),
        as: null,
      },
      similarity,
      weight: 0.4,
      badness: 1 - similarity,
    })
  })
  return { pairs, leftA: [], leftB: [] }
}

/** The readings and ways to cut the given names that agree best: those that `compareKorean` scored. */
function bestReadings(a: KoreanName, b: KoreanName) {
  let best: { left: Reading | null; right: Reading | null; ways: readonly [Way, Way] | null } = {
    left: a[0] ?? null,
    right: b[0] ?? null,
    ways: null,
  }
  let rank = -1
  for (const left of a) {
    for (const right of b) {
      const { family, worst } = compareKorean([left], [right])
      if (family + worst <= rank) continue
      rank = family + worst
      best = { left, right, ways: bestWays(left.given, right.given) }
    }
  }
  return best
}

function bestWays(a: readonly Way[], b: readonly Way[]): readonly [Way, Way] | null {
  let best: readonly [Way, Way] | null = null
  let rank = -1
  for (const left of a) {
    for (const right of b) {
      if (left.length !== right.length) continue
      // Where the worst syllable has nothing in common the others still tell which one it is.
      const alike = left.reduce((sum, readings, i) => sum + agreement([readings], [right[i]!]), 0)
      const own = agreement(left, right) * 10 + alike
      if (own > rank) {
        rank = own
        best = [left, right]
      }
    }
  }
  return best
}

function agreement(left: Way, right: Way): number {
  const reading = (given: Way): Reading => ({ family: ['-'], given: [given], familyText: '', givenText: '' })
  return compareKorean([reading(left)], [reading(right)]).worst
}

/** The given name as written, in as many pieces as it has syllables. */
function syllablesOf(name: AnalysedName, reading: Reading, way: Way, other: Way): readonly string[] | null {
  const text = charactersOf(name, reading.givenText, 'given')
  const pieces = isInLetters(name) ? text.split(' ') : [...text.replaceAll(' ', '')]
  if (pieces.length === way.length) return pieces
  return pieces.length === 1 && way.length === 2 ? cutWord(reading, text, way, other) : null
}

/** "Sonhui" cut where its two syllables were read to meet. */
function cutWord(reading: Reading, word: string, way: Way, other: Way): readonly string[] | null {
  const wanted = agreement(way, other)
  for (let at = 1; at < word.length; at++) {
    const pieces = [word.slice(0, at), word.slice(at)]
    const parts = [reading.familyText, ...pieces].map((text) =>
      namePart(text, /^\p{Script=Cyrillic}/u.test(text) ? 'cyrillic' : 'latin', false),
    )
    for (const { given } of koreanName(parts) ?? []) {
      if (given.some((cut) => cut.length === 2 && isSameWay(cut, way) && agreement(cut, other) === wanted))
        return pieces
    }
  }
  return null
}

function isInLetters({ parts }: AnalysedName): boolean {
  return parts[0]?.script === 'latin' || parts[0]?.script === 'cyrillic'
}

function isSameWay(a: Way, b: Way): boolean {
  return a.every((readings, i) => readings.size === b[i]!.size && [...readings.keys()].every((key) => b[i]!.has(key)))
}

/** Readings keep Hanja as Hangul; the reasons show the characters themselves. */
function charactersOf(name: AnalysedName, text: string, which: 'family' | 'given'): string {
  if (name.parts.every(({ script }) => script !== 'han')) return text
  const characters = name.parts.map((part) => part.text).join('')
  const split = Math.max(0, characters.length - (which === 'given' ? text.length : 0))
  const piece = which === 'given' ? characters.slice(split) : characters.slice(0, text.length)
  return (koreanReading(piece) ?? piece) === text ? piece : text
}

function readFamily(name: AnalysedName, reading: Reading, shared: string | undefined): string | null {
  const text = charactersOf(name, reading.familyText, 'family')
  return readSyllable(text, isInLetters(name) ? (shared ?? reading.family[0] ?? null) : reading.familyText)
}

/** What a syllable is read as: Latin letters as Hangul, Hanja as Hangul with its letters, Hangul in letters. */
function readSyllable(text: string, hangul: string | null): string | null {
  if (/^\p{Script=Hangul}+$/u.test(text)) return spellHangul(text)
  if (hangul === null) return null
  return /^\p{Script=Han}+$/u.test(text) ? `${hangul} (${spellHangul(hangul)})` : hangul
}

function commonReading(a: Way[number], b: Way[number]): string | null {
  let least = Number.POSITIVE_INFINITY
  let common: string | null = null
  for (const [jamo, cost] of a) {
    const other = b.get(jamo)
    if (other === undefined) continue
    // "Nam" may be spelled with a final ㄻ, but hardly ever is.
    const sum = cost + other + (RARE_FINALS.includes(jamo.at(-1)!) ? 0.01 : 0)
    if (sum >= least) continue
    least = sum
    common = jamo
  }
  return common === null ? null : hangulOf(common)
}

const RARE_FINALS = 'ㄲㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄㅆ'

function cheapest(readings: Way[number]): string | null {
  return commonReading(readings, readings)
}

let byJamo: ReadonlyMap<string, string> | null = null

/** The syllable that three jamo make up; they are kept apart because spellings are of single sounds. */
function hangulOf(jamo: string): string | null {
  if (byJamo === null) {
    const map = new Map<string, string>()
    for (let code = 0xac00; code <= 0xd7a3; code++) {
      const syllable = String.fromCharCode(code)
      map.set((jamoOf(syllable) ?? []).join(''), syllable)
    }
    byJamo = map
  }
  return byJamo.get(jamo) ?? null
}
