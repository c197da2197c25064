import type { Item } from './clause-items.ts'
import { cueLexicon } from './cue-lexicon.ts'
import type { Phrase } from './find-subject.ts'
import { statementWords } from './statement-words.ts'

const LONGEST_PHRASE = 22

/** The noun phrase that begins at an item ("said Adrienne Watson, a spokeswoman for the council"), or null. */
export function phraseStartingAt(items: readonly Item[], from: number): Phrase | null {
  const words = statementWords()
  const first = items[from]
  if (first === undefined || (first.kind !== 'word' && first.kind !== 'number' && first.kind !== 'quote')) return null
  if (
    first.mention === 0 &&
    (words.prepositions.has(first.norm) || words.conjunctions.has(first.norm)) &&
    first.norm !== 'that'
  )
    return null
  if (first.norm === 'that' || words.auxiliaries.has(first.norm)) return null
  const to = phraseEnd(items, from)
  if (to <= from) return null
  return { from, to, apposition: appositionAfter(items, to) }
}

function phraseEnd(items: readonly Item[], from: number): number {
  const words = statementWords()
  let i = from
  while (i < items.length && i - from < LONGEST_PHRASE) {
    const item = items[i]!
    if (i > from && item.mention === 0) {
      if (item.kind === 'speech' || item.kind === 'mark' || item.kind === 'time') break
      if (words.relatives.has(item.norm) || words.carriers.has(item.norm)) break
      if (item.norm === 'and' || item.norm === 'or') {
        const next = items[i + 1]
        if (next === undefined || (next.mention === 0 && !words.determiners.has(next.norm)) || isVerbNext(next)) break
      } else if (words.conjunctions.has(item.norm) || words.finite.has(item.norm)) break
      if (isLeavingPreposition(items, i)) break
      if (item.norm === 'to' && items[i - 1]?.norm !== 'ambassador' && !isOfficeBefore(items, i)) break
    }
    i += Math.max(1, item.mention)
  }
  return Math.min(i, items.length)
}

function isVerbNext(item: Item): boolean {
  return (
    item.mention === 0 &&
    (cueLexicon()
      .get(item.norm)
      ?.some(({ form }) => form === 'past') ??
      false)
  )
}

function isOfficeBefore(items: readonly Item[], at: number): boolean {
  return /^(?:adviser|advisor|aide|envoy|ambassador|representative|secretary|assistant|delegate|counsel|spokesman|heir)$/.test(
    items[at - 1]?.norm ?? '',
  )
}

/** "in a statement", "on Monday", "during talks": the phrase is over; "in Moscow", "at the ministry" still belong to it. */
function isLeavingPreposition(items: readonly Item[], at: number): boolean {
  const words = statementWords()
  const item = items[at]!
  if (!words.prepositions.has(item.norm)) return false
  if (/^(?:of|for|from)$/.test(item.norm)) return false
  if (
    /^(?:during|after|before|via|through|by|following|despite|late|early|under|without|about|until|into|over|amid)$/.test(
      item.norm,
    )
  )
    return true
  for (let i = at + 1; i < items.length && i - at < 6; i++) {
    const next = items[i]!
    if (next.kind === 'time' || words.places_of_saying.has(next.norm)) return true
    if (next.kind === 'mark' || next.kind === 'speech') return false
    if (next.mention > 0) return false
  }
  return false
}

/** "the vessel carried", not "a retired general": a past form that no article precedes is a verb. */
function isPastVerb(items: readonly Item[], at: number, from: number): boolean {
  const item = items[at]!
  if (at <= from || item.kind !== 'word' || !/[a-z]{2}ed$/.test(item.norm) || item.covered) return false
  const before = items[at - 1]!
  return before.kind === 'word' && !statementWords().determiners.has(before.norm) && !/(?:ly|-)$/.test(before.norm)
}

function appositionAfter(items: readonly Item[], to: number): Phrase['apposition'] {
  const words = statementWords()
  if (items[to]?.text !== ',') return null
  const first = items[to + 1]
  if (first === undefined || first.kind === 'speech' || first.kind === 'time') return null
  if (first.mention === 0 && !words.determiners.has(first.norm) && first.kind !== 'word') return null
  if (first.norm.endsWith('ing') || words.conjunctions.has(first.norm) || words.relatives.has(first.norm)) return null
  if (words.prepositions.has(first.norm) && first.mention === 0) return null
  for (let i = to + 1; i < items.length && i - to < 26; i++) {
    const item = items[i]!
    if (item.mention === 0 && (words.finite.has(item.norm) || isPastVerb(items, i, to + 1))) return null
    if (item.kind === 'speech' || item.text === ',' || item.text === '.' || item.text === ';')
      return { from: to + 1, to: i }
  }
  return { from: to + 1, to: items.length }
}
