import type { IsoDate } from '../../../model/date-value.ts'
import type { Listing } from '../../../model/listing.ts'
import { WatchlistFormatError } from '../../errors.ts'
import type { ReadFormat } from '../list-format.ts'
import { readXml } from '../xml/read-xml.ts'
import type { XmlElement } from '../xml/xml-element.ts'
import { type ChPlace, chPlace } from './ch-places.ts'
import { type ChProgramme, chProgrammes } from './ch-programmes.ts'
import { type ListedChange, listedChanges, listedPeriods } from './listed-periods.ts'
import { bodyOf, type ChParty, partyOfTarget } from './party-of-target.ts'

/** What of a target waits until the whole list is read. */
interface Waiting {
  readonly ssid: string
  readonly party: ChParty
  readonly sets: readonly string[]
  readonly changes: readonly ListedChange[]
}

/**
 * Reads the Swiss sanctions list (SECO): programmes with their sets of measures, targets, and the places that targets
 * refer to. Targets that were removed stay in the list, with the day of removal.
 *
 * @throws WatchlistFormatError for a target without number, kind or name, and for one met twice
 */
export const readChSeco: ReadFormat = async (parts, { list, log }) => {
  const programmes = new Map<string, ChProgramme>()
  const places = new Map<string, ChPlace>()
  const targets = new Map<string, Waiting>()
  let publishedOn: IsoDate | null = null
  for (const part of parts) {
    const root = await readXml(part, {
      root: 'swiss-sanctions-list',
      records: {
        'sanctions-program': (element) => {
          for (const [set, programme] of chProgrammes(element)) programmes.set(set, programme)
        },
        place: (element) => {
          const ssid = element.attribute('ssid')
          if (ssid !== null) places.set(ssid, chPlace(element))
        },
        target(element) {
          const wrong = (expected: string, found: string): never => {
            throw new WatchlistFormatError(part.shown, element.line, expected, found)
          }
          const ssid = element.attribute('ssid') ?? wrong('a target with its ssid', 'none')
          if (targets.has(ssid)) wrong('each target once', `${ssid} again`)
          const body = bodyOf(element) ?? wrong('an individual, entity or object', 'none')
          const party = partyOfTarget(element, body, log)
          if (!party.draft.values.some(({ property }) => NAMES.has(property))) wrong(`a name of ${ssid}`, 'none')
          targets.set(ssid, { ssid, party, sets: setsOf(element), changes: listedChanges(element) })
        },
      },
    })
    publishedOn = root.attribute('date')?.slice(0, 10) ?? publishedOn
  }
  const listings: Listing[] = []
  for (const { ssid, party, sets, changes } of targets.values()) {
    party.addPlaces(places)
    addDesignations(party, ssid, designating(sets, programmes), listedPeriods(changes, publishedOn))
    for (const { type, target, remark } of party.relations) {
      const known = target !== null && targets.has(target)
      if (!known) log.add('unresolved_link', ssid, 'relation', target ?? remark ?? type)
      party.draft.relation({ type, to: known ? `${PREFIX}${target}` : null, name: known ? null : target, source: null })
      if (remark !== null)
        party.draft.text('notes', `${type} ${target}: ${remark}`, 'relation/remark', { cell: remark })
    }
    listings.push(party.draft.build(`${PREFIX}${ssid}`, list))
  }
  return { publishedOn, listings }
}

const PREFIX = 'ch-seco-'
const NAMES: ReadonlySet<string> = new Set(['name', 'alias', 'weakAlias', 'previousName'])

/** Sets stand in elements; older files have one in an attribute. */
function setsOf(target: XmlElement): string[] {
  const found = target.all('sanctions-set-id').flatMap(({ text }) => (text === null ? [] : [text]))
  const single = target.attribute('sanctions-set-id')
  return single === null || found.includes(single) ? found : [...found, single]
}

/** Programmes that a target is under, each with the sets that put it there. */
function designating(sets: readonly string[], programmes: ReadonlyMap<string, ChProgramme>): ChProgramme[][] {
  const grouped = new Map<string, ChProgramme[]>()
  for (const set of sets) {
    const programme = programmes.get(set) ?? { ssid: null, key: null, word: null, title: null, set }
    const key = programme.title ?? programme.ssid ?? set
    grouped.set(key, [...(grouped.get(key) ?? []), programme])
  }
  return grouped.size === 0 ? [[]] : [...grouped.values()]
}

function addDesignations(
  { draft, reason }: ChParty,
  ssid: string,
  programmes: readonly (readonly ChProgramme[])[],
  periods: ReturnType<typeof listedPeriods>,
): void {
  for (const sets of programmes) {
    const tags = [...new Set(sets.flatMap(({ word, set }) => [word, set]))].filter((tag) => tag !== null)
    for (const { from, to } of periods) {
      draft.designation({
        authority: 'Switzerland',
        programme: sets[0]?.key ?? null,
        tags,
        from,
        to,
        legalBasis: sets[0]?.title ?? null,
        reason,
        listId: ssid,
      })
    }
  }
}
