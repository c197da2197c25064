import type { IsoDate } from '../model/date-value.ts'
import { InterdictError } from '../model/interdict-error.ts'
import { readFollowTheMoney } from './formats/follow-the-money.ts'
import { type InstalledList, installedLists } from './installed-lists.ts'

/** How one installed list reads. */
export interface ListCheck {
  readonly name: string
  readonly ok: boolean
  readonly packaged: boolean
  /** How many parties it lists; 0 where it cannot be read. */
  readonly listings: number
  /** How many dated acts put them there. */
  readonly designations: number
  /** Its version; null where it cannot be read. */
  readonly sha256: string | null
  /** Day of the list's own date stamp. */
  readonly publishedOn: IsoDate | null
  /** What is wrong with it; null where nothing is. */
  readonly problem: string | null
}

/** Reads every installed list whole: what `interdict lists` shows and `doctor` checks. */
export function checkLists(dataFolder: string | null = null): ListCheck[] {
  return installedLists(dataFolder).map(checkList)
}

function checkList({ name, file, packaged }: InstalledList): ListCheck {
  try {
    const { listings, sha256, publishedOn } = readFollowTheMoney(file, name)
    const designations = listings.reduce((sum, listing) => sum + listing.designations.filter(isDated).length, 0)
    return { name, ok: true, packaged, listings: listings.length, designations, sha256, publishedOn, problem: null }
  } catch (error) {
    if (!(error instanceof InterdictError)) throw error
    const broken = { sha256: null, publishedOn: null, problem: error.message }
    return { name, ok: false, packaged, listings: 0, designations: 0, ...broken }
  }
}

function isDated(designation: { readonly from: string | null }): boolean {
  return designation.from !== null
}
