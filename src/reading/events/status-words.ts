import { readPackagedJson } from '../../model/packaged-data.ts'

export type Mood = 'fact' | 'proposed' | 'expected' | 'planned' | 'ongoing' | 'alleged' | 'conditional'

/** `data/cues/event-status.json`, ready to look up. */
export interface StatusWords {
  readonly moods: ReadonlyMap<string, Exclude<Mood, 'fact'> | 'denied' | 'banned'>
  readonly evidence: ReadonlySet<string>
  readonly accusing: ReadonlySet<string>
}

interface StatusFile {
  readonly moods: Readonly<Record<string, readonly string[]>>
  readonly evidence: { readonly forms: readonly string[] }
  readonly spoken: { readonly forms: readonly string[] }
}

let kept: StatusWords | null = null

/** The words that tell how real an event is; read once, when first needed. */
export function statusWords(): StatusWords {
  if (kept !== null) return kept
  const file = readPackagedJson<StatusFile>('cues/event-status.json')
  const moods = new Map<string, Exclude<Mood, 'fact'> | 'denied' | 'banned'>()
  for (const [mood, list] of Object.entries(file.moods)) {
    for (const word of list) moods.set(word, mood as Exclude<Mood, 'fact'>)
  }
  kept = { moods, evidence: new Set(file.evidence.forms), accusing: new Set(file.spoken.forms) }
  return kept
}
