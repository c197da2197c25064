import { type Alignment, alignParts } from './align-parts.ts'
import type { AnalysedName } from './analyse-name.ts'
import { compareCharacters } from './compare-characters.ts'
import { compareKorean, isInCharacters } from './korean-name.ts'
import { legalFormConflict } from './legal-forms.ts'
import type { NamePart } from './name-part.ts'
import { spellingSimilarity } from './spelling-distance.ts'

/** What speaks for or against two names being one, each 0 (nothing) or more. The weights are in data/names/weights.json. */
export interface NameFeatures {
  /** Which set of weights they are judged with. */
  readonly by: 'words' | 'organisation' | 'syllables' | 'characters'
  readonly values: Readonly<Record<string, number>>
  readonly alignment: Alignment
}

/** Measures two names against each other. */
export function nameFeatures(a: AnalysedName, b: AnalysedName): NameFeatures {
  if (a.korean !== null && b.korean !== null) {
    const { family, worst, sameLength } = compareKorean(a.korean, b.korean)
    const values = { otherFamily: 1 - family, otherSyllable: 1 - worst, otherLength: sameLength ? 0 : 1 }
    return { by: 'syllables', values, alignment: alignParts(a.parts, b.parts) }
  }
  const inCharacters = isInCharacters(a.parts) || isInCharacters(b.parts)
  if (inCharacters && (a.parts[0]?.script !== b.parts[0]?.script || a.as === 'person')) {
    const { values, alignment } = compareCharacters(a, b)
    return { by: 'characters', values, alignment }
  }
  return wordFeatures(a, b)
}

function wordFeatures(a: AnalysedName, b: AnalysedName): NameFeatures {
  const alignment = alignParts(a.parts, b.parts)
  const { pairs, leftA, leftB } = alignment
  let matched = 0
  let worst = 0
  let off = 0
  let initials = 0
  let distinctive = 0
  for (const { a: left, similarity, weight } of pairs) {
    matched += weight * similarity.value
    worst = Math.max(worst, (1 - similarity.value) * (0.4 + weight))
    off += (1 - similarity.value) * weight
    if (similarity.how === 'initial') initials++
    else if (similarity.value >= 0.8 && left.some((part) => part.kind !== 'concept' && part.kind !== 'particle'))
      distinctive++
  }
  const extraA = sumOf(leftA, alignment, a)
  const extraB = sumOf(leftB, alignment, b)
  const total = Math.max(0.2, matched + off)
  const glued = spellingSimilarity(a.glued.slice(0, 60), b.glued.slice(0, 60))
  const values: Record<string, number> = {
    // A name without distinctive parts in common rests on nothing.
    nothingShared: pairs.length === 0 || matched < 0.15 ? 1 : 0,
    worstPair: worst,
    otherLetters: off / total,
    leftOnBoth: Math.min(extraA, extraB),
    leftOnBothAtAll: Math.min(extraA, extraB) > 0.1 ? 1 : 0,
    leftOnOne: Math.abs(extraA - extraB) / (total + 0.5),
    leftOnBothShare: Math.min(extraA, extraB) / total,
    littleShared: 1 - Math.min(1, matched / 0.9),
    oneWord: Math.min(countOf(a), countOf(b)) === 1 && Math.max(countOf(a), countOf(b)) > 1 ? 1 : 0,
    onlyInitials: initials > 0 && distinctive === 0 ? 1 : 0,
    wordsOfTradeOnly: distinctive === 0 ? 1 : 0,
    legalForm: legalFormConflict(a.legalForms, b.legalForms),
    otherNumber: numberConflict(a.numbers, b.numbers) === 'other' ? 1 : 0,
    missingNumber: numberConflict(a.numbers, b.numbers) === 'missing' ? 1 : 0,
    gender: a.gender !== null && b.gender !== null && a.gender !== b.gender ? 1 : 0,
    initialConflict: initialConflict(leftA, leftB),
    otherPatronymic: patronymicConflict(leftA, leftB, alignment),
    otherWhole: 1 - glued,
  }
  return { by: a.as === 'person' && b.as === 'person' ? 'words' : 'organisation', values, alignment }
}

function sumOf(left: readonly NamePart[], { pairs }: Alignment, of: AnalysedName): number {
  let sum = 0
  for (const part of left) {
    // CHANG CHANG HA: a word said twice is not a second word.
    const repeated = pairs.some((pair) => pair.a.includes(part) || pair.b.includes(part))
    if (!repeated) sum += part.kind === 'particle' && of.as === 'person' ? part.weight * 0.5 : part.weight
  }
  return sum
}

function countOf(name: AnalysedName): number {
  let count = 0
  for (const part of name.parts) if (part.kind !== 'particle') count++
  return count
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

/** Two patronymics that are not one: other fathers, other persons. */
function patronymicConflict(leftA: readonly NamePart[], leftB: readonly NamePart[], { pairs }: Alignment): number {
  const isPatronymic = (part: NamePart) => part.kind === 'patronymic'
  if (leftA.some(isPatronymic) && leftB.some(isPatronymic)) return 1
  const bad = pairs.find(
    ({ a, b, similarity }) => similarity.value < 0.8 && a.some(isPatronymic) && b.some(isPatronymic),
  )
  return bad === undefined ? 0 : 1
}
