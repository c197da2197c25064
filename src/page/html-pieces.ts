import type { DomElement, DomNode } from './dom.ts'
import { joinSpace, type PagePiece } from './page-draft.ts'

const BLOCK = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'center',
  'dd',
  'details',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'li',
  'main',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
])
const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'svg', 'head'])

/** The blocks of an element in page order, each with what its markup says it is. Two `<br>` in a row part paragraphs. */
export function htmlPieces(root: DomNode): PagePiece[] {
  const pieces: PagePiece[] = []
  let line = ''
  let breaks = 0
  let markup: PagePiece['markup'] = 'paragraph'
  const close = () => {
    const text = joinSpace(line)
    if (text !== '') pieces.push({ text, markup, group: -1, original: null })
    line = ''
    breaks = 0
  }
  const walk = (node: DomNode, outer: PagePiece['markup']) => {
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType === 3) {
        const text = child.nodeValue ?? ''
        if (breaks > 0 && text.trim() !== '') breaks = 0
        line += text
        continue
      }
      if (child.nodeType !== 1) continue
      const name = (child as DomElement).localName
      if (SKIPPED.has(name)) continue
      if (name === 'br') {
        breaks++
        if (breaks >= 2) close()
        else line += '\n'
        continue
      }
      if (!BLOCK.has(name)) {
        walk(child, outer)
        continue
      }
      close()
      markup = markupOf(name, outer)
      walk(child, markup)
      close()
      markup = outer
    }
  }
  walk(root, 'paragraph')
  close()
  return pieces
}

function markupOf(name: string, outer: PagePiece['markup']): PagePiece['markup'] {
  if (/^h[1-6]$/.test(name)) return 'heading'
  if (name === 'figcaption') return 'caption'
  if (name === 'li' || name === 'dd' || name === 'dt') return 'item'
  return outer === 'item' || outer === 'caption' || outer === 'heading' ? outer : 'paragraph'
}
