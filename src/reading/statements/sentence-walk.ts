import type { TimeExpression } from '../../model/time-expression.ts'
import type { Stretch } from '../../text/offsets.ts'
import type { Quotation, Sentence } from '../../text/split-text.ts'
import type { StatementInput } from '../reading-input.ts'

/** Which reader a report needs: its language, or where that is not known the script of its beginning. */
export function scriptOf(language: string, text: string): 'latin' | 'cyrillic' | 'hangul' {
  const start = text.slice(0, 2000)
  const count = (pattern: RegExp) => start.match(pattern)?.length ?? 0
  const cyrillic = count(/\p{Script=Cyrillic}/gu)
  const hangul = count(/\p{Script=Hangul}/gu)
  const latin = count(/\p{Script=Latin}/gu)
  if (language.startsWith('ko') || (hangul > latin && hangul > cyrillic)) return hangul > 0 ? 'hangul' : 'latin'
  return cyrillic > latin ? 'cyrillic' : 'latin'
}

/** Time expressions inside a sentence. */
export function timesInside(times: readonly TimeExpression[], { start, end }: Stretch): TimeExpression[] {
  const found: TimeExpression[] = []
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle]!.span.start < start) low = middle + 1
    else high = middle
  }
  for (let i = low; i < times.length && times[i]!.span.end <= end; i++) found.push(times[i]!)
  return found
}

/** The sentences of a text, each with the quotations that touch it. */
export function* sentencesWithQuotations({
  text,
}: StatementInput): Generator<{ sentence: Sentence; quotations: Quotation[] }> {
  let first = 0
  for (const sentence of text.sentences) {
    while (first < text.quotations.length && text.quotations[first]!.outerEnd <= sentence.start) first++
    const quotations: Quotation[] = []
    for (let i = first; i < text.quotations.length && text.quotations[i]!.outerStart < sentence.end; i++)
      quotations.push(text.quotations[i]!)
    yield { sentence, quotations }
  }
}
