/** How the values of a column are read. */
export type JournalReading = 'names' | 'countries' | 'dates' | 'identifiers' | 'gender' | 'phones' | 'words'

/**
 * Columns of the tables that say something of the party, in the order of the header, with how their values are read. Each
 * is named after the FollowTheMoney property it holds. From the tables' own description of their format.
 */
export const ENTITY_COLUMNS: Readonly<Record<string, JournalReading>> = {
  name: 'names',
  alias: 'names',
  weakAlias: 'names',
  previousName: 'names',
  country: 'countries',
  nationality: 'countries',
  jurisdiction: 'countries',
  birthDate: 'dates',
  birthPlace: 'words',
  position: 'words',
  passportNumber: 'identifiers',
  gender: 'gender',
  appearance: 'words',
  ethnicity: 'words',
  fatherName: 'words',
  motherName: 'words',
  incorporationDate: 'dates',
  legalForm: 'words',
  sector: 'words',
  registrationNumber: 'identifiers',
  taxNumber: 'identifiers',
  idNumber: 'identifiers',
  innCode: 'identifiers',
  ogrnCode: 'identifiers',
  kppCode: 'identifiers',
  okpoCode: 'identifiers',
  leiCode: 'identifiers',
  swiftBic: 'identifiers',
  ticker: 'words',
  imoNumber: 'identifiers',
  mmsi: 'identifiers',
  flag: 'countries',
  address: 'words',
  phone: 'phones',
  email: 'words',
  website: 'words',
  notes: 'words',
}

/** Columns about the listing. `celex` stands in consolidated tables, the other two in those of amending acts. */
export const LISTING_COLUMNS = ['recordId', 'programKey', 'annex', 'measure', 'startDate', 'reason', 'schema'] as const
export const CONSOLIDATED_COLUMNS = ['celex'] as const
export const AMENDMENT_COLUMNS = ['amendedCelex', 'amendmentCelex'] as const

/** Without these a table could not be screened against; other columns may be missing in a version of the format. */
export const NEEDED_COLUMNS = [
  ...LISTING_COLUMNS,
  ...['name', 'alias', 'weakAlias', 'previousName', 'nationality', 'birthDate', 'passportNumber', 'idNumber'],
  ...['registrationNumber', 'imoNumber', 'address', 'notes'],
] as const
