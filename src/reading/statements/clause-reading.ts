import type { Stance } from '../../model/statement.ts'
import type { Cue } from './find-cues.ts'
import type { Phrase, Subject } from './find-subject.ts'

/** A statement of one segment with item indices, before its end is settled. */
export interface ClauseReading {
  readonly cue: Cue
  readonly subject: Subject
  readonly phrase: Phrase | null
  readonly kind: 'clause' | 'speech' | 'phrase' | 'before'
  /** Content range in items. */
  from: number
  to: number
  /** Second part of an interrupted content. */
  after: { from: number; to: number } | null
  readonly stance: Stance
  readonly listener: { readonly from: number; readonly to: number } | null
  sharesWith: number | null
}
