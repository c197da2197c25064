import { closeSync, openSync, writeSync } from 'node:fs'

const FAMILIES = ['VOROTNIKOV', 'LINDQVIST', 'ARZUMANIAN', 'TCHALAKOV', 'BRANDSTETTER', 'OKUNEVICH', 'PADDINGTON']
const GIVEN = ['Ilarion', 'Severin', 'Tamaz', 'Yefrosinia', 'Casimir', 'Ludmilla', 'Bohdan', 'Areg']
const CYRILLIC = ['Воротников', 'Линдквист', 'Арзуманян', 'Чалаков', 'Брандштеттер', 'Окуневич', 'Паддингтон']
const FIRM = ['NORTHERN LANTERN', 'AMBER HARBOUR', 'STEPPE FOUNDRY', 'GLASS MERIDIAN', 'COPPER ORCHARD']

const HEAD = `<?xml version="1.0" encoding="utf-8"?>
<Sanctions xmlns="http://www.un.org/sanctions/1.0" Version="3">
  <DateOfIssue CalendarTypeID="1"><Year>2031</Year><Month>4</Month><Day>9</Day></DateOfIssue>
  <ReferenceValueSets>
    <AliasTypeValues><AliasType ID="1400">A.K.A.</AliasType><AliasType ID="1401">F.K.A.</AliasType><AliasType ID="1403">Name</AliasType></AliasTypeValues>
    <CalendarTypeValues><CalendarType ID="1">Gregorian</CalendarType></CalendarTypeValues>
    <CountryValues><Country ID="11171" ISO2="RU">Russia</Country><Country ID="11074" ISO2="CY">Cyprus</Country></CountryValues>
    <EntryEventTypeValues><EntryEventType ID="1">Created</EntryEventType></EntryEventTypeValues>
    <FeatureTypeValues><FeatureType ID="8">Birthdate</FeatureType><FeatureType ID="9">Place of Birth</FeatureType><FeatureType ID="10">Nationality Country</FeatureType><FeatureType ID="14">Website</FeatureType><FeatureType ID="25">Location</FeatureType><FeatureType ID="224">Gender</FeatureType><FeatureType ID="504">Secondary sanctions risk:</FeatureType></FeatureTypeValues>
    <DetailReferenceValues><DetailReference ID="91526">Male</DetailReference><DetailReference ID="91527">Female</DetailReference><DetailReference ID="91528">See Section 99 of Executive Order 99999.</DetailReference></DetailReferenceValues>
    <IDRegDocTypeValues><IDRegDocType ID="1571">Passport</IDRegDocType><IDRegDocType ID="1596">Tax ID No.</IDRegDocType></IDRegDocTypeValues>
    <LegalBasisValues><LegalBasis ID="92049">Executive Order 14024 (Russia)</LegalBasis></LegalBasisValues>
    <ListValues><List ID="1550">SDN List</List></ListValues>
    <LocPartTypeValues><LocPartType ID="1451">ADDRESS1</LocPartType><LocPartType ID="1454">CITY</LocPartType><LocPartType ID="1456">POSTAL CODE</LocPartType></LocPartTypeValues>
    <NamePartTypeValues><NamePartType ID="1520">Last Name</NamePartType><NamePartType ID="1521">First Name</NamePartType><NamePartType ID="1525">Entity Name</NamePartType></NamePartTypeValues>
    <PartySubTypeValues><PartySubType ID="3" PartyTypeID="2">Unknown</PartySubType><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues>
    <PartyTypeValues><PartyType ID="1">Individual</PartyType><PartyType ID="2">Entity</PartyType></PartyTypeValues>
    <RelationTypeValues><RelationType ID="15003" Symmetrical="false">Owned or Controlled By</RelationType></RelationTypeValues>
    <RelationQualityValues><RelationQuality ID="1">Unknown</RelationQuality></RelationQualityValues>
    <ReliabilityValues><Reliability ID="1">Unknown</Reliability></ReliabilityValues>
    <SanctionsTypeValues><SanctionsType ID="1">Program</SanctionsType><SanctionsType ID="1705">Block</SanctionsType></SanctionsTypeValues>
    <ScriptValues><Script ID="215" ScriptCode="Latn">Latin</Script><Script ID="220" ScriptCode="Cyrl">Cyrillic</Script></ScriptValues>
    <ValidityValues><Validity ID="1">Valid</Validity></ValidityValues>
  </ReferenceValueSets>
`

