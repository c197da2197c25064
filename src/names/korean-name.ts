import { jamoOf, koreanReading } from './lattice-of.ts'
import type { NamePart } from './name-part.ts'
import { nameTable, type Spellings } from './name-tables.ts'
import { isEastAsian } from './script-of.ts'

/** Ways a syllable can be written in Hangul: `initial medial final` with what the spelling costs. */
type Readings = ReadonlyMap<string, number>

/** One way to tell family name from given name. */
interface KoreanReading {
  /** Family names in Hangul that the word may be. */
  readonly family: readonly string[]
  /** Ways the other letters fall into syllables. */
  readonly given: readonly (readonly Readings[])[]
  /** As written, for the reasons. */
  readonly familyText: string
  readonly givenText: string
}

/** A person's name that can be Korean, in the orders it can be read in: "Jong Un Kim" has a family name at either end. */
export type KoreanName = readonly KoreanReading[]

const MAX_COST = 0.3

/**
 * Reads a person's name as Korean, or says null. Hangul, Hanja with known readings, and Latin or Cyrillic letters that
 * fall into Korean syllables with a Korean family name first or last.
 */
export function koreanName(parts: readonly NamePart[]): KoreanName | null {
  if (parts.length === 0 || parts.length > 4) return null
  if (parts.every((part) => part.script === 'hangul' || part.script === 'han')) return fromHangul(parts)
  if (parts.length < 2) return null
  if (parts.every((part) => part.script === 'latin'))
    return fromLetters(
      parts.map(({ latin }) => latin),
      parts,
      LATIN,
    )
  return parts.every((part) => part.script === 'cyrillic')
    ? fromLetters(
        parts.map(({ text }) => text),
        parts,
        CYRILLIC,
      )
    : null
}

function fromHangul(parts: readonly NamePart[]): KoreanName | null {
  const spelled = parts.map((part) => (part.script === 'han' ? koreanReading(part.text) : part.text))
  if (spelled.some((text) => text === null)) return null
  const glued = spelled.join('')
  if (glued.length < 2 || glued.length > 4) return null
  // A spaced name may have the family name last ("정은 김").
  const last = spelled.at(-1)!
  const turned = spelled.length === 2 && last.length === 1 && spelled[0]!.length > 1
  const family = turned ? last : glued.slice(0, glued.length === 4 ? 2 : 1)
  const given = turned ? spelled[0]! : glued.slice(family.length)
  const families = familiesOfHangul(family)
  if (families.length === 0 || given === '') return null
  const syllables = [...given].map((syllable, i) => readingsOfHangul(syllable, i === 0))
  return [{ family: families, given: [syllables], familyText: family, givenText: given }]
}

/** An alphabet that Korean syllables are spelled in. */
interface Alphabet {
  readonly spellings: () => Readonly<Record<'initial' | 'medial' | 'final', Readonly<Record<string, Spellings>>>>
  readonly families: (word: string) => readonly string[]
  readonly known: Map<string, Readings>
}

const LATIN: Alphabet = { spellings: () => nameTable('korean'), families: familiesOf, known: new Map() }

/** Russian spells Korean by its own system: 김정은 is Ким Чен Ын. */
const CYRILLIC: Alphabet = {
  spellings: () => nameTable('asian-cyrillic').korean,
  families: familiesOfCyrillic,
  known: new Map(),
}

function fromLetters(words: readonly string[], parts: readonly NamePart[], alphabet: Alphabet): KoreanName | null {
  const readings: KoreanReading[] = []
  for (const [at, from, to] of [
    [0, 1, words.length],
    [words.length - 1, 0, words.length - 1],
  ] as const) {
    const families = alphabet.families(words[at]!)
    const given = families.length === 0 ? [] : segmentations(words.slice(from, to), alphabet)
    if (given.length === 0) continue
    const givenText = parts
      .slice(from, to)
      .map(({ text }) => text)
      .join(' ')
    readings.push({ family: families, given, familyText: parts[at]!.text, givenText })
  }
  return readings.length === 0 ? null : readings
}

/** Each part cut into one or two syllables, all ways; none where a part is not Korean. */
function segmentations(words: readonly string[], alphabet: Alphabet): (readonly Readings[])[] {
  let ways: Readings[][] = [[]]
  for (const word of words) {
    const cuts: Readings[][] = []
    const whole = readingsOf(word, alphabet)
    if (whole.size > 0) cuts.push([whole])
    if (words.length === 1) {
      for (let at = 1; at < word.length; at++) {
        const left = readingsOf(word.slice(0, at), alphabet)
        const right = readingsOf(word.slice(at), alphabet)
        if (left.size > 0 && right.size > 0) cuts.push([left, right])
      }
    }
    ways = ways.flatMap((way) => cuts.map((cut) => [...way, ...cut]))
    if (ways.length === 0) return []
  }
  return ways.filter((way) => way.length <= 3)
}

let familyBySpelling: ReadonlyMap<string, readonly string[]> | null = null

function familiesOf(latin: string): readonly string[] {
  if (familyBySpelling === null) {
    const map = new Map<string, string[]>()
    for (const [hangul, spellings] of Object.entries(nameTable('korean').family_names)) {
      for (const spelling of spellings) {
        const known = map.get(spelling)
        if (known === undefined) map.set(spelling, [hangul])
        else if (!known.includes(hangul)) known.push(hangul)
      }
    }
    familyBySpelling = map
  }
  return familyBySpelling.get(latin) ?? []
}

let familyByJamo: ReadonlyMap<string, string> | null = null

