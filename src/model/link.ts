import type { Span } from './span.ts'

/** A lasting tie. Use the weakest word that the text bears out. */
export type Relation =
  | 'owns'
  | 'owned_or_controlled_by'
  | 'led_by'
  | 'part_of'
  | 'part_of_network'
  | 'acts_for'
  | 'supports'
  | 'linked_to'
  | 'sanctioned_with'
  | 'family_of'

/** A lasting tie between two actors, from a to b. */
export interface Link {
  /** Actor id. */
  readonly a: string
  /** Actor id. */
  readonly b: string
  readonly relation: Relation
  readonly sentence: Span
}