// The sections in the order of the schema, each with one element (or a few) for a party.
const SECTIONS: readonly (readonly [name: string, elementFor: (n: number) => string])[] = [
  ['Locations', locationFor],
  ['IDRegDocuments', documentsFor],
  ['DistinctParties', partyFor],
  ['ProfileRelationships', relationshipFor],
  ['SanctionsEntries', entryFor],
]

/**
 * Writes an advanced XML list of invented parties (persons and firms by turns, names in two scripts, an address, two
 * papers, seven features, a tie to the party before), at least `bytes` long: the size of OFAC's true list and more.
 * The same size gives the same file.
 *
 * @returns how many parties it has
 */
export function writeLargeAdvancedXml(file: string, bytes: number): number {
  const sample = [1, 2].map((n) => SECTIONS.map(([, elementFor]) => elementFor(1000 + n)).join(''))
  const parties = Math.ceil(bytes / (Buffer.byteLength(sample.join('')) / sample.length))
  const out = openSync(file, 'w')
  try {
    writeSync(out, HEAD)
    for (const [name, elementFor] of SECTIONS) {
      writeSync(out, `  <${name}>\n`)
      let piece = ''
      for (let n = 1; n <= parties; n++) {
        piece += elementFor(n)
        if (piece.length < 1 << 16 && n < parties) continue
        writeSync(out, piece)
        piece = ''
      }
      writeSync(out, `  </${name}>\n`)
    }
    writeSync(out, '  <SanctionsEntryLinks />\n</Sanctions>\n')
  } finally {
    closeSync(out)
  }
  return parties
}

function isPerson(n: number): boolean {
  return n % 2 === 0
}

function pick(words: readonly string[], n: number): string {
  return words[n % words.length]!
}

function locationFor(n: number): string {
  return `    <Location ID="${n}">
      <LocationCountry CountryID="${n % 3 === 0 ? 11074 : 11171}" CountryRelevanceID="1413" />
${locationPart(1451, `${n} Invented Embankment, building ${n % 40}`)}${locationPart(1454, n % 3 === 0 ? 'Limassol' : 'Nizhny Vymysel')}${locationPart(1456, String(100_000 + n))}      <FeatureVersionReference FeatureVersionID="${n}5" />
    </Location>
`
}

function locationPart(type: number, value: string): string {
  return `      <LocationPart LocPartTypeID="${type}">
        <LocationPartValue Primary="true" LocPartValueTypeID="1" LocPartValueStatusID="1">
          <Comment />
          <Value>${value}</Value>
        </LocationPartValue>
      </LocationPart>
`
}

function documentsFor(n: number): string {
  const number = String(7_000_000_000 + n)
  return document(2 * n, isPerson(n) ? 1571 : 1596, n, number) + document(2 * n + 1, 1596, n, `${number}77`)
}

function document(id: number, type: number, n: number, number: string): string {
  return `    <IDRegDocument ID="${id}" IDRegDocTypeID="${type}" IdentityID="${n}" IssuedBy-CountryID="11171" ValidityID="1">
      <Comment />
      <IDRegistrationNo>${number}</IDRegistrationNo>
      <IssuingAuthority />
      <DocumentedNameReference DocumentedNameID="${n}1" />
    </IDRegDocument>
`
}