/** Family names that a Cyrillic syllable may stand for, as usually as it can: Ли is 리, and so 이. */
function familiesOfCyrillic(word: string): readonly string[] {
  familyByJamo ??= new Map(
    Object.keys(nameTable('korean').family_names).map((hangul) => [(jamoOf(hangul) ?? []).join(''), hangul]),
  )
  const found = new Set<string>()
  for (const jamo of readingsOf(word, CYRILLIC).keys()) {
    const hangul = familyByJamo.get(jamo)
    if (hangul !== undefined) for (const family of familiesOfHangul(hangul)) found.add(family)
  }
  return [...found]
}

/** A Hangul family name and those that share a spelling through the initial law (이 and 리). */
function familiesOfHangul(family: string): readonly string[] {
  const spellings = nameTable('korean').family_names[family]
  if (spellings === undefined) return []
  const twin = Object.entries({ 이: '리', 유: '류', 임: '림', 노: '로', 양: '량', 여: '려' }).find((pair) =>
    pair.includes(family),
  )
  return twin ?? [family]
}

/** Every Hangul syllable that a syllable in letters may stand for. */
function readingsOf(latin: string, { spellings, known: readings }: Alphabet): Readings {
  const known = readings.get(latin)
  if (known !== undefined) return known
  const found = new Map<string, number>()
  if (latin.length >= 1 && latin.length <= 6) {
    const { initial, medial, final } = spellings()
    for (const [start, startCost, middleAt] of prefixes(initial, latin, 0)) {
      for (const [middle, middleCost, endAt] of prefixes(medial, latin, middleAt)) {
        const before = startCost + middleCost
        if (before > MAX_COST) continue
        if (endAt === latin.length) note(found, `${start}${middle}`, before)
        else
          for (const [end, endCost, at] of prefixes(final, latin, endAt))
            if (at === latin.length) note(found, `${start}${middle}${end}`, before + endCost)
      }
    }
  }
  if (readings.size > 50_000) readings.clear()
  readings.set(latin, found)
  return found
}

function readingsOfHangul(syllable: string, initialLaw: boolean): Readings {
  const found = new Map<string, number>()
  const jamo = jamoOf(syllable)
  if (jamo === null) return found
  const [start, middle, end] = jamo
  found.set(`${start}${middle}${end}`, 0)
  if (start === 'ㄹ') found.set(`${initialLaw && !'ㅑㅕㅖㅛㅠㅣ'.includes(middle) ? 'ㄴ' : 'ㅇ'}${middle}${end}`, 0.1)
  if (start === 'ㄴ' && 'ㅑㅕㅖㅛㅠㅣ'.includes(middle)) found.set(`ㅇ${middle}${end}`, 0.15)
  return found
}

function note(found: Map<string, number>, key: string, cost: number): void {
  if (cost <= MAX_COST && cost < (found.get(key) ?? 1)) found.set(key, cost)
}

type JamoSpelling = readonly [jamo: string, spelling: string, cost: number]

const flattened = new WeakMap<object, readonly JamoSpelling[]>()

/** A table of spellings as one flat list, since it is walked for every syllable. */
function spellingsOf(table: Readonly<Record<string, Spellings>>): readonly JamoSpelling[] {
  let list = flattened.get(table)
  if (list === undefined) {
    list = Object.entries(table).flatMap(([jamo, spellings]) =>
      Object.entries(spellings)
        .filter(([, cost]) => cost <= MAX_COST)
        .map(([spelling, cost]) => [jamo, spelling, cost] as const),
    )
    flattened.set(table, list)
  }
  return list
}

function prefixes(table: Readonly<Record<string, Spellings>>, latin: string, at: number): [string, number, number][] {
  const found: [string, number, number][] = []
  for (const [jamo, spelling, cost] of spellingsOf(table)) {
    if (latin.startsWith(spelling, at)) found.push([jamo, cost, at + spelling.length])
  }
  return found
}

/** How well two Korean names agree. */
export interface KoreanAgreement {
  /** 1 same family name, 0 another. */
  readonly family: number
  /** Worst syllable of the best way to cut the given names: 1 same, 0 no reading in common. */
  readonly worst: number
  /** False where one given name has more syllables: then it cannot be the same one, only short for it. */
  readonly sameLength: boolean
}

/** Compares by syllable: two syllables are one where some Hangul syllable is a reading of both. */
export function compareKorean(a: KoreanName, b: KoreanName): KoreanAgreement {
  let best: KoreanAgreement | null = null
  for (const left of a) {
    for (const right of b) {
      const agreement = compareReadings(left, right)
      if (best === null || rankOf(agreement) > rankOf(best)) best = agreement
    }
  }
  return best ?? { family: 0, worst: 0, sameLength: false }
}

function rankOf({ family, worst }: KoreanAgreement): number {
  return family + worst
}

function compareReadings(a: KoreanReading, b: KoreanReading): KoreanAgreement {
  const family = a.family.some((name) => b.family.includes(name)) ? 1 : 0
  let worst = 0
  let sameLength = false
  for (const left of a.given) {
    for (const right of b.given) {
      if (left.length !== right.length) continue
      sameLength = true
      let least = 1
      for (let i = 0; i < left.length; i++) least = Math.min(least, sharedReading(left[i]!, right[i]!))
      worst = Math.max(worst, least)
    }
  }
  return { family, worst, sameLength }
}

function sharedReading(a: Readings, b: Readings): number {
  let least = 1
  for (const [reading, cost] of a) {
    const other = b.get(reading)
    if (other !== undefined && cost + other < least) least = cost + other
  }
  return least >= 0.5 ? 0 : 1 - least
}

/** True for names in Han or Hangul characters. */
export function isInCharacters(parts: readonly NamePart[]): boolean {
  for (const part of parts) if (!isEastAsian(part.script)) return false
  return parts.length > 0
}
