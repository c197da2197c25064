import { distance } from 'fastest-levenshtein'
import { koreanReading } from './lattice-of.ts'
import { type NamePart, stemOf } from './name-part.ts'
import { nameTable } from './name-tables.ts'
import { isEastAsian, type Script } from './script-of.ts'
import { spellingSimilarity } from './spelling-distance.ts'
import { type Lattice, latticeDistance } from './unit-lattice.ts'

/** How alike two parts are, and the word for why. */
export interface PartSimilarity {
  readonly value: number
  readonly how: 'equal' | 'romanised' | 'spelling' | 'same name' | 'short form' | 'initial' | 'same word' | 'other name'
}

/** What is less alike is nothing to each other. */
const LEAST = 0.45
const EQUAL: PartSimilarity = { value: 1, how: 'equal' }
const NOTHING: PartSimilarity = { value: 0, how: 'other name' }

// The same words meet again and again: a query's with those of every candidate. What two of them have in common is kept in
// one place each, where a later pair takes the place of an earlier one: it never grows.
const PLACES = 1 << 14
const KEPT_OF = new Int32Array(2 * PLACES).fill(-1)
const KEPT: PartSimilarity[] = new Array(PLACES).fill(NOTHING)

/** Compares two words of names, in whatever scripts they are. */
export function compareParts(a: NamePart, b: NamePart): PartSimilarity {
  if (a.text === b.text) return EQUAL
  const low = Math.min(a.id, b.id)
  const high = Math.max(a.id, b.id)
  const place = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 18
  if (KEPT_OF[2 * place] === low && KEPT_OF[2 * place + 1] === high) return KEPT[place]!
  const similarity = compareOtherParts(a, b)
  KEPT_OF[2 * place] = low
  KEPT_OF[2 * place + 1] = high
  KEPT[place] = similarity
  return similarity
}

function compareOtherParts(a: NamePart, b: NamePart): PartSimilarity {
  if (a.concept >= 0 && a.concept === b.concept) return { value: 0.96, how: 'same word' }
  if (a.country !== null && b.country !== null) {
    // Estonia and Ethiopia are spelled alike, and are not.
    return a.country === b.country ? { value: 0.96, how: 'same word' } : { value: 0.3, how: 'other name' }
  }
  // Two words of trade are two words, however alike they are spelled: east and west, central and commercial.
  if (a.concept >= 0 && b.concept >= 0) return NOTHING
  const crossed = a.script !== b.script
  if (a.folded !== '' && a.folded === b.folded) {
    const exact = a.lattices.length === 0 && b.lattices.length === 0
    if (exact) return crossed ? { value: 0.99, how: 'romanised' } : { value: 0.98, how: 'spelling' }
  }
  if (a.kind === 'initial' || b.kind === 'initial') return compareInitial(a, b)
  if (a.lattices.length > 0 || b.lattices.length > 0) return compareWithLattice(a, b)
  return compareFolded(a, b, crossed)
}

function compareInitial(a: NamePart, b: NamePart): PartSimilarity {
  return a.folded[0] !== undefined && a.folded[0] === b.folded[0] ? { value: 0.8, how: 'initial' } : NOTHING
}

