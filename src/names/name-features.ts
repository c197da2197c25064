import { acronymWords } from './acronyms.ts'
import { type Alignment, alignParts } from './align-parts.ts'
import type { AnalysedName } from './analyse-name.ts'
import { isOtherChineseSyllable, isSameChinese } from './chinese-syllables.ts'
import { comesFirst } from './comes-first.ts'
import { compareCharacters } from './compare-characters.ts'
import { compareParts } from './compare-parts.ts'
import { compareKorean, isInCharacters } from './korean-name.ts'
import { legalFormConflict } from './legal-forms.ts'
import type { NamePart } from './name-part.ts'
import { nameTable } from './name-tables.ts'
import { spellingSimilarity } from './spelling-distance.ts'

/** What speaks for or against two names being one, each 0 (nothing) or more. The weights are in data/names/weights.json. */
export interface NameFeatures {
  /** Which set of weights they are judged with. */
  readonly by:
    | 'words'
    | 'abjad'
    | 'organisation'
    | 'vessel'
    | 'syllables'
    | 'characters'
    | 'firmInCharacters'
    | 'acronym'
  readonly values: Readonly<Record<string, number>>
  readonly alignment: Alignment
}

/** Measures two names against each other; which of them is named first makes no difference. */
export function nameFeatures(a: AnalysedName, b: AnalysedName): NameFeatures {
  const { by, values, alignment } = featuresOfParts(a, b)
  return { by, values: 'otherWhole' in values ? { ...values, otherWhole: otherWhole(a, b) } : values, alignment }
}

/** The same with `otherWhole` left at 0: what takes long and decides little is only asked for where it still matters. */
export function featuresOfParts(a: AnalysedName, b: AnalysedName): NameFeatures {
  if (!comesFirst(b, a)) return featuresInOrder(a, b)
  const { by, values, alignment } = featuresInOrder(b, a)
  return { by, values, alignment: turned(alignment) }
}

/** How far the names differ when they are written without spaces, 0 to 1. */
export function otherWhole(a: AnalysedName, b: AnalysedName): number {
  return 1 - spellingSimilarity(a.glued.slice(0, MOST_GLUED), b.glued.slice(0, MOST_GLUED))
}

const MOST_GLUED = 60

function turned({ pairs, leftA, leftB }: Alignment): Alignment {
  return { pairs: pairs.map((pair) => ({ ...pair, a: pair.b, b: pair.a })), leftA: leftB, leftB: leftA }
}

function featuresInOrder(a: AnalysedName, b: AnalysedName): NameFeatures {
  if (a.korean !== null && b.korean !== null) {
    const { family, worst, sameLength } = compareKorean(a.korean, b.korean)
    const values = { otherFamily: 1 - family, otherSyllable: 1 - worst, otherLength: sameLength ? 0 : 1 }
    return { by: 'syllables', values, alignment: alignParts(a.parts, b.parts) }
  }
  if (isSameChinese(a.chinese, b.chinese)) {
    return { by: 'syllables', values: { otherSpelling: 1 }, alignment: alignParts(a.parts, b.parts) }
  }
  const inCharacters = isInCharacters(a.parts) || isInCharacters(b.parts)
  if (inCharacters && (a.parts[0]?.script !== b.parts[0]?.script || a.as === 'person')) {
    const { values, alignment } = compareCharacters(a, b)
    return { by: a.as === 'person' && b.as === 'person' ? 'characters' : 'firmInCharacters', values, alignment }
  }
  const initials = acronymWords(a, b)
  if (initials > 0) {
    const pair = { a: a.parts, b: b.parts, similarity: { value: 0.8, how: 'initial' as const }, weight: 1 }
    return {
      by: 'acronym',
      values: { fewInitials: Math.max(0, 4 - initials) },
      alignment: { pairs: [pair], leftA: [], leftB: [] },
    }
  }
  return wordFeatures(a, b)
}

