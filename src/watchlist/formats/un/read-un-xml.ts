import type { IsoDate } from '../../../model/date-value.ts'
import type { Listing } from '../../../model/listing.ts'
import { WatchlistFormatError } from '../../errors.ts'
import type { PartyDraft } from '../../party/party-draft.ts'
import type { ListPart } from '../../source/list-part.ts'
import type { ReadContext, ReadFormat } from '../list-format.ts'
import { readXml } from '../xml/read-xml.ts'
import type { XmlElement } from '../xml/xml-element.ts'
import { partyOfUnRecord } from './party-of-un-record.ts'
import { referencesIn } from './references-in.ts'

/** A record that waits until all are read: its comments may name others. */
interface Waiting {
  readonly draft: PartyDraft
  /** `CDi.001`; null where the record has none. */
  readonly reference: string | null
  readonly dataId: string | null
  /** Words that may name other entries, by the tie they make. */
  readonly words: readonly (readonly [type: string, field: string, text: string])[]
}

/**
 * Reads the consolidated list of the UN Security Council (schema sc-sanctions.xsd). Individuals are persons, entities
 * organisations. A listing's id is its reference ("un-cdi.001"), or the DATAID where there is none or two share it.
 */
export const readUnXml: ReadFormat = async (parts, context) => {
  const waiting: Waiting[] = []
  let publishedOn: IsoDate | null = null
  for (const part of parts) publishedOn = await readPart(part, context, waiting)
  return { publishedOn, listings: withLinks(waiting, context) }
}

async function readPart(part: ListPart, { log }: ReadContext, waiting: Waiting[]): Promise<IsoDate> {
  const counts = { INDIVIDUAL: 0, ENTITY: 0 }
  const take = (record: XmlElement): void => {
    const kind = record.name as keyof typeof counts
    counts[kind]++
    const reference = record.textOf('REFERENCE_NUMBER')
    const dataId = record.textOf('DATAID')
    if (reference === null && dataId === null) {
      throw new WatchlistFormatError(part.shown, record.line, 'a record with REFERENCE_NUMBER or DATAID', 'neither')
    }
    if (record.textOf('FIRST_NAME') === null) {
      throw new WatchlistFormatError(part.shown, record.line, 'a record with FIRST_NAME', 'none')
    }
    waiting.push({ draft: partyOfUnRecord(record, log), reference, dataId, words: wordsOf(record) })
  }
  const root = await readXml(part, { root: 'CONSOLIDATED_LIST', records: { INDIVIDUAL: take, ENTITY: take } })
  // The schema asks for at least one of each: a list without is half a list.
  for (const [name, count] of Object.entries(counts)) {
    if (count === 0) throw new WatchlistFormatError(part.shown, root.line, `at least one <${name}>`, 'none')
  }
  const generated = root.attribute('dateGenerated')
  if (generated === null || !/^\d{4}-\d{2}-\d{2}/.test(generated)) {
    throw new WatchlistFormatError(part.shown, root.line, 'a day in dateGenerated', generated ?? 'none')
  }
  return generated.slice(0, 10)
}

function wordsOf(record: XmlElement): Waiting['words'] {
  const positions = record.all('DESIGNATION', 'VALUE').map(({ text }) => text ?? '')
  return [
    ['named_in_comments', 'COMMENTS1', record.textOf('COMMENTS1') ?? ''],
    ['named_in_designation', 'DESIGNATION/VALUE', positions.join('\n')],
  ]
}

function withLinks(waiting: readonly Waiting[], { list, log }: ReadContext): Listing[] {
  const uses = new Map<string, number>()
  for (const { reference } of waiting) {
    const key = reference?.toLowerCase() ?? ''
    uses.set(key, (uses.get(key) ?? 0) + 1)
  }
  const idOf = ({ reference, dataId }: Waiting): string => {
    const key = reference?.toLowerCase() ?? ''
    return key !== '' && (uses.get(key) === 1 || dataId === null) ? `un-${key}` : `un-${dataId}`
  }
  const ids = new Map<string, string>()
  for (const one of waiting) {
    const key = one.reference?.toLowerCase() ?? ''
    if (uses.get(key) === 1) ids.set(key, idOf(one))
  }
  return waiting.map((one) => {
    const named = new Set([one.reference?.toLowerCase()])
    for (const [type, field, text] of one.words) {
      for (const reference of referencesIn(text)) {
        const key = reference.toLowerCase()
        if (named.has(key)) continue
        named.add(key)
        const to = ids.get(key) ?? null
        if (to === null) log.add('unresolved_link', one.draft.record, field, reference)
        one.draft.relation({ type, to, name: reference, source: null })
      }
    }
    return one.draft.build(idOf(one), list)
  })
}
