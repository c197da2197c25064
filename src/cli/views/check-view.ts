import type { TransferCheck } from '../../law/check-transfer.ts'
import type { LawBook } from '../../law/load-law.ts'
import type { ProvisionFinding, Verdict } from '../../model/law.ts'
import { countryName } from '../../names/countries.ts'
import type { CommandIo } from '../command-io.ts'
import { citeProvision, unverifiedParts } from './provision-words.ts'
import { shorten, wrap } from './wrap.ts'

interface ViewOptions {
  readonly law: LawBook
  readonly io: CommandIo
  /** Gives the reason of each measure that does not apply. */
  readonly explain: boolean
}

const HEADINGS: readonly (readonly [Verdict, string])[] = [
  ['breaches', 'Breaches'],
  ['would_breach', 'Would breach'],
  ['licence_needed', 'Needs a licence under'],
  ['renewal_not_known', 'Renewal not known'],
  ['unclear', 'Unclear'],
  ['exempt', 'Left out by'],
]

/** The answer of `interdict check` for a person: verdicts first, then what follows, then why others do not apply. */
export function checkView(check: TransferCheck, warnings: readonly string[], options: ViewOptions): string {
  const { law, io, explain } = options
  const { findings } = check
  const lines: string[] = [io.colours.bold(question(check)), '']
  const of = (verdict: Verdict) => findings.filter((one) => one.verdict === verdict)
  if (of('breaches').length + of('would_breach').length === 0) lines.push('No measure we know is breached.', '')
  for (const [verdict, heading] of HEADINGS) {
    const here = of(verdict)
    if (here.length === 0) continue
    lines.push(/breach/i.test(verdict) ? io.colours.red(heading) : io.colours.bold(heading))
    for (const finding of here) lines.push(...findingLines(finding, options))
    lines.push('')
  }
  lines.push(...exposureLines(of('exposes'), options))
  const follows = law.consequences.filter(({ code }) => check.consequences.includes(code))
  if (follows.length > 0) {
    lines.push(io.colours.bold('What may follow, and who decides'))
    for (const { what, decidedBy, verified } of follows) {
      lines.push(wrap(`- ${what}: ${decidedBy}${verified ? '' : ' [not verified]'}`, io.columns, '  '))
    }
    lines.push('')
  }
  const others = of('not_applicable')
  if (others.length > 0) {
    lines.push(io.colours.bold('Near, but not applicable'))
    for (const line of notApplicableLines(others, options)) lines.push(line)
    lines.push('')
  }
  for (const warning of [...warnings, ...check.warnings]) lines.push(wrap(`Note: ${warning}.`, io.columns, ''))
  if (!explain && others.length > 0) lines.push('--explain gives every reason. This is no legal advice.')
  else lines.push('This is no legal advice.')
  return `${lines.join('\n')}\n`
}

function question({ transfer, items }: TransferCheck): string {
  const words = items.map((match) => match.words).join(', ') || [...transfer.items, transfer.itemText ?? ''].join(', ')
  const day = transfer.date === null ? 'no date told' : transfer.date
  return `${partyName(transfer.supplier)} → ${partyName(transfer.recipient)}: ${words === '' ? 'items not told' : words} (${day}, told as ${transfer.status})`
}

function partyName(party: string): string {
  if (party.startsWith('ZZ')) return party === 'ZZ' ? 'unknown' : party
  return `${countryName(party.slice(0, 2).toLowerCase()) ?? party.slice(0, 2)}${party.slice(2)}`
}

function findingLines(
  { provision: id, reason, verified }: ProvisionFinding,
  { law, io }: ViewOptions,
): readonly string[] {
  const provision = law.provisions.find((one) => one.id === id)
  return [
    `  ${io.colours.bold(id)}  ${provision === undefined ? '' : `${citeProvision(provision)}: ${provision.title}`}${verified ? '' : ` [${unverifiedParts(provision)}]`}`,
    wrap(reason, io.columns, '    '),
  ]
}

/** Listing and enforcement powers are many and alike: one line each is enough. */
function exposureLines(findings: readonly ProvisionFinding[], { law, io, explain }: ViewOptions): readonly string[] {
  if (findings.length === 0) return []
  const lines = [io.colours.bold('Exposes those who take part (listing, seizure, secondary sanctions)')]
  for (const { provision: id, reason, verified } of findings) {
    const provision = law.provisions.find((one) => one.id === id)
    const mark = verified ? '' : ` [${unverifiedParts(provision)}]`
    lines.push(
      wrap(
        explain ? `${id}${mark}: ${reason}` : `${id}${mark}: ${shorten(provision?.scope ?? '', 110)}`,
        io.columns,
        '  ',
      ),
    )
  }
  return [...lines, '']
}

function notApplicableLines(findings: readonly ProvisionFinding[], { io, explain }: ViewOptions): readonly string[] {
  if (explain) return findings.map(({ provision, reason }) => wrap(`${provision}: ${reason}`, io.columns, '  '))
  const groups = new Map<string, string[]>()
  for (const { provision, reason } of findings) {
    const why = groupOf(reason)
    groups.set(why, [...(groups.get(why) ?? []), provision])
  }
  return [...groups].map(([why, ids]) => wrap(`${why}: ${ids.join(', ')}`, io.columns, '  '))
}

function groupOf(reason: string): string {
  if (reason.startsWith('Direction')) return 'the other direction'
  if (reason.startsWith('Items')) return 'other items'
  if (reason.startsWith('Binds')) return 'binds others only'
  if (/^(?:Not yet|No longer) in force|^In force|^Start/.test(reason)) return 'not in force on that date'
  return 'other reasons'
}
