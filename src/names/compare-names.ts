import type { Evidence } from '../model/hit.ts'
import { readPackagedJson } from '../model/packaged-data.ts'
import type { Alignment } from './align-parts.ts'
import { type AnalysedName, analyseName } from './analyse-name.ts'
import { explainNames, explainNothing, explainSameText } from './explain/explain-names.ts'
import type { NameExplanation } from './explain/explanation.ts'
import { legalFormConflict } from './legal-forms.ts'
import { featuresOfParts, type NameFeatures, nameFeatures, otherWhole } from './name-features.ts'
import type { NamePart } from './name-part.ts'

/** How sure we are that two names are one party's, and what that rests on. */
export interface NameComparison extends NameExplanation {
  /** 0 to 1. */
  readonly score: number
  readonly because: readonly Evidence[]
}

/**
 * From this score on two names are called one, of persons, organisations and vessels alike. Measured out of fold on 13,048
 * labelled pairs (docs/quality.md): F1 changes little between .65 and .8.
 */
export const NAME_THRESHOLD = 0.7

type Weights = Readonly<Record<NameFeatures['by'], Readonly<Record<string, number>>>>
let weights: Weights | null = null

/** Judges with other weights than the packaged ones, until the process ends: for fitting them. */
export function setWeights(fitted: Partial<Weights>): void {
  weights = { ...readPackagedJson<Weights>('names/weights.json'), ...fitted }
}

function weightsOf(by: NameFeatures['by']): Readonly<Record<string, number>> {
  weights ??= readPackagedJson<Weights>('names/weights.json')
  return weights[by]
}

/** Compares two names that were taken apart by `analyseName`. */
export function compareNames(a: AnalysedName, b: AnalysedName): NameComparison {
  return { score: scoreNames(a, b), because: reasonsFor(a, b), ...explain(a, b) }
}

/** The branches of `scoreNames`, told. */
function explain(a: AnalysedName, b: AnalysedName): NameExplanation {
  if (a.parts.length === 0 || b.parts.length === 0) {
    return isSameSign(a, b) ? explainSameText(a, b, ONE_NAME) : explainNothing(a, b)
  }
  if (isSameText(a, b)) return explainSameText(a, b, sameTextOdds(a, b))
  const features = nameFeatures(a, b)
  return explainNames(a, b, { features, weights: weightsOf(features.by) })
}

/**
 * The score alone: what screening asks thousands of times before it explains a few.
 *
 * @param floor a score below it comes out as some number below it, which is sooner known
 */
export function scoreNames(a: AnalysedName, b: AnalysedName, floor = 0): number {
  if (a.parts.length === 0 || b.parts.length === 0) return isSameSign(a, b) ? 1 : 0
  if (isSameText(a, b)) return probability(sameTextOdds(a, b))
  const { by, values } = featuresOfParts(a, b)
  const taken = weightsOf(by)
  let odds = taken.start ?? 0
  for (const name in values) odds -= (taken[name] ?? 0) * values[name]!
  const most = probability(odds)
  const whole = values.otherWhole === undefined ? 0 : (taken.otherWhole ?? 0)
  // No feature speaks for two names being one: what is below the floor stays there.
  const isSettled = whole === 0 || (whole > 0 && (most < floor || most === 0))
  return isSettled ? most : probability(odds - whole * otherWhole(a, b))
}

function probability(odds: number): number {
  return round(1 / (1 + Math.exp(-odds)))
}

// Log odds of .99, and of 1 as far as four digits go.
const SAME_BUT_FOR_FORM = 4.5951
const ONE_NAME = 12

function sameTextOdds(a: AnalysedName, b: AnalysedName): number {
  return a.legalForms.size === b.legalForms.size ? ONE_NAME : SAME_BUT_FOR_FORM
}

/** Names without a letter or a digit, such as "+++", are one where they are the same signs. */
function isSameSign(a: AnalysedName, b: AnalysedName): boolean {
  if (a.parts.length !== b.parts.length || a.numbers.join(' ') !== b.numbers.join(' ')) return false
  const signs = a.text.normalize('NFKC').replace(UNSEEN, '')
  return signs !== '' && signs === b.text.normalize('NFKC').replace(UNSEEN, '')
}

