import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './run-bin.ts'

/** A fenced block of a page, with the block right after it where there is one. */
export interface MarkdownBlock {
  readonly language: string
  readonly text: string
  readonly next: { readonly language: string; readonly text: string } | null
}

/** Fenced blocks of a page of ours, in order. */
export function blocksOf(path: string): readonly MarkdownBlock[] {
  const blocks = [...pageText(path).matchAll(/^```(\w*)[^\n]*\n(.*?)^```$/gms)].map(([, language = '', text = '']) => ({
    language,
    text,
  }))
  return blocks.map((block, i) => ({ ...block, next: blocks[i + 1] ?? null }))
}

/** A page of ours, whole. */
export function pageText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}
