import type { ScreenAlgorithm } from '../algorithm.ts'
import { dobDayDisjoint, dobYearDisjoint } from '../qualifiers/birth-date.ts'
import { countryMismatch } from '../qualifiers/country.ts'
import { genderMismatch } from '../qualifiers/gender.ts'
import { orgidDisjoint } from '../qualifiers/organisation-id.ts'
import { type FeatureWeights, weightedFeatures } from '../weighted-features.ts'
import { nameFingerprintLevenshtein } from './fingerprint-levenshtein.ts'
import {
  bicCodeMatch,
  cryptoWalletAddress,
  identifierMatch,
  innCodeMatch,
  leiCodeMatch,
  ogrnCodeMatch,
  vesselImoMmsiMatch,
} from './identifiers.ts'
import { lastNameMismatch } from './last-name.ts'
import { nameMetaphoneMatch, nameSoundexMatch } from './name-codes.ts'
import { nameLiteralMatch, weakAliasMatch } from './name-literal.ts'
import { numbersMismatch } from './numbers.ts'
import { personNameJaroWinkler } from './person-jaro-winkler.ts'
import { personNamePhoneticMatch } from './person-phonetic.ts'

/** Features by their published names; `data/watchlist/algorithms/logic-v1.json` weighs them. */
const FEATURES = {
  name_literal_match: nameLiteralMatch,
  person_name_jaro_winkler: personNameJaroWinkler,
  person_name_phonetic_match: personNamePhoneticMatch,
  name_fingerprint_levenshtein: nameFingerprintLevenshtein,
  name_metaphone_match: nameMetaphoneMatch,
  name_soundex_match: nameSoundexMatch,
  crypto_wallet_address: cryptoWalletAddress,
  lei_code_match: leiCodeMatch,
  ogrn_code_match: ogrnCodeMatch,
  vessel_imo_mmsi_match: vesselImoMmsiMatch,
  inn_code_match: innCodeMatch,
  bic_code_match: bicCodeMatch,
  identifier_match: identifierMatch,
  weak_alias_match: weakAliasMatch,
  country_mismatch: countryMismatch,
  last_name_mismatch: lastNameMismatch,
  dob_year_disjoint: dobYearDisjoint,
  dob_day_disjoint: dobDayDisjoint,
  gender_mismatch: genderMismatch,
  orgid_disjoint: orgidDisjoint,
  numbers_mismatch: numbersMismatch,
}

/**
 * Emulates `logic-v1` of OpenSanctions (nomenklatura 4.13, used by yente) from its published behaviour; written anew, so
 * scores are near, not equal. Knowingly different: romanisation by any-ascii instead of ICU, double metaphone instead of
 * metaphone, legal forms from our own table, a stretch of letters is edited only once, wallets also count where a list
 * keeps them with their holder, identifiers of fewer than five characters do not count, a birth date given as an interval
 * stands for all its years, two words that cannot be romanised do not sound alike. Left out: addresses and securities as
 * parties of their own, which our lists do not hold. Scores rank; they are no probabilities.
 */
export function logicV1(weights: FeatureWeights = {}): ScreenAlgorithm {
  return weightedFeatures('logic-v1', FEATURES, weights)
}