function partyFor(n: number): string {
  const groups: string[] = []
  const name = (id: number, script: number, parts: readonly (readonly [type: number, value: string])[]): string => {
    const inside = parts.map(([type, value], index) => {
      const group = `${n}${id}${index}`
      groups.push(
        `            <MasterNamePartGroup>\n              <NamePartGroup ID="${group}" NamePartTypeID="${type}" />\n            </MasterNamePartGroup>\n`,
      )
      return `              <DocumentedNamePart>
                <NamePartValue NamePartGroupID="${group}" ScriptID="${script}" ScriptStatusID="1" Acronym="false">${value}</NamePartValue>
              </DocumentedNamePart>
`
    })
    return `            <DocumentedName ID="${n}${id}" FixedRef="${n}" DocNameStatusID="${id === 1 ? 1 : 2}">
${inside.join('')}            </DocumentedName>
`
  }
  const family = pick(FAMILIES, n)
  const given = `${pick(GIVEN, n)} ${pick(GIVEN, n >> 3)}`
  const firm = `${pick(FIRM, n)} TRADING HOUSE ${n}`
  const latin = isPerson(n)
    ? name(1, 215, [
        [1520, `${family}-${n}`],
        [1521, given],
      ])
    : name(1, 215, [[1525, firm]])
  const cyrillic = name(2, 220, [[isPerson(n) ? 1520 : 1525, `${pick(CYRILLIC, n)} ${n}`]])
  const alias = name(3, 215, [[isPerson(n) ? 1520 : 1525, `${family} ${n} HOLDING`]])
  const former = name(4, 215, [[isPerson(n) ? 1520 : 1525, `${family} ${n} BEFORE`]])
  const features = [
    ...(isPerson(n)
      ? [
          [8, period(1940 + (n % 60))],
          [9, `<VersionDetail DetailTypeID="1432">Nizhny Vymysel, district ${n % 90}</VersionDetail>`],
          [10, `<VersionDetail DetailTypeID="1433" />\n            <VersionLocation LocationID="${n}" />`],
          [224, `<VersionDetail DetailTypeID="1431" DetailReferenceID="${91_526 + ((n >> 1) % 2)}" />`],
        ]
      : [[14, `<VersionDetail DetailTypeID="1432">https://www.house-${n}.example</VersionDetail>`]]),
    [504, '<VersionDetail DetailTypeID="1431" DetailReferenceID="91528" />'],
    [25, `<VersionLocation LocationID="${n}" />`],
  ]
  return `    <DistinctParty FixedRef="${n}">
      <Comment />
      <Profile ID="${n}" PartySubTypeID="${isPerson(n) ? 4 : 3}">
        <Identity ID="${n}" FixedRef="${n}" Primary="true" False="false">
          <Alias FixedRef="${n}" AliasTypeID="1403" Primary="true" LowQuality="false">
${latin}${cyrillic}          </Alias>
          <Alias FixedRef="${n}" AliasTypeID="1400" Primary="false" LowQuality="false">
${alias}          </Alias>
          <Alias FixedRef="${n}" AliasTypeID="1401" Primary="false" LowQuality="${n % 5 === 0}">
${former}          </Alias>
          <NamePartGroups>
${groups.join('')}          </NamePartGroups>
        </Identity>
${features.map(([type, inside], index) => feature(n, Number(type), `${inside}`, index)).join('')}      </Profile>
    </DistinctParty>
`
}

function feature(n: number, type: number, inside: string, index: number): string {
  return `        <Feature ID="${n}${index}" FeatureTypeID="${type}">
          <FeatureVersion ID="${n}${index}" ReliabilityID="1">
            <Comment />
            ${inside}
          </FeatureVersion>
          <IdentityReference IdentityID="${n}" IdentityFeatureLinkTypeID="1" />
        </Feature>
`
}

function period(year: number): string {
  const side = (name: string, month: number, day: number): string => {
    const point = (which: string): string => `                <${which}>
                  <Year>${year}</Year>
                  <Month>${month}</Month>
                  <Day>${day}</Day>
                </${which}>
`
    return `              <${name} Approximate="false" YearFixed="false" MonthFixed="false" DayFixed="false">
${point('From')}${point('To')}              </${name}>
`
  }
  return `<DatePeriod CalendarTypeID="1" YearFixed="false" MonthFixed="false" DayFixed="false">
${side('Start', 1, 1)}${side('End', 12, 31)}            </DatePeriod>
            <VersionDetail DetailTypeID="1430" />`
}

function relationshipFor(n: number): string {
  if (n === 1) return ''
  return `    <ProfileRelationship ID="${n}" From-ProfileID="${n}" To-ProfileID="${n - 1}" RelationTypeID="15003" RelationQualityID="1" Former="false" SanctionsEntryID="${n}">
      <Comment />
    </ProfileRelationship>
`
}

function entryFor(n: number): string {
  return `    <SanctionsEntry ID="${n}" ProfileID="${n}" ListID="1550">
      <EntryEvent ID="${n}" EntryEventTypeID="1" LegalBasisID="92049">
        <Comment />
        <Date CalendarTypeID="1">
          <Year>2022</Year>
          <Month>${1 + (n % 12)}</Month>
          <Day>${1 + (n % 28)}</Day>
        </Date>
      </EntryEvent>
      <SanctionsMeasure ID="${n}1" SanctionsTypeID="1705">
        <DatePeriod CalendarTypeID="1" YearFixed="true" MonthFixed="true" DayFixed="true" />
      </SanctionsMeasure>
      <SanctionsMeasure ID="${n}2" SanctionsTypeID="1">
        <Comment>RUSSIA-EO14024</Comment>
        <DatePeriod CalendarTypeID="1" YearFixed="true" MonthFixed="true" DayFixed="true" />
      </SanctionsMeasure>
    </SanctionsEntry>
`
}
