import type { AnalysedName } from '../analyse-name.ts'
import { legalFormConflict } from '../legal-forms.ts'
import { nameTable } from '../name-tables.ts'
import type { AppliedRule, DraftLeftOver, ExplanationDraft } from './explanation.ts'
import { asWritten } from './word-as-written.ts'

type Sides = (a: AnalysedName, b: AnalysedName, draft: ExplanationDraft) => readonly [query: string, listed: string]

/** What a rule says, and the words on each side that it looked at. */
const RULES: Readonly<Record<string, readonly [note: string, sides?: Sides]>> = {
  other_number: ['the numbers differ', (a, b) => [numbersOf(a), numbersOf(b)]],
  other_number_of_fund: [
    'the numbers of the funds differ, as those of one sponsor do',
    (a, b) => [numbersOf(a), numbersOf(b)],
  ],
  number_on_one_side: ['a number is in only one of the names', (a, b) => [onlyIn(a, b), onlyIn(b, a)]],
  same_number: ['the numbers agree', (a, b) => [numbersOf(a), numbersOf(b)]],
  other_legal_form: ['the legal forms differ', (a, b) => [formsOf(a), formsOf(b)]],
  same_legal_form: ['the legal forms agree', (a, b) => [formsOf(a), formsOf(b)]],
  other_gender: ['an ending is one that tells a man from a woman', (a, b, draft) => genderedWords(a, b, draft)],
  other_initial: [
    'an initial is not that of the other name',
    (_a, _b, draft) => [wordsOf(draft.leftA), wordsOf(draft.leftB)],
  ],
  other_patronymic: ['the patronymics name other fathers', (a, b) => [patronymicOf(a), patronymicOf(b)]],
  other_father: ['the word after "bin" names another father', (a, b) => [fatherOf(a), fatherOf(b)]],
  country_on_one_side: ['only one name has a country in it, as a branch would', countries],
  other_country: ['the countries in the names differ', countries],
  one_word: ['one of the names is a single word, which may be chance'],
  only_initials: ['nothing but initials agrees'],
  only_words_of_trade: ['no distinctive word agrees'],
  few_words_of_trade: ['few words of trade agree'],
  sound_alone: ['characters and letters are compared by sound alone'],
  few_letters: ['many short names sound alike'],
  little_shared: ['what the names share is common'],
  nothing_shared: ['the names share no part'],
  no_part_exact: ['no distinctive part is spelled exactly alike'],
  other_whole: ['the names as a whole differ in letters or in order'],
  other_chinese_syllable: ['a Chinese syllable of the given name is another', unlikeWords],
  few_initials: ['three letters may stand for many names'],
  other_length: ['one given name has more syllables'],
  other_name: ['two names are known to be two'],
  other_family_name: ['the family names are other names'],
  other_syllable: ['a syllable of the given names is another one'],
  other_sound: ['the names do not sound alike'],
  words_left_over: ['one name has more to it'],
}

/** The rules that took something from the score, dearest first, then those that found both sides to agree. */
export function appliedRules(
  costs: ReadonlyMap<string, number>,
  a: AnalysedName,
  b: AnalysedName,
  draft: ExplanationDraft,
): readonly AppliedRule[] {
  const dearest = [...costs].toSorted(([x, costX], [y, costY]) => costY - costX || (x < y ? -1 : 1))
  const agreeing: [string, number][] = []
  if (a.numbers.length > 0 && numbersOf(a) === numbersOf(b)) agreeing.push(['same_number', 0])
  const formed = a.legalForms.size > 0 && b.legalForms.size > 0
  if (formed && legalFormConflict(a.legalForms, b.legalForms) === 0) agreeing.push(['same_legal_form', 0])
  const writeA = asWritten(a)
  const writeB = asWritten(b)
  return [...dearest, ...agreeing].map(([rule, cost]) => {
    // Weights may name a feature that has no words yet: its own name is better than silence.
    const [note, sides] = RULES[rule] ?? [rule.replaceAll('_', ' ')]
    const [query, listed] = sides?.(a, b, draft) ?? ['', '']
    const inNames = !rule.endsWith('legal_form')
    const shown = [inNames ? writeWords(query, writeA) : query, inNames ? writeWords(listed, writeB) : listed]
    const named = [...new Set(shown)].filter((words) => words !== '').join(', ')
    return { rule, query, listed, note: named === '' ? note : `${note} (${named})`, adds: -cost }
  })
}

function writeWords(words: string, write: (words: readonly string[]) => string): string {
  return words === '' ? '' : write(words.split(' '))
}

function numbersOf({ numbers }: AnalysedName): string {
  return numbers.join(' ')
}

function onlyIn(mine: AnalysedName, theirs: AnalysedName): string {
  return mine.numbers.filter((number) => !theirs.numbers.includes(number)).join(' ')
}

function formsOf({ legalForms }: AnalysedName): string {
  const { classes } = nameTable('legal-forms')
  return [...legalForms].map((form) => classes[form]?.english.split(' / ')[0] ?? form).join(', ')
}

function patronymicOf({ parts }: AnalysedName): string {
  return parts.find(({ kind }) => kind === 'patronymic')?.text ?? ''
}

/** Patronymics of a man and a woman, or else the pair whose endings are all that tells them apart. */
function genderedWords(a: AnalysedName, b: AnalysedName, { pairs }: ExplanationDraft): readonly [string, string] {
  if (a.gender !== null && b.gender !== null && a.gender !== b.gender) return [patronymicOf(a), patronymicOf(b)]
  const pair = pairs.find(({ query: [x = ''], listed: [y = ''] }) => {
    const stem = Math.min(x.length, y.length) - 1
    return x !== y && Math.abs(x.length - y.length) < 2 && x.slice(0, stem) === y.slice(0, stem)
  })
  return [pair?.query.join(' ') ?? '', pair?.listed.join(' ') ?? '']
}

/** The pair that is least alike. */
function unlikeWords(_a: AnalysedName, _b: AnalysedName, { pairs }: ExplanationDraft): readonly [string, string] {
  const [worst] = pairs.toSorted((x, y) => x.similarity - y.similarity)
  return [worst?.query.join(' ') ?? '', worst?.listed.join(' ') ?? '']
}

const SON_OF = new Set(['bin', 'ibn', 'ben', 'ould', 'wuld'])

function fatherOf({ parts }: AnalysedName): string {
  const at = parts.findIndex(({ latin }) => SON_OF.has(latin))
  return at < 0 ? '' : (parts[at + 1]?.text ?? '')
}

function countries(a: AnalysedName, b: AnalysedName, { leftA, leftB }: ExplanationDraft): readonly [string, string] {
  return [countryOf(a, leftA), countryOf(b, leftB)]
}

function countryOf({ parts }: AnalysedName, left: readonly DraftLeftOver[]): string {
  return parts.find(({ text, country }) => country !== null && left.some(({ word }) => word === text))?.text ?? ''
}

function wordsOf(left: readonly DraftLeftOver[]): string {
  return left.map(({ word }) => word).join(' ')
}
