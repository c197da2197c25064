import type { Actor } from '../../model/actor.ts'
import { type DateValue, daysOf } from '../../model/date-value.ts'
import type { Doubt, Reading } from '../../model/doubt.ts'
import type { Span } from '../../model/span.ts'
import type { Statement } from '../../model/statement.ts'
import type { Stretch } from '../../text/offsets.ts'
import type { Quotation, Sentence } from '../../text/split-text.ts'
import type { StatementInput } from '../reading-input.ts'
import { bareQuotes } from './bare-quotes.ts'
import { layOut } from './clause-items.ts'
import { directQuotations } from './direct-quotations.ts'
import { readKorean } from './korean-statements.ts'
import { nestStatements } from './nest-statements.ts'
import { readSegment } from './read-segment.ts'
import { isPronoun, type Speaker, speakerOf } from './resolve-speaker.ts'
import { readRussian } from './russian-statements.ts'
import { timeOfSaying } from './said-on.ts'
import { scriptOf, sentencesWithQuotations, timesInside } from './sentence-walk.ts'
import { isSignedText, signerOf } from './signed-text.ts'
import { stanceOf } from './stance-of.ts'
import type { StatementDraft } from './statement-draft.ts'
import { isQuestionTurn, readTurn, turnSpeaker, turnsOf } from './turns.ts'

/**
 * Finds who said what, when, through whom, and how they stand to it. Odd prose is no error: what cannot be settled
 * comes back in `doubts`.
 *
 * @returns statements in text order
 */
export function readStatements(input: StatementInput): Reading<Statement> {
  const reader = new StatementReader(input)
  for (const { sentence, quotations } of sentencesWithQuotations(input)) reader.read(sentence, quotations)
  return { found: nestStatements(reader.statements), doubts: reader.doubts }
}

const PERSON_PRONOUNS = new Set(['he', 'she', 'он', 'она', '그', '그녀'])
const GROUP_PRONOUNS = new Set(['they', 'it', 'они', '그들'])

/** What the next sentence may lean on: who spoke last, and when. */
interface Said {
  readonly actor: Actor | null
  readonly joint: readonly Actor[]
  readonly source: Stretch | null
  readonly on: DateValue | null
  readonly block: number
}

class StatementReader {
  readonly statements: Statement[] = []
  readonly doubts: Doubt[] = []
  readonly #input: StatementInput
  /** Day of the report. */
  readonly #day: DateValue | null
  readonly #undated: DateValue | null
  readonly #turns: readonly (string | null)[]
  /** The report is a statement that somebody signed: its sentences are his. */
  readonly #signed: boolean
  readonly #signer: Actor | null
  readonly #script: 'latin' | 'cyrillic' | 'hangul'
  #last: Said | null = null
  #lastPerson: Actor | null = null
  /** Date on which each actor was last said to speak, so that "he added" keeps it. */
  readonly #spokeOn = new Map<string, DateValue>()

  constructor(input: StatementInput) {
    this.#input = input
    this.#day = daysOf(input.report.published?.value)?.to ?? null
    this.#turns = turnsOf(input.report)
    this.#signed = isSignedText(input.report, input.text, input.actors)
    this.#signer = this.#signed ? signerOf(input.report, input.actors) : null
    this.#script = scriptOf(input.report.language, input.text.text)
    this.#undated = this.#day === null ? null : `../${this.#day}`
  }