function wordFeatures(a: AnalysedName, b: AnalysedName): NameFeatures {
  const alignment = alignParts(a.parts, b.parts)
  const { pairs, leftA, leftB } = alignment
  const leastWeight = a.as === 'person' ? 0.6 : 0
  let matched = 0
  let worst = 0
  let off = 0
  let initials = 0
  let distinctive = 0
  let otherNames = 0
  let nearest = 0
  let genders = 0
  let families = 0
  let otherLetters = 0
  const isShip = a.as === 'vessel' && b.as === 'vessel'
  for (const { a: left, b: right, similarity, weight } of pairs) {
    matched += weight * similarity.value
    // That a name is common makes it say little where it is shared, not where another stands in its place.
    worst = Math.max(worst, (1 - similarity.value) * (0.4 + Math.max(leastWeight, heaviest(left, right))))
    off += (1 - similarity.value) * weight
    if (similarity.how === 'other name') otherNames++
    if (isShip && similarity.how === 'spelling' && similarity.value < 0.97) otherLetters += otherLetterOf(left, right)
    if (weight >= 0.25) nearest = Math.max(nearest, similarity.value)
    if (isOtherGender(left, right)) {
      if (isGivenName(left) || isGivenName(right)) genders++
      else families++
    }
    if (similarity.how === 'initial') initials++
    else if (similarity.value >= 0.8 && left.some((part) => part.kind !== 'concept' && part.kind !== 'particle'))
      distinctive++
  }
  const extraA = sumOf(leftA, leftB, alignment)
  const extraB = sumOf(leftB, leftA, alignment)
  const total = Math.max(0.2, matched + off)
  const wordsOfA = countOf(a)
  const wordsOfB = countOf(b)
  const oneWord = Math.min(wordsOfA, wordsOfB) === 1 && Math.max(wordsOfA, wordsOfB) > 1
  const numbers = numberConflict(a.numbers, b.numbers)
  const otherNumbers = numbers === 'other'
  const funds = otherNumbers && isFund(a) && isFund(b)
  const values: Record<string, number> = {
    // A name without distinctive parts in common rests on nothing.
    nothingShared: pairs.length === 0 || matched < 0.15 ? 1 : 0,
    worstPair: worst,
    badPair: Math.max(0, worst - 0.2),
    poorPair: Math.max(0, worst - 0.35),
    otherLetters: off / total,
    leftOnBoth: Math.min(extraA, extraB),
    leftOnBothAtAll: Math.min(extraA, extraB) > 0.1 ? 1 : 0,
    leftOnOne: Math.abs(extraA - extraB) / (total + 0.5),
    leftOnBothShare: Math.min(extraA, extraB) / total,
    littleShared: 1 - Math.min(1, matched / 0.9),
    littleSharedOfMore: (1 - Math.min(1, matched / 1.3)) * Math.min(1, Math.abs(extraA - extraB)),
    oneWord: oneWord ? 1 : 0,
    // One word out of several may be chance; when it is not even spelled the same, it mostly is.
    oneWordInexact: oneWord && worst > 0.03 ? 1 : 0,
    oneWordAmongMore: oneWord && Math.max(extraA, extraB) > 0.4 ? 1 : 0,
    onlyInitials: initials > 0 && distinctive === 0 ? 1 : 0,
    wordsOfTradeOnly: distinctive === 0 ? 1 : 0,
    wordsOfTradeAndMore: distinctive === 0 && extraA + extraB > 0.25 ? 1 : 0,
    legalForm: legalFormConflict(a.legalForms, b.legalForms),
    otherNumber: otherNumbers && !funds ? 1 : 0,
    // Numbered funds are set up one after the other by one sponsor, who is whom a question about either leads to.
    otherNumberOfFund: otherNumbers && funds ? 1 : 0,
    missingNumber: numbers === 'missing' ? 1 : 0,
    gender: a.gender !== null && b.gender !== null && a.gender !== b.gender ? 1 : 0,
    initialConflict: initialConflict(leftA, leftB),
    otherPatronymic: patronymicConflict(leftA, leftB, alignment),
    otherFather: otherFather(a, b) ? 1 : 0,
    otherChineseSyllable: isOtherChineseSyllable(a.chinese, b.chinese) ? 1 : 0,
    // Igor and Ilya are both known, and known to be two names.
    otherName: otherNames > 0 ? 1 : 0,
    // Every part is only nearly the same: two strangers often come that close.
    noneExact: Math.max(0, 0.98 - nearest),
    noneNear: nearest < 0.93 ? 1 : 0,
    otherGender: families > 0 ? 1 : 0,
    otherGivenGender: genders > 0 ? 1 : 0,
    // Ships are not misheard: their names are painted on. A letter more or less is another ship, the sooner the shorter.
    otherLetter: otherLetters,
    branch: isBranch(leftA) !== isBranch(leftB) ? 1 : 0,
    otherCountry: isBranch(leftA) && isBranch(leftB) ? 1 : 0,
    otherWhole: 0,
  }
  return { by: judgedBy(a, b), values, alignment }
}

/** Paolo and Paola, Ivanov and Ivanova: the ending tells a man from a woman. */
function isOtherGender(left: readonly NamePart[], right: readonly NamePart[]): boolean {
  const a = left.length === 1 ? left[0]!.folded : ''
  const b = right.length === 1 ? right[0]!.folded : ''
  if (a.length < 4 || b.length < 4 || a === b) return false
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
  if (longer.length === shorter.length + 1) return longer.endsWith('a') && longer.startsWith(shorter)
  if (a.length !== b.length) return false
  const [endA, endB] = [a.at(-1)!, b.at(-1)!]
  const isMansAndWomans = (endA === 'a' && 'ou'.includes(endB)) || (endB === 'a' && 'ou'.includes(endA))
  return isMansAndWomans && a.slice(0, -1) === b.slice(0, -1)
}

