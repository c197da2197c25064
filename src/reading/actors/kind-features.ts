import { countryWord } from '../../names/countries.ts'
import type { Token } from '../../text/split-text.ts'
import { type ActorTables, actorTables } from './actor-tables.ts'
import type { DocumentWords } from './document-words.ts'
import type { NameCandidate } from './name-candidate.ts'
import { isAcronym, isCapitalised, isRegistration } from './word-shapes.ts'

/**
 * What speaks for one kind of name or another: its own words, the words beside it, how it stands in the sentence. The
 * features' weights are in `data/actors/name-kinds.json`.
 */
export function kindFeatures(name: NameCandidate, words: DocumentWords): string[] {
  const tables = actorTables()
  const features = ['bias']
  ownWords(name, tables, words, features)
  before(name, tables, features)
  after(name, tables, features)
  return features
}

function ownWords(name: NameCandidate, tables: ActorTables, words: DocumentWords, features: string[]): void {
  const tokens = name.sentence.tokens.slice(name.from, name.to)
  const first = tokens[0]!
  const last = tokens.at(-1)!
  const count = tokens.length
  features.push(`n=${count > 4 ? '5+' : count}`)
  if (name.known !== null) features.push(`known=${name.known.kind}`)
  if (name.titleFrom < name.from) {
    const title = name.sentence.tokens[name.from - 1]!.text
    features.push(tables.honorifics.has(title) ? 'honorific' : countryWord(title) === null ? 'title' : 'adjective')
  }
  const opening = words.isOpening(name.sentence, name.from)
  if (opening) features.push(`opening:${count === 1 ? '1' : '2+'}`)
  if (opening && count === 1 && !words.capitalisedInside(first.text)) features.push('opening:only')
  if (tokens.every((token) => !isCapitalised(token) || words.lowerCase(token.norm))) features.push('alsolower')
  if (tables.firstNames.has(first.norm)) features.push(`firstname:${count === 1 ? '1' : '2+'}`)
  if (count > 1 && tables.familyFirst.has(first.text)) features.push('familyfirst')
  if (tables.orgLead.has(first.text)) features.push('orglead')
  if (tables.placeLead.has(first.text)) features.push('placelead')
  if (tables.outletLead.has(first.text)) features.push('outletlead')
  if (tables.vesselPrefixes.has(first.text)) features.push('vesselprefix')
  if (count > 1 && tables.lawLead.has(first.text)) features.push('lawlead')
  const more = count > 1 ? '' : ':1'
  if (tables.orgEnd.has(last.text)) features.push(`orgend${more}`)
  if (tables.outletEnd.has(last.text)) features.push(`outletend${more}`)
  if (tables.placeEnd.has(last.text)) features.push(`placeend${more}`)
  if (tables.lawEnd.has(last.text)) features.push(`lawend${more}`)
  if (tables.vesselWords.has(last.text)) features.push(`vesselend${more}`)
  for (const token of tokens) {
    const { text } = token
    if (tables.orgLead.has(text) || tables.orgEnd.has(text)) features.push('orgword')
    if (isCapitalised(token)) {
      if (text.includes('-')) features.push('hyphen')
      if (/^\p{Lu}\.$/u.test(text)) features.push('initial')
      if (/\d/.test(text)) features.push('digit')
      if (/^[IVX]+$/.test(text) && count > 1) features.push('roman')
      if (/^\p{Lu}\p{Ll}*\p{Lu}/u.test(text) && !text.includes('-')) features.push('innercapital')
    } else if (token.kind === 'number') features.push('number')
    else if (tables.joiners.has(token.norm) || text === 'and' || text === '&' || text === 'the') features.push('joiner')
    else if (tables.particles.has(token.norm)) features.push('particle')
    else features.push('innermark')
  }
  if (isRegistration(last.text) && count === 1) features.push('registration')
  if (/^\p{Lu}+-?\d/u.test(first.text) || /\p{L}-\d/u.test(last.text)) features.push('model')
  if (count === 1 && isAcronym(first.text)) features.push('acronym')
  if (/^\p{Lu}{2,}$/u.test(first.text)) features.push(count === 1 ? 'capitals' : 'capitals+')
  const norm = last.norm
  features.push(`s3=${norm.slice(-3)}`, `s2=${norm.slice(-2)}`)
  if (count > 1) features.push(`f3=${first.norm.slice(-3)}`, `last=${norm}`)
  features.push(`first=${first.norm}`)
  if (name.country !== null) features.push(`country=${name.country.as}`)
}

