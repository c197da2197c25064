import type { SplitText } from '../../text/split-text.ts'
import type { ActorDraft } from './actor-draft.ts'

export function addPronouns(
  _text: SplitText,
  _drafts: readonly ActorDraft[],
  _quoted: (offset: number) => boolean,
): void {}
