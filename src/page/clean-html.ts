import type { LeftOut } from '../model/report.ts'
import type { DomDocument, DomElement } from './dom.ts'
import { isFinished } from './line-kinds.ts'
import { joinSpace } from './page-draft.ts'

const REMOVED =
  'script, style, noscript, template, svg, iframe, object, embed, canvas, video, audio, form, button, input, select, textarea, nav, dialog, [hidden], [aria-hidden="true"], [role="navigation"], [role="search"], [role="dialog"], [role="complementary"]'
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

/** Takes out of a page, in place, what by its markup is not the article. Captions come back apart. */
export function cleanHtml(document: DomDocument): {
  readonly captions: readonly string[]
  readonly leftOut: readonly LeftOut[]
} {
  const leftOut: LeftOut[] = []
  const captions: string[] = []
  for (const element of [...document.querySelectorAll(REMOVED)]) {
    if (holdsArticle(element)) continue
    remove(element, element.localName === 'nav' ? 'navigation' : null, leftOut)
  }
  const all = lengthOf(document.body)
  for (const element of [...document.querySelectorAll(CAPTIONS)]) {
    if (element.closest('body') === null) continue
    const text = joinSpace(element.textContent ?? '')
    if (text.length > 1000 || element.querySelector('p + p, h1') !== null) continue
    if (isMostlyLinks(element, text)) continue
    if (text !== '' && !captions.includes(text)) captions.push(text)
    element.remove()
  }
  for (const element of [...document.querySelectorAll('[class], [id]')]) {
    const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    if (!FURNITURE.test(name) || /^(?:html|body|article|main|h1|p|a|em|strong)$/.test(element.localName)) continue
    if (element.closest('body') === null || holdsArticle(element) || lengthOf(element) > all * MOST_SHARE) continue
    if (!SURE.test(name) && proseIn(element) > MOST_PROSE) continue
    remove(element, WHY.find(([pattern]) => pattern.test(name))?.[1] ?? 'page furniture', leftOut)
  }
  return { captions, leftOut }
}

/** Characters in paragraphs that read like an article's: long, finished, hardly linked. */
function proseIn(element: DomElement): number {
  let sum = 0
  for (const paragraph of element.querySelectorAll('p')) {
    const text = joinSpace(paragraph.textContent ?? '')
    if (text.length >= 80 && isFinished(text)) sum += text.length
  }
  return sum
}

/** A form around the whole page, an aria-hidden main part: nothing that holds the title or the article goes. */
function holdsArticle(element: DomElement): boolean {
  return element.querySelector('h1, article, main') !== null
}

function remove(element: DomElement, why: string | null, leftOut: LeftOut[]): void {
  if (why !== null && leftOut.length < 100) {
    const text = joinSpace(element.textContent ?? '')
    if (text !== '') leftOut.push({ text: text.length > 300 ? `${text.slice(0, 300)}…` : text, why })
  }
  element.remove()
}

function lengthOf(element: DomElement | null): number {
  return element?.textContent?.length ?? 0
}

function isMostlyLinks(element: DomElement, text: string): boolean {
  let linked = 0
  for (const link of element.querySelectorAll('a')) linked += link.textContent?.length ?? 0
  return linked > text.length / 2
}
