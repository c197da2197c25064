import type { DomDocument } from './dom.ts'
import { type DatedPiece, joinSpace } from './page-draft.ts'

/** What a page's markup says of itself. */
export interface HtmlMetadata {
  readonly title: string | null
  readonly outlet: string | null
  readonly byline: string | null
  readonly url: string | null
  readonly language: string | null
  /** The most telling field first. */
  readonly dated: readonly DatedPiece[]
}

const MOST_JSON = 200_000

/** Reads JSON-LD, `meta`, `link`, `time`, `<title>` and `<html lang>`. */
export function readHtmlMetadata(document: DomDocument): HtmlMetadata {
  const metas = metaFields(document)
  const article = articleInJsonLd(document)
  const field = (...names: string[]) => {
    for (const name of names) if (metas.has(name)) return metas.get(name)!
    return null
  }
  const outlet =
    nameOnly(field('og:site_name', 'application-name', 'dc.publisher')) ?? nameOnly(nameIn(article?.publisher))
  const h1 = onlyHeading(document)
  const shown = h1 ?? field('og:title', 'twitter:title') ?? textOf(article?.headline) ?? documentTitle(document)
  return {
    title: shown === null ? null : withoutOutlet(shown, outlet, h1 !== null),
    outlet: outlet ?? outletInTitle(document, h1),
    byline: nameOnly(field('author', 'byl', 'dc.creator', 'article:author')) ?? nameOnly(nameIn(article?.author)),
    url: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? field('og:url'),
    language: languageOf(document, field('og:locale', 'language', 'content-language')),
    dated: datesIn(document, metas, article),
  }
}

function metaFields(document: DomDocument): Map<string, string> {
  const fields = new Map<string, string>()
  for (const meta of document.querySelectorAll('meta')) {
    const name = (
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      meta.getAttribute('http-equiv')
    )
      ?.toLowerCase()
      .trim()
    const content = joinSpace(meta.getAttribute('content') ?? '')
    if (name !== undefined && content !== '' && !fields.has(name)) fields.set(name, content)
  }
  return fields
}

const DATE_FIELDS = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publish-date',
  'publishdate',
  'publication_date',
  'dcterms.created',
  'dcterms.date',
  'dc.date.issued',
  'dc.date',
  'date',
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'last-modified',
]

function datesIn(document: DomDocument, metas: ReadonlyMap<string, string>, article: JsonLd | null): DatedPiece[] {
  const dated: DatedPiece[] = []
  const add = (text: string | null, field: string) => {
    if (text !== null && text !== '') dated.push({ text, place: 'meta', field })
  }
  add(metas.get('article:published_time') ?? null, 'article:published_time')
  add(textOf(article?.datePublished), 'datePublished')
  for (const field of DATE_FIELDS.slice(1)) add(metas.get(field) ?? null, field)
  add(textOf(article?.dateModified), 'dateModified')
  for (const time of [...document.querySelectorAll('time[datetime]')].slice(0, 3)) {
    add(time.getAttribute('datetime'), 'time[datetime]')
  }
  return dated
}

interface JsonLd {
  readonly [key: string]: unknown
}

/** The first object of type Article, NewsArticle or the like, wherever it stands in the page's JSON-LD. */
function articleInJsonLd(document: DomDocument): JsonLd | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const source = script.textContent ?? ''
    if (source.length > MOST_JSON) continue
    try {
      const found = findArticle(JSON.parse(source), 0)
      if (found !== null) return found
    } catch {
      // Broken JSON-LD is common and is no one's business but the page's.
    }
  }
  return null
}

function findArticle(value: unknown, depth: number): JsonLd | null {
  if (typeof value !== 'object' || value === null || depth > 6) return null
  if (Array.isArray(value)) {
    for (const each of value.slice(0, 50)) {
      const found = findArticle(each, depth + 1)
      if (found !== null) return found
    }
    return null
  }
  const object = value as JsonLd
  if (/Article|Posting|Report/.test(String(object['@type'] ?? ''))) return object
  return findArticle(object['@graph'] ?? object.mainEntity ?? null, depth + 1)
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? joinSpace(value) : null
}

function nameIn(value: unknown): string | null {
  if (Array.isArray(value)) return nameIn(value[0])
  if (typeof value === 'object' && value !== null) return textOf((value as JsonLd).name)
  return textOf(value)
}

/** A name without "By"; null for the addresses of profiles that many pages give instead. */
function nameOnly(value: string | null): string | null {
  const name = value?.replace(/^by:? /i, '').trim() ?? ''
  return name === '' || /^(?:https?:|www\.|@|undefined$|null$)/i.test(name) ? null : name
}

/** The page's heading, where one stands out: in the article or main part, or alone on the page. */
function onlyHeading(document: DomDocument): string | null {
  const all = [...document.querySelectorAll('h1')].filter((h1) => joinSpace(h1.textContent ?? '') !== '')
  const inside = all.filter((h1) => h1.closest('article, main') !== null)
  const chosen = inside.length === 1 ? inside[0] : all.length === 1 ? all[0] : undefined
  const text = joinSpace(chosen?.textContent ?? '')
  return text.length >= 8 && text.length <= 300 ? text : null
}

function documentTitle(document: DomDocument): string | null {
  const text = joinSpace(document.querySelector('title')?.textContent ?? '')
  return text === '' ? null : text
}

/** What `<title>` adds to the heading: "Heading - Outlet". */
function outletInTitle(document: DomDocument, h1: string | null): string | null {
  const title = documentTitle(document)
  if (title === null || h1 === null || !title.startsWith(h1)) return null
  const rest = title.slice(h1.length).replace(/^\s*[|·•–—:-]\s*/u, '')
  return rest !== '' && rest.length <= 60 && rest !== title.slice(h1.length) ? rest : null
}

/** "Title | Outlet" and "Title - Outlet" without the outlet. */
function withoutOutlet(title: string, outlet: string | null, isHeading: boolean): string {
  if (isHeading) return title
  if (outlet !== null && title.toLowerCase().endsWith(outlet.toLowerCase())) {
    const rest = title.slice(0, -outlet.length).replace(/[\s|·•–—:-]+$/u, '')
    if (rest.length >= 8) return rest
  }
  const parts = title.split(/\s[|·•–—-]\s/)
  const last = parts.at(-1)!
  return parts.length > 1 && last.length < title.length / 2
    ? title.slice(0, title.lastIndexOf(last)).replace(/[\s|·•–—-]+$/u, '')
    : title
}

function languageOf(document: DomDocument, locale: string | null): string | null {
  const declared =
    document.documentElement?.getAttribute('lang') ?? document.documentElement?.getAttribute('xml:lang') ?? locale
  return /^([a-z]{2,3})(?:[-_]|$)/i.exec(declared ?? '')?.[1]?.toLowerCase() ?? null
}