function compareFolded(a: NamePart, b: NamePart, crossed: boolean): PartSimilarity {
  // Acronyms are equal or are two: KMDTC, KMDTG.
  if (isAcronym(a.folded) && isAcronym(b.folded)) return NOTHING
  let value = spellingSimilarity(a.folded, b.folded, LEAST)
  let how: PartSimilarity['how'] = crossed ? 'romanised' : 'spelling'
  // One slip in six letters leaves more than .7.
  if (value >= 0.7 && value < 0.86 && a.folded.length >= 6 && b.folded.length >= 6 && isOneSlip(a.folded, b.folded))
    value = 0.86
  if (value >= 0.5 && value < 0.8 && (a.sounds[0]?.length ?? 0) > 1 && a.sounds[0] === b.sounds[0]) {
    value += (0.93 - value) / 2
  }
  if (value < 0.93 && a.slavic !== '' && b.slavic !== '') {
    const slavic = a.slavic === b.slavic ? 0.95 : spellingSimilarity(a.slavic, b.slavic, Math.max(LEAST, value)) * 0.96
    if (slavic > value) value = slavic
  }
  if (
    value < 0.9 &&
    a.kind === b.kind &&
    a.kind !== 'concept' &&
    a.groups === b.groups &&
    isSameStem(a.folded, b.folded)
  )
    return { value: Math.max(value, 0.88), how }
  // Oleksandrovych is no Oleksandr: a father's name agrees with a father's name only.
  const sameKind = (a.kind === 'patronymic') === (b.kind === 'patronymic')
  if (sameKind && (a.groups.length > 0 || b.groups.length > 0 || a.nicknameOf.length > 0 || b.nicknameOf.length > 0)) {
    if (shares(a.groups, b.groups)) {
      if (value < 0.93) return { value: 0.93, how: 'same name' }
    } else if (shares(a.groups, b.nicknameOf) || shares(a.nicknameOf, b.groups)) {
      if (value < 0.8) return { value: 0.8, how: 'short form' }
    } else if (a.groups.length > 0 && b.groups.length > 0 && value < 0.97) {
      value = Math.min(value, 0.5)
      how = 'other name'
    }
  }
  if (a.isKnown && b.isKnown && value < 0.85 && !shares(a.nicknameOf, b.nicknameOf)) {
    value = Math.min(value, 0.5)
    how = 'other name'
  }
  if (value < 0.95 && (hasArticle(a.latin) || hasArticle(b.latin)) && a.latin.length > 4 && b.latin.length > 4) {
    if (withoutArticle(a.latin) === withoutArticle(b.latin)) value = 0.95
  }
  if (value < 0.8 && (isServant(a.folded) || isServant(b.folded)) && a.folded.length > 4) {
    if (servantless(a.folded) === servantless(b.folded)) value = 0.8
  }
  // A slip in its ending makes no family name of a patronymic.
  if (!sameKind && value < 0.88 && a.kind !== 'particle' && b.kind !== 'particle') value *= 0.6
  return value < LEAST ? NOTHING : { value, how }
}

function compareWithLattice(a: NamePart, b: NamePart): PartSimilarity {
  if (a.script === b.script) {
    const x = foldLetters(a.text, a.script)
    const y = foldLetters(b.text, b.script)
    if (x === y) return { value: 0.98, how: 'spelling' }
    const length = Math.max(x.length, y.length)
    const value = 1 - (distance(x, y) * (isEastAsian(a.script) ? 1.3 : 1)) / length
    return value < LEAST ? NOTHING : { value, how: 'spelling' }
  }
  let best = 0
  if (a.script === 'han' && b.script === 'hangul') best = koreanReading(a.text) === b.text ? 0.95 : 0
  else if (b.script === 'han' && a.script === 'hangul') best = koreanReading(b.text) === a.text ? 0.95 : 0
  best = Math.max(best, latticeSimilarity(a, b.latin, LEAST))
  best = Math.max(best, latticeSimilarity(b, a.latin, Math.max(best, LEAST)))
  return best < LEAST ? NOTHING : { value: Math.min(best, 0.99), how: 'romanised' }
}

/**
 * A part in another script against a Latin word; 0 where the part has no table.
 *
 * @param least a similarity below it may come out as 0, which is sooner known
 */
export function latticeSimilarity(part: NamePart, latin: string, least = 0): number {
  if (part.lattices.length === 0 || latin === '') return 0
  let best = 0
  for (const lattice of part.lattices) {
    best = Math.max(best, spelledAs(part.script, lattice, latin, Math.max(best, least)))
    if (part.script === 'arabic' && isArticle(latin) && latin.length >= 4)
      best = Math.max(best, spelledAs(part.script, lattice, latin.slice(2), Math.max(best, least)))
  }
  // The Arabic article is written into the word; Latin often leaves it out.
  if (part.script === 'arabic' && part.text.startsWith('ال') && part.text.length > 4) {
    for (const { units, vowel } of part.lattices) {
      const bare = { units: units.slice(2), vowel }
      best = Math.max(best, spelledAs(part.script, bare, latin, Math.max(best, least)))
    }
  }
  return best
}

