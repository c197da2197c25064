import type { PartyDraft } from './party-draft.ts'

/** Whether a record has a value already, as printed or cleaned: several addresses in one country say the country once. */
export function hasValue(draft: PartyDraft, property: string, words: string): boolean {
  return draft.values.some((held) => held.property === property && (held.printed ?? held.value) === words)
}
