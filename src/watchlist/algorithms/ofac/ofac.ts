import type { ScreenAlgorithm } from '../algorithm.ts'
import { dobDayDisjoint, dobYearDisjoint } from '../qualifiers/birth-date.ts'
import { countryMismatch } from '../qualifiers/country.ts'
import { genderMismatch } from '../qualifiers/gender.ts'
import { orgidDisjoint } from '../qualifiers/organisation-id.ts'
import { type FeatureWeights, weightedFeatures } from '../weighted-features.ts'
import { ofacNameScore } from './ofac-name-score.ts'

/** Features by their published names; `data/watchlist/algorithms/ofac.json` weighs them. */
const FEATURES = {
  ofac_name_score: ofacNameScore,
  country_mismatch: countryMismatch,
  dob_year_disjoint: dobYearDisjoint,
  dob_day_disjoint: dobDayDisjoint,
  gender_mismatch: genderMismatch,
  orgid_disjoint: orgidDisjoint,
}

/**
 * Emulates the name score of OFAC's Sanctions List Search (sanctionssearch.ofac.treas.gov): OFAC describes it in FAQ 249
 * without figures, OpenSanctions' `ofac` algorithm found the rest by comparing answers. The score times 100 is what the
 * tool shows, give or take five points. Knowingly different: OFAC's own score looks at the name alone (FAQ 251), while
 * here, as in OpenSanctions' emulation, other countries, birth dates, genders and numbers lower it; Soundex, which
 * FAQ 249 names, is not used, because the emulation that was compared with the tool's answers does without; weak aliases are not compared; candidates come
 * from our index, not from OFAC's first letters.
 */
export function ofac(weights: FeatureWeights = {}): ScreenAlgorithm {
  return weightedFeatures('ofac', FEATURES, weights)
}
