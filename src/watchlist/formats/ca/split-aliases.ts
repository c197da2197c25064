import { isLegalForm } from '../../../names/legal-forms.ts'
import { normaliseName } from '../../../names/normalise-name.ts'
import { languageCode } from '../../party/language-code.ts'

/** One name out of a cell that holds several. */
export interface SplitName {
  readonly text: string
  /** BCP 47, where the cell says it ("Russian: ..."). */
  readonly language: string | null
}

const LABELS =
  'arabic|belarusian|belarussian|burmese|chinese|english|farsi|french|hebrew|korean|persian|russian|spanish|ukrainian'
const LABEL = new RegExp(`(^|[\\s,;(])(${LABELS})\\s*:\\s*`, 'giu')
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
/** Where a name in Latin letters ends and one in Arabic or Hebrew begins, or the other way round. */
const SCRIPT_CHANGE =
  /(?<=[\p{Script=Latin}).,])\s+(?=[\p{Script=Arabic}\p{Script=Hebrew}])|(?<=[\p{Script=Arabic}\p{Script=Hebrew}])\s+(?=\p{Script=Latin})/gu
const OPEN = '([“«'
const CLOSE = ')]”»'

/**
 * Takes the names in an alias cell apart. Languages written before names ("Russian:"), semicolons, changes between
 * left-to-right and right-to-left script and, with care, commas, slashes, "or" and "and" part them: a comma before a legal
 * form or in front of a lower-case word is part of the name, and so is one that turns a person's name round ("Ivanov,
 * Ivan"). Where single words are offered for parts of a name ("Alexander or Aleksandr Karnienko"), the cell stays whole.
 */
export function splitAliases(cell: string, isPerson: boolean): SplitName[] {
  const found: SplitName[] = []
  for (const { text, language } of byLanguage(cell.replace(/-\s*\n\s*/g, '-'))) {
    for (const piece of text.split(';').flatMap((one) => one.split(SCRIPT_CHANGE))) {
      for (const name of piecesOf(piece, isPerson)) {
        const tidy = tidied(name)
        if (tidy !== '') found.push({ text: tidy, language })
      }
    }
  }
  return found
}

function byLanguage(cell: string): SplitName[] {
  const found: SplitName[] = []
  let from = 0
  let language: string | null = null
  for (const label of cell.matchAll(LABEL)) {
    found.push({ text: cell.slice(from, label.index), language })
    language = languageCode(label[2]!)
    from = label.index + label[0].length
  }
  found.push({ text: cell.slice(from), language })
  return found
}

function piecesOf(text: string, isPerson: boolean): string[] {
  const byComma = isPerson ? personPieces(text) : firmPieces(text)
  return byComma.flatMap((piece) => alternatives(piece, isPerson))
}

/** Commas part whole names; one comma between a family name and what goes before it does not. */
function personPieces(text: string): string[] {
  const pieces = topLevel(text, /,/y)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
  if (pieces.length === 2 && wordsOf(pieces[0]!) === 1 && !RIGHT_TO_LEFT.test(text)) return [pieces.join(', ')]
  return pieces
}

/** "..., JSC and OAO ...": the form ends one name before the next begins. */
const NEXT_NAME = /\s+(?:and|or|ou)\s+/i

function firmPieces(text: string): string[] {
  const pieces: string[] = []
  for (const piece of topLevel(text, /[,،]/y)) {
    const last = pieces.length - 1
    const joins = last >= 0 && (/^\s*\p{Ll}/u.test(piece) || isForm(piece.split(NEXT_NAME, 1)[0]!))
    const leads = last >= 0 && isForm(pieces[last]!)
    if (joins || leads) pieces[last] += `,${piece}`
    else pieces.push(piece)
  }
  return pieces
}

const BETWEEN_PERSONS = /\s+(?:or|ou|and|et)\s+|\s*\/\s*/iy
const BETWEEN_FIRMS = /\s+(?:or|ou)\s+|\s*\/\s*/iy
/** The English word with a word in other letters beside it. */
const AROUND_AND =
  /\p{Script=Cyrillic}["”»)]* and |\p{Script=Arabic} and | and ["“«(]*(?:\p{Script=Cyrillic}|\p{Script=Arabic})/u
const AND = /\s+and\s+/iy

function alternatives(text: string, isPerson: boolean): string[] {
  const pieces = topLevel(text, isPerson ? BETWEEN_PERSONS : BETWEEN_FIRMS).filter((piece) => piece.trim() !== '')
  if (isPerson) {
    const single = pieces.filter((piece) => wordsOf(piece) < 2).length
    // "Aleksandr or Alexander Karol": alternatives for one word of the name.
    return single > 0 && single < pieces.length ? [text] : pieces
  }
  return pieces.flatMap((piece) => {
    const [first, ...rest] = topLevel(piece, AND)
    const whole: string[] = [first!]
    // "and" stands inside most firms' names; before a legal form, or in a name in other letters, it begins the next one.
    for (const next of rest) {
      if (startsWithLegalForm(next) || AROUND_AND.test(`${whole.at(-1)} and ${next}`)) whole.push(next)
      else whole[whole.length - 1] += ` and ${next}`
    }
    return whole
  })
}

/** Kinds of Russian joint-stock company: САО (insurers), НАО, ОАО. */
const RUSSIAN_FORM = /^\s*\p{Lu}{0,3}АО\s*$/u

function isForm(text: string): boolean {
  return text.length < 80 && (RUSSIAN_FORM.test(text) || isLegalForm(normaliseName(text)))
}

function startsWithLegalForm(text: string): boolean {
  const words = text.trim().split(/\s+/)
  for (let length = 1; length <= 5 && length < words.length; length++) {
    if (isForm(words.slice(0, length).join(' '))) return true
  }
  return false
}

/** Parts of a text between marks (a sticky pattern) that stand outside brackets and quotation marks. */
function topLevel(text: string, mark: RegExp): string[] {
  const pieces: string[] = []
  let from = 0
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; ) {
    const letter = text[at]!
    if (letter === '"') quoted = !quoted
    else if (OPEN.includes(letter)) depth++
    else if (CLOSE.includes(letter)) depth = Math.max(0, depth - 1)
    if (depth === 0 && !quoted) {
      mark.lastIndex = at
      const found = mark.exec(text)
      if (found !== null) {
        pieces.push(text.slice(from, at))
        at += found[0].length
        from = at
        continue
      }
    }
    at++
  }
  pieces.push(text.slice(from))
  // A bracket or quotation mark that is never closed would hide every mark behind it.
  if ((depth > 0 || quoted) && pieces.length === 1 && /["(“«]/.test(text)) return splitPlain(text, mark)
  return pieces
}

function splitPlain(text: string, mark: RegExp): string[] {
  return text.split(new RegExp(mark.source, mark.flags.replace('y', 'g')))
}

function wordsOf(text: string): number {
  return text.trim().split(/\s+/).length
}

function tidied(name: string): string {
  let text = name
    .trim()
    .replace(/^(?:or|ou|also)\s+/i, '')
    .replace(/^[,،]\s*|\s*[,،]$/g, '')
  const opened = text.split('(').length
  const closed = text.split(')').length
  if (opened > closed && text.startsWith('(')) text = text.slice(1)
  if (closed > opened && text.endsWith(')')) text = text.slice(0, -1)
  if (opened > closed && text.endsWith('(')) text = text.slice(0, -1)
  return text.trim()
}
