import { countryWordAt } from '../../names/countries.ts'
import type { Token } from '../../text/split-text.ts'
import { type ActorTables, knownNameAt } from './actor-tables.ts'
import { isCapitalised } from './word-shapes.ts'

// Words that name nothing by themselves and yet stand inside names: "East Asia Forum", "Islamic Bank".
const INSIDE =
  /^(?:West|East|North|South|Northern|Southern|Eastern|Western|Islamic|Arab|African|Asian|European|State|States|Government)$/
const ENGLISH_OF = /^(?:of|for|on)$/

/** One token after the last of the run of capitalised words that begins at `at`. */
export function runEnd(tokens: readonly Token[], at: number, tables: ActorTables): number {
  let end = at + 1
  let body = isBodyWord(tokens[at]!.text, tables)
  let joined = false
  while (end < tokens.length) {
    const token = tokens[end]!
    if (token.start - tokens[end - 1]!.end > 1) break
    if (isCapitalised(token)) {
      if (!mayFollow(tokens, end, tables)) break
      body ||= isBodyWord(token.text, tables)
      end++
      continue
    }
    const after = joinEnd(tokens, at, end, body, joined, tables)
    if (after === null) break
    joined ||= tables.joiners.has(token.norm)
    end = after
  }
  return end
}

/** "President", "Prime": no names, but they open a run that may hold one. */
export function startsTitle(tokens: readonly Token[], at: number, tables: ActorTables): boolean {
  const token = tokens[at]!
  const next = tokens[at + 1]
  if (next === undefined || !isCapitalised(next)) return false
  return (
    isRoleWord(token.text, tables) ||
    tables.roleQualifiers.has(token.norm) ||
    tables.orgEnd.has(next.text) ||
    tables.lawEnd.has(next.text) ||
    tables.placeEnd.has(next.text)
  )
}

/** True for offices and ranks: "Minister", "Gen.". */
export function isRoleWord(text: string, tables: ActorTables): boolean {
  return tables.ranks.has(text) || tables.roleHeads.has(text.toLowerCase())
}

function isBodyWord(text: string, tables: ActorTables): boolean {
  return tables.orgLead.has(text) || tables.orgEnd.has(text) || tables.lawEnd.has(text) || tables.placeLead.has(text)
}

function mayFollow(tokens: readonly Token[], at: number, tables: ActorTables): boolean {
  const { text } = tokens[at]!
  if (!tables.notNames.has(text) || tables.orgEnd.has(text) || INSIDE.test(text)) return true
  return startsTitle(tokens, at, tables) || isRoleWord(text, tables)
}

/** Past a lower-case word, mark or number inside a name, and the capitalised word after it; null where the name ends here. */
function joinEnd(
  tokens: readonly Token[],
  at: number,
  end: number,
  body: boolean,
  joined: boolean,
  tables: ActorTables,
): number | null {
  const token = tokens[end]!
  const next = tokens[end + 1]
  const before = tokens[end - 1]!
  if (token.kind === 'number') return takesNumber(tokens, at, end, tables) ? end + 1 : null
  if (next === undefined) return null
  if (/^['’]s?$/.test(token.text)) return ownsNext(before, token, next, tables) ? end + 2 : null
  if (token.text === '&') return isCapitalised(next) ? end + 2 : null
  if (token.text === ',') return /^(?:Inc|Ltd|LLC|Co|S\.A|Corp|LLP)\.?$/.test(next.text) ? end + 2 : null
  if (token.text === 'and') return joinsAnd(tokens, at, end, body && joined, tables) ? end + 2 : null
  if (body && tables.joiners.has(token.norm)) return joinOf(tokens, end, joined, tables)
  if (tables.particles.has(token.norm)) {
    if (isCapitalised(next)) return end + 2
    const second = tokens[end + 2]
    if (tables.particles.has(next.norm) && second !== undefined && isCapitalised(second)) return end + 3
  }
  return null
}

/** "Ministry of Trade", but "Orrin Lines | of Manila": only words for offices and places take what follows "of". */
function joinOf(tokens: readonly Token[], end: number, joined: boolean, tables: ActorTables): number | null {
  const before = tokens[end - 1]!
  const next = tokens[end + 1]!
  if (ENGLISH_OF.test(tokens[end]!.norm)) {
    const leads = tables.orgLead.has(before.text) || tables.placeLead.has(before.text) || tables.lawEnd.has(before.text)
    if (!leads && !/^(?:President|Minister|Minist(?:er|ry))$/.test(before.text)) return null
    if (joined && countryWordAt(tokens, end + 1) !== null) return null
  }
  if (isCapitalised(next))
    return !tables.notNames.has(next.text) || startsTitle(tokens, end + 1, tables) || isRoleWord(next.text, tables)
      ? end + 2
      : null
  const second = tokens[end + 2]
  return /^(?:the|la|las|los|les)$/.test(next.norm) && second !== undefined && isCapitalised(second) ? end + 3 : null
}

/** "People's Front", "Seafarers' Union", "Trawlermen's Guild"; but not "Russia's Parliament". */
function ownsNext(before: Token, mark: Token, next: Token, tables: ActorTables): boolean {
  if (!isCapitalised(next)) return false
  if (tables.pluralOwners.has(before.norm)) return true
  return (
    tables.orgEnd.has(next.text) && (mark.text.length === 1 ? before.norm.endsWith('s') : before.norm.endsWith('men'))
  )
}

/** "Bureau of Industry and Security", "the Markets and Banking Authority"; two names that "and" joins stay two. */
function joinsAnd(tokens: readonly Token[], at: number, end: number, inBody: boolean, tables: ActorTables): boolean {
  const next = tokens[end + 1]!
  if (!isCapitalised(next) || tables.notNames.has(next.text)) return false
  if (countryWordAt(tokens, end + 1) !== null || knownNameAt(tokens, end + 1) !== null) return false
  if (tables.firstNames.has(next.norm)) return false
  if (inBody) return true
  if (end !== at + 1 || !/^(?:the|its|a)$/.test(tokens[at - 1]?.norm ?? '')) return false
  if (countryWordAt(tokens, at) !== null || knownNameAt(tokens, at) !== null) return false
  let last = end + 1
  while (last + 1 < tokens.length && isCapitalised(tokens[last + 1]!) && last < end + 5) last++
  return last > end + 1 && (tables.orgEnd.has(tokens[last]!.text) || tables.lawEnd.has(tokens[last]!.text))
}

/** "Resolution 1718", "the Petrel 6": laws have numbers, and so have ships and models after "the" or what they are. */
function takesNumber(tokens: readonly Token[], at: number, end: number, tables: ActorTables): boolean {
  const before = tokens[end - 1]!
  const number = tokens[end]!
  if (tables.lawLead.has(before.text) || tables.lawEnd.has(before.text)) return true
  if (/^(?:No|Channel|Highway|Loop)\.?$/.test(before.text)) return true
  if (!/^\d{1,4}$/.test(number.text) || /^(?:19|20)\d\d$/.test(number.text) || end - at > 3) return false
  const opener = tokens[at - 1]?.norm ?? ''
  if (
    !/^(?:the|named|called|and|type|model)$/.test(opener) &&
    !tables.vesselBefore.has(opener) &&
    !tables.productBefore.has(opener)
  )
    return false
  const next = tokens[end + 1]
  if (next === undefined || next.kind !== 'word') return opener !== 'and'
  return (
    /^(?:is|was|were|are|has|had|and|of|in|on|at|off|to|from|with|which|that|who|['’]s)$/.test(next.norm) ||
    tables.productAfter.has(next.norm) ||
    tables.vesselVerbs.has(next.norm)
  )
}
