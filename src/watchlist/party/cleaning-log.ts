/**
 * The rules by which odd cells of lists are cleaned. Each changes or leaves out only what its words say, and each use is
 * counted: nothing of a list disappears in silence. docs/data-sources.md explains them to users.
 */
export const CLEANING_RULES = {
  placeholder: 'cells that hold a word for nothing ("na", "-0-", "unknown") are taken as empty',
  label: 'labels that slipped into a cell ("Korean:", "a.k.a.") are taken off the value',
  page_furniture: 'words of the page around the value ("Text of image") are taken out',
  invisible_characters: 'direction marks, zero-width and control characters are taken out',
  lookalike_letters:
    'letters of another script that look the same ("ĸ" for "к") are put right; the printed form is kept',
  letter_shapes:
    'shapes of letters (joined Arabic forms, full-width Latin, accents apart) are put as the letters; the printed form is kept',
  stray_marks: 'commas, semicolons and colons left over at the ends of a value are taken off',
  white_space: 'runs of white space become one space, ends are trimmed',
  entities: 'character entities that were escaped twice ("&amp;amp;") are resolved',
  duplicate: 'a value that the same record already has is kept once',
  unread_date: 'a date that could not be read is kept as a note, as printed',
  unread_share: 'a share of ownership that could not be read is kept in words',
  unknown_country: 'a country that is not in our table is kept as printed, without a code',
  unknown_field: 'a column or element that the format does not name is kept as a note',
  other_file: 'files beside those of the list are passed over',
  unjoined_row: 'a row about a record that the list does not hold is left out',
  unresolved_link: 'a tie to a party that the list does not hold under that name is kept in words',
} as const

export type CleaningRule = keyof typeof CLEANING_RULES

/** Where a rule was used, and on what. */
export interface CleaningExample {
  readonly record: string
  readonly field: string
  readonly printed: string
}

export interface CleaningCount {
  readonly rule: CleaningRule
  readonly count: number
  /** The first few. */
  readonly examples: readonly CleaningExample[]
}

/** Uses of each rule, most used first; rules that were not needed are absent. */
export type CleaningReport = readonly CleaningCount[]

const EXAMPLES = 5

/** Counts what is cleaned while one list is read. */
export class CleaningLog {
  readonly #counts = new Map<CleaningRule, { count: number; examples: CleaningExample[] }>()

  add(rule: CleaningRule, record: string, field: string, printed: string): void {
    let held = this.#counts.get(rule)
    if (held === undefined) {
      held = { count: 0, examples: [] }
      this.#counts.set(rule, held)
    }
    held.count++
    if (held.examples.length < EXAMPLES) held.examples.push({ record, field, printed: printed.slice(0, 200) })
  }

  countOf(rule: CleaningRule): number {
    return this.#counts.get(rule)?.count ?? 0
  }

  report(): CleaningReport {
    return [...this.#counts]
      .map(([rule, { count, examples }]) => ({ rule, count, examples }))
      .sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1))
  }
}
