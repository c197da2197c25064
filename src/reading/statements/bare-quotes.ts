import type { Quotation, Sentence } from '../../text/split-text.ts'
import type { StatementDraft } from './statement-draft.ts'

/**
 * Direct quotations that no verb of the sentence introduces: they go on with the speaker of the sentence before
 * (`“A,” she said. “B.”`).
 *
 * @param claimed outer starts of the quotations that have a verb
 */
export function bareQuotes(
  sentence: Sentence,
  speeches: readonly Quotation[],
  claimed: ReadonlySet<number>,
  text: string,
): StatementDraft[] {
  return speeches.flatMap((speech): StatementDraft[] => {
    if (claimed.has(speech.outerStart)) return []
    const start = Math.max(speech.start, sentence.start)
    const end = Math.min(speech.end, sentence.end)
    const words = text.slice(start, end)
    if (words.trim().split(/\s+/).length < 2) return []
    return [
      {
        sentence,
        cue: null,
        lemma: null,
        stance: 'asserts',
        parts: [{ start, end }],
        quote: { start, end },
        source: null,
        apposition: null,
        carriers: [],
        sharesWith: null,
        from: 'bare_quote',
        nested: false,
      },
    ]
  })
}
