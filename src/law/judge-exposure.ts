import type { Exposure, Provision } from '../model/law.ts'
import { type AskedTransfer, daysWords, type Judgement, no, sentence, termWords } from './check-provision.ts'
import { itemFit, type Side } from './item-fit.ts'
import type { LawBook } from './load-law.ts'
import { termFit } from './term.ts'

const BY_ITEMS: Exposure = { when: 'items', items: [], side: 'either', carriers: false, codes: [] }
const BY_BREACH: Exposure = { when: 'un_breach', items: [], side: 'either', carriers: false, codes: [] }

const LAYS_OPEN: Readonly<Record<string, string>> = {
  designates: 'those who take part can be listed',
  exposes: 'those who take part can be sanctioned, wherever they are',
  enforcement: 'cargo, ships and persons can be stopped',
  monitoring: 'the case goes to the monitors',
  prohibits: 'binds its own persons only, but lets its issuer list those who take part',
}

/** When a measure lays open to listing, seizure or report; null where it never does. */
export function exposureOf(provision: Provision): Exposure | null {
  if (provision.exposure !== null) return provision.exposure
  if (provision.effect === 'exposes') return provision.items.length > 0 ? BY_ITEMS : BY_BREACH
  if (['designates', 'enforcement', 'monitoring'].includes(provision.effect)) return BY_BREACH
  return null
}

/**
 * Judges a measure that bans no transfer between these parties but can reach who takes part.
 *
 * @param sides where its target stands
 * @param breached codes of the States whose UN measures the transfer breaches or would breach
 */
export function judgeExposure(
  provision: Provision,
  exposure: Exposure,
  transfer: AskedTransfer,
  sides: readonly Side[],
  breached: ReadonlySet<string>,
  law: LawBook,
): Judgement {
  const what = LAYS_OPEN[provision.effect] ?? ''
  if (exposure.when === 'never') return no('a list of parties, not a rule on transfers')
  const wanted = sides.filter(
    (side) => exposure.side === 'either' || (exposure.side === 'recipient') === (side === 'to_target'),
  )
  const directed = wanted.filter((side) => ['both', 'none', side].includes(provision.direction))
  if (directed.length === 0) return no(`direction: ${provision.scope}`)
  const term = termFit(provision, transfer.days)
  if (term === 'before' || term === 'after') {
    return no(`${termWords(provision)}, the transfer is dated ${daysWords(transfer.days)}`)
  }
  if (exposure.carriers && !transfer.hasCarrier) return no('concerns carriers, and none is told')
  if (exposure.when === 'un_breach') {
    const codes = provision.targets.codes
    if (!codes.some((code) => breached.has(code))) {
      return no(
        `bans no transfer by itself (${provision.scope}); it follows a breach of a UN measure, and none is found here`,
      )
    }
    return open(provision, term, `${what}: ${provision.scope}`)
  }
  const asked = exposure.items.length > 0 ? { ...provision, items: exposure.items } : provision
  const fits = transfer.items.map((item) => itemFit(asked, item, sides, transfer.days, law))
  const yes = fits.filter(({ fit }) => fit === 'yes')
  if (yes.length > 0) {
    const labels = [...new Set(yes.flatMap(({ as }) => as))].join(', ')
    return open(provision, term, `${labels}: ${what}; ${provision.scope}`)
  }
  const excluded = fits.find(({ fit }) => fit === 'excluded')
  if (excluded !== undefined) return { verdict: 'exempt', reason: sentence([excluded.why ?? '']) }
  if (transfer.unknownItems.length > 0 || fits.some(({ fit }) => fit === 'possible') || transfer.items.length === 0) {
    return { verdict: 'unclear', reason: sentence([`whether the items are meant is open; ${provision.scope}`]) }
  }
  return no(`items: not covered; ${provision.scope}`)
}

function open(provision: Provision, term: string, why: string): Judgement {
  if (term === 'in' || term === 'undated') return { verdict: 'exposes', reason: sentence([why, termWords(provision)]) }
  return {
    verdict: 'unclear',
    reason: sentence([`${termWords(provision)}: not for the whole time, or not known past it`, why]),
  }
}
