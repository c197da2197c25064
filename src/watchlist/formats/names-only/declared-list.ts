import type { IsoDate } from '../../../model/date-value.ts'

/** What a manifest says of one file of names. */
export interface DeclaredList {
  /** File name without its ending. */
  readonly key: string
  /** Entries in it. */
  readonly count: number
  /** Day on which the authority last changed its list; null where the manifest does not tell. */
  readonly day: IsoDate | null
}

/** Null for an object that is an entry of a list and no line of a manifest. */
export function declaredOf(value: Record<string, unknown>): DeclaredList | null {
  const { key, count, full_name: name, authority_modified: modified } = value
  if (name !== undefined || typeof key !== 'string' || typeof count !== 'number') return null
  const day = typeof modified === 'string' ? /^\d{4}-\d{2}-\d{2}/.exec(modified)?.[0] : undefined
  return { key, count, day: day ?? null }
}
