import type { XmlElement } from '../../xml/xml-element.ts'

/** What the head of an advanced file says its numbers stand for. */
export interface ReferenceValues {
  /** Words of a value: `word('FeatureType', '8')` is "Birthdate"; `#8` where the file lacks it, null for no number and for
   * a value that says nothing. */
  word(set: string, id: string | null): string | null
  /** An attribute of a value: `attribute('Country', '11171', 'ISO2')`; null where it has none. */
  attribute(set: string, id: string | null, name: string): string | null
}

/** Placeholder that the file uses where OFAC has nothing to say. */
const UNKNOWN = 'Unknown'

/** @param element `ReferenceValueSets`: sets of elements with an `ID` attribute */
export function referenceValues(element: XmlElement): ReferenceValues {
  const values = new Map<string, XmlElement>()
  for (const set of element.children) {
    for (const value of set.children) values.set(`${value.name} ${value.attribute('ID')}`, value)
  }
  return {
    word(set, id) {
      if (id === null) return null
      const value = values.get(`${set} ${id}`)
      if (value === undefined) return `#${id}`
      return value.text === UNKNOWN ? null : value.text
    },
    attribute(set, id, name) {
      return id === null ? null : (values.get(`${set} ${id}`)?.attribute(name) ?? null)
    },
  }
}