/** Family names change their ending from paper to paper (Ivanova, Ivanov; Kavalenka, Kovalenko); given names do not. */
function isGivenName(parts: readonly NamePart[]): boolean {
  return parts[0]!.groups.length > 0 && parts[0]!.kind === 'name'
}

function heaviest(a: readonly NamePart[], b: readonly NamePart[]): number {
  let weight = 0
  for (const part of a) weight = Math.max(weight, part.weight)
  for (const part of b) weight = Math.max(weight, part.weight)
  return weight
}

function judgedBy(a: AnalysedName, b: AnalysedName): NameFeatures['by'] {
  if (a.as === 'vessel' && b.as === 'vessel') return 'vessel'
  if (a.as !== 'person' || b.as !== 'person') return 'organisation'
  // Vowels are not written in Arabic and Hebrew: spellings agree less exactly, and mean less.
  return writesVowels(a.parts) === writesVowels(b.parts) ? 'words' : 'abjad'
}

function writesVowels(parts: readonly NamePart[]): boolean {
  for (const part of parts) if (part.lattices.length > 0) return false
  return true
}

/** Weight of what is left over on one side. CHANG CHANG HA: a word said twice is no second word, if nothing else is left. */
function sumOf(left: readonly NamePart[], otherLeft: readonly NamePart[], { pairs }: Alignment): number {
  let sum = 0
  for (const part of left) {
    const repeated = otherLeft.length === 0 && pairs.some((pair) => pair.a.includes(part) || pair.b.includes(part))
    if (!repeated) sum += part.weight
  }
  return sum
}

function countOf(name: AnalysedName): number {
  let count = 0
  for (const part of name.parts) if (part.kind !== 'particle') count++
  return count
}

/** How much of a short word one letter is: 1 up to six letters. Words written together differ in no letter. */
function otherLetterOf(left: readonly NamePart[], right: readonly NamePart[]): number {
  if (left.length !== 1 || right.length !== 1) return 0
  return Math.min(1, 6 / Math.max(left[0]!.folded.length, right[0]!.folded.length))
}

/** A country left over on one side: Banco Santander and Banco Santander Chile are two banks. */
function isBranch(left: readonly NamePart[]): boolean {
  return left.some((part) => part.country !== null)
}

function isFund({ parts }: AnalysedName): boolean {
  const { funds } = nameTable('phrases')
  return parts.some((part) => funds.includes(part.text))
}

function numberConflict(a: readonly string[], b: readonly string[]): 'none' | 'missing' | 'other' {
  if (a.length === 0 && b.length === 0) return 'none'
  const onlyA = a.filter((number) => !b.includes(number))
  const onlyB = b.filter((number) => !a.includes(number))
  if (onlyA.length > 0 && onlyB.length > 0) return 'other'
  return onlyA.length + onlyB.length > 0 ? 'missing' : 'none'
}

function initialConflict(leftA: readonly NamePart[], leftB: readonly NamePart[]): number {
  const a = leftA.some((part) => part.kind === 'initial')
  const b = leftB.some((part) => part.kind === 'initial')
  return (a && leftB.some((part) => part.kind !== 'particle')) || (b && leftA.some((part) => part.kind !== 'particle'))
    ? 1
    : 0
}

const SON_OF = new Set(['bin', 'ibn', 'ben', 'ould', 'wuld'])

/** "X bin Y" is neither "X bin Z" nor "Y bin X": the word after bin is the father. */
function otherFather(a: AnalysedName, b: AnalysedName): boolean {
  const x = a.parts.findIndex((part) => SON_OF.has(part.latin))
  const y = b.parts.findIndex((part) => SON_OF.has(part.latin))
  if (x < 1 || y < 1) return false
  const fatherA = a.parts[x + 1]
  const fatherB = b.parts[y + 1]
  if (fatherA === undefined || fatherB === undefined) return false
  // A longer chain may skip a generation on the other side: "bin Laden" for "bin Muhammad bin Awad bin Laden".
  return !isAncestor(fatherA, b, y) && !isAncestor(fatherB, a, x)
}

function isAncestor(father: NamePart, { parts }: AnalysedName, from: number): boolean {
  return parts.slice(from + 1).some((part) => part.kind !== 'particle' && compareParts(father, part).value >= 0.7)
}

/** Two patronymics that are not one: other fathers, other persons. */
function patronymicConflict(leftA: readonly NamePart[], leftB: readonly NamePart[], { pairs }: Alignment): number {
  const isPatronymic = (part: NamePart) => part.kind === 'patronymic'
  if (leftA.some(isPatronymic) && leftB.some(isPatronymic)) return 1
  const bad = pairs.find(
    ({ a, b, similarity }) => similarity.value < 0.8 && a.some(isPatronymic) && b.some(isPatronymic),
  )
  return bad === undefined ? 0 : 1
}
