import type { ProvisionFinding } from './law.ts'

/** What a provision says of an event of a report. */
export interface Finding extends ProvisionFinding {
  /** Index into the reading's events. */
  readonly event: number
  /** Supplier and recipient, capitals: `KP→RU`. */
  readonly leg: string
}
