import type { IsoDate } from '../../model/date-value.ts'
import { readPackagedJson } from '../../model/packaged-data.ts'

/** A list that we know by name (data/lists.json). */
export interface KnownList {
  readonly name: string
  readonly title: string
  readonly authority: string
  /** Format at the addresses. */
  readonly format: string
  /** All formats that it is published in. */
  readonly formats: readonly string[]
  /** Pattern (no matter the case) of file names that tell it from a list of the same formats. */
  readonly fileNames?: string
  /** Where `update` fetches it; several are the files of one version. None: it is added by hand. */
  readonly addresses: readonly string[]
  readonly page: string
  readonly licence: string
  readonly checkedOn: IsoDate
  readonly checkedHow: string
}

let lists: readonly KnownList[] | null = null

export function knownLists(): readonly KnownList[] {
  lists ??= readPackagedJson<{ lists: readonly KnownList[] }>('lists.json').lists
  return lists
}

export function knownList(name: string): KnownList | null {
  return knownLists().find((list) => list.name === name) ?? null
}

/** The known list that files of this format and these names are a version of; null where none is. */
export function knownListOf(
  format: string,
  fileNames: readonly string[],
  addresses: readonly string[] = [],
): KnownList | null {
  const lower = fileNames.map((name) => name.toLowerCase())
  return (
    knownLists().find((list) => addresses.length > 0 && addresses.every((one) => list.addresses.includes(one))) ??
    knownLists().find(
      ({ formats, fileNames: pattern }) =>
        formats.includes(format) && (pattern === undefined || lower.some((name) => new RegExp(pattern).test(name))),
    ) ??
    null
  )
}
