/**
 * What we call the identifiers that FollowTheMoney keeps in properties of a party, in the order in which a listing
 * shows them. An aircraft's registration number is the number on its tail.
 */
export const IDENTIFIER_TYPES: Readonly<Record<string, string>> = {
  imoNumber: 'imo',
  mmsi: 'mmsi',
  callSign: 'call_sign',
  innCode: 'inn',
  ogrnCode: 'ogrn',
  kppCode: 'kpp',
  okpoCode: 'okpo',
  leiCode: 'lei',
  swiftBic: 'swift',
  bikCode: 'bik',
  registrationNumber: 'registration',
  taxNumber: 'tax_number',
  vatCode: 'vat',
  idNumber: 'id_number',
  socialSecurityNumber: 'social_security',
  passportNumber: 'passport',
  uniqueEntityId: 'uei',
  uscCode: 'usc',
  publicKey: 'wallet',
  dunsCode: 'duns',
  permId: 'perm_id',
  cageCode: 'cage',
  isinCode: 'isin',
  serialNumber: 'serial_number',
  icaoCode: 'icao',
  crsNumber: 'crs',
  // Not FollowTheMoney's: entries on official lists, so that one list's party is found by another's number.
  ofacUid: 'ofac_uid',
  ukReference: 'uk_ref',
  ofsiGroupId: 'ofsi_group',
  unReference: 'un_ref',
  euReference: 'eu_ref',
}