  read(sentence: Sentence, quotations: readonly Quotation[]): void {
    const { report, text, actors, times } = this.#input
    const block = report.blocks[sentence.block]
    if (block !== undefined && block.kind !== 'paragraph') return
    const inside = timesInside(times, sentence)
    const turn = this.#turns[sentence.block] ?? null
    const speeches = directQuotations(sentence, quotations, text.text)
    const claimed = new Set<number>()
    const drafts: StatementDraft[] = []
    if (this.#script === 'latin') {
      for (const segment of layOut(sentence, speeches, inside, actors)) {
        const offset = drafts.length
        for (const draft of readSegment(segment, claimed)) {
          drafts.push({ ...draft, sharesWith: draft.sharesWith === null ? null : draft.sharesWith + offset })
        }
      }
    } else {
      const read = this.#script === 'cyrillic' ? readRussian : readKorean
      drafts.push(...read(sentence, quotations, inside, text.text))
      for (const { quote } of drafts)
        for (const { start, outerStart } of quotations) if (start === quote?.start) claimed.add(outerStart)
    }
    if (turn === null && !this.#signed) drafts.push(...bareQuotes(sentence, speeches, claimed, text.text))
    else if (!isQuestionTurn(turn)) drafts.push(...readTurn(sentence, text.text))
    this.#settle(sentence, drafts, turn)
  }

  #settle(sentence: Sentence, drafts: readonly StatementDraft[], turn: string | null): void {
    const { text, times } = this.#input
    const speakers: (Speaker & { source: Stretch | null })[] = []
    let spoken: Said | null = null
    const own = turn !== null || this.#signed
    for (const [index, draft] of drafts.entries()) {
      if (own && draft.from === 'cue' && this.#isOwnVoice(draft)) continue
      if (index === 0 && this.#goesOn(draft)) continue
      const speaker = this.#speaker(draft, speakers, sentence, turn)
      speakers[index] = speaker
      // In a text of his own, the speaker's report of himself adds nothing to the sentence.
      if (own && draft.from === 'cue' && speaker.actor !== null && speaker.actor === this.#ownVoice(turn)) continue
      const others = drafts.filter((other) => other !== draft).map((other) => other.parts)
      const shared = draft.sharesWith === null ? null : drafts[draft.sharesWith]!
      const time =
        timeOfSaying({ sentence, cue: draft.cue, parts: draft.parts, others }, times, text.text) ??
        (shared === null
          ? null
          : timeOfSaying({ sentence, cue: shared.cue, parts: shared.parts, others }, times, text.text))
      const on = time?.value ?? this.#carriedDate(draft, speaker, sentence)
      const statement = this.#statement(draft, speaker, on)
      if (statement === null) continue
      this.statements.push(statement)
      if (draft.nested || draft.from === 'turn') continue
      if (on !== null && speaker.actor !== null) this.#spokeOn.set(speaker.actor.id, on)
      if (spoken === null || draft.quote !== null || spoken.actor === null)
        spoken = { actor: speaker.actor, joint: speaker.joint, source: speaker.source, on, block: sentence.block }
      if (speaker.actor?.kind === 'person') this.#lastPerson = speaker.actor
    }
    if (spoken !== null) this.#last = spoken
    else if (turn === null) this.#noteSubject(sentence)
  }

  #ownVoice(turn: string | null): Actor | null {
    return turn === null ? this.#signer : turnSpeaker(turn, this.#input.actors)
  }

  /** "We announced that": in a speaker's own text his own verbs add no statement to the sentence itself. */
  #isOwnVoice({ source }: StatementDraft): boolean {
    if (source === null) return true
    return /^(?:we|i)\b/i.test(this.#input.text.text.slice(source.start, source.end))
  }

  /** `“A,” she said. “B.”` is one statement in two parts: the comma inside the marks says that she went on. */
  #goesOn(draft: StatementDraft): boolean {
    const last = this.statements.at(-1)
    if (draft.from !== 'bare_quote' || last === undefined || last.quote === null || last.cue === null) return false
    const { text, report } = this.#input
    const { sentence } = draft
    const previous = text.sentences[sentence.index - 1]
    const first = draft.parts[0]!
    if (previous === undefined || previous.block !== sentence.block || previous.start !== last.sentence.start)
      return false
    if (report.blocks[sentence.block]?.kind !== 'paragraph' || first.start > sentence.start + 2) return false
    if (last.content.end > last.cue.start || !last.parts.every((part) => part.start >= previous.start)) return false
    if (
      !/[,，]$/.test(text.text.slice(last.content.start, last.content.end)) &&
      text.text[last.content.end + 1] !== ','
    )
      return false
    const span = { documentId: text.documentId, ...first }
    this.statements[this.statements.length - 1] = {
      ...last,
      parts: [...last.parts, span],
      content: { ...last.content, end: first.end },
    }
    return true
  }

  /** A sentence without speech may name who speaks in the next: "Forsgren laughed. “Nothing yet.”" */
  #noteSubject(sentence: Sentence): void {
    const first = this.#input.actors.within(sentence.start, sentence.end).find(({ actor }) => actor.kind === 'person')
    if (first === undefined) return
    this.#lastPerson = first.actor
    this.#last = { actor: first.actor, joint: [], source: first.mention.span, on: null, block: sentence.block }
  }

