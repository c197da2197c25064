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
  readonly itemExclusions: readonly string[]
  readonly scope: string
  readonly paragraph: string | null
  readonly exemptions: readonly string[]
  readonly legalBasis: string | null
  readonly source: string
  readonly verified: boolean
  readonly paragraphVerified: boolean
  readonly datesVerified: boolean
}

/** What follows for those who breach or are exposed. */
export interface Consequence {
  readonly code: string
  readonly what: string
  readonly decidedBy: string
  readonly fromInstruments: readonly string[]
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
