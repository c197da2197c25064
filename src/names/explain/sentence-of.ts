import type { AnalysedName } from '../analyse-name.ts'
import type { AlignedPart, AppliedRule, LeftOverWord, NameExplanation, PartRole } from './explanation.ts'
import { koreanWords, readingWords } from './reading-words.ts'
import { asWritten } from './word-as-written.ts'

type Explained = Omit<NameExplanation, 'sentence'>
type Writer = (words: readonly string[]) => string

/** From this similarity on two parts count as one in the sentence; below it as two. */
const AGREES = 0.8
// Whole names in characters are never spelled as exactly as single words are.
const SOUNDS_ALIKE = 0.7
// A rule that takes less changes no answer: some tenths of log odds are a few hundredths of the score.
const TELLING = 0.4
// Names in two scripts always differ as a whole; beyond this it is what decides.
const TELLING_WHOLE = 3
const TELLING_WORD = 0.05
const MOST_READINGS = 4
const COUNTS = ['', 'The one part', 'Both parts', 'All three parts', 'All four parts', 'All five parts']

/** One or two sentences of plain English: what agrees and how it was read, what does not, and which rules speak against. */
export function sentenceOf(a: AnalysedName, b: AnalysedName, explained: Explained): string {
  if (explained.judgedBy === 'nothing') return 'There is nothing to compare: a name has no letters.'
  if (explained.judgedBy === 'same text') return sameText(a, b)
  const writeA = asWritten(a)
  const writeB = asWritten(b)
  const named = explained.aligned.filter(({ role }) => role !== 'particle')
  const good = named.filter(agrees)
  const bad = [...named.filter((part) => !agrees(part)), ...opposed(explained)]
  const left = bad.length === 0 ? leftOver(explained, writeA, writeB) : []
  const first = bad.length > 0 ? differing(good, bad, writeA, writeB) : agreeing(good, left.length > 0, writeA, writeB)
  const second = [...left, ...telling(explained, good, bad)].slice(0, 2)
  return second.length === 0 ? `${first}.` : `${first}. ${upperFirst(second.join('; '))}.`
}

function sameText(a: AnalysedName, b: AnalysedName): string {
  const same = 'The names are the same, word for word'
  return a.legalForms.size === b.legalForms.size ? `${same}.` : `${same}; only one of them has a legal form.`
}

function agrees({ how, similarity }: AlignedPart): boolean {
  return how === 'same syllable' || similarity >= (how === 'same sound' ? SOUNDS_ALIKE : AGREES)
}

/** What is left over on both sides stands against each other: Igor, where the other name has Ilya. */
function opposed({ leftOver: { query, listed }, judgedBy }: Explained): AlignedPart[] {
  const left = query.filter((word) => isTelling(word, judgedBy))
  const right = listed.filter((word) => isTelling(word, judgedBy))
  if (left.length === 0 || right.length === 0) return []
  const roles = new Set([...left, ...right].map(({ role }) => role))
  roles.delete(null)
  return [
    {
      query: left.map(({ word }) => word),
      listed: right.map(({ word }) => word),
      // Words of trade are translated, not spelled: how they sound says nothing.
      how: isBySound(judgedBy) && !left.every(isOfTrade) && !right.every(isOfTrade) ? 'same sound' : 'other name',
      role: roles.size === 1 && left.length === 1 && right.length === 1 ? [...roles][0]! : null,
      read: { query: readWords(left), listed: readWords(right), as: null },
      similarity: 0,
      adds: 0,
    },
  ]
}

function isOfTrade({ role }: LeftOverWord): boolean {
  return role === 'word of trade'
}

function readWords(left: readonly LeftOverWord[]): string | null {
  return left.every(({ read }) => read === null) ? null : left.map(({ word, read }) => read ?? word).join(' ')
}

/** A word said twice is left over and costs nothing; of names in characters no word left over costs by itself. */
function isTelling({ role, adds }: LeftOverWord, judgedBy: Explained['judgedBy']): boolean {
  return role !== 'particle' && (adds < -TELLING_WORD || isBySound(judgedBy))
}

function isBySound(judgedBy: Explained['judgedBy']): boolean {
  return judgedBy === 'characters' || judgedBy === 'firmInCharacters'
}

