import type { DateValue } from '../../../../model/date-value.ts'
import { readPackagedJson } from '../../../../model/packaged-data.ts'
import type { CleaningLog } from '../../../party/cleaning-log.ts'
import { PartyDraft } from '../../../party/party-draft.ts'
import { readListDate } from '../../../party/read-list-date.ts'
import type { XmlElement } from '../../xml/xml-element.ts'
import { countCovered } from './count-covered.ts'
import { readBirth } from './read-birth.ts'
import { readIdentification } from './read-identification.ts'
import { readNameAlias } from './read-name-alias.ts'
import { countryWords, remarksOf } from './words-of.ts'

const CONTACTS: readonly (readonly [key: RegExp, property: string])[] = [
  [/mail/i, 'email'],
  [/phone|tel|mobile/i, 'phone'],
  [/web|url|site/i, 'website'],
]

let programmes: Readonly<Record<string, string | null>> | null = null

/** One sanctionEntity with everything it holds. */
export function partyOfEntity(entity: XmlElement, log: CleaningLog): PartyDraft {
  const record = entity.attribute('euReferenceNumber') ?? entity.attribute('logicalId') ?? ''
  const isPerson = entity.child('subjectType')?.attribute('classificationCode') === 'P'
  const draft = new PartyDraft(record, isPerson ? 'Person' : 'Organization', log)
  let names = 0
  for (const child of entity.children) {
    if (child.name === 'nameAlias') readNameAlias(child, draft, names++ === 0)
    else if (child.name === 'citizenship') {
      draft.country('citizenship', countryWords(child), 'citizenship@countryDescription', {
        about: citizenshipAbout(child),
      })
    } else if (child.name === 'birthdate') readBirth(child, draft)
    else if (child.name === 'address') readAddress(child, draft, isPerson)
    else if (child.name === 'identification') readIdentification(child, draft)
    else if (child.name === 'remark') draft.text('notes', child.text, 'remark')
    else if (child.name === 'regulation') readRegulation(entity, child, draft)
    else if (child.name === 'additionalInformation') readAdditional(child, draft)
  }
  draft.text('unReference', entity.attribute('unitedNationId'), '@unitedNationId')
  draft.text('euReference', entity.attribute('euReferenceNumber'), '@euReferenceNumber')
  draft.text('notes', entity.attribute('designationDetails'), '@designationDetails')
  countCovered(entity, draft)
  return draft
}

function citizenshipAbout(citizenship: XmlElement): string | null {
  const [from, to] = [citizenship.attribute('acquisitionDate'), citizenship.attribute('disenfranchisementDate')]
  const words = [
    citizenship.attribute('region'),
    from === null ? null : `since ${from}`,
    to === null ? null : `until ${to}`,
    remarksOf(citizenship),
  ]
  return words.filter((word) => word !== null).join(', ') || null
}

function readAddress(address: XmlElement, draft: PartyDraft, isPerson: boolean): void {
  const box = address.attribute('poBox')
  const parts = [
    address.attribute('street'),
    box === null || /box/i.test(box) ? box : `P.O. Box ${box}`,
    address.attribute('place'),
    address.attribute('zipCode'),
    address.attribute('city'),
    address.attribute('region'),
    countryWords(address),
  ]
  const about = [address.attribute('asAtListingTime') === 'true' ? 'at listing time' : null, remarksOf(address)]
  const words = parts.filter((part) => part !== null).join(', ')
  draft.text('address', words === '' ? null : words, 'address', {
    about: about.filter((one) => one !== null).join('; ') || null,
  })
  if (words === '') draft.text('notes', remarksOf(address), 'address/remark')
  // Where an organisation sits is where it belongs; a person may only stay there.
  if (!isPerson) draft.country('country', countryWords(address), 'address@countryDescription')
  for (const contact of address.all('contactInfo')) {
    const key = contact.attribute('key') ?? ''
    const property = CONTACTS.find(([words]) => words.test(key))?.[1] ?? 'notes'
    const value = contact.attribute('value')
    draft.text(
      property,
      property === 'notes' && value !== null ? `${key}: ${value}` : value,
      'address/contactInfo@value',
    )
  }
}

/**
 * The act that lists the entity as it is now. The entity's own designation date is when it was first listed; the act's day
 * of entry into force stands in where there is none, unverified: the act may only have changed the entry.
 */
function readRegulation(entity: XmlElement, regulation: XmlElement, draft: PartyDraft): void {
  programmes ??= readPackagedJson<{ programmes: Record<string, string> }>('watchlist/programmes/eu.json').programmes
  const tag = regulation.attribute('programme')
  const first = dayOf(entity, 'designationDate', draft)
  const act = dayOf(regulation, 'entryIntoForceDate', draft) ?? dayOf(regulation, 'publicationDate', draft)
  draft.designation({
    authority: 'EU Council',
    programme: programmes[tag ?? ''] ?? null,
    tags: tag === null ? [] : [tag],
    from: first ?? act,
    to: dayOf(entity, 'delistingDate', draft),
    legalBasis: regulation.attribute('numberTitle'),
    listId: entity.attribute('euReferenceNumber') ?? entity.attribute('logicalId'),
    source: regulation.textOf('publicationUrl'),
    verified: first !== null,
  })
  draft.text('notes', remarksOf(regulation), 'regulation/remark')
}

function dayOf(element: XmlElement, name: string, draft: PartyDraft): DateValue | null {
  const printed = element.attribute(name)
  const date = printed === null ? null : readListDate(printed)
  if (printed !== null && date === null) draft.unreadDate(printed, `${element.name}@${name}`)
  return date
}

function readAdditional(addition: XmlElement, draft: PartyDraft): void {
  const [key, value] = [addition.attribute('key'), addition.attribute('value')]
  draft.text('notes', value === null ? null : `${key ?? ''}: ${value}`, 'additionalInformation@value')
}
