import type { Designation } from '../../model/listing.ts'

/** An act of which nothing is known: what a designation is made from where a source tells only some of it. */
export const BARE_ACT: Designation = {
  authority: '',
  programme: null,
  tags: [],
  from: null,
  to: null,
  legalBasis: null,
  reason: null,
  listId: null,
  source: null,
  verified: false,
}
