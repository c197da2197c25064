import { isLegalForm } from '../../names/legal-forms.ts'
import { normaliseName } from '../../names/normalise-name.ts'
import { BracketDepth, hasMoreBrackets, openAtEnd, outsideBrackets } from './brackets.ts'
import { isAbbreviationOf } from './is-abbreviation-of.ts'
import { alternativesOf } from './name-alternatives.ts'
import { scriptOf } from './script-of.ts'
import { scriptRuns } from './script-runs.ts'
import { splitEnumeration } from './split-enumeration.ts'

/** One name out of a cell that holds several. */
export interface CellName {
  readonly text: string
  /** What the cell says of it; null where nothing, so that the column decides. */
  readonly kind: 'alias' | 'previousName' | 'abbreviation' | null
  /** Words beside the name: "birth name", "born 1 Jan. 1953 (...)"; null where none. */
  readonly about: string | null
}

/**
 * The names in one cleaned cell of a list. Cut is only where the cell itself says so: numbers "(a) ... (b) ...", semicolons
 * outside brackets, "a.k.a.", "formerly known as", a name in a second script beside or in brackets after the first, an
 * abbreviation in brackets at the end, "Maher (a.k.a. Mahir) AL-ASSAD". A comma cuts nothing ("HASSAN, Sheikh"), unless
 * three or more names of several words stand side by side. Quotation marks around a whole name are taken off.
 *
 * @param bearer persons' names only are cut at "or", at commas and at slashes ("VARABEI/VERABEI"); what stands in brackets
 * after a vessel's name is another of its names
 * @returns the cell's main name first; never empty for a cell with letters
 */
export function readNameCell(cell: string, bearer: Bearer = 'other'): readonly CellName[] {
  if (PLAIN.test(cell) || cell.length > MOST_IN_CELL) return [{ text: cell, kind: null, about: null }]
  const found = new Map<string, CellName>()
  for (const part of splitEnumeration(cell)) {
    for (const piece of outsideBrackets(part, SEMICOLON)) {
      for (const { text, kind } of byKnownAs(piece)) {
        for (const name of namesOf(text, kind, bearer)) if (!found.has(name.text)) found.set(name.text, name)
      }
    }
  }
  return [...found.values()]
}

/** Whose name it is: lists write those of persons, vessels and all others in different ways. */
export type Bearer = 'person' | 'vessel' | 'other'

type Kind = CellName['kind']

/** Longer cells are no names, but files made to keep a reader busy; they are kept as they are. So are more brackets. */
const MOST_IN_CELL = 10_000
const MOST_BRACKETS = 40
/** Brackets with other forms of a word multiply: three with four forms each are 64 names. */
const MOST_ALTERNATES = 2

