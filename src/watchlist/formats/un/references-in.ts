// Regime in two or three letters, "i" for individual or "e" for entity, a number: "CDi.015", "QDe.115".
const REFERENCE = /(?<![\p{L}\d])[A-Z]{2,3}[ie]\.\d{3}(?!\d)/gu

/** References of entries that a text of the UN list names, each once, in text order. */
export function referencesIn(text: string): readonly string[] {
  return [...new Set(text.match(REFERENCE) ?? [])]
}
