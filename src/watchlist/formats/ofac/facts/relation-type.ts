/** OFAC's words for a tie as our type of it: "Acting for or on behalf of" is `acting_for_or_on_behalf_of`. */
export function relationType(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
}
