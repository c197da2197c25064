import { InterdictError } from '../model/interdict-error.ts'
import type { Verdict } from '../model/law.ts'
import { checkTransfer } from './check-transfer.ts'
import { TransferError } from './law-errors.ts'
import { type LawBook, loadLaw } from './load-law.ts'
import { parseTransfer } from './parse-transfer.ts'

/** One transfer of a file of cases, as given. */
export interface TransferCase {
  readonly id: string
  readonly transfer: unknown
}

/** The answer to one case: provision ids by verdict, codes of what follows. */
export type CaseAnswer = { readonly id: string } & Readonly<Record<Verdict, readonly string[]>> & {
    readonly consequences: readonly string[]
    readonly warnings: readonly string[]
    /** Why the transfer could not be read; null where it could. */
    readonly error: { readonly code: string; readonly message: string; readonly advice: string | null } | null
  }

/** Reads the document of `check --cases`: `{"cases": [{"id", "transfer": {...}}]}`. */
export function readCases(document: unknown): readonly TransferCase[] {
  const cases = typeof document === 'object' && document !== null ? (document as { cases?: unknown }).cases : undefined
  if (!Array.isArray(cases)) {
    throw new TransferError(
      'TRANSFER_CASES',
      'Cannot read the cases: expected an object with a list "cases", found none',
      'Write {"cases": [{"id": "1", "transfer": {"supplier": "KP", "recipient": "RU", "items": ["artillery shells"]}}]}',
    )
  }
  const seen = new Set<string>()
  return cases.map((one: unknown, number) => {
    const record = (typeof one === 'object' && one !== null ? one : {}) as { id?: unknown; transfer?: unknown }
    const id = typeof record.id === 'string' || typeof record.id === 'number' ? String(record.id) : null
    if (id === null || seen.has(id)) {
      throw new TransferError(
        'TRANSFER_CASES',
        `Cannot read case ${number + 1}: expected an "id" of its own, found ${id === null ? 'none' : `"${id}" twice`}`,
        'Give every case its own id',
      )
    }
    seen.add(id)
    return { id, transfer: record.transfer }
  })
}

/** Checks all cases; one that cannot be read comes back with its error and does not stop the others. */
export function checkCases(cases: readonly TransferCase[], law: LawBook = loadLaw()): readonly CaseAnswer[] {
  return cases.map(({ id, transfer }) => {
    const lists: Record<Verdict, string[]> = {
      breaches: [],
      would_breach: [],
      exposes: [],
      licence_needed: [],
      exempt: [],
      not_applicable: [],
      renewal_not_known: [],
      unclear: [],
    }
    try {
      const parsed = parseTransfer(transfer, law)
      const check = checkTransfer(parsed.transfer, law)
      for (const { provision, verdict } of check.findings) lists[verdict].push(provision)
      return {
        id,
        ...lists,
        consequences: check.consequences,
        warnings: [...parsed.warnings, ...check.warnings],
        error: null,
      }
    } catch (error) {
      if (!(error instanceof InterdictError)) throw error
      const { code, message, advice } = error
      return { id, ...lists, consequences: [], warnings: [], error: { code, message, advice } }
    }
  })
}
