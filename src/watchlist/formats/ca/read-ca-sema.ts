import type { Listing } from '../../../model/listing.ts'
import { WatchlistFormatError } from '../../errors.ts'
import type { ReadFormat } from '../list-format.ts'
import { readXml } from '../xml/read-xml.ts'
import { type CaRecord, caRecord } from './ca-record.ts'
import { englishHalf } from './english-half.ts'
import { partyOfRecord } from './party-of-record.ts'

/**
 * Reads Canada's consolidated autonomous sanctions list (`<data-set>` of `<record>`). The list has no ids: country,
 * schedule and item make one, with the name where two records share them. It has no date stamp either.
 *
 * @throws WatchlistFormatError for a record without a name or without its place in the regulations
 */
export const readCaSema: ReadFormat = async (parts, { list, log }) => {
  const listings: Listing[] = []
  const taken = new Set<string>()
  for (const part of parts) {
    await readXml(part, {
      root: 'data-set',
      records: {
        record(element) {
          const record = caRecord(element)
          const wrong = (expected: string): never => {
            throw new WatchlistFormatError(part.shown, element.line, expected, 'none')
          }
          const name = nameOf(record) ?? wrong('a record with a name')
          if (record.cell('Country').text === null) wrong('a record with its country')
          const id = freeId(record, name, taken)
          listings.push(partyOfRecord(record, id.slice(PREFIX.length), log).build(id, list))
        },
      },
    })
  }
  return { publishedOn: null, listings }
}

const PREFIX = 'ca-sema-'

function nameOf(record: CaRecord): string | null {
  const words = [record.cell('GivenName').text, record.cell('LastName').text].filter((word) => word !== null)
  return words.length > 0 ? words.join(' ') : record.cell('EntityOrShip').text
}

function freeId(record: CaRecord, name: string, taken: Set<string>): string {
  const { english } = englishHalf(record.cell('Country').text ?? '', { always: true })
  const item = record.cell('Item').text
  const place = [english, record.cell('Schedule').text ?? '', item ?? name].map(slug).filter((part) => part !== '')
  const wished = PREFIX + place.join('-')
  const named = `${wished}-${slug(name)}`
  let id = taken.has(wished) ? named : wished
  for (let count = 2; taken.has(id); count++) id = `${named}-${count}`
  taken.add(id)
  return id
}

function slug(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
