import { SaxesParser } from 'saxes'
import { InterdictError } from '../../../model/interdict-error.ts'
import { WatchlistFormatError } from '../../errors.ts'
import type { ListPart } from '../../source/list-part.ts'
import { partText } from '../../source/part-text.ts'
import { XmlElement } from './xml-element.ts'

/** Lists nest some ten elements deep; a file that goes on and on is made to break readers. */
const MOST_DEEP = 100
/** Characters that one record may have: the longest statement of reasons on any list has some 20,000. */
const MOST_IN_RECORD = 8_000_000

export interface XmlReading {
  /** Local name that the root element must have: what tells this list from another. */
  readonly root: string
  /** What is done with each element of these local names when it is complete; it is dropped afterwards. */
  readonly records: Readonly<Record<string, (element: XmlElement) => void>>
}

/**
 * Reads an XML list piece by piece: elements that are asked for are built as small trees, handed over and forgotten.
 * Prefixes of names are cut off. A document type (which could define entities that grow without end) is refused.
 *
 * @returns the root element with its attributes and the text of its plain children, without the records
 * @throws WatchlistFormatError with the line: for XML that is broken or ends early, another root, a missing record
 */
export async function readXml(part: ListPart, { root, records }: XmlReading): Promise<XmlElement> {
  const wrong = (expected: string, found: string): never => {
    throw new WatchlistFormatError(part.shown, parser.line, expected, found)
  }
  const parser = new SaxesParser({ position: true, fragment: false })
  const open: XmlElement[] = []
  let top: XmlElement | null = null
  // How many open elements are inside (or are) a record: only those are kept.
  let inside = 0
  let size = 0
  parser.on('doctype', () => wrong('XML without a document type', 'one that could define entities'))
  parser.on('error', (error) => wrong('well-formed XML', error.message.replace(/^\S*\d+:\d+: /, '').slice(0, 120)))
  parser.on('opentag', (tag) => {
    const name = localName(tag.name)
    const parent = open.at(-1) ?? null
    if (parent === null && name !== root) wrong(`a list in <${root}>`, `<${name}>`)
    if (open.length >= MOST_DEEP) wrong(`elements at most ${MOST_DEEP} deep`, 'deeper ones')
    const element = new XmlElement(name, tag.attributes as Record<string, string>, parser.line)
    if (parent === null) top = element
    if (inside > 0 || records[name] !== undefined) {
      inside++
      size += name.length
    }
    if (inside > 1) parent!.children.push(element)
    open.push(element)
  })
  const onText = (text: string): void => {
    const element = open.at(-1)
    if (element === undefined) return
    if (inside > 0) {
      size += text.length
      if (size > MOST_IN_RECORD) wrong(`records of at most ${MOST_IN_RECORD} characters`, 'a longer one')
      element.ownText += text
    } else if (open.length <= 3 && element.ownText.length < 1000) element.ownText += text
  }
  parser.on('text', onText)
  parser.on('cdata', onText)
  parser.on('closetag', () => {
    const element = open.pop()!
    if (inside > 0) {
      inside--
      if (inside === 0) {
        size = 0
        records[element.name]!(element)
      } else if (records[element.name] !== undefined) {
        // A record inside a record stays with the outer one.
      }
    } else if (element.children.length > 0 || element.ownText.trim() !== '') open.at(-1)?.children.push(element)
  })
  try {
    for await (const text of partText(part)) parser.write(text)
    parser.close()
  } catch (error) {
    if (error instanceof InterdictError) throw error
    throw error
  }
  return top ?? wrong(`a list in <${root}>`, 'no element')
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