const UNSEEN = /[\s\p{C}\p{M}]/gu

function isSameText(a: AnalysedName, b: AnalysedName): boolean {
  if (a.parts.length !== b.parts.length || a.glued !== b.glued) return false
  if (a.numbers.join(' ') !== b.numbers.join(' ') || legalFormConflict(a.legalForms, b.legalForms) > 0) return false
  return a.parts.every((part, i) => part.text === b.parts[i]?.text)
}

/** Compares two names as written. */
export function compareNameTexts(a: string, b: string, schema?: Parameters<typeof analyseName>[1]): NameComparison {
  return compareNames(...analysePair(a, b, schema))
}

/** Two names taken apart as one kind of party: where only one shows what it is, the other is read as the same. */
export function analysePair(
  a: string,
  b: string,
  schema?: Parameters<typeof analyseName>[1],
): [AnalysedName, AnalysedName] {
  const left = analyseName(a, schema)
  const right = analyseName(b, schema)
  if (left.as === right.as) return [left, right]
  return [analyseName(a, 'Organization'), analyseName(b, 'Organization')]
}

/** Pairs of name parts and what speaks against, readable. */
function reasonsFor(a: AnalysedName, b: AnalysedName): Evidence[] {
  const { by, values, alignment } = nameFeatures(a, b)
  const found = pairReasons(alignment)
  const against = (note: string, weight: number, query = '', listed = '') =>
    found.push({ kind: 'name', query, listed, weight, note })
  if (by === 'syllables') {
    if (values.otherSpelling) against(`${a.text} = ${b.text} (pinyin and Wade-Giles)`, 0.8, a.text, b.text)
    if (values.otherFamily)
      against(`other family name: ${a.korean?.[0]?.familyText} / ${b.korean?.[0]?.familyText}`, -0.9)
    if ((values.otherSyllable ?? 0) > 0.5)
      against(`another syllable in the given name: ${a.korean?.[0]?.givenText} / ${b.korean?.[0]?.givenText}`, -0.9)
    return found
  }
  for (const part of alignment.leftA)
    if (part.weight > 0.1) against(`${part.text} has no counterpart`, -round(part.weight / 2), part.text)
  for (const part of alignment.leftB)
    if (part.weight > 0.1) against(`${part.text} has no counterpart`, -round(part.weight / 2), '', part.text)
  if (values.otherNumber) against(`other number: ${a.numbers.join(' ')} / ${b.numbers.join(' ')}`, -0.8)
  if (values.missingNumber) against('a number on one side only', -0.3)
  if (values.gender) against('patronymics of a man and a woman', -0.5)
  const form = values.legalForm ?? 0
  if (form > 0)
    against(`other legal form: ${[...a.legalForms].join(' ')} / ${[...b.legalForms].join(' ')}`, -round(form / 2))
  else if (a.legalForms.size > 0 && b.legalForms.size > 0) {
    against('legal forms agree', 0.05, [...a.legalForms].join(' '), [...b.legalForms].join(' '))
  }
  return found
}

const HOW: Readonly<Record<string, string>> = {
  equal: '=',
  romanised: '= (romanised)',
  spelling: '≈ (spelling)',
  'same name': '= (one name in several languages)',
  'short form': '≈ (short form)',
  initial: '≈ (initial)',
  'same word': '= (translated)',
  'other name': '≠',
}

function pairReasons({ pairs }: Alignment): Evidence[] {
  const text = (parts: readonly NamePart[]) => parts.map((part) => part.text).join(' ')
  return pairs
    .filter(({ weight }) => weight > 0.02)
    .map(({ a, b, similarity, weight }) => {
      const query = text(a)
      const listed = text(b)
      const sign = HOW[similarity.how] ?? '≈'
      return {
        kind: 'name' as const,
        query,
        listed,
        weight: round(weight * (2 * similarity.value - 1)),
        note: `${query} ${sign} ${listed}`,
      }
    })
    .sort((x, y) => y.weight - x.weight)
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
