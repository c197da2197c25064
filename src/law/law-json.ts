import type { Consequence, Direction, Exposure, ItemClass, Membership, Provision, Qualification } from '../model/law.ts'
import { LawDataError } from './law-errors.ts'

/** One object of a law file: snake_case keys, as written. */
export type JsonRecord = Readonly<Record<string, unknown>>

/** A provision as the code walks it, from its record in `data/law/provisions/`. */
export function provisionFromJson(record: JsonRecord, file: string): Provision {
  const id = text(record.id)
  if (id === null) throw new LawDataError(file, 'an id in every entry', JSON.stringify(record).slice(0, 60))
  const need = (key: string): string => {
    const value = text(record[key])
    if (value === null) throw new LawDataError(file, `"${key}" in ${id}`, String(record[key]))
    return value
  }
  const targets = (record.targets ?? {}) as JsonRecord
  return {
    id,
    instrument: need('instrument'),
    title: need('title'),
    issuingBody: need('issuing_body'),
    adoptedOn: text(record.adoption_date),
    inForceFrom: text(record.in_force_from),
    inForceTo: text(record.in_force_to),
    sunset: text(record.sunset),
    targets: {
      type: text(targets.type) ?? 'state',
      codes: words(targets.codes),
      names: words(targets.names),
      excludes: words(targets.excludes),
      aliases: words(targets.aliases),
      allButExcluded: targets.all_but_excluded === true,
      part: text(targets.part),
    },
    direction: need('direction') as Direction,
    measure: need('measure'),
    effect: need('effect') as Provision['effect'],
    binds: need('binds'),
    items: words(record.items),
    itemExclusions: records(record.item_exclusions).map((one) => ({
      items: words(one.items),
      from: text(one.from),
      to: text(one.to),
      why: text(one.why) ?? '',
    })),
    itemDirections: (record.item_directions ?? {}) as Record<string, Direction>,
    catchAllItems: words(record.catch_all_items),
    qualifications: records(record.qualifications).map((one) => ({
      verdict: one.verdict as Qualification['verdict'],
      items: words(one.items),
      receivers: (one.receivers ?? null) as Qualification['receivers'],
      from: text(one.from),
      to: text(one.to),
      why: text(one.why) ?? '',
    })),
    exposure: (record.exposure ?? null) as Exposure | null,
    follows: words(record.follows),
    scope: text(record.scope) ?? '',
    // A dash stands for an instrument that is cited without a paragraph.
    paragraph: record.paragraph === '-' ? null : text(record.paragraph),
    exemptions: words(record.exemptions).filter((exemption) => exemption !== 'none'),
    legalBasis: text(record.legal_basis),
    source: need('source'),
    verified: record.verified === true,
    paragraphVerified: record.paragraph_verified === true,
    // "end date only" stands in some entries: then the start is still to be checked.
    datesVerified: record.dates_verified === true,
    contested: text(record.contested),
    note: text(record.note),
    sunsetNote: text(record.sunset_note),
    endedBy: text(record.ended_by),
  }
}

export function consequenceFromJson(record: JsonRecord): Consequence {
  return {
    code: text(record.code) ?? '',
    what: text(record.what) ?? '',
    decidedBy: text(record.decided_by) ?? '',
    fromInstruments: words(record.from_instruments),
    onlyFor: record.only_for === 'breach' ? 'breach' : null,
    verified: record.verified === true,
  }
}

export function itemClassFromJson(record: JsonRecord): ItemClass {
  return {
    key: text(record.key) ?? '',
    label: text(record.label) ?? '',
    isArms: record.is_arms === true,
    kind: record.kind as ItemClass['kind'],
    parent: text(record.parent),
    surface: (record.surface ?? {}) as ItemClass['surface'],
    hs: words(record.hs),
    mayBe: words(record.may_be),
    knowHow: text(record.know_how),
    oftenExempt: record.often_exempt === true,
    arguedThrough: words(record.argued_through),
    note: text(record.note),
  }
}

export function membershipFromJson(record: JsonRecord): Membership {
  return {
    binds: text(record.binds) ?? '',
    name: text(record.name) ?? '',
    verified: record.verified === true,
    members: (record.members ?? []) as Membership['members'],
  }
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

function words(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}

function records(value: unknown): readonly JsonRecord[] {
  return Array.isArray(value) ? (value as JsonRecord[]) : []
}
