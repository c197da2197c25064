import type { Schema } from '../../../../model/listing.ts'
import type { PartyDraft } from '../../../party/party-draft.ts'

const SCHEMAS: Readonly<Record<string, Schema>> = {
  individual: 'Person',
  entity: 'Organization',
  vessel: 'Vessel',
  aircraft: 'Airplane',
}
// What OFAC says of the kind of an entity; without it an entity is an organisation of some kind.
const OF_TARGET: Readonly<Record<string, Schema>> = {
  'Government Entity': 'PublicBody',
  'State-Owned Enterprise': 'Company',
  'Private Company': 'Company',
  'Public Company': 'Company',
  'Financial Institution': 'Company',
}

/** Schema for OFAC's word ("Individual", "Vessel", letter case aside); null for another word. */
export function ofacSchema(word: string | null): Schema | null {
  return SCHEMAS[word?.trim().toLowerCase() ?? ''] ?? null
}

/** The nearer schema of an entity by its "Target Type", where the list gives one. */
export function nearerSchema(draft: PartyDraft): Schema {
  if (draft.schema !== 'Organization') return draft.schema
  for (const { property, value } of draft.values) {
    const schema = property === 'legalForm' ? OF_TARGET[value] : undefined
    if (schema !== undefined) return schema
  }
  return 'Organization'
}
