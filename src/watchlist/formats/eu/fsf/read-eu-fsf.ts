import type { IsoDate } from '../../../../model/date-value.ts'
import { WatchlistFormatError } from '../../../errors.ts'
import type { PartyDraft } from '../../../party/party-draft.ts'
import type { ReadFormat } from '../../list-format.ts'
import { readXml } from '../../xml/read-xml.ts'
import { partyOfEntity } from './party-of-entity.ts'

interface Waiting {
  readonly draft: PartyDraft
  readonly reference: string | null
  readonly logicalId: string
}

/**
 * Reads the EU's consolidated list of financial sanctions (FSF XML 1.1, built from its schema; no true file was at hand). A
 * listing's id is its EU reference ("eu-fsf-eu.27.28"), or the logical id where there is none or two share it.
 */
export const readEuFsf: ReadFormat = async (parts, { list, log }) => {
  const waiting: Waiting[] = []
  let publishedOn: IsoDate | null = null
  for (const part of parts) {
    const root = await readXml(part, {
      root: 'export',
      records: {
        sanctionEntity(entity) {
          const wrong = (expected: string, found: string): never => {
            throw new WatchlistFormatError(part.shown, entity.line, expected, found)
          }
          const logicalId = entity.attribute('logicalId') ?? wrong('a logicalId', 'none')
          if (entity.child('nameAlias') === null) wrong('a sanctionEntity with a nameAlias', 'none')
          if (entity.child('regulation') === null) wrong('a sanctionEntity with its regulation', 'none')
          const reference = entity.attribute('euReferenceNumber')
          waiting.push({ draft: partyOfEntity(entity, log), reference, logicalId })
        },
      },
    })
    const generated = root.attribute('generationDate')
    if (generated === null || !/^\d{4}-\d{2}-\d{2}/.test(generated)) {
      throw new WatchlistFormatError(part.shown, root.line, 'a day in generationDate', generated ?? 'none')
    }
    publishedOn = generated.slice(0, 10)
  }
  const uses = new Map<string, number>()
  for (const { reference } of waiting) uses.set(keyOf(reference), (uses.get(keyOf(reference)) ?? 0) + 1)
  const listings = waiting.map(({ draft, reference, logicalId }) => {
    const key = keyOf(reference)
    return draft.build(`eu-fsf-${key !== '' && uses.get(key) === 1 ? key : logicalId}`, list)
  })
  return { publishedOn, listings }
}

function keyOf(reference: string | null): string {
  return reference?.toLowerCase().replace(/[^a-z0-9.]+/g, '-') ?? ''
}