  #speaker(
    draft: StatementDraft,
    known: readonly (Speaker & { source: Stretch | null })[],
    sentence: Sentence,
    turn: string | null,
  ): Speaker & { source: Stretch | null } {
    const { text, actors } = this.#input
    if (draft.from === 'turn')
      return {
        actor: this.#ownVoice(turn),
        joint: [],
        pronoun: false,
        source: null,
      }
    if (draft.source !== null) {
      const found = speakerOf(draft.source, draft.apposition, text.text, actors)
      if (found.actor !== null) return { ...found, source: draft.source }
      const words = text.text.slice(draft.source.start, draft.source.end)
      if (isPronoun(words)) return { ...this.#pronoun(words.toLowerCase()), source: draft.source }
      const again = this.#sameGroup(words)
      return again === null
        ? { actor: null, joint: [], pronoun: false, source: draft.source }
        : { ...again, source: draft.source }
    }
    const shared = draft.sharesWith === null ? undefined : known[draft.sharesWith]
    if (shared !== undefined) return shared
    if (draft.from === 'bare_quote' && this.#last !== null && sentence.block - this.#last.block <= 1) {
      return { actor: this.#last.actor, joint: this.#last.joint, pronoun: false, source: null }
    }
    if (draft.from === 'cue') {
      const person = actors
        .within(sentence.start, draft.cue?.start ?? sentence.end)
        .find(({ mention }) => mention.form !== 'pronoun')
      if (person !== undefined) return { actor: person.actor, joint: [], pronoun: false, source: person.mention.span }
      if (this.#last !== null) return { actor: this.#last.actor, joint: this.#last.joint, pronoun: false, source: null }
    }
    return { actor: null, joint: [], pronoun: false, source: null }
  }

  /** The actor layer could not tell: the last who spoke and fits. */
  #pronoun(word: string): Speaker {
    const last = this.#last
    if (PERSON_PRONOUNS.has(word)) {
      const actor = last?.actor?.kind === 'person' ? last.actor : this.#lastPerson
      return { actor, joint: [], pronoun: true }
    }
    if (word === 'it' && last?.actor?.kind === 'person') return { actor: null, joint: [], pronoun: true }
    return GROUP_PRONOUNS.has(word)
      ? { actor: last?.actor ?? null, joint: last?.joint ?? [], pronoun: true }
      : { actor: null, joint: [], pronoun: true }
  }

  /** "The four countries added", "the two sides said": those who made the joint statement before. */
  #sameGroup(words: string): Speaker | null {
    if (
      /^(?:the|that) same (?:source|official|report|statement|agency|newspaper|spokes\w+|document|diplomat)$/i.test(
        words.trim(),
      )
    ) {
      return this.#last === null ? null : { actor: this.#last.actor, joint: this.#last.joint, pronoun: false }
    }
    const joint = this.#last?.joint ?? []
    if (joint.length < 2) return null
    const plural =
      /^(?:the|both|all|these|those)\b.*(?:countries|states|nations|allies|sides|governments|ministers|parties|partners|capitals|leaders|companies|members)$/i
    return plural.test(words.trim()) ? { actor: joint[0]!, joint, pronoun: false } : null
  }

  /**
   * Date of a statement that gives none: that of the statement it continues. The same speaker continues his own; a
   * named person continues what his body was reported to have said a sentence before.
   */
  #carriedDate(draft: StatementDraft, speaker: Speaker, sentence: Sentence): DateValue | null {
    if (draft.from === 'turn') return this.#day
    if (draft.nested) return this.#undated
    const own = speaker.actor === null ? undefined : this.#spokeOn.get(speaker.actor.id)
    if (own !== undefined) return own
    const last = this.#last
    if (last === null || last.on === null || sentence.block - last.block > 1) return this.#undated
    if (draft.sharesWith !== null || draft.from === 'bare_quote' || speaker.actor === null) return last.on
    const body = last.actor
    const follows =
      body !== null &&
      speaker.actor.kind === 'person' &&
      (body.kind !== 'person' || !body.named) &&
      (body.country === null || speaker.actor.country === null || body.country === speaker.actor.country)
    return follows ? last.on : this.#undated
  }

  #statement(
    draft: StatementDraft,
    speaker: Speaker & { source: Stretch | null },
    on: DateValue | null,
  ): Statement | null {
    const { text, report, actors } = this.#input
    const first = draft.parts[0]
    const end = draft.parts.at(-1)
    if (first === undefined || end === undefined) return null
    const words = draft.parts.map((part) => text.text.slice(part.start, part.end)).join(' ')
    if (!/\p{L}{2}/u.test(words)) return null
    const carriers = draft.carriers.flatMap((carrier) => {
      const actor = speakerOf(carrier, null, text.text, actors).actor
      return actor === null ||
        actor.kind === 'person' ||
        actor.name === report.outlet ||
        (draft.lemma === 'tell' && actor.kind !== 'outlet')
        ? []
        : [actor.id]
    })
    const span = ({ start, end: to }: Stretch): Span => ({ documentId: text.documentId, start, end: to })
    return {
      speaker: speaker.actor?.id ?? null,
      source: speaker.source === null ? null : span(speaker.source),
      jointSpeakers: speaker.joint.map(({ id }) => id),
      via: carriers.at(-1) ?? null,
      chain: carriers,
      inside: null,
      stance: stanceOf(draft.stance, draft.lemma, words, draft.quote !== null || draft.from === 'turn'),
      content: span({ start: first.start, end: end.end }),
      parts: draft.parts.map(span),
      quote: draft.quote === null ? null : span(draft.quote),
      cue: draft.cue === null ? null : span(draft.cue),
      saidOn: on,
      sentence: span(draft.sentence),
    }
  }
}
