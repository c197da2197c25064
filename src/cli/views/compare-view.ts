import type { NameComparison } from '../../names/compare-names.ts'
import type { AlignedPart, HowAligned, LeftOverWord } from '../../names/explain/explanation.ts'
import type { CommandIo } from '../command-io.ts'
import { tableView } from './table-view.ts'
import { wrap } from './wrap.ts'

const INDENT = '      '
// As in the sentence: from here on two parts count as one.
const ALIKE = 0.8

/** A comparison as text: the sentence, which word stands for which and what that takes, and what the score comes to. */
export function compareView(comparison: NameComparison, threshold: number, io: CommandIo, explain: boolean): string {
  const { dim } = io.colours
  const { aligned, leftOver, rules, sentence, start } = comparison
  const paint = (row: string, at: number) => (at === 0 ? dim(row.trimEnd()) : row.trimEnd())
  const parts = [
    ...aligned.map(pairRow),
    ...leftOver.query.map((word) => leftOverRow(word, 'query')),
    ...leftOver.listed.map((word) => leftOverRow(word, 'listed')),
  ]
  const lines = [`${wrap(sentence, io.columns, INDENT)}\n`]
  if (start === null) return lines.join('')
  if (parts.length > 0) {
    const table = [['first', '', 'second', 'takes', 'how'], ...parts]
    lines.push('\n', tableView(indented(table), paint))
  }
  if (rules.length > 0) {
    const table = [['rule', 'takes', 'why'], ...rules.map(({ rule, adds, note }) => [rule, taken(adds), note])]
    lines.push('\n', tableView(indented(table), paint))
  }
  if (explain && comparison.features.length > 0) lines.push('\n', featureTable(comparison, paint))
  lines.push(`\n${dim(wrap(total(comparison, start, threshold), io.columns, INDENT))}\n`)
  return lines.join('')
}

function pairRow(part: AlignedPart): string[] {
  return [part.query.join(' '), signOf(part), part.listed.join(' '), taken(part.adds), howRead(part)]
}

function leftOverRow({ word, read, adds }: LeftOverWord, side: 'query' | 'listed'): string[] {
  const how = read === null ? '' : `, read ${read}`
  return side === 'query'
    ? [word, '', '–', taken(adds), `only in the first name${how}`]
    : ['–', '', word, taken(adds), `only in the second name${how}`]
}

function signOf({ how, similarity }: AlignedPart): string {
  if (how === 'same syllable' || how === 'same family name') return '='
  if (similarity >= 0.95 || how === 'same name' || how === 'same word') return '='
  return similarity >= ALIKE ? '≈' : '≠'
}

const HOW: Readonly<Record<HowAligned, string>> = {
  equal: 'spelled alike',
  romanised: '',
  spelling: 'another spelling',
  'same name': '',
  'short form': '',
  initial: '',
  'same word': '',
  'other name': 'another name',
  'same sound': 'by sound',
  'same family name': 'family name',
  'other family name': 'another family name',
  'same syllable': 'the same syllable',
  'other syllable': 'another syllable',
}

function howRead({ how, read, similarity }: AlignedPart): string {
  const sides = [read.query, read.listed].filter((text) => text !== null)
  // Said once where both sides are read alike.
  const words = [...new Set(sides)].join(' / ')
  const label = how === 'spelling' && similarity < ALIKE ? 'only nearly alike' : HOW[how]
  const reading = words === '' || how === 'equal' ? '' : `read ${words}`
  return [label, read.as ?? '', reading].filter((text) => text !== '').join(', ')
}

function featureTable({ features }: NameComparison, paint: (row: string, at: number) => string): string {
  const rows = features
    .toSorted((a, b) => b.value * b.weight - a.value * a.weight || (a.feature < b.feature ? -1 : 1))
    .map(({ feature, value, weight }) => [feature, value.toFixed(3), `× ${weight.toFixed(3)}`, taken(-value * weight)])
  const table = [['feature', 'value', 'weight', 'takes'], ...rows]
  return tableView(indented(table), paint)
}

function total({ aligned, leftOver, rules, judgedBy }: NameComparison, start: number, threshold: number): string {
  const costs = [...aligned, ...leftOver.query, ...leftOver.listed, ...rules].reduce((sum, { adds }) => sum + adds, 0)
  const needed = signed(Math.log(threshold / (1 - threshold)))
  return `${JUDGED[judgedBy]}: ${signed(start)} for equal names, ${taken(costs)} taken, ${signed(start + costs)} left; a match from ${needed} (log odds)`
}

const JUDGED: Readonly<Record<NameComparison['judgedBy'], string>> = {
  words: 'persons',
  abjad: 'persons, one name without vowels',
  organisation: 'organisations',
  vessel: 'vessels and aircraft',
  syllables: 'persons, syllable by syllable',
  characters: 'persons, one name in characters',
  acronym: 'an acronym, by the first letters of the words',
  firmInCharacters: 'organisations, one name in characters',
  'same text': 'one text',
  nothing: 'nothing to compare',
}

function indented(rows: readonly (readonly string[])[]): string[][] {
  return rows.map(([first = '', ...rest]) => [INDENT + first, ...rest])
}

function taken(adds: number): string {
  return Math.abs(adds) < 0.005 ? '0.00' : `−${Math.abs(adds).toFixed(2)}`
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`
}
