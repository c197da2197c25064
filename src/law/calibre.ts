import type { ItemReading } from './item-lexicon.ts'
import type { ItemToken } from './item-tokens.ts'
import type { ItemWords } from './item-words.ts'

const UNIT = /^(?:mm|millimet(?:er|re)s?|мм)$/
const NUMBER = /^\d/
const STOP = /^(?:and|or|и|или)$/

/** Calibres with what they belong to: "152 mm shells", "240mm rockets", "120 mm mortars". */
export function calibreMatches(
  tokens: readonly ItemToken[],
  { calibreHeads }: ItemWords,
  taken: Uint8Array,
): { readonly start: number; readonly end: number; readonly readings: readonly ItemReading[] }[] {
  const found: { start: number; end: number; readings: readonly ItemReading[] }[] = []
  for (let i = 0; i + 1 < tokens.length; i++) {
    const number = tokens[i]!
    if (!NUMBER.test(number.text) || !UNIT.test(tokens[i + 1]!.text)) continue
    const calibre = Number(number.text)
    const heads = new Map<string, number>()
    let next = i + 2
    for (; next < Math.min(i + 7, tokens.length); next++) {
      const { text, breaks, start } = tokens[next]!
      if (breaks || STOP.test(text) || NUMBER.test(text) || taken[start] === 1) break
      for (const [kind, words] of Object.entries(calibreHeads)) {
        if ((words as readonly string[]).includes(text)) heads.set(kind, next)
      }
    }
    // "152 mm and 122 mm shells": the first calibre has the head of the second.
    const shares =
      next + 1 < tokens.length && STOP.test(tokens[next]?.text ?? '') && NUMBER.test(tokens[next + 1]!.text)
    if (heads.has('launcher')) continue
    const readings = readingsOf(calibre, heads)
    if (heads.size === 0 && (shares || isTaken(tokens[i + 2], taken))) continue
    const last = Math.max(i + 1, ...heads.values())
    found.push({ start: number.start, end: tokens[last]!.end, readings })
    i = last
  }
  return found
}

/** A number on a word that another rule has read (a Korean "240mm 방사포"): the word says what it is. */
function isTaken(token: ItemToken | undefined, taken: Uint8Array): boolean {
  return token !== undefined && taken[token.start] === 1
}

// 57 mm and more is gun ammunition, below 20 mm a cartridge; 75 mm is the line of the UN Register for guns.
function readingsOf(calibre: number, heads: ReadonlyMap<string, number>): readonly ItemReading[] {
  const sure = (key: string): readonly ItemReading[] => [{ classes: [key], confidence: 0.95 }]
  if (heads.has('ammunition')) {
    if (calibre < 20) return sure('small_arms_ammunition')
    return sure(calibre < 57 ? 'munitions_unspecified' : 'artillery_ammunition')
  }
  // Rockets of 300 mm and more fly well beyond 25 km.
  if (heads.has('rocket')) return sure(calibre >= 300 ? 'artillery_rockets_25km' : 'artillery_rockets')
  if (heads.has('gun')) {
    if (calibre >= 75) return sure('artillery_systems')
    return sure(calibre < 12 ? 'small_arms' : 'light_weapons')
  }
  if (calibre >= 75) {
    return [
      { classes: ['artillery_ammunition'], confidence: 0.6 },
      { classes: ['artillery_systems'], confidence: 0.35 },
    ]
  }
  if (calibre >= 20) return [{ classes: ['munitions_unspecified'], confidence: 0.6 }]
  return [
    { classes: ['small_arms_ammunition'], confidence: 0.6 },
    { classes: ['small_arms'], confidence: 0.3 },
  ]
}
