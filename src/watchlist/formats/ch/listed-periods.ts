import type { IsoDate } from '../../../model/date-value.ts'
import type { XmlElement } from '../xml/xml-element.ts'

/** A time during which a target was on the list. */
export interface ListedPeriod {
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

/** A target put on the list or taken off it. */
export interface ListedChange {
  readonly type: 'listed' | 'de-listed'
  readonly day: IsoDate | null
}

/** What a target's `<modification>`s say of its being listed; amendments say nothing of it. */
export function listedChanges(target: XmlElement): ListedChange[] {
  return target.all('modification').flatMap((element) => {
    const type = element.attribute('modification-type')
    return type === 'listed' || type === 'de-listed' ? [{ type, day: dayOf(element) }] : []
  })
}

/**
 * Times on the list. SECO's whole list keeps the targets it has removed: what was done last counts. A removal without a
 * day is one before the list's own.
 *
 * @param publishedOn day of the list
 */
export function listedPeriods(listed: readonly ListedChange[], publishedOn: IsoDate | null): ListedPeriod[] {
  const last = publishedOn ?? '9999'
  const orderOf = ({ type, day }: ListedChange): string => day ?? (type === 'listed' ? '' : last)
  const changes = listed.toSorted((a, b) => compare(orderOf(a), orderOf(b)))
  const periods: ListedPeriod[] = []
  let open: ListedPeriod | null = null
  for (const { type, day } of changes) {
    if (type === 'listed') open ??= { from: day, to: null }
    else {
      periods.push({ from: open?.from ?? null, to: day ?? publishedOn })
      open = null
    }
  }
  if (open !== null || periods.length === 0) periods.push(open ?? { from: null, to: null })
  return periods
}

function dayOf(modification: XmlElement): IsoDate | null {
  for (const name of ['effective-date', 'publication-date', 'enactment-date']) {
    const day = modification.attribute(name)?.slice(0, 10)
    if (day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day)) return day
  }
  return null
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