const COST_OF_DISTANCE = 1.15

/** How alike one reading is to a Latin word; what is below `least` may be told as 0. */
function spelledAs(script: Script, lattice: Lattice, latin: string, least: number): number {
  const units = lattice.units.length
  let length = Math.max(2.2, (units + 0.75 * latin.length) / 2)
  if (script === 'han' || script === 'hangul') length = Math.max(2.5, 0.7 * latin.length)
  else if (script === 'kana') length = Math.max(2.5, (1.5 * units + latin.length) / 2)
  // A little more than what would do, for sums of fractions are not exact.
  const limit = ((1 - least) * length) / COST_OF_DISTANCE + 0.000001
  return Math.max(0, 1 - (COST_OF_DISTANCE * latticeDistance(lattice, latin, limit)) / length)
}

function shares(a: readonly number[], b: readonly number[]): boolean {
  for (const x of a) if (b.includes(x)) return true
  return false
}

/** Murom, muromskiy and muromskaya: only words that begin with the same five letters can have one stem that long. */
function isSameStem(a: string, b: string): boolean {
  if (a.length < 5 || b.length < 5 || a.length + b.length <= 10) return false
  for (let i = 0; i < 5; i++) if (a.charCodeAt(i) !== b.charCodeAt(i)) return false
  const stem = stemOf(a)
  return stem.length > 4 && stem === stemOf(b)
}

/** True where what stands before the name may be the Arabic article; two letters more are asked for, a name has them. */
function hasArticle(latin: string): boolean {
  return latin.length >= 6 && isArticle(latin)
}

function isArticle(latin: string): boolean {
  return latin[1] === 'l' && (latin[0] === 'a' || latin[0] === 'e')
}

function withoutArticle(latin: string): string {
  return hasArticle(latin) ? latin.slice(2) : latin
}

function isServant(folded: string): boolean {
  return folded.length > 6 && folded.startsWith('abd')
}

function servantless(folded: string): string {
  return isServant(folded) ? folded.slice(3).replace(AFTER_SERVANT, '') : folded
}

const AFTER_SERVANT = /^[aeu]l?/

function isVowel(code: number): boolean {
  return code === 97 || code === 101 || code === 105 || code === 111 || code === 117
}

function isAcronym(folded: string): boolean {
  if (folded.length > 6) return false
  for (let i = 0; i < folded.length; i++) if (isVowel(folded.charCodeAt(i))) return false
  return true
}

/** Letters of one script that stand for each other: traditional and simplified characters, hiragana and katakana. */
function foldLetters(text: string, script: Script): string {
  if (script === 'arabic') return foldArabic(text)
  if (script === 'kana') return text.replace(HIRAGANA, (kana) => String.fromCharCode(kana.charCodeAt(0) + TO_KATAKANA))
  if (script !== 'han') return text
  const { simplified } = nameTable('han-variants')
  let folded = ''
  for (const character of text) folded += simplified[character] ?? character
  return folded
}

const HIRAGANA = /[\u3041-\u3096]/g
const TO_KATAKANA = 0x60

function foldArabic(text: string): string {
  return text
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[یىئ]/g, 'ي')
    .replace(/[ک]/g, 'ك')
    .replace(/[ةۀ]/g, 'ه')
    .replace(/ؤ/g, 'و')
    .replace(/ء/g, '')
}

/** True where one insertion, deletion, exchange or swap of neighbours makes two words equal. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let endA = a.length
  let endB = b.length
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  const left = endA - start
  const right = endB - start
  if (left <= 1 && right <= 1) return true
  return left === 2 && right === 2 && a[start] === b[start + 1] && a[start + 1] === b[start]
}