function agreeing(good: readonly AlignedPart[], isPartial: boolean, writeA: Writer, writeB: Writer): string {
  if (good.length === 0) return 'No part of one name agrees with a part of the other'
  if (good.every(({ how }) => how === 'same syllable' || how === 'same family name')) {
    return `Family name and given name agree, syllable by syllable: ${koreanWords(good, writeA, writeB)}`
  }
  const unequal = good.filter(({ how }) => how !== 'equal')
  const words = good.map(({ query }) => writeA(query)).join(' ')
  if (unequal.length === 0 && isPartial) return `${words} ${good.length === 1 ? 'is' : 'are'} in both names`
  const readings = readingWords(unequal.slice(0, MOST_READINGS), writeA, writeB)
  if (good.length === 1 && unequal.length === 1) return upperFirst(readings)
  const count = COUNTS[good.length] ?? 'All parts'
  if (unequal.length === 0) return `${count} ${good.length === 1 ? 'is' : 'are'} spelled alike`
  return `${count} ${good.length === 1 ? 'agrees' : 'agree'}: ${readings}`
}

function differing(good: readonly AlignedPart[], bad: readonly AlignedPart[], writeA: Writer, writeB: Writer): string {
  const unlike = differences(bad, writeA, writeB)
  // A syllable that agrees is no given name that does.
  const isSyllable = bad.some(({ how }) => how === 'other syllable')
  const told = isSyllable ? good.filter(({ how }) => how !== 'same syllable') : good
  if (told.length === 0) return upperFirst(unlike)
  const names = told.map(({ query }) => writeA(query)).join(' ')
  const roles = told.map(({ role }) => role)
  // All parts that agree have to have a role of their own before the sentence may speak of "the given names".
  const known = roles.every((role): role is PartRole => role !== null && role !== 'word of trade')
  if (!known) return `${upperFirst(names)} ${told.length === 1 ? 'agrees' : 'agree'}, but ${unlike}`
  return `The ${joinAnd([...new Set(roles)].map((role) => `${role}s`))} agree (${names}), but ${unlike}`
}

/** "The given names are other names (Igor, Ilya)"; pairs that differ in one way share a verb. */
function differences(bad: readonly AlignedPart[], writeA: Writer, writeB: Writer): string {
  const byVerb = new Map<string, string[]>()
  const said: string[] = []
  for (const { query, listed, how, role, similarity, read } of bad) {
    const left = writeA(query)
    const right = writeB(listed)
    const near = similarity > 0 && how !== 'other name'
    if (how === 'other syllable') said.push(`a syllable of the given names is another one (${left}, ${right})`)
    else if (how === 'same sound' && (read.query ?? read.listed) !== null) {
      const [characters, other, sound] = read.query === null ? [right, left, read.listed] : [left, right, read.query]
      said.push(`${characters} is read ${sound}, which ${near ? 'is only a little like' : 'is not like'} ${other}`)
    } else if (role !== null && role !== 'word of trade') {
      said.push(`the ${role}s are ${near ? 'spelled differently' : 'other names'} (${left}, ${right})`)
    } else {
      const verb = near ? 'are only nearly alike' : 'are not the same'
      byVerb.set(verb, [...(byVerb.get(verb) ?? []), `${left} and ${right}`])
    }
  }
  for (const [verb, pairs] of byVerb) said.push(`${pairs.slice(0, 3).join(', ')} ${verb}`)
  return joinAnd(said.slice(0, 3))
}

function leftOver(
  { leftOver: { query, listed }, rules, judgedBy }: Explained,
  writeA: Writer,
  writeB: Writer,
): string[] {
  const sides = [
    [query, writeA, 'first'],
    [listed, writeB, 'second'],
  ] as const
  return sides.flatMap(([left, write, which]) => {
    // A country that a rule speaks of need not be told twice.
    const words = left.filter(
      (word) =>
        isTelling(word, judgedBy) && !rules.some((rule) => rule.query === word.word || rule.listed === word.word),
    )
    if (words.length === 0) return []
    const role = words.length === 1 && words[0]!.role !== 'word of trade' ? words[0]!.role : null
    const named = write(words.map(({ word }) => word))
    return [
      `${role === null ? named : `the ${role} ${named}`} ${words.length === 1 ? 'is' : 'are'} only in the ${which} name`,
    ]
  })
}

/** What the pairs have shown already is left out, and what holds of nearly every pair of names in two scripts. */
function telling({ rules, judgedBy }: Explained, good: readonly AlignedPart[], bad: readonly AlignedPart[]): string[] {
  const isSaid = ({ rule, adds }: AppliedRule) =>
    (rule === 'other_whole' && adds > -TELLING_WHOLE) ||
    (rule === 'only_words_of_trade' && good.length === 0) ||
    (rule === 'no_part_exact' && (judgedBy === 'abjad' || bad.length > 0)) ||
    (rule === 'other_patronymic' && bad.some(({ role }) => role === 'patronymic'))
  return rules.filter((rule) => rule.adds <= -TELLING && !isSaid(rule)).map(({ note }) => note)
}

function joinAnd(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

function upperFirst(text: string): string {
  const [first = '', ...rest] = text
  return first.toUpperCase() + rest.join('')
}
