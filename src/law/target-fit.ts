import type { Provision } from '../model/law.ts'
import { hasWord } from './has-word.ts'
import type { TransferParty } from './party-of-transfer.ts'

/** How a party lies to the target of a measure. */
export interface TargetFit {
  readonly fit: 'yes' | 'unclear' | 'exempt' | 'excluded'
  readonly why: string | null
}

const YES: TargetFit = { fit: 'yes', why: null }

/** Whether a party is the target; null where the measure is about somebody else. */
export function targetFit(provision: Provision, party: TransferParty): TargetFit | null {
  const { targets } = provision
  const isNamed = isNamedTarget(provision, party)
  const isState = targets.codes.includes(party.code)
  if (targets.type === 'regime' || targets.type === 'vessel_list') return isState ? YES : null
  if (!isState && !(isNamed && isParty(provision))) return null
  const spared = sparedFit(provision, party)
  if (isParty(provision)) return groupFit(provision, party, isNamed, spared)
  if (spared !== null && !isNamed) return spared
  if (targets.part === null || isNamed) return YES
  return {
    fit: 'unclear',
    why:
      party.receiver === null
        ? `covers ${targets.part}, not the whole of ${party.code}; where in it the goods go is not told`
        : `covers ${targets.part}, not the whole of ${party.code}; whether ${party.receiver} gets them there is not told`,
  }
}

/** Groups and listed persons, rather than a State or a territory. */
function isParty({ targets }: Provision): boolean {
  return targets.type === 'group' || targets.type === 'person_list'
}

function isNamedTarget({ targets }: Provision, { receiver }: TransferParty): boolean {
  if (receiver === null) return false
  return [...targets.aliases, ...targets.names].some((name) => hasWord(receiver, name))
}

function groupFit(provision: Provision, party: TransferParty, isNamed: boolean, spared: TargetFit | null): TargetFit {
  const { targets, effect } = provision
  const whom = targets.names.join(', ') || 'listed persons'
  if (isNamed) return YES
  // Exposure to US orders reaches whoever deals with a State's listed actors; the list tells who they are.
  if (effect === 'exposes' || effect === 'designates') return YES
  if (party.receiver === null) {
    return {
      fit: 'unclear',
      why: `covers ${whom}${targets.excludes.length > 0 ? `, not ${targets.excludes.join(', ')}` : ''}; only the State is named, not who in it receives the goods`,
    }
  }
  if (spared !== null) return spared
  if (party.kind === 'government') {
    return {
      fit: 'excluded',
      why: `covers ${whom}; ${party.receiver} reads as the government's side, which is left out`,
    }
  }
  if (targets.allButExcluded) return YES
  return { fit: 'unclear', why: `covers ${whom}; whether ${party.receiver} is among them must be looked up` }
}

/** A mission or a force that the measure leaves out by name. */
function sparedFit({ targets, exemptions }: Provision, { receiver, kind }: TransferParty): TargetFit | null {
  if (receiver === null || kind === null) return null
  const left = targets.excludes.find((name) => hasWord(receiver, name) || hasWord(name, receiver))
  if (left !== undefined) return { fit: 'exempt', why: `leaves out ${left}` }
  if (kind === 'mission') {
    const mission = [...targets.excludes, ...exemptions].find((words) => /\bUN\b|\bAU\b|UNIFIL|mission/i.test(words))
    if (mission !== undefined) return { fit: 'exempt', why: `leaves out ${mission}` }
  }
  if (kind === 'government') {
    const forces = targets.excludes.find((words) => /government|forces|army|police/i.test(words))
    if (forces !== undefined) return { fit: 'exempt', why: `leaves out ${forces}` }
  }
  return null
}
