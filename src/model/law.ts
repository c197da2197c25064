import type { IsoDate } from './date-value.ts'

export type Direction = 'to_target' | 'from_target' | 'both' | 'none'

export type ProvisionEffect =
  | 'prohibits'
  | 'exposes'
  | 'licence_policy'
  | 'designates'
  | 'enforcement'
  | 'exempts'
  | 'monitoring'
  | 'political_commitment'
  | 'non_binding_call'

/** Whom a measure is aimed at. */
export interface ProvisionTarget {
  readonly type: string
  /** ISO 3166 alpha-2, capitals, as law data shows them. */
  readonly codes: readonly string[]
  readonly names: readonly string[]
  readonly excludes: readonly string[]
  /** Words that stand for a target in a receiver's name, lower case: "houthi". */
  readonly aliases: readonly string[]
  /** True where every receiver in the State is a target but those in `excludes`. */
  readonly allButExcluded: boolean
  /** The part of the State that is meant ("Darfur"); null for the whole. */
  readonly part: string | null
}

/** Items that a measure leaves out, with the days of the exception. */
export interface ItemExclusion {
  readonly items: readonly string[]
  readonly from: IsoDate | null
  /** First day on which the exception no longer holds. */
  readonly to: IsoDate | null
  readonly why: string
}

export type ReceiverKind = 'government' | 'mission' | 'non_state'

/** Items, receivers or days for which a measure answers otherwise than "prohibited": a cap, a dispute, a waiver. */
export interface Qualification {
  readonly verdict: 'exempt' | 'unclear' | 'not_applicable' | 'licence_needed'
  /** Empty: any item of the measure. */
  readonly items: readonly string[]
  /** Null: any receiver. */
  readonly receivers: ReceiverKind | null
  readonly from: IsoDate | null
  /** First day on which it no longer holds. */
  readonly to: IsoDate | null
  readonly why: string
}

/** When a measure that bans nothing (or does not bind the parties) still lays them open to a listing, a seizure, a report. */
export interface Exposure {
  /** `items`: the items alone do; `un_breach`: only beside a breach of a UN measure on the same State; `never`. */
  readonly when: 'items' | 'un_breach' | 'never'
  readonly items: readonly string[]
  readonly side: 'supplier' | 'recipient' | 'either'
  /** True where only carriers are laid open. */
  readonly carriers: boolean
  /** States it is about where the target names none. */
  readonly codes: readonly string[]
}

/** One paragraph of one instrument, as reviewed data (`data/law/`). */
export interface Provision {
  readonly id: string
  /** "S/RES/1874 (2009)". */
  readonly instrument: string
  readonly title: string
  readonly issuingBody: string
  readonly adoptedOn: IsoDate | null
  readonly inForceFrom: IsoDate | null
  /** First day on which it is no longer in force; null while open. */
  readonly inForceTo: IsoDate | null
  /** Last day to which it is known to be renewed; past it the answer is "renewal not known". */
  readonly sunset: IsoDate | null
  readonly targets: ProvisionTarget
  readonly direction: Direction
  readonly measure: string
  readonly effect: ProvisionEffect
  /** `all_states`, or whose persons and territory it binds. */
  readonly binds: string
  /** Item class keys, `@all_arms` or `@any_item`. */
  readonly items: readonly string[]
  readonly itemExclusions: readonly ItemExclusion[]
  /** Direction of single items where they differ from `direction`. */
  readonly itemDirections: Readonly<Record<string, Direction>>
  /** For catch-alls: items that meet the clause without a State's finding. */
  readonly catchAllItems: readonly string[]
  readonly qualifications: readonly Qualification[]
  readonly exposure: Exposure | null
  /** Ids of the UN provisions whose term it shares, where it has no dates of its own. */
  readonly follows: readonly string[]
  readonly scope: string
  readonly paragraph: string | null
  readonly exemptions: readonly string[]
  readonly legalBasis: string | null
  readonly source: string
  readonly verified: boolean
  readonly paragraphVerified: boolean
  readonly datesVerified: boolean
  /** Who disputes that it is in force; null where nobody does. */
  readonly contested: string | null
  readonly note: string | null
  readonly sunsetNote: string | null
  readonly endedBy: string | null
}

/** What follows for those who breach or are exposed. */
export interface Consequence {
  readonly code: string
  readonly what: string
  readonly decidedBy: string
  readonly fromInstruments: readonly string[]
  /** `breach` where it follows a breach only; null where exposure is enough. */
  readonly onlyFor: 'breach' | null
  readonly verified: boolean
}

/** A class of goods, technology, service or activity, with the words reports use for it. */
export interface ItemClass {
  readonly key: string
  readonly label: string
  readonly isArms: boolean
  readonly kind: 'goods' | 'service' | 'activity'
  readonly parent: string | null
  /** Words by language (BCP 47). */
  readonly surface: Readonly<Record<string, readonly string[]>>
  readonly hs: readonly string[]
  /** What the class can turn out to be ("raw materials": metals, lead). */
  readonly mayBe: readonly string[]
  /** The class of technology for these goods; null where there is none. */
  readonly knowHow: string | null
  /** True for protective and non-lethal equipment, which many embargoes leave out on conditions. */
  readonly oftenExempt: boolean
  /** Provisions by which an activity that none names is argued to be covered. */
  readonly arguedThrough: readonly string[]
  readonly note: string | null
}

/** Whom a body's measures bind. */
export interface Membership {
  readonly binds: string
  readonly name: string
  readonly verified: boolean
  readonly members: readonly { readonly code: string; readonly from: IsoDate | null; readonly to: IsoDate | null }[]
}

export type TransferStatus =
  | 'discussed'
  | 'planned'
  | 'announced'
  | 'proposed'
  | 'expected'
  | 'conditional'
  | 'attempted'
  | 'alleged'
  | 'denied'
  | 'reported'
  | 'ongoing'
  | 'occurred'

/** What the law is asked about: one supplier, one recipient, some items, one day. */
export interface Transfer {
  /** Alpha-2 in capitals, optional receiver in brackets: "SO (Al-Shabaab)"; ZZ unknown. */
  readonly supplier: string
  readonly recipient: string
  /** Item class keys, words or HS codes. */
  readonly items: readonly string[]
  /** The items in the report's words; null where `items` says all. */
  readonly itemText: string | null
  /** EDTF. */
  readonly date: string | null
  readonly intermediaries: readonly string[]
  readonly carriers: readonly string[]
  readonly financing: readonly string[]
  readonly services: readonly string[]
  readonly status: TransferStatus
}

export type Verdict =
  | 'breaches'
  | 'would_breach'
  | 'exposes'
  | 'licence_needed'
  | 'exempt'
  | 'not_applicable'
  | 'renewal_not_known'
  | 'unclear'

/** What one provision says of one transfer, and why. */
export interface ProvisionFinding {
  readonly provision: string
  readonly verdict: Verdict
  /** One or two sentences: why it applies or not. */
  readonly reason: string
  /** Consequence codes. */
  readonly consequences: readonly string[]
  /** False where the measure, its paragraph or its dates were not seen in a source. */
  readonly verified: boolean
}
