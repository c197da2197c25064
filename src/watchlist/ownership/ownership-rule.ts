import type { IsoDate } from '../../model/date-value.ts'

/** How one party has a hold on another without (or beside) a share in it; the words of each are in the data. */
export type TieKind =
  | 'owns'
  | 'owned_or_controlled'
  | 'parent'
  | 'acting_together'
  | 'controls'
  | 'board_majority'
  | 'voting_majority'
  | 'dominant_influence'
  | 'unified_management'
  | 'shared_liabilities'
  | 'uses_assets'
  | 'nominee'
  | 'trustee'
  | 'settlor'
  | 'chief_executive'
  | 'director'

/** Whose designations a rule starts from. */
export interface RuleDesignations {
  /** Names of authorities; letters and digits are compared. */
  readonly authorities: readonly string[]
  /** Beginnings of programme keys. */
  readonly programmes: readonly string[]
  /** Acts that freeze nothing, by authority, beginning of the programme, tag, or beginning of the list's name. */
  readonly without: {
    readonly authorities: readonly string[]
    readonly programmes: readonly string[]
    readonly tags: readonly string[]
    readonly lists: readonly string[]
  }
}

/** What a rule said for a stretch of time. */
export interface RulePeriod {
  /** First day; null where it has always been so. */
  readonly from: IsoDate | null
  /** Last day; null while it stands. */
  readonly to: IsoDate | null
  readonly state: 'in_force' | 'suspended' | 'unknown'
  /** Share from which a party counts as owned, 0 to 100. */
  readonly percent: number
  /** True where exactly that share is enough. */
  readonly exactly: boolean
  /** `together`: shares of all listed parties are added up; `each`: every listed party is asked alone. */
  readonly counts: 'together' | 'each'
  /** Ties that are enough alone, and ties that leave a question of fact. */
  readonly control: { readonly counts: readonly TieKind[]; readonly may_count: readonly TieKind[] }
  /** The rule in a sentence. */
  readonly words: string
  readonly source: string
  readonly verified: boolean
}

/** When a party counts as listed because listed parties own or control it. */
export interface OwnershipRule {
  /** `ofac`, `eu`, `uk`, `bis`. */
  readonly id: string
  readonly name: string
  readonly designations: RuleDesignations
  /** In order of time, without gaps. */
  readonly periods: readonly RulePeriod[]
}

/** What a rule said on a day. */
export function periodOn(rule: OwnershipRule, on: IsoDate): RulePeriod {
  return rule.periods.findLast(({ from }) => from === null || from <= on) ?? rule.periods[0]!
}

/** True where a share of so many percent is enough. A billionth of a percent is rounding. */
export function meets(percent: number, period: RulePeriod): boolean {
  return period.exactly ? percent >= period.percent - ROUNDING : percent > period.percent + ROUNDING
}

const ROUNDING = 1e-9
