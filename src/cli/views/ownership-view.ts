import type { OwnershipAnswer, OwnershipPath } from '../../watchlist/ownership/ownership-answer.ts'
import { percentWords } from '../../watchlist/ownership/percent-words.ts'
import type { CommandIo } from '../command-io.ts'
import { wrap } from './wrap.ts'

const MOST_PATHS = 8
const ANSWERS = { yes: 'yes', no: 'no', cannot_tell: 'cannot tell' } as const
const COUNTS = { yes: 'counts', maybe: 'may count', no: 'does not count' } as const

/** One rule's answer as text: the answer, why, the paths with the shares along them. */
export function ownershipView(answer: OwnershipAnswer, io: CommandIo): string {
  const { bold, dim } = io.colours
  const basis = answer.basis === null ? '' : ` (${answer.basis})`
  const lines = [
    `${answer.rule.toUpperCase().padEnd(5)} ${bold(ANSWERS[answer.answer])}${basis}`,
    dim(wrap(`the rule: ${answer.ruleWords}${answer.ruleVerified ? '' : ' (unverified)'}`, io.columns, '      ')),
  ]
  for (const reason of answer.because) lines.push(hanging(`- ${reason}`, io))
  const shown = answer.paths.slice(0, MOST_PATHS)
  if (shown.length > 0) lines.push('      paths:')
  for (const path of shown) lines.push(hanging(pathWords(path), io, '        '))
  const left = answer.paths.length - shown.length
  if (left > 0) lines.push(dim(`        and ${left} more; --json has them`))
  else if (answer.morePaths) lines.push(dim('        there are more paths than were searched for'))
  return `${lines.join('\n')}\n`
}

/** "A —25 %→ B —50 %→ X: counts; multiplied 12.5 %" */
function pathWords({ parties, shares, by, interest, counts, why }: OwnershipPath): string {
  const way = parties.map(({ name }, i) => {
    if (i === shares.length) return name
    const step =
      by[i] === 'share'
        ? shares[i] === null
          ? '?'
          : percentWords(shares[i] ?? null)
        : String(by[i]).replaceAll('_', ' ')
    return `${name} —${step}→ `
  })
  const multiplied = interest === null || shares.length < 2 ? '' : `; multiplied ${percentWords(interest)}`
  return `${way.join('')}: ${COUNTS[counts]}${why === null ? '' : ` (${why})`}${multiplied}`
}

function hanging(text: string, io: CommandIo, indent = '      '): string {
  return wrap(text, io.columns, `${indent}  `).replace(/^ {2}/, '')
}
