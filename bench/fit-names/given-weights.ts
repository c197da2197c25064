import type { NameFeatures } from '../../src/names/name-features.ts'

/**
 * Weights that are not fitted. Where labels contradict one another or are too few, the rule decides: another number is
 * another ship or plant (labels call numbered ships one), the father's and the son's names exchanged are two men, another
 * Chinese syllable or the name of a woman is another person; hardly a labelled pair is an acronym and its words. There
 * are some fifty labelled pairs of vessels, nothing to fit to.
 */
export const GIVEN_WEIGHTS: Readonly<Partial<Record<NameFeatures['by'], Readonly<Record<string, number>>>>> = {
  words: { otherFather: 5, otherChineseSyllable: 4, otherGivenGender: 4.5 },
  organisation: { otherNumber: 4.5 },
  firmInCharacters: { otherWordsOnly: 8 },
  acronym: { start: 1.5, fewInitials: 1.5 },
  vessel: {
    start: 4,
    otherLetter: 4,
    worstPair: 7,
    badPair: 6,
    poorPair: 2,
    otherLetters: 5,
    otherWhole: 3,
    nothingShared: 6,
    leftOnBoth: 4,
    leftOnBothAtAll: 4,
    leftOnOne: 3,
    littleSharedOfMore: 1,
    oneWordAmongMore: 1.5,
    oneWordInexact: 2,
    otherNumber: 8,
    missingNumber: 5,
    initialConflict: 2,
    otherName: 2,
    wordsOfTradeOnly: 0.5,
    wordsOfTradeAndMore: 1,
    noneNear: 0.5,
  },
}
