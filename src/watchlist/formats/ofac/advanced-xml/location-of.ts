import { knownPaths, unknownLeaves } from '../../xml/known-paths.ts'
import type { XmlElement } from '../../xml/xml-element.ts'
import type { AddressPart, OfacAddress } from '../facts/ofac-address.ts'
import type { ReferenceValues } from './reference-values.ts'

/** A place that parties and documents refer to by its number. */
export interface Location extends OfacAddress {
  /** Second ways of writing parts of it. */
  readonly others: readonly AddressPart[]
  /** What the file says of it that we have no place for, with its path. */
  readonly rest: readonly (readonly [text: string, path: string])[]
}

const KNOWN = knownPaths([
  '@ID',
  'LocationAreaCode@AreaCodeID',
  'LocationCountry@CountryID',
  'LocationCountry@CountryRelevanceID',
  'LocationPart@LocPartTypeID',
  ...['@Primary', '@LocPartValueTypeID', '@LocPartValueStatusID', '/Value'].map(
    (path) => `LocationPart/LocationPartValue${path}`,
  ),
  'FeatureVersionReference@FeatureVersionID',
  'IDRegDocumentReference@IDRegDocumentID',
])

/** Reads a `Location`. */
export function locationOf(element: XmlElement, references: ReferenceValues): Location {
  const parts: AddressPart[] = []
  const others: AddressPart[] = []
  for (const part of element.children) {
    if (part.name !== 'LocationPart') continue
    const type = references.word('LocPartType', part.attribute('LocPartTypeID')) ?? ''
    let hasMain = false
    for (const value of part.children) {
      const text = value.textOf('Value')
      if (text === null) continue
      ;(hasMain ? others : parts).push({ type, value: text })
      hasMain = true
    }
  }
  const country = element.child('LocationCountry')?.attribute('CountryID') ?? null
  const area = element.child('LocationAreaCode')?.attribute('AreaCodeID') ?? null
  const rest: [string, string][] = []
  unknownLeaves(element, KNOWN, (text, path) => rest.push([text, `Location/${path}`]))
  return {
    parts: parts.slice(),
    // Tens of thousands are held, and nearly all have nothing here.
    others: others.length === 0 ? NONE : others,
    country: references.word('Country', country) ?? references.attribute('AreaCode', area, 'Description'),
    iso: references.attribute('Country', country, 'ISO2') ?? references.word('AreaCode', area),
    rest: rest.length === 0 ? NONE : rest,
  }
}

const NONE: readonly never[] = []

/** A location in one line; null for an empty one. */
export function locationWords({ parts, country }: Location): string | null {
  const words = parts.map(({ value }) => value)
  if (country !== null) words.push(country)
  return words.join(', ') || null
}
