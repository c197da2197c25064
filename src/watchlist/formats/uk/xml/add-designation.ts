import type { XmlElement } from '../../xml/xml-element.ts'
import { UK_TIES, type UkCell, type UkEntry } from '../uk-entry.ts'

type Add = (entry: UkEntry, cell: UkCell) => void

/** Elements whose text is a value by itself, by their path below the designation. */
const VALUES: Readonly<Record<string, Add>> = {
  UniqueID: text('ukReference'),
  // Known before: it says what the entry is.
  IndividualEntityShip: () => {},
  OFSIGroupID: text('ofsiGroupId'),
  UNReferenceNumber: text('unReference'),
  LastUpdated: date('modifiedAt'),
  DateDesignated: (entry, cell) => entry.designated(cell),
  RegimeName: (entry, cell) => entry.regime(cell.text),
  DesignationSource: text('authority'),
  SanctionsImposed: (entry, cell) => entry.measures(cell),
  OtherInformation: text('notes'),
  UKStatementofReasons: (entry, cell) => entry.reason(cell.text),
  UKStatementOfReasons: (entry, cell) => entry.reason(cell.text),
  'Titles/Title': text('title'),
  'PhoneNumbers/PhoneNumber': text('phone'),
  'EmailAddresses/EmailAddress': text('email'),
  'Websites/Website': text('website'),
  'CryptoWalletAddresses/CryptoWalletAddress': text('publicKey'),
  'IndividualDetails/Individual/DOBs/DOB': date('birthDate'),
  'IndividualDetails/Individual/Genders/Gender': (entry, { text, field }) => entry.draft.gender(text, field),
  'IndividualDetails/Individual/Nationalities/Nationality': country('nationality'),
  'IndividualDetails/Individual/Positions/Position': text('position'),
  'EntityDetails/Entity/BusinessRegistrationNumbers/BusinessRegistrationNumber': text('registrationNumber'),
  'EntityDetails/Entity/TypeOfEntities/TypeOfEntity': text('legalForm'),
  'EntityDetails/Entity/ParentCompanies/ParentCompany': tie(UK_TIES.parent),
  'EntityDetails/Entity/Subsidiaries/Subsidiary': tie(UK_TIES.subsidiary),
  'ShipDetails/Ship/IMONumbers/IMONumber': (entry, cell) => entry.imoNumber(cell),
  'ShipDetails/Ship/CurrentOwnerOperators/CurrentOwnerOperator': tie(UK_TIES.owner),
  'ShipDetails/Ship/PreviousOwnerOperators/PreviousOwnerOperator': tie(UK_TIES.previousOwner),
  'ShipDetails/Ship/CurrentBelievedFlagOfShips/CurrentBelievedFlagOfShip': country('flag'),
  'ShipDetails/Ship/PreviousFlags/PreviousFlag': country('pastFlags'),
  'ShipDetails/Ship/TypeOfShipDetails/TypeOfShip': text('type'),
  'ShipDetails/Ship/TonnageOfShipDetails/TonnageOfShip': text('tonnage'),
  'ShipDetails/Ship/LengthOfShipDetails/LengthOfShip': text('length'),
  'ShipDetails/Ship/YearsBuilt/YearBuilt': date('buildDate'),
  'ShipDetails/Ship/HullIdentificationNumbers/HullIdentificationNumber': text('hullIdentificationNumber'),
}

/** Elements that are read as a whole, by their path; what stands in them is not looked at again. */
const GROUPS: Readonly<Record<string, (entry: UkEntry, element: XmlElement) => void>> = {
  'Names/Name': addName,
  'NonLatinNames/NonLatinName': addNonLatinName,
  'Addresses/Address': addAddress,
  'IndividualDetails/Individual/BirthDetails/Location': addBirthPlace,
  'IndividualDetails/Individual/PassportDetails/Passport': addPassport,
  'IndividualDetails/Individual/PassportDetails/PassportDetail': addPassport,
  'IndividualDetails/Individual/NationalIdentifierDetails/NationalIdentifier': addNationalIdentifier,
  'IndividualDetails/Individual/NationalIdentifierDetails/NationalIdentifierDetail': addNationalIdentifier,
}

/** The measures once more, one yes or no for each. */
const REPEATED = 'SanctionsImposedIndicators'

/** Adds what one `<Designation>` says; elements that the list's schema does not name are kept as notes, and counted. */
export function addDesignation(entry: UkEntry, designation: XmlElement): void {
  const measured = designation.textOf('SanctionsImposed') !== null
  for (const child of designation.children) walk(entry, child, child.name, measured)
}

