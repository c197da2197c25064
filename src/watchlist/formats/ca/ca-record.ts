import type { XmlElement } from '../xml/xml-element.ts'

/** Elements of a record by the English halves of their names. */
export const CA_ELEMENTS = [
  'Country',
  'LastName',
  'GivenName',
  'EntityOrShip',
  'TitleOrShip',
  'Aliases',
  'DateOfBirthOrShipBuildDate',
  'ShipIMONumber',
  'Schedule',
  'Item',
  'DateOfListing',
] as const
export type CaElement = (typeof CA_ELEMENTS)[number]

// Names that the list had for the same cells at other times.
const OTHER_NAMES: Readonly<Record<string, CaElement>> = {
  Entity: 'EntityOrShip',
  Title: 'TitleOrShip',
  TitleOrShipType: 'TitleOrShip',
  Alias: 'Aliases',
  DateOfBirth: 'DateOfBirthOrShipBuildDate',
}

export interface CaCell {
  readonly text: string | null
  /** Name of the element as the file has it. */
  readonly field: string
}

/** One `<record>`, its cells found by English names in files of any time. */
export interface CaRecord {
  readonly element: XmlElement
  cell(name: CaElement): CaCell
}

export function caRecord(element: XmlElement): CaRecord {
  const cells = new Map<string, CaCell>()
  for (const { name, text } of element.children) {
    const known = caElementOf(name)
    if ((cells.get(known)?.text ?? null) === null) cells.set(known, { text, field: name })
  }
  return { element, cell: (name) => cells.get(name) ?? { text: null, field: name } }
}

/** `Country` for "Country-Pays": newer files name their cells in both languages of the country. */
export function caElementOf(name: string): string {
  const english = name.split('-', 1)[0]!
  return OTHER_NAMES[english] ?? english
}
