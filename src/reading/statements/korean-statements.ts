import { readPackagedJson } from '../../model/packaged-data.ts'
import type { Stance } from '../../model/statement.ts'
import type { TimeExpression } from '../../model/time-expression.ts'
import type { Quotation, Sentence } from '../../text/split-text.ts'
import type { StatementDraft } from './statement-draft.ts'

interface KoreanWords {
  readonly closing: RegExp
  readonly stanceOf: ReadonlyMap<string, Stance>
  readonly silence: RegExp
  readonly according: RegExp
  readonly byContent: readonly (readonly [Stance, RegExp])[]
}

let words: KoreanWords | null = null

function koreanWords(): KoreanWords {
  if (words !== null) return words
  const table = readPackagedJson<{
    verbs: Record<Stance, string>
    silence: string
    according: string
    condemnation: string
    denial: string
    refusal: string
    duty: string
  }>('cues/statement-korean.json')
  const stanceOf = new Map<string, Stance>()
  for (const [stance, stems] of Object.entries(table.verbs))
    for (const stem of stems.split(' ')) stanceOf.set(stem, stance as Stance)
  const silence = table.silence.match(/\S+ \S+/g) ?? []
  words = {
    closing: new RegExp(`(?:고|며)\\s*(${[...stanceOf.keys()].join('|')})[가-힣]*\\.?\\s*$`, 'u'),
    stanceOf,
    silence: new RegExp(`(?:${silence.join('|')})`, 'u'),
    according: new RegExp(`^(.{2,60}?)${table.according},?\\s+`, 'u'),
    byContent: [
      ['declines_to_confirm', new RegExp(table.refusal.replace(/ (?=확인해)/, '|'), 'u')],
      ['condemns', new RegExp(table.condemnation.replace(' ', '|'), 'u')],
      ['denies', new RegExp(table.denial.replace(' 근거', '|근거').replace(' 거짓', '|거짓'), 'u')],
      ['calls_for', new RegExp(table.duty.replace('한다 ', '한다|'), 'u')],
    ],
  }
  return words
}

/** A longer stretch without a stop is no sentence, and its patterns need not be tried. */
const LONGEST_SENTENCE = 2000
/** Topic or subject at the head of the sentence: "존 커비 미국 백악관 전략소통조정관은". */
const SUBJECT = /^(?:[^"“”]{1,80}?)(?:은|는)(?=\s)/u
/** What may stand between subject and content: "13일(현지시간)", "브리핑에서", "이에 대해", "기자들에게". */
const ADJUNCT = /^(?:\s|,|\d{1,2}일(?:\s*\([^)]*\))?|\S+(?:에서|에게|통해|대해)(?=[\s,]))+/u
/** Endings that join the content to the verb; "이라고" after a noun leaves nothing of it, "다고" leaves "다". */
const JOINT = /(?:["”]?(?:이라고|라고)|["”]고|고|며)\s*$/u

/** Statements of a Korean sentence: "X는 …다고 밝혔다", "X는 "…"고 말했다", "X에 따르면 …". */
export function readKorean(
  sentence: Sentence,
  quotations: readonly Quotation[],
  times: readonly TimeExpression[],
  text: string,
): StatementDraft[] {
  const lists = koreanWords()
  const whole = text.slice(sentence.start, sentence.end)
  if (whole.length > LONGEST_SENTENCE) return []
  const at = (from: number, to: number) => ({ start: sentence.start + from, end: sentence.start + to })
  const base = {
    sentence,
    lemma: null,
    apposition: null,
    carriers: [],
    sharesWith: null,
    from: 'cue',
    nested: false,
  } as const
  const subject = SUBJECT.exec(whole)
  const silence = lists.silence.exec(whole)
  if (silence !== null && subject !== null) {
    return [
      {
        ...base,
        cue: at(silence.index, silence.index + silence[0].length),
        stance: 'declines_to_confirm',
        parts: [at(0, whole.length)],
        quote: null,
        source: at(0, subject[0].length - 1),
      },
    ]
  }
  const closing = lists.closing.exec(whole)
  if (closing === null) {
    const source = lists.according.exec(whole)
    if (source === null) return []
    const end = whole.replace(/\.?\s*$/, '').length
    return [
      {
        ...base,
        cue: at(source[1]!.length, source[0].trimEnd().length),
        stance: stanceByContent('asserts', whole.slice(source[0].length)),
        parts: [at(source[0].length, end)],
        quote: null,
        source: at(0, source[1]!.length),
      },
    ]
  }
  const cueStart = closing.index + closing[0].indexOf(closing[1]!)
  const cue = at(cueStart, whole.replace(/[.\s]*$/, '').length)
  const stance = lists.stanceOf.get(closing[1]!) ?? 'asserts'
  const head = whole.slice(0, cueStart)
  const from = subject === null ? 0 : subject[0].length
  const adjunct = ADJUNCT.exec(withoutTimes(head.slice(from), sentence.start + from, times))
  const start = from + (adjunct === null ? 0 : adjunct[0].length)
  const quotation = quotations.find((one) => one.outerStart >= sentence.start + from && one.outerEnd <= cue.start)
  const joined = JOINT.exec(head)
  const end = joined === null ? head.trimEnd().length : joined.index
  const direct = quotation !== undefined && quotation.outerEnd >= sentence.start + end - 1
  const part = direct ? { start: quotation.start, end: quotation.end } : at(start, end)
  if (part.end - part.start < 4) return []
  return [
    {
      ...base,
      cue,
      stance: stanceByContent(stance, text.slice(part.start, part.end)),
      parts: [part],
      quote: direct ? part : null,
      source: subject === null ? null : at(0, subject[0].length - 1),
      from: subject === null ? 'bare_quote' : 'cue',
    },
  ]
}

/** The same text with each date blanked out, so that it counts as an adjunct. */
function withoutTimes(part: string, offset: number, times: readonly TimeExpression[]): string {
  let blanked = part
  for (const { span } of times) {
    const from = span.start - offset
    const to = span.end - offset
    if (from < 0 || to > part.length || from > 30) continue
    blanked = blanked.slice(0, from) + ' '.repeat(to - from) + blanked.slice(to)
  }
  return blanked.replace(/^(\s*)(\([^)]*\))/, (_, space: string, note: string) => space + ' '.repeat(note.length))
}

function stanceByContent(stance: Stance, content: string): Stance {
  if (stance !== 'asserts') return stance
  return koreanWords().byContent.find(([, pattern]) => pattern.test(content))?.[0] ?? 'asserts'
}
