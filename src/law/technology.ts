import { itemClassOf } from './class-index.ts'
import { indexFrom } from './index-from.ts'
import type { ItemMatch } from './item-classes.ts'
import { entryAt, type ItemReading, itemLexicon } from './item-lexicon.ts'
import { type ItemToken, itemTokens } from './item-tokens.ts'
import type { LawBook } from './load-law.ts'

// What ends the goods that a technology is for: "technology for satellites in exchange for shells".
const ENDS = /^(?:from|to|by|with|in|that|which|as|against|exchange|return|but)$/
const JOINS = /^(?:and|or|as|well|и|или|و)$/
// No list of goods that shares one "technology" is longer; it also bounds the search in hostile text.
const REGION = 12

/**
 * Turns goods into know-how where the words speak of their technology: "technologies for satellites and submarines",
 * "satellite and submarine technology", "tank blueprints". A technology of several things is one of each.
 */
export function withKnowHow(
  phrase: string,
  tokens: readonly ItemToken[],
  matches: readonly ItemMatch[],
  law: LawBook,
): readonly ItemMatch[] {
  const phrases = technologyPhrases(tokens, law)
  if (phrases.length === 0) return matches
  const mapped = new Map<ItemMatch, readonly ItemReading[]>()
  const added: ItemMatch[] = []
  const dropped = new Set<ItemMatch>()
  for (const { from, to } of phrases) {
    const own = matchOver(matches, tokens[from]!.start, tokens[to]!.end)
    // "technology", "military technology": the word alone, with no goods in it.
    const isBare = own?.readings.every(({ classes }) => classes.join() === 'technical_assistance') === true
    // A technology that is named in full ("missile technology") and one with goods after it ("technologies for tanks").
    const after = linkAfter(tokens, to, law)
    let goods: readonly ItemMatch[] = after === null ? [] : matchesIn(matches, tokens, after)
    if (goods.length === 0) goods = goodsBefore(tokens, matches, own, indexAt(tokens, own, from))
    let any = false
    for (const match of goods) {
      const readings = knowHowOf(match, law)
      if (readings === null) continue
      mapped.set(match, readings)
      any = true
    }
    for (const match of virtualBefore(phrase, tokens, own, from, law)) {
      if (!overlapsAny(matches, match)) added.push(match)
    }
    if (any && isBare && own !== undefined) dropped.add(own)
  }
  return [...matches, ...added]
    .filter((match) => !dropped.has(match))
    .map((match) => ({ ...match, readings: mapped.get(match) ?? match.readings }))
    .sort((a, b) => a.start - b.start)
}

function technologyPhrases(tokens: readonly ItemToken[], law: LawBook): { from: number; to: number }[] {
  const known = law.itemWords.technology.map((words) =>
    itemTokens(words, law.itemWords.spelling).map(({ stem }) => stem),
  )
  const found: { from: number; to: number }[] = []
  for (let i = 0; i < tokens.length; i++) {
    const stems = known.find((one) => one.every((stem, k) => tokens[i + k]?.stem === stem))
    if (stems === undefined) continue
    found.push({ from: i, to: i + stems.length - 1 })
    i += stems.length - 1
  }
  return found
}

/** Token range of the goods after "technology for"; null where no such link follows. */
function linkAfter(tokens: readonly ItemToken[], last: number, law: LawBook): { from: number; to: number } | null {
  const link = law.itemWords.technologyLinks.find((words) =>
    words.split(' ').every((word, k) => tokens[last + 1 + k]?.text === word && !tokens[last + 1 + k]!.breaks),
  )
  if (link === undefined) return null
  const from = last + 1 + link.split(' ').length
  let to = from
  while (to < tokens.length && to < from + REGION && !tokens[to]!.breaks && !ENDS.test(tokens[to]!.text)) to++
  return to > from ? { from, to: to - 1 } : null
}

/** The match that covers a stretch of the phrase. */
function matchOver(matches: readonly ItemMatch[], start: number, end: number): ItemMatch | undefined {
  const match = matches[indexFrom(matches, start + 1) - 1]
  return match !== undefined && match.end >= end ? match : undefined
}

