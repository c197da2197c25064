import type { Answer } from '../../findings/answer.ts'
import type { LawBook } from '../../law/load-law.ts'
import { VERDICT_ORDER } from '../../law/verdict-order.ts'
import type { Verdict } from '../../model/law.ts'
import { countryName } from '../../names/countries.ts'
import type { CommandIo } from '../command-io.ts'
import { citeProvision, unverifiedParts } from './provision-words.ts'
import { shorten, wrap } from './wrap.ts'

const QUIET: ReadonlySet<Verdict> = new Set(['unclear', 'exempt', 'not_applicable'])

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
  // The leg that most is told of; and of its measures one that was seen in its source, not a paragraph nobody checked.
  const told = (leg: string) =>
    new Set(answers.flatMap((one, i) => one.findings.filter((f) => f.leg === leg).map(({ event }) => `${i} ${event}`)))
      .size
  const legs = [...new Set(groups.map(({ leg }) => leg))].sort((a, b) => told(b) - told(a))
  const ranked = legs.flatMap((leg) => groups.filter((group) => group.leg === leg))
  const best =
    ranked.find(({ verdict, provision }) => verdict === 'breaches' && isFirm(provision, law)) ??
    ranked.find(({ verdict, provision }) => verdict === 'would_breach' && isFirm(provision, law)) ??
    ranked.find(({ verdict }) => /breach/.test(verdict)) ??
    ranked.find(({ verdict }) => verdict === 'exposes')
  if (best === undefined) {
    const count = answers.reduce((sum, { reading }) => sum + reading.statements.length, 0)
    return `No transfer read here meets a provision we know. ${count} statements were read.`
  }
  const others = groups.filter(
    ({ leg, verdict, provision }) => leg === best.leg && verdict === best.verdict && provision !== best.provision,
  ).length
  const provision = law.provisions.find(({ id }) => id === best.provision)
  return `${legInWords(best.leg)}: the transfer that is told of here ${WORDS[best.verdict]} ${provision === undefined ? best.provision : citeProvision(provision)}${others > 0 ? ` and ${others} more` : ''}. Told as ${statusesOf(answers, best.leg).join(', ')}.`
}

/** A measure that was seen in its source and bans all arms, not one kind of goods. */
function isFirm(id: string, law: LawBook): boolean {
  const provision = law.provisions.find((one) => one.id === id)
  return provision?.verified === true && provision.items.includes('@all_arms')
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
    // A leg with an unknown end that no measure plainly meets says nothing to a reader in a hurry.
    if (!options.explain && here.every(({ verdict }) => QUIET.has(verdict))) continue
    lines.push(`  ${io.colours.bold(legInWords(leg))} (told as ${statusesOf(answers, leg).join(', ')})`)
    if (options.explain)
      lines.push(...sentencesOf(answers, leg).map((words) => io.colours.dim(wrap(`“${words}”`, io.columns, '      '))))
    const shown = here.filter(({ verdict }) => options.explain || !['not_applicable', 'exempt'].includes(verdict))
    for (const group of shown) {
      if (group.verdict === 'exposes' && !options.explain) continue
      const provision = law.provisions.find(({ id }) => id === group.provision)
      const open = unverifiedParts(provision)
      const mark = open === '' ? '' : ` [${open}]`
      const cited = provision === undefined ? '' : `, ${citeProvision(provision)}`
      const verdict = /breach/.test(group.verdict) ? io.colours.red(WORDS[group.verdict]) : WORDS[group.verdict]
      const reason = options.explain ? group.reason : shorten(group.reason, 150)
      lines.push(wrap(`${verdict} ${group.provision}${cited}${mark}: ${reason}`, io.columns, '    '))
    }
    const exposing = shown.filter(({ verdict }) => verdict === 'exposes')
    if (exposing.length > 0 && !options.explain) {
      const ids = exposing.map(({ provision }) => provision).join(', ')
      lines.push(wrap(`those who take part may be listed, searched or cut off under ${ids}`, io.columns, '    '))
    }
    const hidden = here.length - shown.length
    const codes = new Set(shown.flatMap(({ consequences }) => consequences))
    const follows = law.consequences.filter(({ code }) => codes.has(code))
    if (follows.length > 0) {
      lines.push(wrap(followLine(follows, options.explain), io.columns, '    '))
    }
    if (hidden > 0) lines.push(`    ${hidden} more provisions were looked at and do not apply (--explain shows why).`)
  }
  return lines
}

const SHOWN_CONSEQUENCES = 6

function followLine(follows: LawBook['consequences'], explain: boolean): string {
  const shown = explain ? follows : follows.slice(0, SHOWN_CONSEQUENCES)
  const more = follows.length - shown.length
  const words = shown.map(({ what, decidedBy }) => (explain ? `${what} (${decidedBy})` : what))
  return `What may follow: ${words.join('; ')}${more > 0 ? `; and ${more} more (--explain)` : ''}.`
}

function groupsOf(answers: readonly Answer[]): readonly Group[] {
  const byKey = new Map<string, Group>()
  for (const { findings } of answers) {
    for (const { leg, verdict, provision, reason, verified, consequences } of findings) {
      const key = `${leg}|${provision}`
      const known = byKey.get(key)
      // Of several events of one leg the gravest verdict stands: one shipment that breaches is enough.
      if (known === undefined || VERDICT_ORDER.indexOf(verdict) < VERDICT_ORDER.indexOf(known.verdict)) {
        byKey.set(key, { leg, verdict, provision, reason, verified, consequences })
      }
    }
  }
  return [...byKey.values()].sort(
    (a, b) => VERDICT_ORDER.indexOf(a.verdict) - VERDICT_ORDER.indexOf(b.verdict) || compare(a.provision, b.provision),
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

/** The sentences that tell of a leg, in text order: what its findings rest on. */
function sentencesOf(answers: readonly Answer[], leg: string): readonly string[] {
  const found = new Set<string>()
  for (const { findings, reading, report } of answers) {
    const events = new Set(findings.filter((one) => one.leg === leg).map(({ event }) => event))
    for (const index of events) {
      for (const { sentence } of reading.events[index]?.mentions ?? [])
        found.add(report.text.slice(sentence.start, sentence.end))
    }
  }
  return [...found]
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
