import { nameTable } from './name-tables.ts'

let table: { readonly pinyin: ReadonlyMap<string, string>; readonly longest: number } | null = null

/** Every syllable of Palladius' system with its pinyin. */
function syllables() {
  if (table !== null) return table
  const { initials, hissing, finals, soft_finals, alone } = nameTable('asian-cyrillic').chinese
  const pinyin = new Map<string, string>(Object.entries(alone))
  for (const [initial, latin] of Object.entries(initials)) {
    for (const [final, sound] of [...Object.entries(finals), ...Object.entries(soft_finals)]) {
      // Bo, po, mo and fo are written so in pinyin too; elsewhere o is spoken uo.
      pinyin.set(initial + final, latin + (sound === 'uo' && 'bpmf'.includes(latin) ? 'o' : sound))
    }
  }
  for (const [initial, [hard, soft]] of Object.entries(hissing)) {
    for (const [final, sound] of Object.entries(finals)) pinyin.set(initial + final, hard + sound)
    for (const [final, sound] of Object.entries(soft_finals)) pinyin.set(initial + final, soft + sound)
  }
  table = { pinyin, longest: Math.max(...[...pinyin.keys()].map((key) => key.length)) }
  return table
}

/** A Cyrillic word as one to three Chinese syllables in pinyin, the longest first; null where it is none. */
export function cutCyrillicChinese(word: string): readonly string[] | null {
  return word.length > 18 ? null : cut(word, 3)
}

function cut(word: string, most: number): readonly string[] | null {
  if (word === '') return []
  if (most === 0) return null
  const { pinyin, longest } = syllables()
  for (let length = Math.min(longest, word.length); length > 0; length--) {
    const syllable = pinyin.get(word.slice(0, length))
    if (syllable === undefined) continue
    const rest = cut(word.slice(length), most - 1)
    if (rest !== null) return [syllable, ...rest]
  }
  return null
}
