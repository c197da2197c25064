import type { LeftOut } from '../model/report.ts'
import type { DomDocument, DomElement } from './dom.ts'
import { findPageDates } from './find-page-dates.ts'
import { isFinished } from './line-kinds.ts'
import { joinSpace } from './page-draft.ts'

const UNSEEN =
  'script, style, noscript, template, svg, iframe, object, embed, canvas, video, audio, input, select, textarea'
const BARS =
  'form, button, nav, dialog, [hidden], [aria-hidden="true"], [role="navigation"], [role="search"], [role="dialog"], [role="complementary"]'
/** Words of class names and ids for what is not the article, as whole parts of the name. */
const FURNITURE =
  /(?:^|[-_\s])(?:share|sharing|sharer|sharebar|shares|social|socials|sociable|addthis|addtoany|sharethis|related|relateds|recirc|recirculation|recommended|recommendations|recommend|breadcrumb|breadcrumbs|newsletter|newsletters|signup|subscribe|subscription|comments?|disqus|respond|cookie|cookies|consent|gdpr|promo|promos|promotion|advert|advertisement|advertising|ad|ads|adslot|sponsored|sponsor|outbrain|taboola|tags|taglist|tagcloud|byline|author-bio|authorbox|author-box|about-author|trending|popular|mostread|most-read|most-popular|sidebar|footer|masthead|menu|pagination|pager|toolbar|tools|print|skip|paywall|popup|modal|toc|readmore|read-more|read-next|up-next|see-also|also-read|more-from|more-stories|copyright|disclaimer|rating|ratings|widget|jp-relatedposts|sharedaddy|navigation|infobox|tooltip|popover|hovercard|rollover-block|follow|donate|donation)(?=$|[-_\s])/i
const CAPTIONS =
  'figcaption, [class*="caption"], [class*="Caption"], .wp-caption-text, [class*="photo-credit"], [class*="image-credit"], [class*="media-credit"]'
const WHY: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/shar|social|addthis|addtoany|follow/i, 'sharing'],
  [
    /relat|recirc|recommend|popular|trending|mostread|most-read|more|read-|up-next|see-also|also-read|outbrain|taboola/i,
    'links to other pages',
  ],
  [/breadcrumb/i, 'breadcrumb'],
  [/cookie|consent|gdpr/i, 'cookie notice'],
  [/comment|disqus|respond/i, 'comments'],
  [/newsletter|signup|subscri|paywall|donat/i, 'subscription'],
  [/(?:^|[-_\s])ad|promo|sponsor/i, 'advertisement'],
  [/tag/i, 'tags'],
  [/byline|author/i, 'byline'],
]
/** Names that are never given to the article itself, however much prose they hold. */
const SURE =
  /comment|disqus|respond|cookie|consent|gdpr|related|recirc|recommend|outbrain|taboola|footer|author-?b(?:io|ox)|about-author|disclaimer|sidebar-ad/i
/** More prose than this, and the name is an accident: "subscription-body" holds the story. */
const MOST_PROSE = 400
/** An element that holds more than this share of the page's text is the article, whatever it is called. */
const MOST_SHARE = 0.35
const MOST_LEFT_OUT = 100
const NEVER = /^(?:html|body|article|main|h1|p|a|em|strong)$/

/** What was taken out of a page and is still worth something. */
export interface CleanedPage {
  readonly captions: readonly string[]
  readonly leftOut: readonly LeftOut[]
  /** Texts of what was taken out that are short and hold a date: bylines mostly. */
  readonly dated: readonly string[]
}

/** Takes out of a page, in place, what by its markup is not the article. */
export function cleanHtml(document: DomDocument): CleanedPage {
  const leftOut: LeftOut[] = []
  const captions = new Set<string>()
  const dated: string[] = []
  for (const element of [...document.querySelectorAll(UNSEEN)]) element.remove()
  if (document.body === null) return { captions: [], leftOut, dated }
  const sizes = measure(document.body)
  const remove = (element: DomElement, why: string) => {
    const size = sizes.get(element)
    if (size === undefined || size.letters === 0 || leftOut.length >= MOST_LEFT_OUT) return element.remove()
    const text = joinSpace(element.textContent ?? '')
    leftOut.push({ text: text.length > 300 ? `${text.slice(0, 300)}…` : text, why })
    if (text.length < 200 && findPageDates(text).length > 0) dated.push(text)
    element.remove()
  }
  const sizeOf = (element: DomElement): Size => sizes.get(element) ?? NOTHING
  for (const element of [...document.querySelectorAll(BARS)]) {
    const { article, prose } = sizeOf(element)
    if (!article && (prose <= MOST_PROSE || element.localName === 'nav')) remove(element, 'navigation or form')
  }
  const all = sizeOf(document.body).letters
  for (const element of [...document.querySelectorAll(CAPTIONS)]) {
    const { letters, linked, article } = sizeOf(element)
    if (letters > 1000 || article || linked > letters / 2 || element.closest('body') === null) continue
    const text = joinSpace(element.textContent ?? '')
    if (text !== '') captions.add(text)
    element.remove()
  }
  for (const element of [...document.querySelectorAll('[class], [id]')]) {
    const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    if (!FURNITURE.test(name) || NEVER.test(element.localName)) continue
    const { letters, prose, article } = sizeOf(element)
    if (article || letters > all * MOST_SHARE || (prose > MOST_PROSE && !SURE.test(name))) continue
    if (element.closest('body') === null) continue
    remove(element, WHY.find(([pattern]) => pattern.test(name))?.[1] ?? 'page furniture')
  }
  return { captions: [...captions], leftOut, dated }
}

interface Size {
  readonly letters: number
  readonly linked: number
  /** Letters in paragraphs that read like an article's: long and finished. */
  readonly prose: number
  /** True where the title or what is marked as the article is inside: a form around the whole page. */
  readonly article: boolean
}

const NOTHING: Size = { letters: 0, linked: 0, prose: 0, article: false }

/** The size of every element, in one pass: asking each for its text would read a nested page once a level. */
function measure(root: DomElement): ReadonlyMap<DomElement, Size> {
  const sizes = new Map<DomElement, Size>()
  const walk = (element: DomElement, inLink: boolean): Size => {
    let letters = 0
    let linked = 0
    let prose = 0
    let article = false
    const link = inLink || element.localName === 'a'
    for (let child = element.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType === 3) {
        const length = child.nodeValue?.trim().length ?? 0
        letters += length
        if (link) linked += length
      } else if (child.nodeType === 1) {
        const inner = walk(child as DomElement, link)
        letters += inner.letters
        linked += inner.linked
        prose += inner.prose
        article ||= inner.article || /^(?:h1|article|main)$/.test((child as DomElement).localName)
      }
    }
    if (element.localName === 'p' && letters >= 80 && isFinished((element.textContent ?? '').trimEnd())) prose = letters
    const size = { letters, linked, prose, article }
    sizes.set(element, size)
    return size
  }
  walk(root, false)
  return sizes
}
