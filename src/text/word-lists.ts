import { readPackagedJson } from '../model/packaged-data.ts'

/** Word lists of `data/text/abbreviations.json`; what each is for stands there. */
export interface WordLists {
  readonly always: ReadonlySet<string>
  readonly sometimes: ReadonlySet<string>
  readonly starters: ReadonlySet<string>
  readonly reporting: ReadonlySet<string>
}

let kept: WordLists | null = null

/** The lists that cutting text rests on; read once, when first needed. */
export function wordLists(): WordLists {
  if (kept !== null) return kept
  const file = readPackagedJson<Record<keyof WordLists, string[]>>('text/abbreviations.json')
  kept = {
    always: new Set(file.always),
    sometimes: new Set(file.sometimes),
    starters: new Set(file.starters),
    reporting: new Set(file.reporting),
  }
  return kept
}
