import type { XmlElement } from '../xml/xml-element.ts'

/** A place that addresses and births refer to by its number. */
export interface ChPlace {
  readonly location: string | null
  readonly area: string | null
  /** Its code where the list gives one, else its name. */
  readonly country: string | null
  readonly countryName: string | null
}

export function chPlace(element: XmlElement): ChPlace {
  return {
    location: element.textOf('location'),
    area: element.textOf('area'),
    country: countryOf(element),
    countryName: countryNameOf(element),
  }
}

/** Its code where the list gives one, else its name. */
export function countryOf(element: XmlElement): string | null {
  const country = element.child('country')
  return country?.attribute('iso-code') ?? country?.text ?? null
}

function countryNameOf(element: XmlElement): string | null {
  const country = element.child('country')
  return country?.text ?? country?.attribute('iso-code') ?? null
}

/** "Testville, North Province, Belarus" */
export function placeWords({ location, area, countryName }: ChPlace): string {
  return [location, area, countryName].filter((part) => part !== null).join(', ')
}
