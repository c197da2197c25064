import type { Answer } from '../../findings/answer.ts'
import { claimsOfAnswers } from '../../findings/claims-of-answers.ts'
import type { LawBook } from '../../law/load-law.ts'
import type { Claim } from '../../model/case.ts'
import type { Evidence, Hit, Proposal } from '../../model/hit.ts'
import type { Span } from '../../model/span.ts'
import type { CommandIo } from '../command-io.ts'
import { findingLines, headlineOf } from './findings-view.ts'
import { formatDate } from './format-date.ts'
import { timelineOf } from './timeline-view.ts'
import { shorten, wrap } from './wrap.ts'

/** How much a text view shows. */
export interface ViewOptions {
  /** Below every line the sentence it rests on, and for hits every reason. */
  readonly explain: boolean
}

/**
 * One report as a reporter would like to read it: the headline finding, claims by standing, who said what, timeline,
 * who is listed or proposed and why, provisions, doubts. Numbers in brackets are paragraphs of the page.
 */
export function answerView(answer: Answer, law: LawBook, io: CommandIo, options: ViewOptions): string {
  const page = new PageView(answer, io, options)
  const sections: [title: string, lines: string[]][] = [
    ['Claims', claimsOfAnswers([answer]).flatMap((claim) => page.claim(claim))],
    ['Who said what', page.statements()],
    ['Timeline', page.timeline()],
    ['Listed, or proposed', page.listed()],
    ['What the page says follows', page.consequences()],
    ['What the law says', findingLines([answer], law, io, options)],
    ['Left open', page.doubts()],
  ]
  const body = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `${io.colours.bold(title)}\n${lines.join('\n')}\n`)
  return `${page.head(headlineOf([answer], law))}\n${body.join('\n')}`
}

class PageView {
  readonly #answer: Answer
  readonly #io: CommandIo
  readonly #options: ViewOptions

  constructor(answer: Answer, io: CommandIo, options: ViewOptions) {
    this.#answer = answer
    this.#io = io
    this.#options = options
  }

  head(headline: string): string {
    const { report, versions, asOf } = this.#answer
    const { bold, dim } = this.#io.colours
    const facts = [
      report.outlet ?? report.source,
      report.published === null ? 'date of publication not found' : formatDate(report.published.value),
      `${report.blocks.filter(({ kind }) => kind === 'paragraph').length} paragraphs`,
      ...(asOf === null ? [] : [`lists as of ${formatDate(asOf)}`]),
      `lists: ${versions.lists.map(({ name, sha256 }) => `${name} ${sha256.slice(0, 8)}`).join(', ')}`,
    ]
    return `${bold(report.title ?? report.source)}\n${dim(facts.join(' · '))}\n\n${wrap(headline, this.#io.columns, '')}\n`
  }

