import type { PartyDraft } from '../../../party/party-draft.ts'
import type { XmlElement } from '../../xml/xml-element.ts'
import { addFact, type DatedAct } from '../facts/add-fact.ts'
import { factKind } from '../facts/fact-kind.ts'
import { addAddress } from '../facts/ofac-address.ts'
import { type Location, locationWords } from './location-of.ts'
import { periodOf } from './period-of.ts'
import type { ReferenceValues } from './reference-values.ts'

const PATH = 'Feature'
const ADDRESS = 'Location'

/** What features refer to. */
export interface FeatureContext {
  readonly references: ReferenceValues
  readonly locations: ReadonlyMap<string, Location>
  /** Called with the number of each location that a feature uses. */
  readonly onLocation: (id: string) => void
}

/**
 * Adds a `Feature`: an address, or a fact with a value in words, a period, or a place.
 *
 * @returns the days that it gives for acts
 */
export function addFeature(draft: PartyDraft, feature: XmlElement, context: FeatureContext): readonly DatedAct[] {
  const { references, locations, onLocation } = context
  const type = references.word('FeatureType', feature.attribute('FeatureTypeID')) ?? 'Unknown'
  const dated: DatedAct[] = []
  for (const version of feature.children) {
    if (version.name !== 'FeatureVersion') continue
    const reliability = references.word('Reliability', version.attribute('ReliabilityID'))
    const beside = [reliability?.toLowerCase() ?? null, version.textOf('Comment')].filter((words) => words !== null)
    const take = (value: string | null, iso: string | null | undefined = null): void => {
      if (value === null) return
      const found = addFact(draft, { type, value, iso: iso ?? null, beside }, PATH)
      if (found !== null) dated.push(found)
    }
    for (const part of version.children) {
      if (part.name === 'DatePeriod') {
        if (isGregorian(part, references)) take(periodOf(part))
        else draft.unknown(periodOf(part), `${PATH}: ${type} (another calendar)`)
      } else if (part.name === 'VersionDetail') {
        take(part.text ?? references.word('DetailReference', part.attribute('DetailReferenceID')))
      } else if (part.name === 'VersionLocation') {
        const id = part.attribute('LocationID') ?? ''
        const location = locations.get(id)
        if (location === undefined) {
          draft.unknown(`LocationID ${id}`, `${PATH}: ${type}`)
          continue
        }
        onLocation(id)
        if (type === ADDRESS) addLocation(draft, location)
        else if (factKind(type)?.kind.reads === 'country')
          take(location.country ?? locationWords(location), location.iso)
        else take(locationWords(location))
      }
    }
  }
  return dated
}

function addLocation(draft: PartyDraft, location: Location): void {
  addAddress(draft, location, ADDRESS)
  if (location.others.length > 0) addAddress(draft, { ...location, parts: location.others }, ADDRESS)
  for (const [text, path] of location.rest) draft.unknown(text, path)
}

function isGregorian(period: XmlElement, references: ReferenceValues): boolean {
  const calendar = references.word('CalendarType', period.attribute('CalendarTypeID'))
  return calendar === null || /^(?:Gregorian|#)/i.test(calendar)
}
