import { foldName } from '../../names/fold-name.ts'
import type { Lattice } from '../../names/unit-lattice.ts'

/** Classes of consonants, by folded letter (S = sh, C = ch, Z = zh, X = kh). Letters without a class are left out. */
export type ConsonantClasses = Readonly<Record<string, string>>

/** Seven classes: romanisations differ in voice first, so k and g, t and d, s and z are one. */
export const COARSE: ConsonantClasses = classes('kgXq:K td:T szcSZCj:S bpf:P m:M n:N lr:L')

/** Thirteen classes: voice is kept, h, v and vowels are not. */
export const FINE: ConsonantClasses = classes('kXq:K g:G t:T d:D sc:S z:Z SCZj:C b:B p:P f:F m:M n:N l:L r:R')

/** The consonants of a folded word, one in a row counted once. */
export function skeletonOf(folded: string, by: ConsonantClasses): string {
  let skeleton = ''
  for (const letter of folded) skeleton = extend(skeleton, by[letter] ?? '')
  return skeleton
}

/** Readings kept at each unit: more would be spellings that nobody writes. */
const MOST_READINGS = 8

/**
 * Skeletons of the cheapest ways to write a word of another script in Latin letters, cheapest first. Several words are
 * given as their lattices in a row.
 */
export function latticeSkeletons(row: readonly Lattice[], by: ConsonantClasses): readonly string[] {
  let states = new Map<string, number>([['', 0]])
  for (const { units } of row) {
    for (const { spellings, drop } of units) {
      const next = new Map<string, number>()
      for (const [skeleton, cost] of states) {
        // Left out, or written without a consonant.
        offer(next, skeleton, cost + drop)
        for (const [latin, more] of spellings) offer(next, join(skeleton, soundsOf(latin, by)), cost + more)
      }
      states = next.size > MOST_READINGS ? cheapest(next) : next
    }
  }
  return [...cheapest(states).keys()]
}

function offer(states: Map<string, number>, skeleton: string, cost: number): void {
  const known = states.get(skeleton)
  if (known === undefined || cost < known) states.set(skeleton, cost)
}

function cheapest(states: ReadonlyMap<string, number>): Map<string, number> {
  const sorted = [...states].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1))
  return new Map(sorted.slice(0, MOST_READINGS))
}

const soundsBySpelling = new Map<ConsonantClasses, Map<string, string>>()

/** Units have few spellings, so that each is folded once. */
function soundsOf(latin: string, by: ConsonantClasses): string {
  let known = soundsBySpelling.get(by)
  if (known === undefined) {
    known = new Map()
    soundsBySpelling.set(by, known)
  }
  let sounds = known.get(latin)
  if (sounds === undefined) {
    sounds = skeletonOf(foldName(latin), by)
    known.set(latin, sounds)
  }
  return sounds
}

function join(skeleton: string, sounds: string): string {
  let joined = skeleton
  for (const sound of sounds) joined = extend(joined, sound)
  return joined
}

function extend(skeleton: string, sound: string): string {
  return sound === '' || skeleton.endsWith(sound) ? skeleton : skeleton + sound
}

function classes(words: string): ConsonantClasses {
  const found: Record<string, string> = {}
  for (const word of words.split(' ')) {
    const [letters, sound] = word.split(':') as [string, string]
    for (const letter of letters) found[letter] = sound
  }
  return found
}