function before(name: NameCandidate, tables: ActorTables, features: string[]): void {
  const { tokens } = name.sentence
  let at = (name.titleFrom < name.from ? name.titleFrom : name.from) - 1
  const previous = tokens[at]
  if (previous === undefined) {
    features.push('prev=^')
    return
  }
  features.push(previous.kind === 'word' && isCapitalised(previous) ? 'prev=Capital' : `prev=${shown(previous)}`)
  for (const group of groupsOf(previous, tables)) features.push(`prev:${group}`)
  if (previous.kind === 'quote' || previous.text === ',') at--
  const second = tokens[at - 1]
  if (second !== undefined) {
    if (/^(?:the|'s|’s|of|for|and|a|an|,|by|called|named)$/.test(previous.norm)) {
      features.push(`prev2=${shown(second)}+${shown(previous)}`)
    }
    for (const group of groupsOf(second, tables)) features.push(`prev2:${group}+${shown(previous)}`)
  }
  // "the Romanian port of", "the tanker", "the company": a noun a little before, with nothing but small words between.
  for (let i = at; i >= 0 && i > at - 4; i--) {
    for (const group of groupsOf(tokens[i]!, tables)) features.push(`near:${group}`)
  }
}

function after(name: NameCandidate, tables: ActorTables, features: string[]): void {
  const { tokens } = name.sentence
  const next = tokens[name.to]
  if (next === undefined) {
    features.push('next=$')
    return
  }
  features.push(isCapitalised(next) ? 'next=Capital' : `next=${shown(next)}`)
  for (const group of groupsOf(next, tables)) features.push(`next:${group}`)
  const second = tokens[name.to + 1]
  if (second === undefined) return
  if (next.text === ',' || next.text === '(') {
    if (second.kind === 'number' && Number(second.text) > 15 && Number(second.text) < 110) {
      const third = tokens[name.to + 2]
      features.push(third === undefined || third.text === ',' || third.text === '.' ? 'age' : 'commanumber')
    }
    features.push(`next2=${next.text}${shown(second)}`)
    for (let i = name.to + 1; i < tokens.length && i < name.to + 9; i++) {
      const token = tokens[i]!
      if (token.text === ',' && i > name.to + 1) break
      for (const group of groupsOf(token, tables)) features.push(`apposition:${group}`)
    }
  } else if (/^['’]s?$/.test(next.text)) {
    for (let i = name.to + 1; i < tokens.length && i < name.to + 4; i++) {
      for (const group of groupsOf(tokens[i]!, tables)) features.push(`owned:${group}`)
    }
  } else if (!isCapitalised(second)) features.push(`next2=${shown(next)}+${shown(second)}`)
}

function groupsOf(token: Token, tables: ActorTables): string[] {
  if (token.kind === 'number') return ['number']
  if (token.kind !== 'word') return []
  const { norm } = token
  const groups: string[] = []
  if (tables.speech.has(norm)) groups.push('speech')
  if (tables.roleHeads.has(norm) || tables.roleHeads.has(norm.replace(/s$/, ''))) groups.push('role')
  if (tables.orgNouns.has(norm)) groups.push('org')
  if (tables.outletBefore.has(norm) || tables.outletNouns.has(norm)) groups.push('outlet')
  if (tables.vesselBefore.has(norm)) groups.push('vessel')
  if (tables.vesselVerbs.has(norm)) groups.push('sailing')
  if (tables.productBefore.has(norm)) groups.push('productbefore')
  if (tables.productAfter.has(norm)) groups.push('productafter')
  if (tables.aircraftBefore.has(norm)) groups.push('aircraft')
  if (tables.placeNouns.has(norm)) groups.push('place')
  if (tables.placePrepositions.has(norm)) groups.push('preposition')
  return groups
}

function shown(token: Token): string {
  return token.kind === 'number' ? '#' : token.norm
}