const PLAIN = /^[A-Za-z'-]+(?: (?!or )[A-Za-z'-]+)*$/
const SEMICOLON = /\s*;\s*/g
const OR = /\s+or\s+/gi
const COMMA = /\s*,\s*/g
const SEVERAL_WORDS = /\S\s+\S/
// "Oleg TSARIOV": the surname in capitals beside another name.
const SURNAME_IN_CAPITALS = /(?=.*\p{Lu}\p{Ll})(?=.*(?<!\p{L})\p{Lu}{2})/u
const ONE_WORD = /^\p{Lu}[\p{L}'’-]+$/u
/** From so many commas on a cell of an organisation is a list: names have up to four ("Ministry of Trade, Industry, ..."). */
const LIST_OF_NAMES = 6
const KNOWN_AS =
  /[\s,;]*(?:(?<![\p{L}.])(?:(f\.\s?k\.\s?a\.?|f\/k\/a|formerly (?:known|named|listed) as:?|previously (?:known|listed) as:?)|(?:a\.\s?k\.\s?a\.?|a\/k\/a|also known as:?)))\s*/giu
const BORN = /,?\s+(born\s+(?:(?:on|in)\s|\d).+)$/
const PREVIOUS = /\b(?:previously|formerly)\s+(?:listed|known|named|called)\b/i
const FORMER_NAME =
  /^(?:f\.\s?k\.\s?a\.?|(?:formerly|previously)(?: known| named| called)?(?: as)?|ex)[\s:.-]+(?!listed)(\S.*)$/i
const ALSO = /^(?:a\.\s?k\.\s?a\.?|also known as|or|alias|also)\s*:?\s+/i
// "(Russian: ...)", "(original script: ...)", "(as previously listed, in Arabic: ...)"
const IN_SCRIPT = /^[^:]{3,60}:\s*(?=\P{L}*\p{L})(\P{Script=Latin}+)$/u
// Words that a list puts beside a name and that are no part of one; references of other entries likewise.
const LOWER_CASE = /^\p{Ll}/u
const REMARK =
  /^(?:(?:birth|combat) name$|[A-Z]{2,3}[ie]\.\d{3}$)|\b(?:identity|listed|passport|nom de guerre|sub-unit|born|(?:date|place) of birth|call ?sign|D\.?O\.?B)\b/i
const ROLE = /\s(?:of|for)\s/
const QUOTED = /[«‘“"]([^«»‘’“”"]{2,})[»’”"]/u
const WRAPPED = /^(?:“([^“”]+)”|"([^"]+)"|‘([^‘]+)’|«([^«»]+)»|'([^']+)')$/
const STRAY_ENDS = /^[\s,;:)\]]+|[\s,;:([]+$/g
const ORIGINAL_SCRIPT = /\s*\(original script\)/gi

function byKnownAs(text: string): { text: string; kind: Kind }[] {
  const parts: { text: string; kind: Kind }[] = []
  let from = 0
  let kind: Kind = null
  const depth = new BracketDepth(text)
  for (const mark of text.matchAll(KNOWN_AS)) {
    if (depth.at(mark.index) > 0) continue
    const before = text.slice(from, mark.index).trim()
    if (before !== '') parts.push({ text: before, kind })
    from = mark.index + mark[0].length
    kind = mark[1] === undefined ? 'alias' : 'previousName'
  }
  const rest = text.slice(from).trim()
  if (rest !== '') parts.push({ text: rest, kind })
  return parts
}

function namesOf(printed: string, kind: Kind, bearer: Bearer): CellName[] {
  let text = printed.replace(STRAY_ENDS, '')
  if (text === '') return []
  if (hasMoreBrackets(text, MOST_BRACKETS)) return [{ text, kind, about: null }]
  // A bracket that the list forgot to open, or to close.
  if (!text.includes('(')) text = text.replaceAll(')', '').trim()
  if (openAtEnd(text) > 0) text += ')'
  const born = BORN.exec(text)
  if (born !== null) return aboutAll(namesOf(text.slice(0, born.index), kind, bearer), born[1]!)
  const several = sideBySide(text, bearer)
  if (several.length > 1) return several.flatMap((one, i) => namesOf(one, i === 0 ? kind : (kind ?? 'alias'), bearer))
  const bracket = lastBracket(text)
  if (bracket !== null) return withBracket(text, bracket, kind, bearer)
  return alternativesOf(unwrapped(text), bearer === 'person').map((name, i) => ({
    text: name,
    kind: i === 0 ? kind : (kind ?? 'alias'),
    about: null,
  }))
}

/** "Kirsanova or Selyun"; "RI Yong Gi, RI Yo'ng-kil, YI Yo'ng-kil"; "Areen foundation مؤسسة العرين". */
function sideBySide(text: string, bearer: Bearer): string[] {
  const runs = scriptRuns(text)
  if (runs.length > 1 && runs.every((run) => run[0] !== '(' && openAtEnd(run) === 0)) return runs
  const listed = outsideBrackets(text, COMMA)
  if (bearer !== 'person') return listed.length >= LIST_OF_NAMES && listed.every(isName) ? listed : [text]
  const several = outsideBrackets(text, OR)
  if (several.length > 1) return several
  const isList =
    (listed.length > 1 && listed.every((one) => SURNAME_IN_CAPITALS.test(one) && SEVERAL_WORDS.test(one))) ||
    (listed.length > 2 && (listed.every((one) => SEVERAL_WORDS.test(one)) || areForms(listed)))
  return isList ? listed : [text]
}

function isName(text: string): boolean {
  return text.length > 2 && !isLegalForm(normaliseName(text))
}

/** "Qadour, Qaddour, Kaddour" are no forms of one word by their letters, "Zghraybeh, Zghraybe, Zaghrayba" are. */
function areForms(words: readonly string[]): boolean {
  return words.every((word) => ONE_WORD.test(word) && word[0] === words[0]![0])
}

interface Bracketed {
  readonly before: string
  readonly inside: string
  readonly after: string
}

function lastBracket(text: string): Bracketed | null {
  const close = text.lastIndexOf(')')
  if (close < 0) return null
  let depth = 0
  for (let at = close; at >= 0; at--) {
    if (text[at] === ')') depth++
    else if (text[at] === '(' && --depth === 0) {
      const before = text.slice(0, at).trim()
      const inside = text.slice(at + 1, close).trim()
      return { before, inside, after: text.slice(close + 1).trim() }
    }
  }
  return null
}

function withBracket(text: string, { before, inside, after }: Bracketed, kind: Kind, bearer: Bearer): CellName[] {
  const whole: CellName = { text, kind, about: null }
  if (inside === '') return namesOf(`${before} ${after}`.trim(), kind, bearer)
  if (ALSO.test(inside) && outsideBrackets(before, COMMA).length < 2 && !hasMoreBrackets(before, MOST_ALTERNATES))
    return alternateWords({ before, inside, after }, kind, bearer)
  const isShort = bearer === 'other' && isAbbreviationOf(inside, before)
  if (after !== '' && !(isShort && isLegalForm(normaliseName(after)))) {
    return withInnerBracket(whole, { before, inside, after }, bearer)
  }
  if (before === '') return namesOf(inside, kind, bearer)
  if (isShort) {
    const long: CellName = { text: `${before} ${after}`.trim(), kind: kind ?? 'alias', about: null }
    return [whole, long, { text: inside, kind: 'abbreviation', about: null }]
  }
  const outer = (): CellName[] => namesOf(before, kind, bearer)
  const others = (names: string): CellName[] =>
    outsideBrackets(names.replace(ORIGINAL_SCRIPT, ''), SEMICOLON).flatMap((one) =>
      namesOf(one, kind ?? 'alias', bearer),
    )
  const former = FORMER_NAME.exec(inside)
  if (former !== null) return [...outer(), ...namesOf(former[1]!, 'previousName', bearer)]
  const previous = PREVIOUS.test(inside)
  const native = IN_SCRIPT.exec(inside)
  if (native !== null) {
    const outerKind: Kind = previous ? 'previousName' : kind
    return [...namesOf(before, outerKind, bearer), ...namesOf(native[1]!, outerKind ?? 'alias', bearer)]
  }
  if (previous) return aboutAll(namesOf(before, 'previousName', bearer), inside)
  const nested = lastBracket(inside)
  if (nested !== null && nested.before === '' && nested.after !== '') {
    return [...outer(), ...aboutAll(others(nested.inside), nested.after)]
  }
  if (LOWER_CASE.test(inside) || REMARK.test(inside) || (bearer === 'person' && ROLE.test(inside))) {
    return aboutAll(outer(), inside)
  }
  if (bearer === 'vessel') return [...outer(), ...others(inside)]
  if (bearer === 'person' && ONE_WORD.test(inside) && !isOtherScript(before, inside)) {
    return alternateWords({ before, inside, after }, kind, bearer)
  }
  const quoted = QUOTED.exec(inside)?.[1]
  const isSecond = isOtherScript(before, inside) || (quoted !== undefined && before.includes(quoted))
  const isAnother = bearer === 'person' && SEVERAL_WORDS.test(inside) && sharesWord(before, inside)
  if (isSecond || isAnother || /;\s*\S{3}/.test(inside)) return [...outer(), ...others(inside)]
  return [whole]
}

/** What stands in the middle of a name belongs to it ("LEADER (HONG KONG) INTERNATIONAL"), but for other forms of a word. */
function withInnerBracket(whole: CellName, bracketed: Bracketed, bearer: Bearer): CellName[] {
  const { before, inside, after } = bracketed
  if (isOtherScript(before, inside) && !isOtherScript(before, after)) {
    const names = SEVERAL_WORDS.test(after) ? [before, inside, after] : [`${before} ${after}`]
    return names.flatMap((one, i) => namesOf(one, i === 0 ? whole.kind : (whole.kind ?? 'alias'), bearer))
  }
  if (bearer === 'vessel') return [before, inside, after].flatMap((one) => namesOf(one, whole.kind, bearer))
  if (bearer === 'person' && before !== '' && ONE_WORD.test(inside))
    return alternateWords(bracketed, whole.kind, bearer)
  return [whole]
}

function sharesWord(one: string, other: string): boolean {
  const words = new Set(one.toLowerCase().split(/[\s,]+/))
  return other
    .toLowerCase()
    .split(/[\s,]+/)
    .some((word) => word.length > 2 && words.has(word))
}

function isOtherScript(one: string, other: string): boolean {
  const [first, second] = [scriptOf(one), scriptOf(other)]
  return first !== second && first !== 'Zyyy' && second !== 'Zyyy'
}

/** "Maher (a.k.a. Mahir) AL-ASSAD": each other form takes the place of as many words before it as it has itself. */
function alternateWords({ before, inside, after }: Bracketed, kind: Kind, bearer: Bearer): CellName[] {
  const names = namesOf(`${before} ${after}`.trim(), kind, bearer)
  for (const other of inside.replace(ALSO, '').split(/\s*[,;]\s*|\s+or\s+/)) {
    if (other === '') continue
    const words = before.split(' ')
    const kept = words.slice(0, Math.max(0, words.length - other.split(' ').length))
    const text = [...kept, other, after].filter((part) => part !== '').join(' ')
    names.push(...namesOf(text, kind ?? 'alias', bearer))
  }
  return names
}

function aboutAll(names: readonly CellName[], about: string): CellName[] {
  return names.map((name) => ({ ...name, about: name.about === null ? about : `${name.about}; ${about}` }))
}

function unwrapped(text: string): string {
  const match = WRAPPED.exec(text)
  return match === null ? text : (match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5])!.trim()
}
