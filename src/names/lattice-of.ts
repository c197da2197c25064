import anyAscii from 'any-ascii'
import { nameTable, type Spellings } from './name-tables.ts'
import type { Script } from './script-of.ts'
import { type Lattice, type Unit, unitOf } from './unit-lattice.ts'

const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
const MEDIALS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'
const FINALS = 'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'
const VOWEL_IN_ABJAD = 0.12
const VOWEL = 0.35

/**
 * A word of another script as units with Latin spellings, one lattice a way to read it: Han characters have a Mandarin
 * reading and, where we know it, a Korean and a Cantonese one. Empty for scripts without a table.
 */
export function latticesOf(text: string, script: Script): readonly Lattice[] {
  switch (script) {
    case 'arabic':
      return [{ units: lettersOf(text, nameTable('arabic').letters), vowel: VOWEL_IN_ABJAD }]
    case 'hebrew':
      return [{ units: lettersOf(text, nameTable('hebrew').letters), vowel: VOWEL_IN_ABJAD }]
    case 'kana':
      return [{ units: kanaUnits(text), vowel: VOWEL }]
    case 'hangul':
      return [{ units: hangulUnits(text), vowel: VOWEL }]
    case 'han': {
      const mandarin = { units: [...text].map(pinyinUnit), vowel: VOWEL }
      const korean = koreanReading(text)
      const lattices: Lattice[] = [mandarin]
      if (korean !== null) lattices.push({ units: hangulUnits(korean), vowel: VOWEL })
      const cantonese = cantoneseUnits(text)
      if (cantonese !== null) lattices.push({ units: cantonese, vowel: VOWEL })
      return lattices
    }
    default:
      return []
  }
}

/** Characters as Hong Kong spells them, or null where one is not in the table. */
function cantoneseUnits(han: string): Unit[] | null {
  const { readings } = nameTable('cantonese')
  const units: Unit[] = []
  for (const character of han) {
    const spellings = readings[character]
    if (spellings === undefined) return null
    units.push(
      unit(`cantonese ${character}`, () => plainUnit(Object.fromEntries(spellings.map((latin) => [latin, 0])))),
    )
  }
  return units
}

/** Hanja read as Hangul, or null where one character is not in the table. */
export function koreanReading(han: string): string | null {
  const table = nameTable('korean').hanja_reading
  let hangul = ''
  for (const character of han) {
    const reading = table[character]
    if (reading === undefined) return null
    hangul += reading
  }
  return hangul
}

/** Initial, medial and final of a Hangul syllable, as compatibility letters; final is empty where there is none. */
export function jamoOf(syllable: string): readonly [initial: string, medial: string, final: string] | null {
  const index = (syllable.codePointAt(0) ?? 0) - 0xac00
  if (index < 0 || index > 11171) return null
  const final = index % 28
  return [
    INITIALS[Math.floor(index / 588)]!,
    MEDIALS[Math.floor(index / 28) % 21]!,
    final === 0 ? '' : FINALS[final - 1]!,
  ]
}

const unitsByKey = new Map<string, Unit>()

function unit(key: string, make: () => Unit): Unit {
  let known = unitsByKey.get(key)
  if (known === undefined) {
    known = make()
    unitsByKey.set(key, known)
  }
  return known
}

function plainUnit(spellings: Spellings, drop = 1): Unit {
  return unitOf(Object.entries(spellings), drop)
}

function lettersOf(text: string, table: Readonly<Record<string, { latin: Spellings; drop: number }>>): Unit[] {
  const units: Unit[] = []
  for (const letter of text) {
    units.push(
      unit(letter, () => {
        const known = table[letter]
        if (known !== undefined) return plainUnit(known.latin, known.drop)
        return plainUnit({ [anyAscii(letter).toLowerCase()]: 0 }, 0.5)
      }),
    )
  }
  return units
}

function kanaUnits(text: string): Unit[] {
  const table = nameTable('kana').units
  // Hiragana stand 0x60 below their katakana.
  const kana = text.replace(/[\u3041-\u3096]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60))
  const units: Unit[] = []
  for (let i = 0; i < kana.length; i++) {
    const pair = kana.slice(i, i + 2)
    const key = pair.length === 2 && table[pair] !== undefined ? pair : kana[i]!
    if (key === '・') continue
    if (key === pair && pair.length === 2) i++
    units.push(
      unit(key, () =>
        plainUnit(table[key] ?? { [anyAscii(key).toLowerCase()]: 0 }, key === 'ー' || key === 'ッ' ? 0 : 1),
      ),
    )
  }
  return units
}

function hangulUnits(text: string): Unit[] {
  const { initial, medial, final } = nameTable('korean')
  const units: Unit[] = []
  let first = true
  for (const syllable of text) {
    const jamo = jamoOf(syllable)
    if (jamo === null) continue
    const [start, middle, end] = jamo
    const lawful = first && start === 'ㅇ' && 'ㅑㅕㅖㅛㅠㅣ'.includes(middle)
    units.push(
      lawful
        ? unit('initial law', () => plainUnit({ '': 0, r: 0.25, l: 0.25, n: 0.3 }))
        : unit(`initial ${start}`, () => plainUnit(initial[start] ?? {})),
    )
    units.push(unit(`medial ${middle}`, () => plainUnit(medial[middle] ?? {})))
    if (end !== '') units.push(unit(`final ${end}`, () => plainUnit(final[end] ?? {})))
    first = false
  }
  return units
}

function pinyinUnit(character: string): Unit {
  return unit(character, () => {
    const { initials, finals, family_cantonese } = nameTable('chinese')
    const pinyin = anyAscii(character).toLowerCase()
    const start = /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcswy])/.exec(pinyin)?.[0] ?? ''
    let rest = pinyin.slice(start.length)
    // "ju" is written for jü, "yue" for üe.
    if ('jqxy'.includes(start) && start !== '' && rest.startsWith('u')) rest = `ü${rest.slice(1)}`
    const endings = finals[rest] ?? finals[rest.replace('ü', 'u')] ?? { [rest]: 0 }
    const spellings = new Map<string, number>()
    for (const [a, costA] of Object.entries(initials[start === '' ? '(none)' : start] ?? { [start]: 0 })) {
      for (const [b, costB] of Object.entries(endings)) {
        const cost = costA + costB
        if (cost <= 0.6 && cost < (spellings.get(a + b) ?? 1)) spellings.set(a + b, cost)
      }
    }
    for (const family of family_cantonese[character] ?? [])
      spellings.set(family, Math.min(0.1, spellings.get(family) ?? 1))
    return unitOf([...spellings], 1)
  })
}
