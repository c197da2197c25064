import type { AnalysedName } from '../../names/analyse-name.ts'
import type { NamePart } from '../../names/name-part.ts'
import { COARSE, FINE, latticeSkeletons, skeletonOf } from './skeletons.ts'

/** Changes with every change of the keys: a stored index of another scheme is built anew. */
export const KEY_SCHEME = 1

/** Something that a name can be found by. Kinds of keys are told apart by their first letter. */
export interface IndexKey {
  readonly key: string
  /** How much sharing it says, before its rarity in the lists is counted in. */
  readonly weight: number
  /** The folded word, where words one slip away from it count too; else null. */
  readonly near: string | null
}

/** All keys of a name. */
export interface NameKeys {
  readonly keys: readonly IndexKey[]
  /** The whole name: all folded words in alphabetical order, and its numbers. Names that share it stand before all others. */
  readonly whole: string | null
}

// A word that differs in one letter shares its skeleton or its sound more often than not, so these add little of their own;
// they are what finds a word that differs in more.
const FINE_WEIGHT = 0.6
const COARSE_WEIGHT = 0.3
const SOUND_WEIGHT = 0.3
const SLAVIC_WEIGHT = 0.5
const GROUP_WEIGHT = 0.4
const CONCEPT_WEIGHT = 0.25
const NUMBER_WEIGHT = 0.2
const PAIR_WEIGHT = 0.7
const LONGEST_TO_GLUE = 5

/** Takes a name apart into keys: each word as spelt and as it sounds, its groups and concepts, neighbours and the whole glued. */
export function indexKeys(name: AnalysedName): NameKeys {
  const found = new Map<string, IndexKey>()
  const add = (key: string, weight: number, near: string | null = null) => {
    const known = found.get(key)
    if (known === undefined || known.weight < weight) found.set(key, { key, weight, near })
  }
  const parts = name.parts.filter((part) => part.kind !== 'particle' || name.parts.length === 1)
  parts.forEach((part, i) => {
    wordKeys(part, add)
    const next = parts[i + 1]
    if (next !== undefined && part.folded !== '') add(`w${part.folded}${next.folded}`, PAIR_WEIGHT)
  })
  gluedKeys(parts, add)
  for (const number of name.numbers) add(`n${number}`, NUMBER_WEIGHT)
  return { keys: [...found.values()], whole: wholeOf(name) }
}

type Add = (key: string, weight: number, near?: string | null) => void

function wordKeys(part: NamePart, add: Add): void {
  const { folded, text, lattices, weight } = part
  if (lattices.length === 0) {
    if (folded.length > 1) add(`w${folded}`, Math.max(0.2, weight), folded)
    soundKeys(skeletonOf(folded, FINE), skeletonOf(folded, COARSE), weight, add)
    if (part.kind !== 'concept')
      for (const sound of part.sounds) if (sound.length > 1) add(`m${sound}`, SOUND_WEIGHT * weight)
    if (part.slavic !== '') add(`v${part.slavic}`, SLAVIC_WEIGHT * weight)
  } else {
    add(`t${text}`, 1)
    if (folded.length > 1) add(`w${folded}`, Math.max(0.2, weight))
    for (const lattice of lattices) {
      for (const fine of latticeSkeletons([lattice], FINE)) soundKeys(fine, '', weight, add)
      for (const coarse of latticeSkeletons([lattice], COARSE)) soundKeys('', coarse, weight, add)
    }
  }
  for (const group of part.groups) add(`g${group}`, GROUP_WEIGHT)
  for (const group of part.nicknameOf) add(`g${group}`, GROUP_WEIGHT)
  if (part.concept >= 0) add(`c${part.concept}`, CONCEPT_WEIGHT)
}

function soundKeys(fine: string, coarse: string, weight: number, add: Add): void {
  if (fine.length > 1) add(`f${fine}`, FINE_WEIGHT * weight)
  if (coarse.length > 1) add(`s${coarse}`, COARSE_WEIGHT * weight)
}

/** Skeletons of the whole name, as written and with the last or the first part moved: family names stand at either end. */
function gluedKeys(parts: readonly NamePart[], add: Add): void {
  const sounds = parts.filter((part) => part.kind !== 'concept' && part.kind !== 'initial')
  if (sounds.length === 0 || sounds.length > LONGEST_TO_GLUE) return
  const orders = [sounds]
  if (sounds.length > 1) orders.push([sounds.at(-1)!, ...sounds.slice(0, -1)], [...sounds.slice(1), sounds[0]!])
  const readings = Math.max(...sounds.map((part) => part.lattices.length))
  for (const order of orders) {
    if (readings === 0) {
      const glued = order.map((part) => part.folded).join('')
      gluedSounds([skeletonOf(glued, FINE)], [skeletonOf(glued, COARSE)], add)
    }
    for (let reading = 0; reading < readings; reading++) {
      const row = order.flatMap(({ lattices }) => lattices[reading] ?? lattices[0] ?? [])
      gluedSounds(latticeSkeletons(row, FINE), latticeSkeletons(row, COARSE), add)
    }
  }
}

function gluedSounds(fine: readonly string[], coarse: readonly string[], add: Add): void {
  for (const sounds of fine) if (sounds.length > 2) add(`F${sounds}`, 1)
  for (const sounds of coarse) if (sounds.length > 2) add(`G${sounds}`, 0.6)
}

function wholeOf({ parts, numbers }: AnalysedName): string | null {
  const words = parts.map((part) => (part.lattices.length === 0 ? part.folded : part.text)).sort()
  const whole = [...words, ...numbers].join(' ')
  return whole === '' ? null : `W${whole}`
}
