import type { AnalysedName } from './analyse-name.ts'
import { foldName } from './fold-name.ts'
import type { NamePart } from './name-part.ts'
import { usualSpelling } from './unit-lattice.ts'

/** Something a name can be found by: a word, its sound, its group, or the whole written together. */
export interface NameKey {
  readonly key: string
  /** How much sharing it says, before its rarity in the lists is counted in. */
  readonly weight: number
  /** The folded word, where near spellings of it count too; else null. */
  readonly word: string | null
}

const SKELETON: Readonly<Record<string, string>> = {
  k: 'K',
  g: 'K',
  X: 'K',
  t: 'T',
  d: 'T',
  s: 'S',
  z: 'S',
  c: 'S',
  S: 'S',
  Z: 'S',
  C: 'S',
  j: 'S',
  b: 'P',
  p: 'P',
  f: 'P',
  m: 'M',
  n: 'N',
  l: 'L',
  r: 'L',
}

/**
 * The consonants of a folded word in seven classes. Romanisations differ in vowels, voice (k, g) and h first; what is left
 * is the same for Choe Son Hui, Choi Sun-hee and 최선희.
 */
export function skeletonOf(folded: string): string {
  let skeleton = ''
  for (const letter of folded) {
    const sound = SKELETON[letter]
    if (sound !== undefined && sound !== skeleton.at(-1)) skeleton += sound
  }
  return skeleton
}

/** The keys of a name. Two names that `compareNames` calls one share a key, but for translated names in other scripts. */
export function nameKeys(name: AnalysedName): readonly NameKey[] {
  const found = new Map<string, NameKey>()
  const add = (key: string, weight: number, word: string | null = null) => {
    const known = found.get(key)
    if (known === undefined || known.weight < weight) found.set(key, { key, weight, word })
  }
  const parts = name.parts.filter((part) => part.kind !== 'particle' || name.parts.length === 1)
  parts.forEach((part, i) => {
    for (const folded of spellingsOf(part)) {
      if (folded.length > 1) add(`w${folded}`, Math.max(0.2, part.weight), part.lattices.length === 0 ? folded : null)
      const skeleton = skeletonOf(folded)
      if (skeleton.length >= 2) add(`s${skeleton}`, 0.5 * part.weight)
    }
    if (part.lattices.length > 0) add(`t${part.text}`, 1)
    for (const group of [...part.groups, ...part.nicknameOf]) add(`g${group}`, 0.4)
    if (part.concept >= 0) add(`c${part.concept}`, 0.25)
    const next = parts[i + 1]
    if (next !== undefined && part.folded !== '') add(`w${part.folded}${next.folded}`, 0.7)
  })
  for (const whole of gluedSkeletons(parts)) if (whole.length >= 3) add(`G${whole}`, 1)
  return [...found.values()]
}

function spellingsOf(part: NamePart): readonly string[] {
  if (part.lattices.length === 0) return [part.folded]
  return [...new Set([part.folded, ...part.lattices.map((lattice) => foldName(usualSpelling(lattice)))])]
}

/** Consonants of the whole name, as written and with the last part first: family names stand at either end. */
function gluedSkeletons(parts: readonly NamePart[]): readonly string[] {
  const sounds = parts.filter((part) => part.kind !== 'concept' && part.kind !== 'initial')
  if (sounds.length === 0 || sounds.length > 5) return []
  const glue = (order: readonly NamePart[], pick: (part: NamePart) => string) => skeletonOf(order.map(pick).join(''))
  const turned = [sounds.at(-1)!, ...sounds.slice(0, -1)]
  const moved = [...sounds.slice(1), sounds[0]!]
  const picks = [(part: NamePart) => part.folded]
  const readings = Math.max(...sounds.map((part) => part.lattices.length))
  for (let i = 0; i < readings; i++) {
    picks.push((part) => {
      const lattice = part.lattices[i]
      return foldName(lattice === undefined ? part.latin : usualSpelling(lattice))
    })
  }
  const found = new Set<string>()
  for (const pick of picks) for (const order of [sounds, turned, moved]) found.add(glue(order, pick))
  return [...found]
}
