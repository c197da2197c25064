import type { Schema } from '../../../model/listing.ts'

const SCHEMATA: Readonly<Record<string, Schema>> = {
  individual: 'Person',
  entity: 'Organization',
  ship: 'Vessel',
}

/** Schema for the list's word ("Individual", "Entity", "Ship", in any case); null for another word. */
export function ukSchema(word: string | null): Schema | null {
  return SCHEMATA[word?.trim().toLowerCase() ?? ''] ?? null
}

/**
 * Property of a name by the list's words: its type ("Primary Name", "Primary Name Variation", "Alias") and strength
 * ("Good quality a.k.a", "Low quality a.k.a"). A spelling the list calls a variation of the primary name is an alias. The
 * derived tables write the same words in lower case with underscores.
 */
export function ukNameProperty(type: string | null, strength: string | null): 'name' | 'alias' | 'weakAlias' {
  if (/^low\b/i.test(plain(strength))) return 'weakAlias'
  return /^primary(?: name)?$/i.test(plain(type)) ? 'name' : 'alias'
}

/** Names 1 to 5 are given names in order, name 6 is the family name or the whole name of an entity or ship. */
export function ukFullName(parts: readonly (string | null)[]): string | null {
  const words = parts.filter((part) => part !== null)
  return words.length === 0 ? null : words.join(' ')
}

/** "IMO9339325", "IMO 9339325": the number alone. */
export function withoutImoLabel(printed: string): string {
  return printed.replace(/^IMO\W*(?=\d)/i, '')
}

function plain(words: string | null): string {
  return (words ?? '').trim().replace(/_/g, ' ')
}
