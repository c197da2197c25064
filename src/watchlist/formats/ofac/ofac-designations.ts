import type { PartyDraft } from '../../party/party-draft.ts'
import { ofacProgramme } from './ofac-programmes.ts'
import type { ListingDate } from './remarks/read-remarks.ts'

export const OFAC = 'US OFAC'

export interface OfacActs {
  /** Programme tags of the entry: `DPRK2`, `RUSSIA-EO14024`. */
  readonly tags: readonly string[]
  /** Days that the entry gives for acts under directives. */
  readonly dates: readonly ListingDate[]
  /** True on the non-SDN list, whose entries are under the directives alone that they name. */
  readonly isConsolidated: boolean
  /** Programme key of the list as a whole, where it has one; else the tags tell. */
  readonly programme?: string | null
  /** Address of the list, where it is told. */
  readonly source?: string | null
}

const ORDER = /\bEO\s?(\d{5})\b/

/**
 * The acts that put an entry on OFAC's lists: one for each programme tag, without a day (the SDN list tells none), and one
 * for each directive with a listing day. On the non-SDN list a directive's act stands in place of its programme's.
 */
export function addDesignations(
  draft: PartyDraft,
  { tags, dates, isConsolidated, programme = null, source = null }: OfacActs,
): void {
  const shared = { authority: OFAC, listId: draft.record, source }
  const keyOf = (tag: string | null): string | null => programme ?? (tag === null ? null : ofacProgramme(tag).key)
  const dated = new Set<string>()
  const directives = dates.map(({ act, day }) => {
    const tag = tagOf(act, tags)
    if (tag !== null) dated.add(tag)
    return { act, day, tag }
  })
  const undated = isConsolidated ? tags.filter((tag) => !dated.has(tag)) : tags
  // A list with a key of its own is one act; so is an entry without tags, or it would look as if nobody had listed it.
  const acts = programme === null && undated.length > 0 ? undated.map((tag) => [tag]) : [undated]
  for (const act of acts) {
    if (act.length === 0 && directives.length > 0) continue
    draft.designation({ ...shared, programme: keyOf(act[0] ?? null), tags: act })
  }
  for (const { act, day, tag } of directives) {
    draft.designation({ ...shared, programme: keyOf(tag), tags: tag === null ? [] : [tag], from: day, legalBasis: act })
  }
}

/** The tag of the entry that an act falls under: "EO 14024 Directive 3" under `RUSSIA-EO14024`, "CMIC" under `CMIC-EO13959`. */
function tagOf(act: string, tags: readonly string[]): string | null {
  const order = ORDER.exec(act)?.[1]
  const mark = order === undefined ? act.toUpperCase() : `EO${order}`
  return tags.find((tag) => tag.includes(mark)) ?? null
}
