import type { DraftLeftOver, DraftPair, ExplanationDraft, NameExplanation } from './explanation.ts'

/** What each pair, each word left over and each rule takes from the log odds; in the order of the draft, never negative. */
export interface SharedCosts {
  readonly pairs: readonly number[]
  readonly leftA: readonly number[]
  readonly leftB: readonly number[]
  readonly rules: ReadonlyMap<string, number>
}

type Place =
  | 'worst pair'
  | 'unlike pairs'
  | 'other names'
  | 'family name'
  | 'syllables'
  | 'sound'
  | 'words left on both'
  | 'words left on one'
  | { readonly rule: string }

/** Where the cost of a feature belongs. What is not in the table is a rule of the feature's own name. */
const PLACES: Readonly<Record<string, Place>> = {
  worstPair: 'worst pair',
  badPair: 'worst pair',
  poorPair: 'worst pair',
  otherLetters: 'unlike pairs',
  otherLetter: 'unlike pairs',
  otherName: 'other names',
  leftOnBoth: 'words left on both',
  leftOnBothAtAll: 'words left on both',
  leftOnBothShare: 'words left on both',
  leftOnOne: 'words left on one',
  littleSharedOfMore: 'words left on one',
  oneWordAmongMore: 'words left on one',
  otherFamily: 'family name',
  otherSyllable: 'syllables',
  otherSound: 'sound',
  farOtherSound: 'sound',
  nearOtherSound: 'sound',
  someOtherSound: 'sound',
  otherRest: 'sound',
  lengthGap: 'sound',
  otherWords: 'words left on both',
  otherWordsOnly: 'words left on both',
  extraWords: 'words left on one',
  wordsOnOne: 'words left on one',
  noneExact: { rule: 'no_part_exact' },
  noneNear: { rule: 'no_part_exact' },
  oneWordInexact: { rule: 'one_word' },
  noWords: { rule: 'few_words_of_trade' },
  fewWords: { rule: 'few_words_of_trade' },
  wordsOfTradeOnly: { rule: 'only_words_of_trade' },
  wordsOfTradeAndMore: { rule: 'only_words_of_trade' },
  legalForm: { rule: 'other_legal_form' },
  missingNumber: { rule: 'number_on_one_side' },
  gender: { rule: 'other_gender' },
  otherGivenGender: { rule: 'other_gender' },
  initialConflict: { rule: 'other_initial' },
  branch: { rule: 'country_on_one_side' },
}

/** Persons have no words of trade: what firms lose for want of them, their names lose for resting on sound alone. */
const PLACES_IN_CHARACTERS: Readonly<Record<string, Place>> = {
  noWords: { rule: 'sound_alone' },
  fewWords: { rule: 'sound_alone' },
}

/**
 * Shares the cost of every feature out to what caused it, so that nothing is lost and nothing counted twice. A feature
 * whose cause is not there (letters that differ, where no letters were paired) becomes a rule.
 *
 * @param costs what each feature takes from the log odds
 */
export function shareCosts(
  draft: ExplanationDraft,
  costs: ReadonlyMap<string, number>,
  by: NameExplanation['judgedBy'],
): SharedCosts {
  const pairs = draft.pairs.map(() => 0)
  const leftA = draft.leftA.map(() => 0)
  const leftB = draft.leftB.map(() => 0)
  const rules = new Map<string, number>()
  for (const [feature, cost] of costs) {
    if (cost === 0) continue
    const place = (by === 'characters' ? PLACES_IN_CHARACTERS[feature] : undefined) ??
      PLACES[feature] ?? { rule: snakeCase(feature) }
    const done =
      typeof place === 'string' &&
      (place === 'words left on both' || place === 'words left on one'
        ? shareLeftOver(place, cost, draft, leftA, leftB)
        : share(cost, sharesOfPairs(place, draft.pairs), pairs) ||
          (place === 'sound' && shareLeftOver('words left on both', cost, draft, leftA, leftB)))
    if (done) continue
    const rule = typeof place === 'string' ? FALLBACKS[place] : place.rule
    rules.set(rule, (rules.get(rule) ?? 0) + cost)
  }
  return { pairs, leftA, leftB, rules }
}

const FALLBACKS: Readonly<Record<Exclude<Place, object>, string>> = {
  'worst pair': 'nothing_shared',
  'unlike pairs': 'nothing_shared',
  'other names': 'other_name',
  'family name': 'other_family_name',
  syllables: 'other_syllable',
  sound: 'other_sound',
  'words left on both': 'words_left_over',
  'words left on one': 'words_left_over',
}

function sharesOfPairs(place: Place, pairs: readonly DraftPair[]): readonly number[] {
  switch (place) {
    case 'worst pair': {
      const worst = Math.max(...pairs.map(({ badness }) => badness))
      const at = pairs.findIndex(({ badness }) => badness === worst)
      return pairs.map((_, i) => (i === at ? 1 : 0))
    }
    case 'unlike pairs':
      return pairs.map(({ similarity, weight }) => (1 - similarity) * weight)
    case 'other names':
      return pairs.map(({ how }) => (how === 'other name' ? 1 : 0))
    case 'family name':
      return pairs.map(({ how }) => (how === 'other family name' ? 1 : 0))
    case 'syllables':
      return pairs.map(({ how, similarity }) =>
        how === 'same syllable' || how === 'other syllable' ? 1 - similarity : 0,
      )
    default:
      return pairs.map(({ how }) => (how === 'same sound' ? 1 : 0))
  }
}

/** Both sides bear half of what both have too much; what one has more is borne by that one. */
function shareLeftOver(
  place: 'words left on both' | 'words left on one',
  cost: number,
  draft: ExplanationDraft,
  leftA: number[],
  leftB: number[],
): boolean {
  const sharesA = draft.leftA.map(({ weight }) => weight)
  const sharesB = draft.leftB.map(({ weight }) => weight)
  const moreA = sum(draft.leftA) > sum(draft.leftB)
  if (place === 'words left on one') return moreA ? share(cost, sharesA, leftA) : share(cost, sharesB, leftB)
  const both = sum(draft.leftA) > 0 && sum(draft.leftB) > 0
  if (both) return share(cost / 2, sharesA, leftA) && share(cost / 2, sharesB, leftB)
  return share(cost, sharesA, leftA) || share(cost, sharesB, leftB)
}

function sum(left: readonly DraftLeftOver[]): number {
  return left.reduce((total, { weight }) => total + weight, 0)
}

/** Adds a cost to the sums in proportion to the shares; false, and nothing added, where nobody has a share. */
function share(cost: number, shares: readonly number[], sums: number[]): boolean {
  const total = shares.reduce((a, b) => a + b, 0)
  if (!(total > 0)) return false
  for (let i = 0; i < shares.length; i++) sums[i] = sums[i]! + (cost * shares[i]!) / total
  return true
}

function snakeCase(feature: string): string {
  return feature.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
