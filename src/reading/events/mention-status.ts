import type { EventStatus, EventType } from '../../model/event.ts'
import type { Stance, Statement } from '../../model/statement.ts'
import type { Modality } from './modality.ts'
import { statusWords } from './status-words.ts'

/** Who tells of an event, against who takes part in it. */
export interface Telling {
  /** Innermost statement whose content holds the event word; null for the text's own voice. */
  readonly statement: Statement | null
  /** Words that introduced the statement, lower case; empty in a signed text's own sentences. */
  readonly cue: string
  /** Whether its speaker takes part in the event or speaks for one who does. */
  readonly ownAct: boolean
}

// Acts done in the open, told by a third party without doubt, are told as facts; deals in arms and money are charges
// until somebody who took part admits them.
const OPEN_ACTS: ReadonlySet<EventType> = new Set([
  'visit',
  'meeting',
  'negotiation',
  'missile_launch',
  'sanction_designation',
  'military_exercise',
  'parade',
  'statement_joint',
  'attack',
  'training',
])
// What can be under way; "is designating" and "is sanctioning" are the act itself.
const ACTS_AT_ONCE: ReadonlySet<EventType> = new Set([
  'sanction_designation',
  'missile_launch',
  'statement_joint',
  'parade',
])

/** The status of one mention: its modality, seen through who tells it. */
export function mentionStatus(type: EventType, modality: Modality, telling: Telling): EventStatus {
  const { statement, ownAct } = telling
  const stance = statement?.stance ?? null
  if (stance === 'denies' && !modality.moods.has('conditional')) return 'denied'
  if (modality.negated) return modality.mood === 'conditional' ? 'conditional' : 'denied'
  if (modality.mood === 'conditional') return 'conditional'
  if (modality.mood === 'planned') {
    if (stance === 'calls_for' || stance === 'proposes') return 'proposed'
    return (stance === 'expects' || stance === 'declines_to_confirm') && !ownAct ? 'expected' : 'planned'
  }
  if (modality.mood === 'ongoing' && ACTS_AT_ONCE.has(type)) return 'occurred'
  if (modality.mood !== 'fact') return modality.mood
  if (statement === null) return 'occurred'
  return ofStance(type, stance, telling)
}

function ofStance(type: EventType, stance: Stance | null, { statement, cue, ownAct }: Telling): EventStatus {
  if (stance === 'expects') return 'expected'
  if (stance === 'proposes' || stance === 'calls_for') return 'proposed'
  if (stance === 'threatens') return 'planned'
  if (stance === 'declines_to_confirm') return OPEN_ACTS.has(type) ? 'expected' : 'alleged'
  if (ownAct || statement === null) return 'occurred'
  const accuses = cue.split(' ').some((word) => statusWords().accusing.has(word))
  return OPEN_ACTS.has(type) && !accuses ? 'occurred' : 'alleged'
}
