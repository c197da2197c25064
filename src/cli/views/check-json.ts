import type { TransferCheck } from '../../law/check-transfer.ts'
import type { LawBook } from '../../law/load-law.ts'

/** The JSON of `interdict check`: snake_case, with names beside codes so that it can be read alone. */
export function checkToJson(check: TransferCheck, warnings: readonly string[], law: LawBook): unknown {
  const { transfer, findings, consequences, items } = check
  const of = (verdict: string): readonly string[] =>
    findings.filter((one) => one.verdict === verdict).map(({ provision }) => provision)
  return {
    transfer: {
      supplier: transfer.supplier,
      recipient: transfer.recipient,
      items: transfer.items,
      item_text: transfer.itemText,
      date: transfer.date,
      intermediaries: transfer.intermediaries,
      carriers: transfer.carriers,
      financing: transfer.financing,
      services: transfer.services,
      status: transfer.status,
    },
    item_classes: items.map(({ words, readings }) => ({ words, readings })),
    breaches: of('breaches'),
    would_breach: of('would_breach'),
    exposes: of('exposes'),
    licence_needed: of('licence_needed'),
    exempt: of('exempt'),
    not_applicable: of('not_applicable'),
    renewal_not_known: of('renewal_not_known'),
    unclear: of('unclear'),
    findings,
    consequences,
    consequence_texts: law.consequences
      .filter(({ code }) => consequences.includes(code))
      .map(({ code, what, decidedBy, verified }) => ({ code, what, decided_by: decidedBy, verified })),
    warnings: [...warnings, ...check.warnings],
    law_version: law.version,
  }
}
