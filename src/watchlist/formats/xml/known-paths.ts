import type { XmlElement } from './xml-element.ts'

/** Elements and attributes of a record that a reader takes, as a tree, so that whatever else there is can be counted. */
export interface KnownPaths {
  /** Whether the reader takes its text. */
  readonly isTaken: boolean
  readonly children: ReadonlyMap<string, KnownPaths>
  readonly attributes: ReadonlySet<string>
}

interface Growing extends KnownPaths {
  isTaken: boolean
  readonly children: Map<string, Growing>
  readonly attributes: Set<string>
}

/**
 * @param paths from the record down, names joined by `/`, attributes with `@`: `akaList/aka/uid`, `name@id`, `@ID`
 */
export function knownPaths(paths: readonly string[]): KnownPaths {
  const root = growing()
  for (const path of paths) {
    const [elements = '', attribute] = path.split('@')
    let at = root
    for (const name of elements.split('/')) {
      if (name === '') continue
      let next = at.children.get(name)
      if (next === undefined) {
        next = growing()
        at.children.set(name, next)
      }
      at = next
    }
    if (attribute === undefined) at.isTaken = true
    else at.attributes.add(attribute)
  }
  return root
}

/** Hands over every text and attribute below a record (and on it) that is not known, with its path. */
export function unknownLeaves(
  record: XmlElement,
  known: KnownPaths,
  onUnknown: (text: string, path: string) => void,
): void {
  walk(record, known, '', onUnknown)
}

const NOTHING: KnownPaths = { isTaken: false, children: new Map(), attributes: new Set() }

function walk(
  element: XmlElement,
  known: KnownPaths,
  path: string,
  onUnknown: (text: string, path: string) => void,
): void {
  for (const name in element.attributes) {
    if (known.attributes.has(name) || name.startsWith('xmlns')) continue
    const value = element.attribute(name)
    if (value !== null) onUnknown(value, `${path}@${name}`)
  }
  for (const child of element.children) {
    const below = known.children.get(child.name)
    if (below?.isTaken === true && child.children.length === 0 && !hasAttributes(child)) continue
    const childPath = path === '' ? child.name : `${path}/${child.name}`
    if (below?.isTaken !== true && child.text !== null) onUnknown(child.text, childPath)
    walk(child, below ?? NOTHING, childPath, onUnknown)
  }
}

function hasAttributes(element: XmlElement): boolean {
  for (const _ in element.attributes) return true
  return false
}

function growing(): Growing {
  return { isTaken: false, children: new Map(), attributes: new Set() }
}
