import { daysOf } from '../model/date-value.ts'
import type { Transfer, TransferStatus } from '../model/law.ts'
import { TransferError } from './law-errors.ts'
import { type LawBook, loadLaw } from './load-law.ts'
import { partyOfTransfer } from './party-of-transfer.ts'

/** A transfer as the caller gave it, and what in it was passed over. */
export interface ParsedTransfer {
  readonly transfer: Transfer
  readonly warnings: readonly string[]
}

export const TRANSFER_STATUSES: readonly TransferStatus[] = [
  'discussed',
  'planned',
  'announced',
  'proposed',
  'expected',
  'conditional',
  'attempted',
  'alleged',
  'denied',
  'reported',
  'ongoing',
  'occurred',
]

const KEYS: ReadonlySet<string> = new Set([
  'supplier',
  'recipient',
  'items',
  'item_text',
  'date',
  'intermediaries',
  'carriers',
  'financing',
  'services',
  'status',
])

/**
 * Reads a transfer from its JSON form (docs/cli.md). Unknown keys warn; a country, date or status that cannot be read is
 * a TransferError, because any answer about it would be about another transfer.
 */
export function parseTransfer(value: unknown, law: LawBook = loadLaw()): ParsedTransfer {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TransferError(
      'TRANSFER_SHAPE',
      `Cannot read a transfer: expected an object with "supplier" and "recipient", found ${kindOf(value)}`,
      'See "interdict check --help" for the keys',
    )
  }
  const record = value as Record<string, unknown>
  const warnings = Object.keys(record)
    .filter((key) => !KEYS.has(key))
    .map((key) => `The key "${key}" is not known and was passed over`)
  const party = (key: 'supplier' | 'recipient'): string => {
    const words = textOf(record[key], key)
    if (words === null) {
      warnings.push(`No ${key} is told: taken as unknown (ZZ)`)
      return 'ZZ'
    }
    const found = partyOfTransfer(words, law)
    if (found === null) {
      throw new TransferError(
        'TRANSFER_COUNTRY',
        `Cannot read the ${key} "${words}": expected a country (alpha-2 or English name), with a receiver in brackets where there is one`,
        'Write "KP", "North Korea" or "SO (Al-Shabaab)"; ZZ where it is not known',
      )
    }
    return found.receiver === null ? found.code : `${found.code} (${found.receiver})`
  }
  return {
    transfer: {
      supplier: party('supplier'),
      recipient: party('recipient'),
      items: listOf(record.items, 'items'),
      itemText: textOf(record.item_text, 'item_text'),
      date: dateOf(record.date),
      intermediaries: listOf(record.intermediaries, 'intermediaries'),
      carriers: listOf(record.carriers, 'carriers'),
      financing: listOf(record.financing, 'financing'),
      services: listOf(record.services, 'services'),
      status: statusOf(record.status),
    },
    warnings,
  }
}

function textOf(value: unknown, key: string): string | null {
  if (value === undefined || value === null || value === '') return null
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim()
  throw new TransferError(
    'TRANSFER_SHAPE',
    `Cannot read "${key}" of a transfer: expected text, found ${kindOf(value)}`,
    'Put the value in quotation marks',
  )
}

function listOf(value: unknown, key: string): readonly string[] {
  if (value === undefined || value === null) return []
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value]
  return entries.flatMap((entry) => textOf(typeof entry === 'number' ? String(entry) : entry, key) ?? [])
}

function dateOf(value: unknown): string | null {
  const date = textOf(typeof value === 'number' ? String(value) : value, 'date')
  if (date === null) return null
  const days = daysOf(date)
  if (
    days === null ||
    (days.from === null && days.to === null) ||
    (days.from !== null && days.to !== null && days.from > days.to)
  ) {
    throw new TransferError(
      'TRANSFER_DATE',
      `Cannot read the date "${date}": expected a day, month, year or interval, such as 2023-09-05, 2023-09 or 2022-11/2023-02`,
      'Write dates as year-month-day; leave the date out where it is not known',
    )
  }
  return date
}

function statusOf(value: unknown): TransferStatus {
  const status = textOf(value, 'status')
  if (status === null) return 'reported'
  const known = TRANSFER_STATUSES.find((one) => one === status.toLowerCase())
  if (known !== undefined) return known
  throw new TransferError(
    'TRANSFER_STATUS',
    `Cannot read the status "${status}": expected one of ${TRANSFER_STATUSES.join(', ')}`,
    'Only "occurred" makes a breach; leave it out for "reported"',
  )
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `${typeof value}`
}
