import type { Trigger } from './find-triggers.ts'
import type { SentenceView } from './sentence-view.ts'

/** Whether words such as "sanctions" and "penalties" name an act against somebody, not a law or an office. */
export function settleSanction(
  view: SentenceView,
  trigger: Trigger,
  has: (...roles: string[]) => boolean,
  definite: boolean,
): boolean {
  const norm = view.norms[trigger.from]!
  const before = view.norms[trigger.from - 1] ?? ''
  const next = view.norms[trigger.to] ?? ''
  // "arms embargo" and "sanctions regime" name law, not an act; "sanctions" alone names an act only with somebody hit.
  if (norm === 'embargo') return has('target') && has('sanctioner')
  if (norm === 'penalties' || norm === 'restrictions') return has('target')
  if (
    /^(?:regime|committee|list|lists|panel|relief|monitors?|office|resolutions?|evasion|busting|experts?|law|programme|program|policy|lawyers?)$/.test(
      next,
    )
  )
    return false
  if (norm.startsWith('listing') || norm.startsWith('designation')) return has('target', 'sanctioner')
  return (
    has('target') ||
    (has('sanctioner') && !definite) ||
    before === 'further' ||
    before === 'additional' ||
    before === 'new'
  )
}
