import type { IsoDate } from '../../model/date-value.ts'
import type { Stake } from './ownership-network.ts'
import { standingOn } from './standing-on.ts'

/** Why a holding is not known exactly. */
export type HoldingDoubt = 'share_not_told' | 'range' | 'dates' | 'told_differently'

/** What one party holds of another on a day, between two bounds in percent. */
export interface Holding {
  readonly owner: string
  readonly asset: string
  readonly lower: number
  readonly upper: number
  /** What the bounds rest on: the tellings that stand, or may stand, on the day. */
  readonly stakes: readonly Stake[]
  readonly doubts: readonly HoldingDoubt[]
}

/** Shares of registers are rounded: three thirds of 33.4 % are no contradiction. */
export const ROUNDED_TOTAL = 100.5

/**
 * The holdings in one party on a day, by owner. Tellings of the same owner that stand on the same day may be one holding
 * told differently or parcels that add up: the least of them is sure, and their sum is possible where it stays within 100 %.
 *
 * @param stakes all stakes in one party
 */
export function holdingsIn(stakes: readonly Stake[], on: IsoDate): readonly Holding[] {
  const byOwner = new Map<string, Stake[]>()
  for (const stake of stakes) {
    if (standingOn(stake, on) === 'no') continue
    const held = byOwner.get(stake.owner)
    if (held === undefined) byOwner.set(stake.owner, [stake])
    else if (!held.some((other) => isSame(stake, other))) held.push(stake)
  }
  return withinTheWhole([...byOwner.values()].map((told) => holdingOf(told, on)))
}

/** Nobody can hold more than the others certainly leave. */
function withinTheWhole(holdings: readonly Holding[]): readonly Holding[] {
  const total = totalTold(holdings)
  if (total > ROUNDED_TOTAL) return holdings
  return holdings.map((holding) => {
    const room = Math.max(holding.lower, 100 - (total - holding.lower))
    return holding.upper <= room ? holding : { ...holding, upper: room }
  })
}

/** Sum of the lower bounds of all holdings in a party, in percent; more than `ROUNDED_TOTAL` is a conflict. */
export function totalTold(holdings: readonly Holding[]): number {
  return holdings.reduce((total, { lower }) => total + lower, 0)
}

function holdingOf(told: readonly Stake[], on: IsoDate): Holding {
  const { owner, asset } = told[0]!
  const known = told.filter(({ percentage }) => percentage !== null)
  const isSure = told.some((stake) => standingOn(stake, on) === 'yes')
  const isShareSure = known.some((stake) => standingOn(stake, on) === 'yes')
  if (known.length === 0) {
    return {
      owner,
      asset,
      lower: 0,
      upper: 100,
      stakes: told,
      doubts: isSure ? ['share_not_told'] : ['share_not_told', 'dates'],
    }
  }
  const sum = known.reduce((total, { percentage }) => total + percentage!.to, 0)
  const most = Math.max(...known.map(({ percentage }) => percentage!.to))
  const least = Math.min(...known.map(({ percentage }) => percentage!.from))
  const doubts: HoldingDoubt[] = []
  if (known.some(({ percentage }) => percentage!.from !== percentage!.to)) doubts.push('range')
  if (!isShareSure) doubts.push('dates')
  if (known.length > 1) doubts.push('told_differently')
  // A tie told without a share says nothing against the share told elsewhere, but it says that there is one.
  const untoldStands = isSure && !isShareSure
  if (untoldStands) doubts.push('share_not_told')
  return {
    owner,
    asset,
    lower: isShareSure ? least : 0,
    upper: untoldStands ? 100 : Math.min(100, sum <= ROUNDED_TOTAL ? sum : most),
    stakes: known,
    doubts,
  }
}

function isSame(a: Stake, b: Stake): boolean {
  return (
    a.percentage?.from === b.percentage?.from &&
    a.percentage?.to === b.percentage?.to &&
    a.from === b.from &&
    a.until === b.until
  )
}
