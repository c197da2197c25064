import type { Answer } from '../../findings/answer.ts'
import type { LawBook } from '../../law/load-law.ts'
import type { Provision, Verdict } from '../../model/law.ts'
import { countryName } from '../../names/countries.ts'
import type { CommandIo } from '../command-io.ts'
import { wrap } from './wrap.ts'

const ORDER: readonly Verdict[] = [
  'breaches',
  'would_breach',
  'exposes',
  'licence_needed',
  'renewal_not_known',
  'unclear',
  'exempt',
  'not_applicable',
]

const WORDS: Readonly<Record<Verdict, string>> = {
  breaches: 'breaches',
  would_breach: 'would breach',
  exposes: 'exposes to sanctions under',
  licence_needed: 'needs a licence under',
  renewal_not_known: 'renewal not known:',
  unclear: 'unclear:',
  exempt: 'is exempt from',
  not_applicable: 'does not meet',
}

/** The findings of one leg and verdict, over all events and reports. */
interface Group {
  readonly leg: string
  readonly verdict: Verdict
  readonly provision: string
  readonly reason: string
  readonly verified: boolean
  readonly consequences: readonly string[]
}

/** One sentence that a reporter would put first: the gravest finding with how its event is told. */
export function headlineOf(answers: readonly Answer[], law: LawBook): string {
  const groups = groupsOf(answers)
  const best =
    groups.find(({ verdict, provision }) => /breach/.test(verdict) && provision.startsWith('UN-')) ??
    groups.find(({ verdict }) => /breach/.test(verdict)) ??
    groups.find(({ verdict }) => verdict === 'exposes')
  if (best === undefined) {
    const count = answers.reduce((sum, { reading }) => sum + reading.statements.length, 0)
    return `No transfer read here meets a provision we know. ${count} statements were read.`
  }
  const others = groups.filter(
    ({ leg, verdict, provision }) => leg === best.leg && verdict === best.verdict && provision !== best.provision,
  ).length
  const provision = law.provisions.find(({ id }) => id === best.provision)
  return `${legInWords(best.leg)}: the transfer that is told of here ${WORDS[best.verdict]} ${cite(provision, best.provision)}${others > 0 ? ` and ${others} more` : ''}. Told as ${statusesOf(answers, best.leg).join(', ')}.`
}

/** Provisions by leg and verdict, each with its reason; those that do not apply only with `explain`. */
export function findingLines(
  answers: readonly Answer[],
  law: LawBook,
  io: CommandIo,
  options: { readonly explain: boolean },
): string[] {
  const lines: string[] = []
  const groups = groupsOf(answers)
  for (const leg of new Set(groups.map((group) => group.leg))) {
    const here = groups.filter((group) => group.leg === leg)
    lines.push(`  ${io.colours.bold(legInWords(leg))} (told as ${statusesOf(answers, leg).join(', ')})`)
    const shown = here.filter(({ verdict }) => options.explain || !['not_applicable', 'exempt'].includes(verdict))
    for (const group of shown) {
      const provision = law.provisions.find(({ id }) => id === group.provision)
      const mark = group.verified ? '' : ' [not verified]'
      const verdict = /breach/.test(group.verdict) ? io.colours.red(WORDS[group.verdict]) : WORDS[group.verdict]
      lines.push(
        wrap(`${verdict} ${group.provision}, ${cite(provision, '')}${mark}: ${group.reason}`, io.columns, '    '),
      )
    }
    const hidden = here.length - shown.length
    const codes = new Set(shown.flatMap(({ consequences }) => consequences))
    const follows = law.consequences.filter(({ code }) => codes.has(code))
    if (follows.length > 0) {
      lines.push(
        wrap(
          `What may follow: ${follows.map(({ what, decidedBy }) => `${what} (${decidedBy})`).join('; ')}.`,
          io.columns,
          '    ',
        ),
      )
    }
    if (hidden > 0) lines.push(`    ${hidden} more provisions were looked at and do not apply (--explain shows why).`)
  }
  return lines
}

function groupsOf(answers: readonly Answer[]): readonly Group[] {
  const byKey = new Map<string, Group>()
  for (const { findings } of answers) {
    for (const { leg, verdict, provision, reason, verified, consequences } of findings) {
      const key = `${leg}|${provision}`
      const known = byKey.get(key)
      // Of several events of one leg the gravest verdict stands: one shipment that breaches is enough.
      if (known === undefined || ORDER.indexOf(verdict) < ORDER.indexOf(known.verdict)) {
        byKey.set(key, { leg, verdict, provision, reason, verified, consequences })
      }
    }
  }
  return [...byKey.values()].sort(
    (a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || compare(a.provision, b.provision),
  )
}

function statusesOf(answers: readonly Answer[], leg: string): readonly string[] {
  return [
    ...new Set(
      answers.flatMap(({ findings, reading }) =>
        findings.filter((one) => one.leg === leg).map(({ event }) => reading.events[event]?.status ?? 'reported'),
      ),
    ),
  ]
}

function cite(provision: Provision | undefined, id: string): string {
  if (provision === undefined) return id
  const { instrument, paragraph } = provision
  return paragraph === null || paragraph === '' ? instrument : `${instrument}, paragraph ${paragraph}`
}

function legInWords(leg: string): string {
  return leg
    .split('→')
    .map((code) => countryName(code.toLowerCase()) ?? code)
    .join(' → ')
}

function compare(a: string, b: string): number {
  const un = (id: string) => (id.startsWith('UN-') ? 0 : 1)
  return un(a) - un(b) || (a < b ? -1 : a > b ? 1 : 0)
}
