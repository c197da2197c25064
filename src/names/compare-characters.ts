import { type Alignment, alignParts, type PartPair } from './align-parts.ts'
import type { AnalysedName } from './analyse-name.ts'
import { compareParts, latticeSimilarity } from './compare-parts.ts'
import { romanise } from './fold-name.ts'
import { type NamePart, namePart } from './name-part.ts'
import { nameTable } from './name-tables.ts'
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
  const spoken = restA.length === 0 && restB.length === 0 ? 1 : bestOrder(restA, restB)
  // "Space" may be a word of trade on one side and spelled out in characters on the other.
  const alone = (words: readonly NamePart[], others: readonly NamePart[]) =>
    words.filter(({ concept }) => !others.some((other) => other.concept === concept))
  const sound =
    a.as === 'person' || spoken >= 0.75
      ? spoken
      : Math.max(spoken, meaningOf([...restA, ...alone(wordsA, wordsB)], [...restB, ...alone(wordsB, wordsA)]))
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
      otherWordsOnly: restA.length + restB.length > 0 ? 0 : 1 - shared / Math.max(wordsA.length, wordsB.length),
      wordsOnOne: fewer === 0 && wordsA.length + wordsB.length > 0 ? 1 : 0,
      noWords: shared === 0 ? 1 : 0,
      fewWords: Math.max(0, 3 - shared) / 3,
      extraWords: Math.abs(wordsA.length - wordsB.length) / Math.max(1, wordsA.length, wordsB.length),
      someOtherSound: (1 - sound) * (shared >= 2 ? 0 : 1),
      lengthGap: lengthGap(restA, restB),
    },
    alignment: {
      pairs: [...rest, ...conceptPairs.pairs],
      leftA: [...(sound >= 0.45 ? [] : restA), ...conceptPairs.leftA],
      leftB: [...(sound >= 0.45 ? [] : restB), ...conceptPairs.leftB],
    },
  }
}

/**
 * How much of a firm's characters its Latin words translate: 芯时空 and Chip Space. A first letter may stand for a
 * character by its sound (美星, M Star). 0 to .9.
 */
function meaningOf(a: readonly NamePart[], b: readonly NamePart[]): number {
  const han = a[0]?.script === 'han' ? a : b[0]?.script === 'han' ? b : null
  const latin = han === a ? b : a
  if (han === null || latin.length === 0) return 0
  if (han.some((part) => part.script !== 'han') || latin.some((part) => part.script !== 'latin')) return 0
  const { meanings } = nameTable('han-meanings')
  const characters = han.flatMap((part) => [...part.text])
  const used = new Set<number>()
  let letters = 0
  let told = 0
  for (const { text } of latin) {
    letters += text.length
    const at = characters.findIndex(
      (character, i) =>
        !used.has(i) &&
        ((meanings[character]?.includes(text) ?? false) ||
          romanise(character, 'han') === text ||
          (text.length === 1 && romanise(character, 'han').startsWith(text))),
    )
    if (at < 0) continue
    used.add(at)
    told += text.length
  }
  if (told === 0) return 0
  return 0.9 * ((told / letters + used.size / characters.length) / 2)
}

function bestOrder(a: readonly NamePart[], b: readonly NamePart[]): number {
  let best = 0
  for (const left of orders(a)) {
    for (const right of orders(b)) best = Math.max(best, similarityOf(left, right))
  }
  return best
}

/** Parts written together: as one part where they have readings, as letters where they are read as they stand. */
type Glued = NamePart | string

/** The parts glued in the order written, and with the last moved to the front. */
function orders(parts: readonly NamePart[]): Glued[] {
  if (parts.length === 0) return []
  const isLatin = parts.every(({ script }) => script === 'latin')
  const glue = (order: readonly NamePart[]): Glued =>
    isLatin
      ? order.map(({ latin }) => latin).join('')
      : namePart(order.map(({ text }) => text).join(''), parts[0]!.script, false)
  if (parts.length === 1 || parts.length > 6) return [glue(parts)]
  const turned = [glue(parts), glue([parts.at(-1)!, ...parts.slice(0, -1)])]
  if (parts.length > 2) turned.push(glue([...parts.slice(1), parts[0]!]))
  return turned
}

function similarityOf(a: Glued, b: Glued): number {
  if (typeof a === 'string') return typeof b === 'string' ? 0 : latticeSimilarity(b, a)
  if (typeof b === 'string') return latticeSimilarity(a, b)
  if (isEastAsian(a.script) && isEastAsian(b.script)) return compareParts(a, b).value
  return Math.max(latticeSimilarity(a, b.latin), latticeSimilarity(b, a.latin))
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