function matchesIn(
  matches: readonly ItemMatch[],
  tokens: readonly ItemToken[],
  range: { from: number; to: number },
): readonly ItemMatch[] {
  const end = tokens[range.to]!.end
  const found: ItemMatch[] = []
  for (let i = indexFrom(matches, tokens[range.from]!.start); i < matches.length && matches[i]!.start < end; i++) {
    if (matches[i]!.end <= end) found.push(matches[i]!)
  }
  return found
}

function overlapsAny(matches: readonly ItemMatch[], one: ItemMatch): boolean {
  const before = matches[indexFrom(matches, one.end) - 1]
  return before !== undefined && before.end > one.start
}

/** Goods that stand before the word: "tank technology", "missile and satellite technology". */
function goodsBefore(
  tokens: readonly ItemToken[],
  matches: readonly ItemMatch[],
  own: ItemMatch | undefined,
  from: number,
): readonly ItemMatch[] {
  const goods: ItemMatch[] = []
  let at = from
  for (let i = indexFrom(matches, tokens[from]?.start ?? 0) - 1; i >= 0 && at > 0 && goods.length < REGION; i--) {
    const match = matches[i]!
    if (match === own || match.end > tokens[at]!.start) continue
    const last = indexFrom(tokens, match.end) - 1
    const direct = last + 1 === at
    // A plural before "and" is an item of its own ("shells and missile technology"); an adjunct is singular.
    const joined = !direct && areJoined(tokens, last + 1, at) && !isPlural(tokens[last])
    if (tokens[at]!.breaks || (direct && isPlural(tokens[last])) || !(direct || joined)) break
    goods.push(match)
    at = indexFrom(tokens, match.start)
  }
  return goods
}

/** Only "and", "or" and the like stand between two places; a few tokens at most, so a long gap is none. */
function areJoined(tokens: readonly ItemToken[], from: number, to: number): boolean {
  if (to - from > REGION) return false
  for (let i = from; i < to; i++) if (!JOINS.test(tokens[i]!.text) || tokens[i]!.breaks) return false
  return true
}

function isPlural(token: ItemToken | undefined): boolean {
  return token === undefined || (token.stem !== token.text && token.text.endsWith('s'))
}

function indexAt(tokens: readonly ItemToken[], own: ItemMatch | undefined, from: number): number {
  return own === undefined ? from : indexFrom(tokens, own.start)
}

/** "nuclear and missile technology": "nuclear technology" is a phrase of the lexicon though "nuclear" is none. */
function virtualBefore(
  phrase: string,
  tokens: readonly ItemToken[],
  own: ItemMatch | undefined,
  from: number,
  law: LawBook,
): readonly ItemMatch[] {
  const at = indexAt(tokens, own, from)
  const join = tokens[at - 1]
  const before = tokens[at - 2]
  if (join === undefined || before === undefined || !JOINS.test(join.text) || join.breaks) return []
  const entry = entryAt(itemLexicon(law), [before, { ...tokens[from]!, breaks: false }], 0)
  if (entry === null || entry.stems.length !== 2 || entry.readings.length === 0) return []
  return [
    { words: phrase.slice(before.start, before.end), start: before.start, end: before.end, readings: entry.readings },
  ]
}

/** The readings as know-how; null where the goods have none (food, money). */
function knowHowOf(match: ItemMatch, law: LawBook): readonly ItemReading[] | null {
  const readings: ItemReading[] = []
  for (const { classes, confidence } of match.readings) {
    const keys = classes.flatMap((key) => itemClassOf(key, law)?.knowHow ?? [])
    if (keys.length === 0) continue
    const same = readings.findIndex((one) => one.classes.join() === keys.join())
    if (same >= 0) readings[same] = { classes: keys, confidence: readings[same]!.confidence + confidence }
    else readings.push({ classes: keys, confidence })
  }
  return readings.length === 0 ? null : readings.sort((a, b) => b.confidence - a.confidence)
}
