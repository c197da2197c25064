import { InterdictError } from '../../model/interdict-error.ts'

/** A party that no list and no file of ownerships names. */
export class OwnershipPartyUnknownError extends InterdictError {
  /** @param near names that look alike, with their ids */
  constructor(party: string, near: readonly string[]) {
    super(
      'OWNERSHIP_PARTY_UNKNOWN',
      `Cannot find "${party}": expected the id or the exact name of a party, found none`,
      {
        advice:
          near.length === 0
            ? 'Name the lists and files that hold it with --lists and --with; "interdict screen" finds names that differ'
            : `Did you mean ${near.join('; ')}? Ask again with the id`,
        source: party,
      },
    )
  }
}

/** A name that several parties bear. */
export class OwnershipPartyAmbiguousError extends InterdictError {
  /** @param bearers each with its id */
  constructor(party: string, bearers: readonly string[]) {
    super(
      'OWNERSHIP_PARTY_AMBIGUOUS',
      `Cannot tell which "${party}" is meant: expected one party, found ${bearers.length}`,
      {
        advice: `Ask again with an id: ${bearers.join('; ')}`,
        source: party,
      },
    )
  }
}

/** A rule that there is none of. */
export class OwnershipRuleUnknownError extends InterdictError {
  constructor(rule: string, known: readonly string[]) {
    super('OWNERSHIP_RULE_UNKNOWN', `Cannot use rule "${rule}": expected one of ${known.join(', ')}`, { source: rule })
  }
}
