import type { DayRange } from '../model/date-value.ts'
import type { Direction, ItemClass, Provision } from '../model/law.ts'
import { itemClassOf, lineageOf } from './class-index.ts'
import type { ItemReading } from './item-lexicon.ts'
import type { LawBook } from './load-law.ts'
import { periodFit } from './term.ts'

/** What a transfer is of: words with the classes they may stand for. */
export interface AskedItem {
  readonly words: string
  readonly readings: readonly ItemReading[]
  /** True where it is no item of its own but comes with the deal: its broker, its bank. */
  readonly derived: boolean
}

export type Side = 'to_target' | 'from_target'

/** How one item lies to one provision. */
export interface ItemFit {
  readonly item: AskedItem
  readonly fit: 'yes' | 'possible' | 'excluded' | 'argued' | 'direction' | 'no'
  /** Labels of the classes that fit. */
  readonly as: readonly string[]
  /** Class keys that fit. */
  readonly classes: readonly string[]
  /** Why it is excluded or only possible; null where the classes say it. */
  readonly why: string | null
}

// Readings that together are less likely than not settle nothing.
const LIKELY = 0.5

/** Whether a provision covers an item on one of the sides where its target stands. */
export function itemFit(
  provision: Provision,
  item: AskedItem,
  sides: readonly Side[],
  days: DayRange | null,
  law: LawBook,
): ItemFit {
  const fits = item.readings.map((reading) => ({ reading, ...readingFit(provision, item, reading, sides, days, law) }))
  const good = fits.filter(({ fit }) => fit === 'yes')
  const weight = item.readings.reduce((sum, { confidence }) => sum + confidence, 0)
  const result = (fit: ItemFit['fit'], from: typeof fits): ItemFit => ({
    item,
    fit,
    as: [...new Set(from.flatMap(({ classes }) => classes.map(({ label }) => label)))],
    classes: [...new Set(from.flatMap(({ classes }) => classes.map(({ key }) => key)))],
    why: from.find(({ why }) => why !== null)?.why ?? null,
  })
  if (good.length > 0 && good.length === fits.length && weight >= LIKELY) return result('yes', good)
  const excluded = fits.filter(({ fit }) => fit === 'excluded')
  if (excluded.length > 0 && excluded.length === fits.length) return result('excluded', excluded)
  const possible = fits.filter(({ fit }) => fit === 'yes' || fit === 'possible')
  if (possible.length > 0) return result('possible', possible)
  for (const kind of ['excluded', 'argued', 'direction'] as const) {
    const of = fits.filter(({ fit }) => fit === kind)
    if (of.length > 0) return result(kind, of)
  }
  return result('no', [])
}

interface ReadingFit {
  readonly fit: ItemFit['fit']
  readonly classes: readonly ItemClass[]
  readonly why: string | null
}

/** Of classes that hold together the one that fits best counts: a limousine is barred as a vehicle or as a luxury. */
function readingFit(
  provision: Provision,
  item: AskedItem,
  reading: ItemReading,
  sides: readonly Side[],
  days: DayRange | null,
  law: LawBook,
): ReadingFit {
  const order: readonly ItemFit['fit'][] = ['yes', 'excluded', 'possible', 'argued', 'direction', 'no']
  const fits = reading.classes.flatMap((key) => {
    const itemClass = itemClassOf(key, law)
    return itemClass === null ? [] : [classFit(provision, item, itemClass, sides, days, law)]
  })
  fits.sort((a, b) => order.indexOf(a.fit) - order.indexOf(b.fit))
  return fits[0] ?? { fit: 'no', classes: [], why: null }
}

function classFit(
  provision: Provision,
  item: AskedItem,
  itemClass: ItemClass,
  sides: readonly Side[],
  days: DayRange | null,
  law: LawBook,
): ReadingFit {
  const classes = [itemClass]
  const line = lineageOf(itemClass.key, law)
  const says = (why: string | null, fit: ItemFit['fit']): ReadingFit => ({ fit, classes, why })
  const covered = covers(provision.items, itemClass, line, item.derived)
  if (covered === 'no') {
    const dispute = provision.qualifications.find(
      ({ verdict, items }) => verdict === 'unclear' && items.some((key) => line.includes(key)),
    )
    if (dispute !== undefined) return says(dispute.why, 'possible')
    if (itemClass.arguedThrough.includes(provision.id)) return says(itemClass.note, 'argued')
    const could =
      itemClass.mayBe.some((key) => provision.items.includes(key)) ||
      provision.items.some((key) => lineageOf(key, law).includes(itemClass.key))
    return could && isDirected(provision, line, sides) ? says(null, 'possible') : says(null, 'no')
  }
  if (!isDirected(provision, line, sides)) return says(null, 'direction')
  for (const { items, from, to, why } of provision.itemExclusions) {
    if (!items.some((key) => line.includes(key))) continue
    const period = periodFit(from, to, days)
    if (period === 'all') return says(why, 'excluded')
    if (period === 'some') return says(why, 'possible')
  }
  const spared = itemClass.oftenExempt
    ? provision.exemptions.find((words) => /non-lethal|protective/i.test(words))
    : null
  if (spared !== null && spared !== undefined) return says(`may be left out: ${spared}`, 'possible')
  if (provision.measure === 'catch_all' && covers(provision.catchAllItems, itemClass, line, true) === 'no') {
    return says(
      'a catch-all: it holds where a State finds that the item could contribute to what is banned',
      'possible',
    )
  }
  return says(null, 'yes')
}

function covers(items: readonly string[], itemClass: ItemClass, line: readonly string[], only: boolean): 'yes' | 'no' {
  if (items.some((key) => line.includes(key))) return 'yes'
  // An activity is covered only where a measure names it; what merely comes with a deal likewise.
  if (itemClass.kind === 'activity') return 'no'
  if (items.includes('@all_arms') && itemClass.isArms) return 'yes'
  return !only && items.includes('@any_item') ? 'yes' : 'no'
}

function isDirected(provision: Provision, line: readonly string[], sides: readonly Side[]): boolean {
  const own = line.map((key) => provision.itemDirections[key]).find((one) => one !== undefined)
  const direction: Direction = own ?? provision.direction
  return direction === 'both' || direction === 'none' || sides.includes(direction)
}
