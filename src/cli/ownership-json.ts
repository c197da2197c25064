import type { Percentage } from '../model/listing.ts'
import type { OwnershipAnswer, PartyName } from '../watchlist/ownership/ownership-answer.ts'

/** An answer as `ownership --json` prints it. */
export function ownershipToJson(answer: OwnershipAnswer) {
  return {
    party: nameToJson(answer.party),
    listed: answer.listed === 'unknown' ? 'unknown' : answer.listed === 'true',
    rule: answer.rule,
    rule_words: answer.ruleWords,
    rule_source: answer.ruleSource,
    rule_verified: answer.ruleVerified,
    on: answer.on,
    answer: answer.answer,
    basis: answer.basis,
    because: [...answer.because],
    lower: answer.lower,
    upper: answer.upper,
    economic: shareToJson(answer.economic),
    untold: answer.untold,
    paths: answer.paths.map(({ parties, shares, by, sources, interest, counts, why }) => ({
      parties: parties.map(nameToJson),
      shares: shares.map(shareToJson),
      by: [...by],
      sources: [...sources],
      interest: shareToJson(interest),
      counts,
      why,
    })),
    more_paths: answer.morePaths,
    control: answer.control.map(({ controller, controlled, kind, words, counts, from, until, source }) => ({
      controller: nameToJson(controller),
      controlled: nameToJson(controlled),
      kind,
      words,
      counts,
      from,
      until,
      source,
    })),
  }
}

function nameToJson({ id, name }: PartyName) {
  return { id, name }
}

function shareToJson(share: Percentage | null) {
  return share === null ? null : { from: share.from, to: share.to }
}