function walk(entry: UkEntry, element: XmlElement, path: string, measured: boolean): void {
  const group = GROUPS[path]
  if (group !== undefined) {
    group(entry, element)
    return
  }
  if (path === REPEATED) {
    if (!measured) addIndicators(entry, element)
    return
  }
  const cell = { text: element.text, field: path }
  const value = VALUES[path]
  if (value !== undefined) value(entry, cell)
  else entry.draft.unknown(cell.text, path)
  for (const child of element.children) walk(entry, child, `${path}/${child.name}`, measured)
}

const NAME_PARTS = ['Name1', 'Name2', 'Name3', 'Name4', 'Name5', 'Name6']

function addName(entry: UkEntry, name: XmlElement): void {
  const parts = NAME_PARTS.map((part) => name.textOf(part))
  entry.name(parts, { type: name.textOf('NameType'), strength: name.textOf('AliasStrength') }, 'Names/Name')
  addRest(entry, name, 'Names/Name', [...NAME_PARTS, 'NameType', 'AliasStrength'])
}

function addNonLatinName(entry: UkEntry, name: XmlElement): void {
  const cell = { text: name.textOf('NameNonLatinScript'), field: 'NonLatinNames/NonLatinName' }
  entry.nonLatinName(cell, name.textOf('NonLatinScriptType'), name.textOf('NonLatinScriptLanguage'))
  addRest(entry, name, cell.field, ['NameNonLatinScript', 'NonLatinScriptType', 'NonLatinScriptLanguage'])
}

const ADDRESS_LINES = [1, 2, 3, 4, 5, 6].map((number) => `AddressLine${number}`).concat('AddressPostalCode')

function addAddress(entry: UkEntry, address: XmlElement): void {
  const lines = ADDRESS_LINES.map((line) => address.textOf(line))
  const country = { text: address.textOf('AddressCountry'), field: 'Addresses/Address/AddressCountry' }
  entry.address(lines, country, 'Addresses/Address')
  addRest(entry, address, 'Addresses/Address', [...ADDRESS_LINES, 'AddressCountry'])
}

function addBirthPlace(entry: UkEntry, location: XmlElement): void {
  const path = 'IndividualDetails/Individual/BirthDetails/Location'
  entry.birthPlace(
    { text: location.textOf('TownOfBirth'), field: `${path}/TownOfBirth` },
    { text: location.textOf('CountryOfBirth'), field: `${path}/CountryOfBirth` },
  )
  addRest(entry, location, path, ['TownOfBirth', 'CountryOfBirth'])
}

function addPassport(entry: UkEntry, passport: XmlElement): void {
  addNumber(entry, passport, 'passportNumber', ['PassportNumber', 'PassportAdditionalInformation'])
}

function addNationalIdentifier(entry: UkEntry, identifier: XmlElement): void {
  addNumber(entry, identifier, 'idNumber', ['NationalIdentifierNumber', 'NationalIdentifierAdditionalInformation'])
}

function addNumber(entry: UkEntry, element: XmlElement, property: string, [number, about]: readonly [string, string]) {
  const text = element.textOf(number)
  if (text === null) entry.draft.text('notes', element.textOf(about), about)
  else entry.draft.text(property, text, `${element.name}/${number}`, { about: element.textOf(about) })
  addRest(entry, element, element.name, [number, about])
}

function addIndicators(entry: UkEntry, indicators: XmlElement): void {
  for (const { name, text } of indicators.children) {
    if (/^(?:true|1|yes)$/i.test(text ?? '')) entry.draft.text('provisions', name, REPEATED)
  }
}

/** Text and elements of a group that its reader did not take. */
function addRest(entry: UkEntry, element: XmlElement, path: string, taken: readonly string[]): void {
  for (const leaf of element.leaves(path)) {
    if (!taken.some((name) => leaf.path === `${path}/${name}`)) entry.draft.unknown(leaf.text, leaf.path)
  }
}

function text(property: string): Add {
  return (entry, { text, field }) => entry.draft.text(property, text, field)
}

function date(property: string): Add {
  return (entry, { text, field }) => entry.draft.date(property, text, field)
}

function country(property: string): Add {
  return (entry, cell) => entry.country(property, cell)
}

function tie(type: string): Add {
  return (entry, { text }) => entry.tie(type, text)
}
