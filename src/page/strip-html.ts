import { joinSpace, type PagePiece } from './page-draft.ts'

/** How far a page's markup is from what a browser page looks like. */
export interface MarkupSize {
  readonly elements: number
  readonly depth: number
}

const TAG = /<(?:!--[\s\S]*?(?:-->|$)|(\/?)([a-zA-Z][a-zA-Z0-9-]{0,30})(?:[^<>"']|"[^"]*"|'[^']*')*>?)/g
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
  'p',
  'li',
  'td',
  'tr',
  'th',
  'option',
])
const HIDDEN = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'head',
  'nav',
  'form',
  'iframe',
  'select',
  'button',
  'footer',
])
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'big',
  'cite',
  'code',
  'em',
  'font',
  'i',
  'ins',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'wbr',
  'img',
])
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  hellip: '…',
}

/** Elements (or what will cost as much) and depth of a page, counted without building it; elements whose end may be left out do not nest. */
export function measureMarkup(html: string): MarkupSize {
  let elements = 0
  let depth = 0
  let deepest = 0
  let brackets = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) brackets++
  const tags = /<(\/?)([a-zA-Z][a-zA-Z0-9-]{0,30})/g
  for (let tag = tags.exec(html); tag !== null; tag = tags.exec(html)) {
    if (tag[1] === '/') {
      if (depth > 0 && !VOID.has(tag[2]!.toLowerCase())) depth--
      continue
    }
    elements++
    if (VOID.has(tag[2]!.toLowerCase())) continue
    depth++
    if (depth > deepest) deepest = depth
  }
  // A bracket that opens no tag costs the tree a node all the same. Two to an element is what pages have.
  return { elements: Math.max(elements, Math.floor(brackets / 3)), depth: deepest }
}

/**
 * Takes the tags off a page that is too large or too deeply nested to be built as a tree: one pass, no tree, and no
 * notion of which part is the article beyond what its lines tell.
 */
export function stripHtml(html: string): PagePiece[] {
  const pieces: PagePiece[] = []
  const endless = new Set<string>()
  let line = ''
  let markup: PagePiece['markup'] = 'line'
  const close = () => {
    const text = joinSpace(decodeEntities(line))
    if (text !== '') pieces.push({ text, markup, linked: 0, group: -1, original: null })
    line = ''
    markup = 'line'
  }
  let at = 0
  TAG.lastIndex = 0
  for (let tag = TAG.exec(html); tag !== null; tag = TAG.exec(html)) {
    line += html.slice(at, tag.index)
    at = tag.index + tag[0].length
    const name = tag[2]?.toLowerCase()
    if (name === undefined) continue
    if (HIDDEN.has(name) && tag[1] === '') {
      close()
      const end = endOf(html, name, at, endless)
      at = end
      TAG.lastIndex = end
    } else if (!INLINE.has(name)) {
      close()
      if (tag[1] === '') markup = /^h[1-6]$/.test(name) ? 'heading' : name === 'p' ? 'paragraph' : 'line'
    }
  }
  line += html.slice(at)
  close()
  return pieces
}

/** Where an element ends that is passed over; without an end tag only its start tag is. */
function endOf(html: string, name: string, from: number, endless: Set<string>): number {
  if (endless.has(name)) return from
  const end = html.indexOf(`</${name}`, from)
  if (end < 0) {
    // Remembered, or a page of a million open tags would be searched to its end a million times.
    endless.add(name)
    return from
  }
  const close = html.indexOf('>', end)
  return close < 0 ? html.length : close + 1
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole
    const code = decimal !== undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : whole
  })
}
