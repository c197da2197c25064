import type { DomElement, DomNode } from './dom.ts'
import { isFinished } from './line-kinds.ts'
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
const BLANK_LINE = /\n[^\S\n]*\n/
const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'svg', 'head'])

/** Longest line that, wholly in bold, is a heading made by hand. */
const LONGEST_BOLD = 110

/** The blocks of an element in page order, each with what its markup says it is. Two `<br>` in a row part paragraphs. */
export function htmlPieces(root: DomNode): PagePiece[] {
  const walk = new Walk()
  walk.into(root, 'paragraph', { link: false, bold: false, pre: false })
  walk.close()
  return walk.pieces
}

interface Around {
  readonly link: boolean
  readonly bold: boolean
  /** Inside `<pre>` a blank line parts paragraphs. */
  readonly pre: boolean
}

/** One pass over a tree: the line that is open, and the pieces that are closed. */
class Walk {
  readonly pieces: PagePiece[] = []
  #line = ''
  #linked = 0
  #bold = 0
  #letters = 0
  #breaks = 0
  #markup: PagePiece['markup'] = 'paragraph'

  into(node: DomNode, outer: PagePiece['markup'], around: Around): void {
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType === 3) this.#add(child.nodeValue ?? '', around)
      else if (child.nodeType === 1) this.#element(child as DomElement, outer, around)
    }
  }

  close(): void {
    const text = joinSpace(this.#line)
    if (text !== '') {
      const bold = this.#bold === this.#letters && text.length <= LONGEST_BOLD && !isFinished(text)
      this.pieces.push({
        text,
        markup: bold && this.#markup === 'paragraph' && this.#linked < this.#letters ? 'heading' : this.#markup,
        linked: this.#letters === 0 ? 0 : this.#linked / this.#letters,
        group: -1,
        original: null,
      })
    }
    this.#line = ''
    this.#linked = 0
    this.#bold = 0
    this.#letters = 0
    this.#breaks = 0
  }

  #element(element: DomElement, outer: PagePiece['markup'], around: Around): void {
    const name = element.localName
    if (SKIPPED.has(name)) return
    if (name === 'br') {
      this.#breaks++
      if (this.#breaks >= 2) this.close()
      else this.#line += '\n'
      return
    }
    if (!BLOCK.has(name)) {
      this.into(element, outer, {
        link: around.link || name === 'a',
        bold: around.bold || name === 'b' || name === 'strong',
        pre: around.pre,
      })
      return
    }
    this.close()
    this.#markup = markupOf(name, outer)
    this.into(element, this.#markup, name === 'pre' ? { ...around, pre: true } : around)
    this.close()
    this.#markup = outer
  }

  #add(text: string, around: Around): void {
    if (around.pre && BLANK_LINE.test(text)) {
      for (const [i, part] of text.split(BLANK_LINE).entries()) {
        if (i > 0) this.close()
        this.#add(part, around)
      }
      return
    }
    const letters = text.trim().length
    if (letters > 0) this.#breaks = 0
    this.#line += text
    this.#letters += letters
    if (around.link) this.#linked += letters
    if (around.bold) this.#bold += letters
  }
}

function markupOf(name: string, outer: PagePiece['markup']): PagePiece['markup'] {
  if (/^h[1-6]$/.test(name)) return 'heading'
  if (name === 'figcaption') return 'caption'
  if (name === 'li' || name === 'dd' || name === 'dt') return 'item'
  return outer === 'item' || outer === 'caption' || outer === 'heading' ? outer : 'paragraph'
}
