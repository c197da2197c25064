import type { Report } from '../model/report.ts'
import { findQuotations } from './find-quotations.ts'
import type { Stretch } from './offsets.ts'
import { splitSentences } from './split-sentences.ts'
import type { Quotation, Sentence, SplitText } from './split-text.ts'
import { tokenise } from './tokenise.ts'

/** Cuts a report's text into sentences, tokens and quotations. No sentence runs over the end of a block. */
export function splitText(report: Report): SplitText {
  return splitBlocks(
    report.id,
    report.text,
    report.blocks.map((block) => block.span),
  )
}

/** The same for bare text: each stretch between blank lines is a paragraph. */
export function splitPlain(text: string, documentId = 'text'): SplitText {
  const blocks: Stretch[] = []
  for (const match of text.matchAll(/\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*/g)) {
    blocks.push({ start: match.index, end: match.index + match[0].trimEnd().length })
  }
  return splitBlocks(documentId, text, blocks)
}

function splitBlocks(documentId: string, text: string, blocks: readonly Stretch[]): SplitText {
  const sentences: Sentence[] = []
  const quotations: Quotation[] = []
  for (const [block, stretch] of blocks.entries()) {
    const tokens = tokenise(text, stretch.start, stretch.end)
    const quoted = findQuotations(text, stretch)
    for (const { start, end } of splitSentences(text, tokens, quoted)) {
      const own = tokens.slice(start, end)
      sentences.push({ index: sentences.length, start: own[0]!.start, end: own.at(-1)!.end, block, tokens: own })
    }
    for (const quotation of quoted) quotations.push(quotation)
  }
  return { documentId, text, sentences, quotations }
}
