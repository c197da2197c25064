import { findPageDates } from './find-page-dates.ts'
import { dateWords, type FurnitureKind, furniture, wordsPattern, zoneWords } from './page-words.ts'

const FINISHED = /[.!?…。！？؟:;][)\]"'”’»」』*]{0,3}$/
/** "… declined to comment. (Yonhap)": a stop, then a sign-off. */
const SIGNED_OFF = /[.!?…。][)"'”’»」]{0,2}\s[([（][^()[\]（）]{1,60}[)\]）]$/
const TAG = /^#[\p{L}\p{N}_'’-]+$/u
const LETTER = /[\p{L}\p{N}]/u
const CLOCK_ONLY =
  /^\(?\d{1,2}[:.]\d{2}(?::\d{2})?\s?(?:[ap]\.?\s?m\.?)?(?:\s(?:local(?: time)?|\(?[\p{L} ]{2,20}\)?))?$/u
const AGO =
  /^(?:updated |published |posted )?(?:\d{1,3}|an?|one|two) (?:second|minute|min|hour|hr|day|week|month|year)s? ago\b.{0,20}$/i
const SEPARATOR = /\s+[»>›|•·/→]\s+|\s*»\s*/
const HOME = new Set([
  'home',
  'homepage',
  'home page',
  'main',
  'news',
  'world',
  'главная',
  'головна',
  'новости',
  '홈',
  '首页',
  'ホーム',
  'الرئيسية',
  'inicio',
  'accueil',
  'startseite',
])

/** True where a line ends like a sentence, or like the start of a list or quotation. */
export function isFinished(text: string): boolean {
  return FINISHED.test(text) || SIGNED_OFF.test(text)
}

/** Number of words, counted up to `limit`. */
export function countWords(text: string, limit = 40): number {
  let count = 0
  for (let at = 0; at >= 0 && count < limit; at = text.indexOf(' ', at + 1)) count++
  return text === '' ? 0 : count
}

/** "#White #House": nothing but tags. */
export function isTagLine(text: string): boolean {
  if (!text.startsWith('#')) return false
  const parts = text.slice(0, 2000).split(' ')
  return parts.every((part) => TAG.test(part) || part === '#' || part === '')
}

/** "###", "* * *": no letter, no digit. */
export function isDivider(text: string): boolean {
  return text.length <= 80 && !LETTER.test(text)
}

/** "Home » World » Title": the parts of a breadcrumb, or null. */
export function breadcrumbParts(text: string): readonly string[] | null {
  if (text.length > 400) return null
  const parts = text.split(SEPARATOR).map((part) => part.trim())
  if (parts.length < 2 || parts.slice(0, -1).some((part) => countWords(part) > 4)) return null
  const home = HOME.has((parts[0] ?? '').toLowerCase())
  return home || (text.includes('»') && parts.length > 2) ? parts.filter((part) => part !== '') : null
}

/** "(Reuters)" at the end of an unfinished line, or "File photo:" at the start: words under a picture. */
export function isCaption(text: string): boolean {
  if (text.length > 500) return false
  if (/^image \d{1,3} of \d{1,3}\b/i.test(text)) return true
  if (/^(?:file photo|file image|file picture|photo|фото|사진|FILE)\s?(?:[:=]|[-–—]\s)/i.test(text) && text.length > 12)
    return true
  const match = /^(.{10,}?)\s?[([（]([^()[\]（）]{2,60})[)\]）]\.?$/u.exec(text)
  if (match === null) return false
  const [, before = '', credit = ''] = match
  const { credits } = furniture()
  const parts = credit.toLowerCase().split(/\s?[/,|–—:-]\s?|\svia\s/)
  const known = parts.some((part) => credits.has(part.trim()))
  const photo = /photo|image|handout|courtesy|getty|\//i.test(credit)
  if (!known && !photo) return false
  // "… declined to comment. (Yonhap)" closes a story; the words under a picture mostly have no stop.
  return !FINISHED.test(before) || (photo && before.length < 300)
}

/** Why a line is furniture and how far that reaches; null where it is none. */
export function furnitureKind(
  text: string,
): { readonly reach: 'section' | 'list' | 'line'; readonly why: string } | null {
  const known = furniture()
  if (text.length > known.longest) return null
  const lower = text.toLowerCase()
  const opened = lower.replace(/^[^\p{L}\p{N}©ⓒ@(]+/u, '')
  const bare = opened.replace(/(?:\s?[([]?\d{1,6}[)\]]?)?[^\p{L}\p{N}]*$/u, '')
  for (const reach of ['section', 'list', 'line'] as const) {
    if (isOfKind(opened, bare, known[reach])) return { reach, why: known[reach].why }
  }
  return null
}

function isOfKind(lower: string, bare: string, kind: FurnitureKind): boolean {
  if (kind.whole.has(bare) || kind.holds.some((words) => lower.includes(words))) return true
  return kind.starts.some(
    (start) =>
      lower.startsWith(start) &&
      // "share on" is not the start of "share ones"; a mark at the end of the phrase needs no border.
      (!LETTER.test(start.at(-1)!) || !LETTER.test(lower[start.length] ?? ' ') || /\p{Script=Hangul}/u.test(start)),
  )
}

/** A line of dates, times and their labels, with little else: "5/9/2023-|Last update: 5/9/202310:31 PM (Mecca Time)". */
export function isDateLine(text: string): boolean {
  if (text.length > 160) return false
  const dates = findPageDates(text)
  if (dates.length === 0) return false
  let rest = ''
  let at = 0
  for (const { start, end } of dates) {
    rest += ` ${text.slice(at, start)}`
    at = end
  }
  rest = `${rest} ${text.slice(at)}`.toLowerCase()
  rest = rest.replace(nonTelling(), ' ').replace(/[^\p{L}]+/gu, '')
  return rest.length <= 24 && (!isFinished(text) || rest.length <= 4)
}

/** "Today, 12:14", "3 hours ago", "12:42 P.M. EDT": when something was posted, without a date. */
export function isClockLine(text: string): boolean {
  if (text.length > 60) return false
  const lower = text.toLowerCase()
  if (CLOCK_ONLY.test(lower) || AGO.test(lower)) return true
  return furniture().stamps.some(
    (word) => lower.startsWith(word) && /^[\s,]*(?:(?:в|at|о)\s)?\d{1,2}[:.]\d{2}/.test(lower.slice(word.length)),
  )
}

/** The name in a byline ("By Jane Doe", "Ned Price, Department Spokesperson"), or null. */
export function bylineOf(text: string): string | null {
  if (text.length > 160 || isFinished(text)) return null
  const by = /^(?:by|written by|story by|автор:?|текст:?)\s+(.{2,120})$/i.exec(text)
  if (by !== null && countWords(by[1]!) <= 14) return by[1]!.trim()
  if (
    /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,3}, .{3,100}$/u.test(text) &&
    furniture().roles.test(text.toLowerCase())
  )
    return text
  return /^[\p{Script=Hangul}]{2,4}\s?(?:기자|특파원)(?:\s?=.{0,20}|\s[\w.@-]{3,60})?$/u.test(text) ? text : null
}

/** The outlet that a line above the article names, or null. */
export function outletOf(text: string): string | null {
  if (text.length > 80 || isFinished(text) || !furniture().outlets.test(text.toLowerCase())) return null
  const name = text.split(/\s[-–—|·•]\s/)[0]!.trim()
  return countWords(name) <= 7 &&
    !/\b(?:room|briefing|conference|office|building|via)\b/i.test(name) &&
    furniture().outlets.test(name.toLowerCase()) &&
    /^\p{Lu}/u.test(name)
    ? name
    : null
}

let pattern: RegExp | null = null

function nonTelling(): RegExp {
  if (pattern !== null) return pattern
  const { updated, published, filler, weekdays } = dateWords()
  const words = [...updated, ...published, ...filler, ...weekdays.keys(), ...zoneWords().names]
  pattern = new RegExp(wordsPattern(words).source, 'gu')
  return pattern
}
