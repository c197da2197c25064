import type { Participant } from '../../model/event.ts'
import type { Mentioned } from './mentioned.ts'

const EXCHANGE = /\b(?:in return|in exchange|in turn|as payment|payments?|repay|reciprocal|barter|swap)\b/i
const WHILE = /\b(?:while|whereas|and)\b/i

/**
 * Joins the two legs of a barter: what B gives back for what A gives. The second leg gets the party that the text
 * leaves out ("in return, Pyongyang wants ...": from the one it supplies) and points at the first.
 *
 * @param mentions in text order
 * @param text the report's text, to look for "in return" and "while"
 */
export function joinBarters(mentions: readonly Mentioned[], text: string): readonly Mentioned[] {
  const joined: Mentioned[] = []
  for (const mention of mentions) {
    const first = isTransfer(mention) ? findFirstLeg(joined, mention, text) : null
    if (first === null) {
      joined.push(mention)
      continue
    }
    const other = joined[first]!
    const participants = [...mention.participants]
    const supplier = holder(other, 'recipient')
    const recipient = holder(other, 'supplier')
    if (holder(mention, 'supplier') === null && supplier !== null)
      participants.push({ actor: supplier, role: 'supplier' })
    if (holder(mention, 'recipient') === null && recipient !== null)
      participants.push({ actor: recipient, role: 'recipient' })
    joined.push({ ...mention, participants, bare: false, returnOf: first })
  }
  return joined
}

function findFirstLeg(earlier: readonly Mentioned[], mention: Mentioned, text: string): number | null {
  const sentence = text.slice(mention.mention.sentence.start, mention.mention.sentence.end)
  const returns = EXCHANGE.test(sentence)
  for (let k = earlier.length - 1; k >= Math.max(0, earlier.length - 12); k--) {
    const other = earlier[k]!
    if (!isTransfer(other) || !opposes(other, mention)) continue
    const same = other.mention.sentence.start === mention.mention.sentence.start
    if (same) {
      const between = text.slice(other.mention.trigger.end, mention.mention.trigger.start)
      if (returns || WHILE.test(between)) return k
    } else if (returns) return k
  }
  return null
}

/** Whether the one who gets here gave there, or the other way round, and nobody stands in one role in both. */
function opposes(first: Mentioned, second: Mentioned): boolean {
  const [gives, gets] = [holder(first, 'supplier'), holder(first, 'recipient')]
  const [givesBack, getsBack] = [holder(second, 'supplier'), holder(second, 'recipient')]
  if (gives === null || gets === null) return false
  if (givesBack !== null && givesBack !== gets) return false
  if (getsBack !== null && getsBack !== gives) return false
  return givesBack !== null || getsBack !== null
}

function isTransfer({ type }: Mentioned): boolean {
  return type === 'arms_transfer' || type === 'aid' || type === 'procurement' || type === 'financing'
}

function holder({ participants }: Mentioned, role: Participant['role']): string | null {
  return participants.find((each) => each.role === role)?.actor ?? null
}
