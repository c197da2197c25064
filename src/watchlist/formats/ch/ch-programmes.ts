import { readPackagedJson } from '../../../model/packaged-data.ts'
import type { XmlElement } from '../xml/xml-element.ts'

/** The ordinance behind a set of measures that targets are put under. */
export interface ChProgramme {
  /** Number of the programme, which has an element for each of its sets. */
  readonly ssid: string | null
  /** Key as OpenSanctions has it (`SECO-UKRAINE`); null where we know none. */
  readonly key: string | null
  /** The list's short word: "Belarus". */
  readonly word: string | null
  /** English title of the ordinance. */
  readonly title: string | null
  /** English title of the set: "article 12 -- Restrictions on named individuals and entities". */
  readonly set: string | null
}

interface KeyWords {
  readonly words: readonly string[]
  readonly key: string
}

let kept: readonly KeyWords[] | null = null

/** Programmes of a `<sanctions-program>` by the numbers of its sets. */
export function chProgrammes(element: XmlElement): [set: string, programme: ChProgramme][] {
  const title = englishOf(element, 'program-name')
  const word = englishOf(element, 'program-key')
  const sets = new Map<string, string | null>()
  for (const set of element.all('sanctions-set')) {
    const ssid = set.attribute('ssid')
    if (ssid !== null && (!sets.has(ssid) || isEnglish(set))) sets.set(ssid, set.text)
  }
  const shared = { ssid: element.attribute('ssid'), key: keyOf(title ?? word ?? ''), word, title }
  return [...sets].map(([ssid, set]) => [ssid, { ...shared, set }])
}

function keyOf(title: string): string | null {
  kept ??= readPackagedJson<{ programmes: readonly KeyWords[] }>('watchlist/programmes/ch.json').programmes
  const plain = title.replace(/’/g, "'")
  return kept.find(({ words }) => words.some((word) => plain.includes(word)))?.key ?? null
}

function englishOf(element: XmlElement, name: string): string | null {
  const all = element.all(name)
  return (all.find(isEnglish) ?? all[0])?.text ?? null
}

function isEnglish(element: XmlElement): boolean {
  return /^en/i.test(element.attribute('lang') ?? '')
}
