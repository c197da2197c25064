import { type Alignment, alignParts, type PartPair } from './align-parts.ts'
import type { AnalysedName } from './analyse-name.ts'
import { compareParts, latticeSimilarity } from './compare-parts.ts'
import { type NamePart, namePart } from './name-part.ts'
import { isEastAsian } from './script-of.ts'

/** What a name in Han, Hangul or kana has against another. */
export interface CharacterComparison {
  readonly values: Readonly<Record<string, number>>
  readonly alignment: Alignment
}

/**
 * A name in characters against one in letters. Characters are not spaced as letters are, so each side is glued, in the
 * order written and with the family name moved from front to back; of organisations the words of trade are taken out
 * first, for they are translated and the rest is spelled by sound.
 */
export function compareCharacters(a: AnalysedName, b: AnalysedName): CharacterComparison {
  const wordsA = a.parts.filter((part) => part.kind === 'concept')
  const wordsB = b.parts.filter((part) => part.kind === 'concept')
  const restA = a.parts.filter((part) => part.kind !== 'concept' && part.kind !== 'particle')
  const restB = b.parts.filter((part) => part.kind !== 'concept' && part.kind !== 'particle')
  const shared = wordsA.filter((part) => wordsB.some((other) => other.concept === part.concept)).length
  const fewer = Math.min(wordsA.length, wordsB.length)
  const sound = restA.length === 0 && restB.length === 0 ? 1 : bestOrder(restA, restB)
  const letters = Math.min(lettersOf(restA), lettersOf(restB))
  const pair: PartPair = {
    a: restA,
    b: restB,
    similarity: { value: sound, how: 'romanised' },
    weight: 1,
  }
  const rest = sound >= 0.45 ? [pair] : []
  const conceptPairs = alignParts(wordsA, wordsB)
  return {
    values: {
      otherSound: 1 - sound,
      farOtherSound: Math.max(0, 0.75 - sound),
      nearOtherSound: Math.max(0, 0.87 - sound),
      otherRest: sound < 0.5 ? 1 : 0,
      fewLetters: Math.max(0, 6 - letters) / 6,
      otherWords: fewer === 0 ? 0 : 1 - shared / fewer,
      wordsOnOne: fewer === 0 && wordsA.length + wordsB.length > 0 ? 1 : 0,
      noWords: shared === 0 ? 1 : 0,
      lengthGap: lengthGap(restA, restB),
    },
    alignment: {
      pairs: [...rest, ...conceptPairs.pairs],
      leftA: [...(sound >= 0.45 ? [] : restA), ...conceptPairs.leftA],
      leftB: [...(sound >= 0.45 ? [] : restB), ...conceptPairs.leftB],
    },
  }
}

function bestOrder(a: readonly NamePart[], b: readonly NamePart[]): number {
  let best = 0
  for (const left of orders(a)) {
    for (const right of orders(b)) best = Math.max(best, similarityOf(left, right))
  }
  return best
}

/** The parts glued in the order written, and with the last moved to the front. */
function orders(parts: readonly NamePart[]): NamePart[] {
  if (parts.length === 0) return []
  const glue = (order: readonly NamePart[]) =>
    namePart(order.map((part) => part.text).join(''), parts[0]!.script, false)
  if (parts.length === 1 || parts.length > 6) return [glue(parts)]
  const turned = [glue(parts), glue([parts.at(-1)!, ...parts.slice(0, -1)])]
  if (parts.length > 2) turned.push(glue([...parts.slice(1), parts[0]!]))
  return turned
}

function similarityOf(a: NamePart, b: NamePart): number {
  if (isEastAsian(a.script) && isEastAsian(b.script)) return compareParts(a, b).value
  return Math.max(latticeSimilarity(a, b.latin), latticeSimilarity(b, a.latin), 0)
}

function lettersOf(parts: readonly NamePart[]): number {
  let letters = 0
  for (const part of parts) letters += part.latin.length
  return letters
}

function lengthGap(a: readonly NamePart[], b: readonly NamePart[]): number {
  const x = lettersOf(a)
  const y = lettersOf(b)
  return x === 0 || y === 0 ? (x === y ? 0 : 1) : 1 - Math.min(x, y) / Math.max(x, y)
}