  claim(claim: Claim): string[] {
    const lines = [wrap(`${this.#io.colours.bold(claim.proposition)} — ${claim.standing}`, this.#io.columns, '  ')]
    for (const position of claim.positions) {
      const who = position.via === null ? position.speaker : `${position.speaker}, via ${position.via}`
      const when = formatDate(position.saidOn)
      const words = shorten(position.words, this.#options.explain ? 100_000 : 110)
      lines.push(
        wrap(
          `${when === '' ? '' : `${when}: `}${who} (${position.stance.replaceAll('_', ' ')}; ${position.status}): ${words} ${this.at(position.span)}`,
          this.#io.columns,
          '    ',
        ),
      )
    }
    return lines
  }

  statements(): string[] {
    const { reading, report } = this.#answer
    return reading.statements.flatMap((statement) => {
      const name = (id: string) => reading.actors.find((actor) => actor.id === id)?.name ?? id
      const speakers =
        statement.jointSpeakers.length > 0
          ? statement.jointSpeakers
          : statement.speaker === null
            ? []
            : [statement.speaker]
      const who = speakers.length === 0 ? 'nobody named' : speakers.map(name).join(', ')
      const via =
        statement.chain.length > 0
          ? ` via ${statement.chain.map(name).join(' ← ')}`
          : statement.via === null
            ? ''
            : ` via ${name(statement.via)}`
      const words = report.text.slice(statement.content.start, statement.content.end)
      const when = formatDate(statement.saidOn)
      const stance = this.#io.colours.cyan(statement.stance.replaceAll('_', ' '))
      const said = statement.quote === null ? words : `“${words.replace(/^[“"]|[”"]$/g, '')}”`
      const line = `${when === '' ? '' : `${when}  `}${who}${via} ${stance}: ${shorten(said, this.#options.explain ? 100_000 : 160)} ${this.at(statement.content)}`
      return [wrap(line, this.#io.columns, '  '), ...this.sentence(statement.sentence)]
    })
  }

  timeline(): string[] {
    return timelineOf([this.#answer]).flatMap(({ date, words, status, span }) => [
      wrap(`${formatDate(date)}  ${words} (${status}) ${this.at(span)}`, this.#io.columns, '  '),
      ...this.sentence(span),
    ])
  }

  listed(): string[] {
    const { reading, hits, proposals } = this.#answer
    return reading.actors.flatMap((actor) => [
      ...(hits.get(actor.id) ?? []).flatMap((hit) =>
        this.hit(`${actor.name} is named; may be`, hit, actor.mentions[0]?.span),
      ),
      ...(proposals.get(actor.id) ?? []).flatMap((hit) =>
        this.hit(`${actor.name}: described; may be`, hit, actor.mentions[0]?.span),
      ),
    ])
  }

  consequences(): string[] {
    const { reading } = this.#answer
    const name = (id: string) => reading.actors.find((actor) => actor.id === id)?.name ?? id
    return reading.reportedConsequences.flatMap(({ by, what, on, condition, status, span }) => [
      wrap(
        `${status}: ${what}${on.length > 0 ? `, for ${on.map(name).join(', ')}` : ''}${condition === null ? '' : `, ${condition}`}${by === null ? '' : ` (${name(by)})`} ${this.at(span)}`,
        this.#io.columns,
        '  ',
      ),
      ...this.sentence(this.sentenceAt(span)),
    ])
  }

  doubts(): string[] {
    return this.#answer.doubts.flatMap(({ what, why, span }) => [
      wrap(`${what}: ${why}${span === null ? '' : ` ${this.at(span)}`}`, this.#io.columns, '  '),
      ...(span === null ? [] : this.sentence(this.sentenceAt(span))),
    ])
  }

  hit(lead: string, hit: Hit | Proposal, span: Span | undefined): string[] {
    const facts = [
      `${hit.list} ${hit.listingId}`,
      ...(hit.programmes.length > 0 ? [hit.programmes.join(', ')] : []),
      ...(hit.designatedOn.length > 0 ? [`designated ${hit.designatedOn.map(formatDate).join(', ')}`] : []),
      `on the list on the report’s date: ${{ true: 'yes', false: 'no', unknown: 'unknown' }[hit.listedOn]}`,
      `score ${hit.score.toFixed(2)}`,
    ]
    const reasons = this.#options.explain
      ? hit.because.map(({ note }) => note)
      : hit.because.filter(isTelling).map(({ note }) => note)
    return [
      wrap(
        `${lead} ${this.#io.colours.bold(hit.caption)} (${facts.join('; ')}) ${span === undefined ? '' : this.at(span)}`,
        this.#io.columns,
        '  ',
      ),
      ...('query' in hit && this.#options.explain ? [wrap(`asked: ${hit.query}`, this.#io.columns, '      ')] : []),
      ...(reasons.length > 0 ? [wrap(`because ${reasons.join('; ')}`, this.#io.columns, '      ')] : []),
      ...(span === undefined ? [] : this.sentence(this.sentenceAt(span))),
    ]
  }

  /** `[7]`: the paragraph a span stands in, counted from 1 as the page shows them. */
  at(span: Span): string {
    let paragraph = 0
    for (const block of this.#answer.report.blocks) {
      if (block.kind === 'paragraph') paragraph++
      if (span.start < block.span.end) return block.kind === 'paragraph' ? `[${paragraph}]` : `[${block.kind}]`
    }
    return ''
  }

  sentence(span: Span | null): string[] {
    if (!this.#options.explain || span === null) return []
    const words = this.#answer.report.text.slice(span.start, span.end)
    return [this.#io.colours.dim(wrap(`“${words}”`, this.#io.columns, '      '))]
  }

  sentenceAt(span: Span): Span | null {
    const { text } = this.#answer.report
    const block = this.#answer.report.blocks.find(
      ({ span: whole }) => whole.start <= span.start && span.end <= whole.end,
    )
    if (block === undefined) return null
    const before = text.slice(block.span.start, span.start)
    const from = Math.max(before.lastIndexOf('. '), before.lastIndexOf('.” '), -1)
    const after = text.slice(span.end, block.span.end).search(/[.!?](?=\s|$)/)
    return {
      documentId: span.documentId,
      start: from < 0 ? block.span.start : block.span.start + from + 2,
      end: after < 0 ? block.span.end : span.end + after + 1,
    }
  }
}

function isTelling(evidence: Evidence): boolean {
  return Math.abs(evidence.weight) >= 0.3
}
