import type { DayRange } from '../model/date-value.ts'
import type { Provision } from '../model/law.ts'
import type { LawBook } from './load-law.ts'
import { periodFit } from './term.ts'

/** States that take part in a transfer, in whatever part. */
export interface Participants {
  readonly supplier: string
  readonly recipient: string
  /** States of middlemen, carriers and banks, as far as they are told. */
  readonly helpers: readonly string[]
}

/** Whether a measure binds anyone who takes part, and whom. */
export interface BindingFit {
  readonly fit: 'yes' | 'no' | 'unclear'
  /** Alpha-2 codes of those bound. */
  readonly who: readonly string[]
  readonly why: string
}

/** Who of those taking part is bound: all States by the Council, their own persons by the EU, the UK, the US and others. */
export function bindingFit(
  provision: Provision,
  { supplier, recipient, helpers }: Participants,
  days: DayRange | null,
  law: LawBook,
): BindingFit {
  if (provision.binds === 'all_states') return { fit: 'yes', who: [], why: 'binds all States' }
  const body = law.memberships.find(({ binds }) => binds === provision.binds)
  const name = body?.name ?? provision.binds
  const who: string[] = []
  const perhaps: string[] = []
  for (const code of new Set([supplier, recipient, ...helpers])) {
    for (const { from, to } of body?.members.filter((member) => member.code === code) ?? []) {
      const fit = periodFit(from, to, days)
      if (fit === 'all' || (fit === 'some' && days === null && to === null)) who.push(code)
      else if (fit === 'some') perhaps.push(code)
    }
  }
  const own = `binds the persons and the territory of ${name}`
  if (who.length > 0) return { fit: 'yes', who, why: `${own}: here ${who.join(', ')}` }
  if (perhaps.length > 0) {
    return {
      fit: 'unclear',
      who: perhaps,
      why: `${own}; ${perhaps.join(', ')} belonged to it for a part of the time only`,
    }
  }
  const unknown = [supplier, recipient].filter((code) => code === 'ZZ')
  if (unknown.length > 0) return { fit: 'unclear', who: [], why: `${own}; a party is not known` }
  return {
    fit: 'no',
    who: [],
    why: `${own} only; neither ${supplier} nor ${recipient} nor a known helper belongs to it`,
  }
}
