import type { Item, Segment } from './clause-items.ts'
import { type CueEntry, cueLexicon, type VerbForm } from './cue-lexicon.ts'
import { isAdverb, statementWords } from './statement-words.ts'

/** A reporting verb in a segment. Indices are into `Segment.items`. */
export interface Cue {
  /** First word of the verb itself. */
  readonly from: number
  /** After its last word ("called on"). */
  readonly to: number
  /** Where its auxiliaries, adverbs and dates before it begin: the subject ends here. */
  readonly group: number
  readonly entry: CueEntry
  readonly form: VerbForm
  readonly negated: boolean
  readonly passive: boolean
  /** "to say" */
  readonly infinitive: boolean
  /** "would say", "may announce" */
  readonly modal: boolean
}

const MODALS = new Set(['will', 'would', 'could', 'can', 'may', 'might', 'must', 'should', 'shall', 'cannot'])

/** Finds the words of a segment that may be reporting verbs, in text order. Whether they report is settled by what stands around. */
export function findCues({ items }: Segment): Cue[] {
  const lexicon = cueLexicon()
  const found: Cue[] = []
  let from = 0
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!
    if (item.kind !== 'word' || i < from || item.covered) continue
    const forms = lexicon.get(item.norm)
    if (forms === undefined) continue
    for (const { entry, form, participle } of forms) {
      const to = pastOwnWords(items, i, entry)
      if (to < 0) continue
      const group = verbGroup(items, i)
      if (!standsAsVerb(items, i, entry, form, group)) continue
      found.push({
        from: i,
        to,
        entry,
        form,
        group: group.from,
        ...group.features,
        passive: group.passive && participle,
      })
      from = to
      break
    }
  }
  return found
}

/** Index after the words that belong to the verb, or -1 where they do not follow. */
function pastOwnWords(items: readonly Item[], at: number, entry: CueEntry): number {
  let i = at + 1
  for (const word of entry.particle) {
    while (word !== '*' && items[i] !== undefined && isAdverb(items[i]!.norm)) i++
    if (items[i] === undefined || (word !== '*' && items[i]!.norm !== word)) return -1
    if (word === '*' && items[i]!.kind !== 'word') return -1
    i++
  }
  return i
}

interface VerbGroup {
  readonly from: number
  readonly passive: boolean
  readonly features: { readonly negated: boolean; readonly infinitive: boolean; readonly modal: boolean }
}

/** Walks left over what belongs to the verb: "has again", "would not", "on Monday". */
function verbGroup(items: readonly Item[], at: number): VerbGroup {
  const words = statementWords()
  let i = at
  let negated = false
  let passive = false
  let modal = false
  let nearest = true
  const infinitive = items[withoutAdverbs(items, at) - 1]?.norm === 'to'
  for (; i > 0; i--) {
    const before = items[i - 1]!
    if (before.kind === 'time') {
      if (/^(?:on|in|at|late|early|earlier|since)$/.test(items[i - 2]?.norm ?? '')) i--
      continue
    }
    if (before.kind !== 'word' || before.endsMention) break
    if (words.negations.has(before.norm) || before.norm.endsWith("n't")) {
      negated = true
      if (before.norm === 'nobody' || before.norm === 'neither') break
      if (before.norm.startsWith('wo') || before.norm.startsWith('ca') || before.norm.startsWith('cou')) modal = true
      nearest = false
      continue
    }
    if (words.auxiliaries.has(before.norm)) {
      if (nearest) passive = words.being.has(before.norm)
      if (MODALS.has(before.norm)) modal = true
      nearest = false
      continue
    }
    if (isAdverb(before.norm)) continue
    if (before.norm === 'to' && i === withoutAdverbs(items, at)) {
      // "was careful to add", "was at pains to stress": the phrase between belongs to the verb.
      const reach = [3, 4].find((back) => words.being.has(items[i - back]?.norm ?? '') && !items[i - 2]!.endsMention)
      if (reach !== undefined) i -= reach - 2
      continue
    }
    break
  }
  return { from: i, passive, features: { negated, infinitive, modal } }
}

function withoutAdverbs(items: readonly Item[], at: number): number {
  let i = at
  while (i > 0 && items[i - 1]!.kind === 'word' && isAdverb(items[i - 1]!.norm)) i--
  return i
}

/** False for "the report", "their demands", "an alleged spy": the form is a noun or an adjective there. */
function standsAsVerb(items: readonly Item[], at: number, entry: CueEntry, form: VerbForm, group: VerbGroup): boolean {
  const before = items[at - 1]
  if (before === undefined) return form === 'ing' || form === 'past' || form === 'third'
  const words = statementWords()
  if (before.kind === 'word' && words.possessives.has(before.norm)) return false
  if (/['’]s?$/.test(before.text) && before.text.length > 2) return false
  if (items[at + 1]?.text === '-' || before.text === '-') return false
  if (form === 'past') return !(before.kind === 'word' && words.determiners.has(before.norm) && before.norm !== 'all')
  if (form === 'ing') return true
  if (group.features.infinitive || group.features.modal || group.features.negated) return true
  const subject = items[group.from - 1]
  if (subject === undefined) return false
  if (subject.kind === 'word' && (words.determiners.has(subject.norm) || words.prepositions.has(subject.norm)))
    return form === 'third' ? false : /^(?:these|those|some|many|most|both|few|several|all)$/.test(subject.norm)
  if (form === 'base') {
    // "officials say", "they fear", "Moscow and Minsk say": something plural stands before.
    return (
      words.pronouns.has(subject.norm) ||
      subject.norm === 'people' ||
      (subject.norm.endsWith('s') && subject.kind === 'word') ||
      subject.text === ',' ||
      subject.norm === 'and' ||
      subject.kind === 'speech' ||
      (!entry.noun && subject.kind === 'word') ||
      subject.text === ')'
    )
  }
  return (
    !entry.noun || subject.endsMention || words.pronouns.has(subject.norm) || isNounBefore(subject, items, at, entry)
  )
}

// "Tokyo demands", "the ministry claims" report; "weapons claims", "price demands" are nouns: the word after tells.
function isNounBefore(subject: Item, items: readonly Item[], at: number, entry: CueEntry): boolean {
  const after = items[at + 1]
  return (
    subject.text === ',' ||
    subject.kind === 'speech' ||
    (entry.particle.length > 0 && /^(?:and|but)$/.test(subject.norm)) ||
    after?.kind === 'speech' ||
    after?.norm === 'that' ||
    (after?.kind === 'word' && statementWords().determiners.has(after.norm))
  )
}
