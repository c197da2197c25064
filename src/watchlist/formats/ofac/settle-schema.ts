import type { Schema } from '../../../model/listing.ts'
import type { PartyDraft } from '../../party/party-draft.ts'

const SCHEMA_OF_TARGET: Readonly<Record<string, Schema>> = {
  'Government Entity': 'PublicBody',
  'State-Owned Enterprise': 'Company',
  'Private Company': 'Company',
  'Public Company': 'Company',
  'Financial Institution': 'Company',
}

/** OFAC's "entity" is an organisation of any kind; its target type, where it gives one, says of which. */
export function settleSchema(draft: PartyDraft): void {
  if (draft.schema !== 'Organization') return
  for (const { property, value } of draft.values) {
    const schema = property === 'legalForm' ? SCHEMA_OF_TARGET[value] : undefined
    if (schema === undefined) continue
    draft.schema = schema
    return
  }
}
