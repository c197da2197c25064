import { readPackagedJson } from '../../model/packaged-data.ts'

/** `data/cues/event-consequences.json`, ready to look up. */
export interface ConsequenceWords {
  readonly suffers: ReadonlySet<string>
  readonly inflicts: ReadonlyMap<string, 'threatened' | 'announced' | 'imposed'>
  readonly measures: ReadonlySet<string>
  readonly modifiers: ReadonlySet<string>
  /** Fixed phrases by first word. */
  readonly stock: ReadonlyMap<string, readonly (readonly string[])[]>
}

interface ConsequenceFile {
  readonly suffers: readonly string[]
  readonly inflicts: Readonly<Record<'threatened' | 'announced' | 'imposed', readonly string[]>>
  readonly measures: readonly string[]
  readonly measure_modifiers: readonly string[]
  readonly stock: readonly string[]
}

let kept: ConsequenceWords | null = null

/** The words that tell what follows; read once, when first needed. */
export function consequenceWords(): ConsequenceWords {
  if (kept !== null) return kept
  const file = readPackagedJson<ConsequenceFile>('cues/event-consequences.json')
  const stock = new Map<string, string[][]>()
  for (const phrase of file.stock) {
    const words = phrase.split(' ')
    stock.set(words[0]!, [...(stock.get(words[0]!) ?? []), words])
  }
  kept = {
    suffers: new Set(file.suffers),
    inflicts: new Map(
      (['threatened', 'announced', 'imposed'] as const).flatMap((status) =>
        file.inflicts[status].map((word) => [word, status] as const),
      ),
    ),
    measures: new Set(file.measures),
    modifiers: new Set(file.measure_modifiers),
    stock,
  }
  return kept
}
