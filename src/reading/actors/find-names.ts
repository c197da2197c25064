import { type CountryWord, countryWordAt } from '../../names/countries.ts'
import type { Sentence, Token } from '../../text/split-text.ts'
import { type ActorTables, actorTables, type KnownName, knownNameAt } from './actor-tables.ts'
import type { DocumentWords } from './document-words.ts'
import type { NameCandidate } from './name-candidate.ts'
import { isRoleWord, runEnd, startsTitle } from './name-run.ts'
import { isCapitalised, isRegistration } from './word-shapes.ts'

/**
 * Runs of capitalised words of a sentence that may be names: known names and countries whole, other runs with the
 * "of" and "and" inside, titles and adjectives taken off their front. What they are is for later.
 */
export function findNames(sentence: Sentence, words: DocumentWords): NameCandidate[] {
  const tables = actorTables()
  const { tokens } = sentence
  const found: NameCandidate[] = []
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]!
    if (
      !isCapitalised(token) &&
      !isRegistration(token.text) &&
      !tables.known.has(token.text) &&
      !isOrdinal(token.text)
    ) {
      at++
      continue
    }
    const next = readRun(sentence, at, tables, words, found)
    at = Math.max(next, at + 1)
  }
  return found
}

/** Reads what begins at a capitalised token; gives back where to go on. */
function readRun(
  sentence: Sentence,
  at: number,
  tables: ActorTables,
  words: DocumentWords,
  found: NameCandidate[],
): number {
  const { tokens } = sentence
  const known = knownNameAt(tokens, at)
  const country = countryWordAt(tokens, at)
  const knownTo = known === null ? at : at + known.words.length
  const countryTo = country === null ? at : at + country.length
  const token = tokens[at]!
  if (known === null && country === null) {
    if (isOrdinal(token.text)) return readNumbered(sentence, at, tables, found)
    if (!isCapitalised(token) && !isRegistration(token.text)) return at + 1
    if (tables.notNames.has(token.text) && !startsTitle(tokens, at, tables)) return at + 1
    if (words.isOpening(sentence, at) && isOrdinaryOpening(tokens, at, tables, words)) return at + 1
  }
  const to = Math.max(runEnd(tokens, at, tables), knownTo, countryTo)
  if (known !== null && knownTo >= countryTo && (knownTo === to || !goesOn(tokens, knownTo, to, tables))) {
    if (known.words.length === 1 && isTitleHere(tokens, knownTo, to, tables))
      return readUnknown(sentence, at, to, tables, found)
    found.push(candidate(sentence, at, knownTo, at, known, null))
    return knownTo
  }
  if (country !== null && (countryTo === to || !endsLikeBody(tokens, countryTo, to, tables))) {
    if (isPersonAfter(tokens, at, countryTo, to, tables)) return readUnknown(sentence, at, to, tables, found)
    const as = senseOf(country.word)
    if (as === null || (as === 'both' && to > countryTo))
      return afterAdjective(sentence, at, countryTo, to, tables, words, found)
    found.push(
      candidate(sentence, at, countryTo, at, null, { code: country.word.code, as: as === 'capital' ? as : 'name' }),
    )
    return countryTo
  }
  return readUnknown(sentence, at, to, tables, found)
}

/** "US" and "American" before something else are adjectives; what follows is a run of its own, with the adjective as title. */
function afterAdjective(
  sentence: Sentence,
  at: number,
  from: number,
  to: number,
  tables: ActorTables,
  words: DocumentWords,
  found: NameCandidate[],
): number {
  if (to === from) return from
  const before = found.length
  const next = readRun(sentence, from, tables, words, found)
  const first = found[before]
  if (first !== undefined && first.titleFrom === from) {
    // "US Treasury Department": the adjective is part of what a body is called.
    found[before] = { ...first, titleFrom: at }
  }
  return next
}

function readUnknown(sentence: Sentence, at: number, to: number, tables: ActorTables, found: NameCandidate[]): number {
  const { tokens } = sentence
  const from = endsLikeBody(tokens, at, to, tables) ? at : titleEnd(tokens, at, to, tables)
  if (from >= to) return to
  if (from > at) {
    const known = knownNameAt(tokens, from)
    const country = known === null ? countryWordAt(tokens, from) : null
    if (known !== null && from + known.words.length === to) {
      found.push(candidate(sentence, from, to, at, known, null))
      return to
    }
    if (country !== null && from + country.length === to && senseOf(country.word) !== null) return from
  }
  found.push(candidate(sentence, from, to, at, null, null))
  return to
}

/** "the 14th Mechanised Division": an ordinal opens a name only before one that ends like a body. */
function readNumbered(sentence: Sentence, at: number, tables: ActorTables, found: NameCandidate[]): number {
  const { tokens } = sentence
  const next = tokens[at + 1]
  if (next === undefined || !isCapitalised(next)) return at + 1
  const to = runEnd(tokens, at + 1, tables)
  const last = tokens[to - 1]!.text
  if (!tables.orgEnd.has(last) && !tables.placeEnd.has(last)) return at + 1
  found.push(candidate(sentence, at, to, at, null, null))
  return to
}

