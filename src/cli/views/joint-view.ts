import type { Answer } from '../../findings/answer.ts'
import { claimsOfAnswers } from '../../findings/claims-of-answers.ts'
import type { LawBook } from '../../law/load-law.ts'
import type { CommandIo } from '../command-io.ts'
import type { ViewOptions } from './answer-view.ts'
import { findingLines, headlineOf } from './findings-view.ts'
import { formatDate } from './format-date.ts'
import { timelineOf } from './timeline-view.ts'
import { shorten, wrap } from './wrap.ts'

/** Several reports as one: what they say together, who vouches for it, who is listed, which provisions it meets. */
export function jointView(answers: readonly Answer[], law: LawBook, io: CommandIo, options: ViewOptions): string {
  const { bold, dim } = io.colours
  const number = new Map(answers.map(({ report }, index) => [report.id, index + 1]))
  const sections: [title: string, lines: string[]][] = [
    [
      'Reports',
      answers.map(({ report, reading }, index) =>
        wrap(
          `${index + 1}  ${report.title ?? report.source} (${[report.outlet, formatDate(report.published?.value ?? null)].filter(Boolean).join(', ')}): ${reading.statements.length} statements, ${reading.events.length} events`,
          io.columns,
          '  ',
        ),
      ),
    ],
    [
      'Claims',
      claimsOfAnswers(answers).flatMap((claim) => [
        wrap(`${bold(claim.proposition)} — ${claim.standing}`, io.columns, '  '),
        ...claim.positions.map((position) =>
          wrap(
            `${formatDate(position.saidOn) || 'undated'}: ${position.speaker}${position.via === null ? '' : `, via ${position.via}`} (${position.stance.replaceAll('_', ' ')}; ${position.status}): ${shorten(position.words, options.explain ? 100_000 : 110)} [${number.get(position.report)}]`,
            io.columns,
            '    ',
          ),
        ),
      ]),
    ],
    [
      'Timeline',
      timelineOf(answers).map(({ date, words, status, report }) =>
        wrap(`${formatDate(date)}  ${words} (${status}) [${number.get(report)}]`, io.columns, '  '),
      ),
    ],
    ['Listed, or proposed', listedLines(answers, io, number)],
    ['What the law says', findingLines(answers, law, io, options)],
  ]
  const body = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `${bold(title)}\n${lines.join('\n')}\n`)
  return `${bold(`${answers.length} reports read together`)}\n${dim('Numbers in brackets are reports; read one alone to see its sentences.')}\n\n${wrap(headlineOf(answers, law), io.columns, '')}\n\n${body.join('\n')}`
}

function listedLines(answers: readonly Answer[], io: CommandIo, number: ReadonlyMap<string, number>): string[] {
  const byListing = new Map<string, { caption: string; facts: string; as: Set<string>; reports: Set<number> }>()
  for (const { report, reading, hits, proposals } of answers) {
    for (const actor of reading.actors) {
      for (const hit of [...(hits.get(actor.id) ?? []), ...(proposals.get(actor.id) ?? [])]) {
        const key = `${hit.list}|${hit.listingId}`
        const facts = [...hit.programmes, ...hit.designatedOn.map((date) => `designated ${formatDate(date)}`)].join(
          ', ',
        )
        const known = byListing.get(key) ?? { caption: hit.caption, facts, as: new Set(), reports: new Set() }
        byListing.set(key, known)
        known.as.add(`${'query' in hit ? 'described as' : 'named as'} ${actor.name}`)
        known.reports.add(number.get(report.id)!)
      }
    }
  }
  return [...byListing.values()].map(({ caption, facts, as, reports }) =>
    wrap(
      `${io.colours.bold(caption)} (${facts}): ${[...as].join('; ')} [${[...reports].join(', ')}]`,
      io.columns,
      '  ',
    ),
  )
}
