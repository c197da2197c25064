import { SaxesParser } from 'saxes'
import { WatchlistFormatError } from '../../errors.ts'
import type { ListPart } from '../../source/list-part.ts'
import { partText } from '../../source/part-text.ts'
import { ownString } from './own-string.ts'
import { XmlElement } from './xml-element.ts'

/** Lists nest some ten elements deep; a file that goes on and on is made to break readers. */
const MOST_DEEP = 100
/** Characters that one record may have: the longest statement of reasons on any list has some 20,000. */
const MOST_IN_RECORD = 8_000_000
/** Elements that may stand outside of records; lists have a dozen (date, version, count). */
const MOST_OUTSIDE = 10_000
/** What an element without text or attributes counts for: empty ones take memory too. */
const ELEMENT_SIZE = 16

export interface XmlReading {
  /** Local name that the root element must have: what tells this list from another. */
  readonly root: string
  /** What is done with each element of these local names when it is complete; it is dropped afterwards. */
  readonly records: Readonly<Record<string, (element: XmlElement) => void>>
}

/**
 * Reads an XML list piece by piece: elements that are asked for are built as small trees, handed over and forgotten.
 * Prefixes of names are cut off. A document type (which could define entities that grow without end) is refused. A
 * record inside a record stays with the outer one.
 *
 * @returns the root element with its attributes and the elements that stand outside of records and hold text or attributes
 * @throws WatchlistFormatError with the line: for XML that is broken or ends early, for another root, and for files made
 *   to exhaust memory (nested without end, one endless record)
 */
export async function readXml(part: ListPart, { root, records }: XmlReading): Promise<XmlElement> {
  const parser = new SaxesParser({ position: false, fragment: false })
  const wrong = (expected: string, found: string): never => {
    throw new WatchlistFormatError(part.shown, parser.line, expected, found)
  }
  const names = new Map<string, string>()
  const handlers = new Map(Object.entries(records))
  const open: XmlElement[] = []
  let top: XmlElement | null = null
  // How many open elements are inside (or are) a record.
  let inside = 0
  let size = 0
  let outside = 0
  let sinceEvent = 0
  const grow = (by: number): void => {
    size += by
    if (size > MOST_IN_RECORD) wrong(`records of at most ${MOST_IN_RECORD} characters`, 'a longer one')
  }
  parser.on('doctype', () => wrong('XML without a document type', 'one that could define entities'))
  parser.on('error', ({ message }) => wrong('well-formed XML', message.replace(/\.$/, '').slice(0, 120)))
  parser.on('opentag', (tag) => {
    sinceEvent = 0
    const name = localName(tag.name, names)
    const parent = open.at(-1)
    const attributes = tag.attributes as Record<string, string>
    const element = new XmlElement(name, attributes, parser.line)
    if (parent === undefined) {
      if (name !== root) wrong(`a list in <${root}>`, `<${name}>`)
      top = element
    } else if (open.length >= MOST_DEEP) wrong(`elements at most ${MOST_DEEP} deep`, 'deeper ones')
    if (inside > 0) {
      inside++
      parent!.add(element)
    } else if (handlers.has(name)) {
      inside = 1
      size = 0
    }
    if (inside > 0) {
      let added = ELEMENT_SIZE
      for (const key in attributes) {
        const value = ownString(attributes[key]!)
        attributes[key] = value
        added += key.length + value.length
      }
      grow(added)
    }
    open.push(element)
  })
  const onText = (text: string): void => {
    sinceEvent = 0
    const element = open.at(-1)
    // Most text is the white space between tags.
    if (element === undefined || (element.ownText === '' && isBlank(text))) return
    if (inside === 0) {
      if (text.length > MOST_OUTSIDE) wrong('a list of records', `text of ${text.length} characters beside them`)
    } else grow(text.length)
    element.ownText += ownString(text)
  }
  parser.on('text', onText)
  parser.on('cdata', onText)
  parser.on('closetag', () => {
    sinceEvent = 0
    const element = open.pop()!
    if (inside > 0) {
      inside--
      if (inside === 0) handlers.get(element.name)!(element)
      return
    }
    const parent = open.at(-1)
    if (parent === undefined || !holdsSomething(element)) return
    if (++outside > MOST_OUTSIDE) wrong(`at most ${MOST_OUTSIDE} elements beside the records`, 'more')
    parent.add(element)
  })
  for await (const text of partText(part)) {
    // Text, a comment or an attribute that does not end is held by the parser until it does.
    sinceEvent += text.length
    if (sinceEvent > MOST_IN_RECORD) wrong(`values of at most ${MOST_IN_RECORD} characters`, 'one that does not end')
    parser.write(text)
  }
  parser.close()
  return top ?? wrong(`a list in <${root}>`, 'no element')
}

/** The name without its prefix, the same string each time: names are compared more often than they are read. */
function localName(printed: string, names: Map<string, string>): string {
  const known = names.get(printed)
  if (known !== undefined) return known
  const name = ownString(printed.slice(printed.indexOf(':') + 1))
  // A file that invents names without end must not fill the table.
  if (names.size < 10_000) names.set(ownString(printed), name)
  return name
}

function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code !== 0x20 && code !== 0x0a && code !== 0x09 && code !== 0x0d) return false
  }
  return true
}

function holdsSomething(element: XmlElement): boolean {
  if (element.children.length > 0 || element.ownText !== '') return true
  for (const _ in element.attributes) return true
  return false
}