function isOrdinal(text: string): boolean {
  return /^\d{1,3}(?:st|nd|rd|th)$/.test(text)
}

function candidate(
  sentence: Sentence,
  from: number,
  to: number,
  titleFrom: number,
  known: KnownName | null,
  country: NameCandidate['country'],
): NameCandidate {
  const start = sentence.tokens[from]!.start
  const end = sentence.tokens[to - 1]!.end
  const text = textOf(sentence.tokens, from, to)
  return { sentence, from, to, start, end, text, titleFrom, known, country, kind: null }
}

function textOf(tokens: readonly Token[], from: number, to: number): string {
  let text = tokens[from]!.text
  for (let i = from + 1; i < to; i++) {
    const token = tokens[i]!
    text += (token.start > tokens[i - 1]!.end ? ' ' : '') + token.text
  }
  return text
}

function senseOf(word: CountryWord): 'name' | 'capital' | 'both' | null {
  if (word.isName) return word.isAdjective ? 'both' : 'name'
  return word.isCapital ? 'capital' : null
}

/** True where the run goes on past a known name in a way that makes a longer name ("York University", "Sofia Marin"). */
function goesOn(tokens: readonly Token[], from: number, to: number, tables: ActorTables): boolean {
  if (from >= to) return false
  const next = tokens[from]!.text
  if (isRoleWord(next, tables) || tables.firstNames.has(next.toLowerCase())) return false
  if (tables.joiners.has(next)) return false
  return knownNameAt(tokens, from) === null && countryWordAt(tokens, from) === null
}

/** "Treasury Secretary Janet Y.": a one-word body before an office is part of the title. */
function isTitleHere(tokens: readonly Token[], from: number, to: number, tables: ActorTables): boolean {
  return from < to && isRoleWord(tokens[from]!.text, tables)
}

/** "Jordan Peters", "Sofia Marin": a country or capital that is also a first name, with a family name after it. */
function isPersonAfter(tokens: readonly Token[], at: number, from: number, to: number, tables: ActorTables): boolean {
  if (from !== at + 1 || to !== from + 1) return false
  return tables.firstNames.has(tokens[at]!.norm) && !isRoleWord(tokens[from]!.text, tables)
}

function endsLikeBody(tokens: readonly Token[], from: number, to: number, tables: ActorTables): boolean {
  if (to <= from) return false
  const last = tokens[to - 1]!.text
  if (tables.orgEnd.has(last) || tables.lawEnd.has(last) || tables.outletEnd.has(last) || tables.placeEnd.has(last))
    return true
  for (let i = from; i < to - 1; i++) {
    if (
      tables.orgLead.has(tokens[i]!.text) &&
      !isRoleWord(tokens[to - 1]!.text, tables) &&
      tables.joiners.has(tokens[i + 1]!.text)
    )
      return true
  }
  return false
}

/** First token after the titles and adjectives at the front of a run: "Russian Defense Minister | Sergei Shoigu". */
function titleEnd(tokens: readonly Token[], at: number, to: number, tables: ActorTables): number {
  const last = tokens[to - 1]!
  // "Executive Order 14911", "Resolution 1718": what looks like a title belongs to the law's name.
  if (last.kind === 'number') return at
  let end = at
  for (let i = at; i < to; ) {
    const { text, norm } = tokens[i]!
    if (isRoleWord(text, tables)) {
      end = ++i
      continue
    }
    if (tables.roleQualifiers.has(norm) || tables.roleQualifiers.has(text)) {
      i++
      continue
    }
    const country = countryWordAt(tokens, i)
    if (country?.word.isAdjective) {
      i += country.length
      if (end === at) end = i
      continue
    }
    const known = knownNameAt(tokens, i)
    if (known !== null && known.kind === 'organisation' && i + known.words.length < to) {
      i += known.words.length
      continue
    }
    const next = tokens[i + 1]
    const office = next !== undefined && i + 1 < to && isRoleWord(next.text, tables)
    if (i + 1 < to && (tables.orgEnd.has(text) || (tables.orgLead.has(text) && office))) {
      i++
      continue
    }
    break
  }
  return end
}

/** A sentence's first word has its capital anyway: is there anything to say that it begins a name? */
function isOrdinaryOpening(tokens: readonly Token[], at: number, tables: ActorTables, words: DocumentWords): boolean {
  const token = tokens[at]!
  if (tables.starters.has(token.norm)) return true
  const next = tokens[at + 1]
  if (next !== undefined && isCapitalised(next)) return false
  if (words.capitalisedInside(token.text)) return false
  if (words.lowerCase(token.norm)) return true
  return /(?:ing|ed|ly|tion|ments?|ness|ists?|ers|ors|ities|ics|ions|als|ies)$/.test(token.norm)
}
