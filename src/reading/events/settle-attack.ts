import { isArms } from './arms-goods.ts'
import type { Goods } from './event-items.ts'
import type { Trigger } from './find-triggers.ts'
import type { SentenceView } from './sentence-view.ts'

const ATTACK_BEFORE =
  /^(?:air|drone|missile|rocket|artillery|mortar|cyber|terrorist|armed|bomb|suicide|aerial|night|overnight|ground|retaliatory|deadly|the|an|a|this|these|arson|knife|sabotage|of)$/
const LABOUR = /^(?:hunger|general|rail|doctors|teachers|workers|union|pilots|dock|labour|labor|lightning)$/

/** Whether "strike", "hit", "raid" and the like are an attack here, not a walk-out, a deal or a record. */
export function settleAttack(
  view: SentenceView,
  trigger: Trigger,
  anyFiller: boolean,
  target: boolean,
  goods: readonly Goods[],
): boolean {
  const norm = view.norms[trigger.from]!
  const before = view.norms[trigger.from - 1] ?? ''
  if (LABOUR.test(before)) return false
  if (trigger.entry.kind === 'noun') {
    if (/^(?:strikes?|raids?|assaults?|blasts?|salvos?|explosion)$/.test(norm)) {
      return (
        ATTACK_BEFORE.test(before) &&
        (anyFiller || goods.some(isArms) || /^(?:air|drone|missile|rocket|artillery|mortar|the)$/.test(before))
      )
    }
    return true
  }
  const next = view.norms[trigger.to] ?? ''
  // "struck a deal", "hit a record", "stormed out", "shelled out", "hit hard".
  if (/^(?:struck|strikes?|striking|hits?|hitting)$/.test(norm)) {
    return (target || goods.some(isArms)) && !/^(?:a|an|by)$/.test(next) ? true : trigger.passive && goods.some(isArms)
  }
  if (next === 'out') return false
  if (/^(?:board|boards|boarding|storm|storms|assault|target|targets|invade)$/.test(norm))
    return anyFiller && (target || trigger.passive)
  return anyFiller || goods.length > 0
}

/** "fired artillery rounds into the north", "launched missiles at Kyiv". */
export function aimed(view: SentenceView, trigger: Trigger, end: number): boolean {
  for (let i = trigger.to; i < end; i++) {
    const norm = view.norms[i]!
    if ((norm === 'at' && !/^(?:least|most|once|all|first|sea)$/.test(view.norms[i + 1] ?? '')) || norm === 'against')
      return view.actorAt[i + 1] !== -1 || view.norms[i + 1] === 'the' || view.tokens[i + 1]?.kind === 'word'
    if (norm === 'into')
      return !/^(?:space|orbit|sea|the)$/.test(view.norms[i + 1] ?? '') || view.norms[i + 2] !== 'sea'
  }
  return false
}
