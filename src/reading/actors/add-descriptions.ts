import type { Doubt } from '../../model/doubt.ts'
import type { SplitText } from '../../text/split-text.ts'
import type { ActorDraft } from './actor-draft.ts'
import type { TypedName } from './group-names.ts'

export function addDescriptions(
  _text: SplitText,
  _names: readonly TypedName[],
  drafts: ActorDraft[],
  _quoted: (offset: number) => boolean,
  _doubts: Doubt[],
): ActorDraft[] {
  return drafts
}
