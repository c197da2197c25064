import { type ListPart, partOfBytes } from '../../src/watchlist/source/list-part.ts'

/** A small list of invented parties in an official format: what the proofs against broken lists start from. */
export interface ListSample {
  /** Format key, as in `LIST_FORMATS`. */
  readonly format: string
  readonly files: readonly { readonly name: string; readonly text: string }[]
  /** Parties that it lists. */
  readonly parties: number
}

/** The files of a sample as parts; the first one with other bytes, where some are given. */
export function partsOfSample({ files }: ListSample, first?: Uint8Array): ListPart[] {
  return files.map(({ name, text }, i) => partOfBytes(name, i === 0 && first !== undefined ? first : text))
}

const NOTHING = '-0- '

function ofacRow(...cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => (typeof cell === 'number' || cell === NOTHING ? cell : `"${cell}"`)).join(',')}\r\n`
}

function emptyCells(count: number): string[] {
  return Array<string>(count).fill(NOTHING)
}

const OFAC_CSV: ListSample = {
  format: 'ofac-csv',
  parties: 3,
  files: [
    {
      name: 'sdn.csv',
      text: `${[
        ofacRow(
          900001,
          'INVENTED TRADING LLC',
          NOTHING,
          'DPRK] [NPWMD',
          ...emptyCells(7),
          "Tax ID No. 1234567890 (Russia); a.k.a. 'ITL'; Linked To: TESTOV, Ivan.",
        ),
        ofacRow(
          900002,
          'TESTOV, Ivan',
          'individual',
          'DPRK',
          ...emptyCells(7),
          'DOB 07 May 1966; POB Testville, Russia; Passport AB1234567 (Russia); Gender Male.',
        ),
        ofacRow(
          900003,
          'MV INVENTED',
          'vessel',
          'DPRK',
          NOTHING,
          'ABCD',
          'Bulk Carrier',
          '1,000',
          '900',
          'Cambodia',
          'Invented Trading LLC',
          'Vessel Registration Identification IMO 9999999.',
        ),
      ].join('')}\u001a`,
    },
    { name: 'alt.csv', text: ofacRow(900001, 1, 'aka', 'INVENTED COMMERCE', NOTHING) },
    { name: 'add.csv', text: ofacRow(900001, 1, '1 Main Street', 'Moscow 101000', 'Russia', NOTHING) },
    { name: 'sdn_comments.csv', text: ofacRow(900002, 'Additional remarks follow.') },
  ],
}

const SDN_XML: ListSample = {
  format: 'ofac-sdn-xml',
  parties: 2,
  files: [
    {
      name: 'sdn.xml',
      text: `<?xml version="1.0" standalone="yes"?>
<sdnList xmlns="http://tempuri.org/sdnList.xsd">
  <publshInformation><Publish_Date>03/28/2025</Publish_Date><Record_Count>2</Record_Count></publshInformation>
  <sdnEntry>
    <uid>900001</uid><firstName>Ivan</firstName><lastName>TESTOV</lastName><sdnType>Individual</sdnType>
    <programList><program>DPRK</program></programList>
    <akaList><aka><uid>1</uid><type>a.k.a.</type><category>weak</category><lastName>TESTOW</lastName></aka></akaList>
    <dateOfBirthList><dateOfBirthItem><uid>2</uid><dateOfBirth>07 May 1966</dateOfBirth><mainEntry>true</mainEntry></dateOfBirthItem></dateOfBirthList>
  </sdnEntry>
  <sdnEntry>
    <uid>900002</uid><lastName>INVENTED TRADING &amp; CO</lastName><sdnType>Entity</sdnType>
    <programList><program>NPWMD</program></programList>
    <addressList><address><uid>3</uid><address1>1 Main Street</address1><city>Moscow</city><country>Russia</country></address></addressList>
  </sdnEntry>
</sdnList>
`,
    },
  ],
}

const ADVANCED_XML: ListSample = {
  format: 'ofac-advanced-xml',
  parties: 1,
  files: [
    {
      name: 'sdn_advanced.xml',
      text: `<?xml version="1.0" encoding="utf-8" standalone="yes"?>
<Sanctions xmlns="http://www.un.org/sanctions/1.0" Version="3">
  <DateOfIssue CalendarTypeID="1"><Year>2025</Year><Month>3</Month><Day>28</Day></DateOfIssue>
  <ReferenceValueSets>
    <AliasTypeValues><AliasType ID="1400">A.K.A.</AliasType><AliasType ID="1403">Name</AliasType></AliasTypeValues>
    <CountryValues><Country ID="11171" ISO2="RU">Russia</Country></CountryValues>
    <DetailTypeValues><DetailType ID="1430">DATE</DetailType><DetailType ID="1432">TEXT</DetailType></DetailTypeValues>
    <DocNameStatusValues><DocNameStatus ID="1">Primary Latin</DocNameStatus></DocNameStatusValues>
    <EntryEventTypeValues><EntryEventType ID="1">Created</EntryEventType></EntryEventTypeValues>
    <FeatureTypeValues><FeatureType ID="9" FeatureTypeGroupID="1">Place of Birth</FeatureType></FeatureTypeValues>
    <IDRegDocTypeValues><IDRegDocType ID="1571">Passport</IDRegDocType></IDRegDocTypeValues>
    <LegalBasisValues><LegalBasis ID="91262" LegalBasisShortRef="Unknown" LegalBasisTypeID="1" SanctionsProgramID="1">Executive Order 13382</LegalBasis></LegalBasisValues>
    <ListValues><List ID="1550">SDN List</List></ListValues>
    <NamePartTypeValues><NamePartType ID="1520">Last Name</NamePartType><NamePartType ID="1521">First Name</NamePartType></NamePartTypeValues>
    <PartySubTypeValues><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues>
    <PartyTypeValues><PartyType ID="1">Individual</PartyType></PartyTypeValues>
    <RelationTypeValues><RelationType ID="15003" Symmetrical="false">Owned or Controlled By</RelationType></RelationTypeValues>
    <SanctionsTypeValues><SanctionsType ID="1">Program</SanctionsType><SanctionsType ID="1705">Block</SanctionsType></SanctionsTypeValues>
    <ScriptValues><Script ID="215" ScriptCode="Latn">Latin</Script></ScriptValues>
    <ValidityValues><Validity ID="1">Valid</Validity></ValidityValues>
  </ReferenceValueSets>
  <Locations/>
  <IDRegDocuments>
    <IDRegDocument ID="1" IDRegDocTypeID="1571" IdentityID="10" IssuedBy-CountryID="11171" ValidityID="1"><Comment/><IDRegistrationNo>AB1234567</IDRegistrationNo><IssuingAuthority/></IDRegDocument>
  </IDRegDocuments>
  <DistinctParties>
    <DistinctParty FixedRef="900001"><Comment/>
      <Profile ID="900001" PartySubTypeID="4">
        <Identity ID="10" FixedRef="900001" Primary="true" False="false">
          <Alias FixedRef="900001" AliasTypeID="1403" Primary="true" LowQuality="false">
            <DocumentedName ID="11" FixedRef="900001" DocNameStatusID="1">
              <DocumentedNamePart><NamePartValue NamePartGroupID="20" ScriptID="215" ScriptStatusID="1" Acronym="false">TESTOV</NamePartValue></DocumentedNamePart>
              <DocumentedNamePart><NamePartValue NamePartGroupID="21" ScriptID="215" ScriptStatusID="1" Acronym="false">Ivan</NamePartValue></DocumentedNamePart>
            </DocumentedName>
          </Alias>
          <NamePartGroups>
            <MasterNamePartGroup><NamePartGroup ID="20" NamePartTypeID="1520"/></MasterNamePartGroup>
            <MasterNamePartGroup><NamePartGroup ID="21" NamePartTypeID="1521"/></MasterNamePartGroup>
          </NamePartGroups>
        </Identity>
        <Feature ID="30" FeatureTypeID="9">
          <FeatureVersion ID="31" ReliabilityID="1"><Comment/><VersionDetail DetailTypeID="1432">Testville, Russia</VersionDetail></FeatureVersion>
          <IdentityReference IdentityID="10" IdentityFeatureLinkTypeID="1"/>
        </Feature>
      </Profile>
    </DistinctParty>
  </DistinctParties>
  <ProfileRelationships/>
  <SanctionsEntries>
    <SanctionsEntry ID="40" ProfileID="900001" ListID="1550">
      <EntryEvent ID="41" EntryEventTypeID="1" LegalBasisID="91262"><Comment/><Date CalendarTypeID="1"><Year>2014</Year><Month>10</Month><Day>10</Day></Date></EntryEvent>
      <SanctionsMeasure ID="42" SanctionsTypeID="1"><Comment>NPWMD</Comment></SanctionsMeasure>
    </SanctionsEntry>
  </SanctionsEntries>
  <SanctionsEntryLinks/>
</Sanctions>
`,
    },
  ],
}

const ENHANCED_XML: ListSample = {
  format: 'ofac-enhanced-xml',
  parties: 1,
  files: [
    {
      name: 'sdn_enhanced.xml',
      text: `<?xml version="1.0" encoding="utf-8"?>
<sanctionsData xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ENHANCED_XML">
  <publicationInfo><dataAsOf>2025-01-10T00:00:00</dataAsOf></publicationInfo>
  <referenceValues><referenceValue refId="1400"><type>ALIAS TYPE</type><value>A.K.A.</value></referenceValue></referenceValues>
  <featureTypes><featureType featureTypeId="8"><type>Birthdate</type></featureType></featureTypes>
  <entities>
    <entity id="900001">
      <generalInfo><identityId>1</identityId><entityType refId="600">Individual</entityType></generalInfo>
      <sanctionsLists><sanctionsList refId="91507" id="2" datePublished="2023-03-30">SDN List</sanctionsList></sanctionsLists>
      <sanctionsPrograms><sanctionsProgram refId="91055" id="3">DPRK</sanctionsProgram></sanctionsPrograms>
      <names>
        <name id="4"><isPrimary>true</isPrimary><isLowQuality>false</isLowQuality>
          <translations><translation id="5"><isPrimary>true</isPrimary><script refId="20122">Latin</script>
            <formattedFirstName>Ivan</formattedFirstName><formattedLastName>TESTOV</formattedLastName><formattedFullName>TESTOV, Ivan</formattedFullName>
          </translation></translations>
        </name>
      </names>
      <features><feature id="6"><type featureTypeId="8">Birthdate</type><versionId>7</versionId><value>1966</value></feature></features>
    </entity>
  </entities>
</sanctionsData>
`,
    },
  ],
}

const UN_XML: ListSample = {
  format: 'un-xml',
  parties: 2,
  files: [
    {
      name: 'consolidated.xml',
      text: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09.554Z">
  <INDIVIDUALS>
    <INDIVIDUAL>
      <DATAID>1</DATAID><VERSIONNUM>1</VERSIONNUM><FIRST_NAME>IVAN</FIRST_NAME><SECOND_NAME>TESTOV</SECOND_NAME>
      <UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPi.900</REFERENCE_NUMBER><LISTED_ON>2016-03-02</LISTED_ON>
      <NAME_ORIGINAL_SCRIPT>Иван Тестов</NAME_ORIGINAL_SCRIPT>
      <NATIONALITY><VALUE>Russian Federation</VALUE></NATIONALITY>
      <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Testow</ALIAS_NAME></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1966-05-07</DATE></INDIVIDUAL_DATE_OF_BIRTH>
    </INDIVIDUAL>
  </INDIVIDUALS>
  <ENTITIES>
    <ENTITY>
      <DATAID>2</DATAID><VERSIONNUM>1</VERSIONNUM><FIRST_NAME>INVENTED TRADING &amp; CO</FIRST_NAME>
      <UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPe.900</REFERENCE_NUMBER><LISTED_ON>2016-03-02</LISTED_ON>
      <ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>ITC</ALIAS_NAME></ENTITY_ALIAS>
      <ENTITY_ADDRESS><CITY>Pyongyang</CITY><COUNTRY>Democratic People's Republic of Korea</COUNTRY></ENTITY_ADDRESS>
    </ENTITY>
  </ENTITIES>
</CONSOLIDATED_LIST>
`,
    },
  ],
}

const FSF_SUMMARY =
  '<regulationSummary regulationType="regulation" publicationDate="2024-06-24" numberTitle="2024/1 (OJ L)" publicationUrl="https://example.org/1"/>'

const EU_FSF: ListSample = {
  format: 'eu-fsf-xml',
  parties: 1,
  files: [
    {
      name: 'xmlFullSanctionsList_1_1.xml',
      text: `<?xml version="1.0" encoding="UTF-8"?>
<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-06-05T14:00:13.000+02:00" globalFileId="1">
  <sanctionEntity designationDate="" designationDetails="" unitedNationId="" euReferenceNumber="EU.900.1" logicalId="900">
    <regulation regulationType="amendment" organisationType="council" publicationDate="2024-06-24" entryIntoForceDate="2024-06-24" numberTitle="2024/1 (OJ L)" programme="UKR" logicalId="1"><publicationUrl>https://example.org/1</publicationUrl></regulation>
    <subjectType code="person" classificationCode="P"/>
    <nameAlias firstName="Ivan" middleName="" lastName="TESTOV" wholeName="Ivan TESTOV" function="Director" gender="M" title="" nameLanguage="" strong="true" regulationLanguage="en" logicalId="2">${FSF_SUMMARY}</nameAlias>
    <nameAlias firstName="" middleName="" lastName="" wholeName="Иван ТЕСТОВ" function="" title="" nameLanguage="RU" strong="true" regulationLanguage="en" logicalId="3">${FSF_SUMMARY}</nameAlias>
    <citizenship region="" countryIso2Code="RU" countryDescription="RUSSIAN FEDERATION" regulationLanguage="en" logicalId="4">${FSF_SUMMARY}</citizenship>
    <birthdate circa="false" calendarType="GREGORIAN" city="" zipCode="" birthdate="1966-05-07" dayOfMonth="7" monthOfYear="5" year="1966" region="" place="" countryIso2Code="RU" countryDescription="RUSSIAN FEDERATION" regulationLanguage="en" logicalId="5">${FSF_SUMMARY}</birthdate>
  </sanctionEntity>
</export>
`,
    },
  ],
}

const JOURNAL_COLUMNS =
  'celex,recordId,programKey,annex,measure,startDate,reason,schema,name,alias,weakAlias,previousName,country,nationality,jurisdiction,birthDate,birthPlace,position,passportNumber,gender,appearance,ethnicity,fatherName,motherName,incorporationDate,legalForm,sector,registrationNumber,taxNumber,idNumber,innCode,ogrnCode,kppCode,okpoCode,leiCode,swiftBic,ticker,imoNumber,mmsi,flag,address,phone,email,website,notes'

function journalRow(cells: Readonly<Record<string, string>>): string {
  return JOURNAL_COLUMNS.split(',')
    .map((column) => (/[",]/.test(cells[column] ?? '') ? `"${cells[column]}"` : (cells[column] ?? '')))
    .join(',')
}

const JOURNAL_ACT = { celex: '32014R0999', programKey: 'EU-UKR', annex: 'I', measure: 'Asset freeze' }

const EU_JOURNAL: ListSample = {
  format: 'eu-journal-csv',
  parties: 2,
  files: [
    {
      name: '32014R0999.csv',
      text: `${[
        JOURNAL_COLUMNS,
        journalRow({
          ...JOURNAL_ACT,
          recordId: '1',
          startDate: '17.3.2014',
          reason: 'Sells arms, he says.',
          schema: 'Person',
          name: 'Ivan TESTOV',
          alias: 'Иван ТЕСТОВ',
          birthDate: '7.5.1966',
          gender: 'male',
        }),
        journalRow({
          ...JOURNAL_ACT,
          recordId: '2',
          startDate: '18.3.2014',
          schema: 'Organization',
          name: 'Invented Trading LLC',
          address: '1 Main Street, Moscow',
          innCode: '1234567890',
        }),
      ].join('\n')}\n`,
    },
  ],
}

const UK_COLUMNS =
  'Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Name type,Alias strength,Title,Name non-latin script,Non-latin script type,Non-latin script language,Position,Address Line 1,Address Line 2,Address Line 3,Address Line 4,Address Line 5,Address Line 6,Address Postal Code,Address Country,Phone number,Website,Email address,Date Designated,Designation source,Regime Name,Designation Type,Sanctions Imposed,Other Information,UK Statement of Reasons,Business registration number (s),D.O.B,Gender,Nationality(/ies),National Identifier number,National Identifier additional information,Passport number,Passport additional information,Town of birth,Country of birth,Type of entity,Subsidiaries,Parent company,IMO number,Current owner/operator (s),Previous owner/operator (s),Current believed flag of ship,Previous flags,Type of ship,Tonnage of ship,Length of ship,Year Built,Hull identification number (HIN)'

function ukRow(cells: Readonly<Record<string, string>>): string {
  return UK_COLUMNS.split(',')
    .map((column) => cells[column] ?? '')
    .join(',')
}

const UK_ACT = {
  'Last Updated': '29/04/2026',
  'Date Designated': '08/08/2023',
  'Designation source': 'UK',
  'Regime Name': 'The Russia (Sanctions) (EU Exit) Regulations 2019',
  'Sanctions Imposed': 'Asset freeze',
}

const UK_CSV: ListSample = {
  format: 'uk-csv',
  parties: 2,
  files: [
    {
      name: 'UK-Sanctions-List.csv',
      text: `${[
        'Report Date: 29-Apr-2026',
        UK_COLUMNS,
        ukRow({
          ...UK_ACT,
          'Unique ID': 'RUS9001',
          'OFSI Group ID': '90001',
          'Name 6': 'TESTOV',
          'Name 1': 'Ivan',
          'Name type': 'Primary Name',
          'Designation Type': 'Individual',
          'D.O.B': '07/05/1966',
        }),
        ukRow({
          ...UK_ACT,
          'Unique ID': 'RUS9001',
          'OFSI Group ID': '90001',
          'Name 6': 'TESTOW',
          'Name type': 'Alias',
          'Alias strength': 'Good quality',
          'Designation Type': 'Individual',
        }),
        ukRow({
          ...UK_ACT,
          'Unique ID': 'RUS9002',
          'OFSI Group ID': '90002',
          'Name 6': 'INVENTED TRADING LLC',
          'Name type': 'Primary Name',
          'Designation Type': 'Entity',
          'Address Country': 'Russia',
        }),
      ].join('\n')}\n`,
    },
  ],
}

const UK_XML: ListSample = {
  format: 'uk-xml',
  parties: 1,
  files: [
    {
      name: 'UK-Sanctions-List.xml',
      text: `<?xml version="1.0" encoding="utf-8"?>
<Designations>
  <DateGenerated>29/04/2026</DateGenerated>
  <Designation>
    <LastUpdated>29/04/2026</LastUpdated><DateDesignated>08/08/2023</DateDesignated><UniqueID>RUS9001</UniqueID><OFSIGroupID>90001</OFSIGroupID>
    <Names><Name><Name6>TESTOV</Name6><Name1>Ivan</Name1><NameType>Primary Name</NameType></Name></Names>
    <RegimeName>The Russia (Sanctions) (EU Exit) Regulations 2019</RegimeName><IndividualEntityShip>Individual</IndividualEntityShip>
    <DesignationSource>UK</DesignationSource><SanctionsImposed>Asset freeze</SanctionsImposed>
    <IndividualDetails><Individual><DOBs><DOB>07/05/1966</DOB></DOBs></Individual></IndividualDetails>
  </Designation>
</Designations>
`,
    },
  ],
}

const UK_TABLES: ListSample = {
  format: 'uk-tables',
  parties: 2,
  files: [
    {
      name: 'subjects.csv',
      text: 'unique_id,subject_type,un_reference_number,ofsi_group_id,date_designated,last_updated\nRUS9001,individual,,90001,08/08/2023,29/04/2026\nRUS9002,entity,,90002,08/08/2023,29/04/2026\n',
    },
    {
      name: 'subject_names.csv',
      text: 'name_id,unique_id,name_type,alias_strength,full_name,name_6,name_1,name_2,name_3,name_4,name_5\n0,RUS9001,primary,,Ivan TESTOV,TESTOV,Ivan,,,,\n1,RUS9002,primary,,INVENTED TRADING LLC,INVENTED TRADING LLC,,,,,\n',
    },
    {
      name: 'subject_dobs.csv',
      text: 'dob_id,unique_id,year,month,day,precision,parse_issues\n0,RUS9001,1966,05,07,exact,\n',
    },
    {
      name: 'subject_identifiers.csv',
      text: 'id,unique_id,ofsi_group_id,raw_value,identifier_type,additional_info\n0,RUS9001,90001,AB1234567,passport,Russian passport\n',
    },
    {
      name: 'subject_countries.csv',
      text: 'id,unique_id,raw_value,country_type,iso,resolution_method,iso_available\n0,RUS9001,Russia,nationality,RU,direct,True\n',
    },
  ],
}

const CA_SEMA: ListSample = {
  format: 'ca-sema-xml',
  parties: 2,
  files: [
    {
      name: 'sema-lmes.xml',
      text: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<data-set xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <record><Country>Belarus / Bélarus</Country><LastName>Testov</LastName><GivenName>Ivan</GivenName><DateOfBirthOrShipBuildDate>1966-05-07</DateOfBirthOrShipBuildDate><Schedule>1, Part 1</Schedule><Item>1</Item><DateOfListing>2020-09-28</DateOfListing></record>
  <record><Country>Russia / Russie</Country><EntityOrShip>Invented Trading LLC</EntityOrShip><Schedule>1, Part 2</Schedule><Item>1</Item><DateOfListing>2022-09-28</DateOfListing></record>
</data-set>
`,
    },
  ],
}

const CH_SECO: ListSample = {
  format: 'ch-seco-xml',
  parties: 1,
  files: [
    {
      name: 'consolidated-list.xml',
      text: `<?xml version="1.0" encoding="UTF-8"?><swiss-sanctions-list list-type="full" date="2024-01-17">
<sanctions-program ssid="1" version-date="2024-01-16"><program-key lang="eng">PPDM</program-key><program-name lang="eng">INVENTED</program-name><sanctions-set ssid="2" lang="eng">Financial measures, annex 2</sanctions-set><origin>UE</origin></sanctions-program>
<target ssid="10"><sanctions-set-id>2</sanctions-set-id><individual sex="male"><identity ssid="11" main="true"><name ssid="12" name-type="primary-name" quality="good" lang="eng"><name-part order="1" name-part-type="whole-name"><value>Ivan Testov</value></name-part></name><nationality ssid="13"><country iso-code="RU">Russia</country></nationality><day-month-year ssid="14" day="7" month="5" year="1966" calendar="Gregorian" quality="good"/></identity></individual><modification modification-type="listed" enactment-date="2024-01-16" effective-date="2024-01-17"/></target>
</swiss-sanctions-list>
`,
    },
  ],
}

const CSL_COLUMNS =
  '_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,end_date,standard_order,license_requirement,license_policy,call_sign,vessel_type,gross_tonnage,gross_registered_tonnage,vessel_flag,vessel_owner,remarks,source_list_url,alt_names,citizenships,dates_of_birth,nationalities,places_of_birth,source_information_url,ids'

function cslRow(cells: Readonly<Record<string, string>>): string {
  return CSL_COLUMNS.split(',')
    .map((column) => (cells[column]?.includes(',') ? `"${cells[column]}"` : (cells[column] ?? '')))
    .join(',')
}

const US_CSL: ListSample = {
  format: 'us-csl-csv',
  parties: 2,
  files: [
    {
      name: 'consolidated.csv',
      text: `${[
        CSL_COLUMNS,
        cslRow({
          _id: '900001',
          source: 'Specially Designated Nationals (SDN) - Treasury Department',
          entity_number: '900001',
          type: 'Individual',
          programs: 'DPRK',
          name: 'TESTOV, Ivan',
          dates_of_birth: '1966-05-07',
          citizenships: 'RU',
        }),
        cslRow({
          _id: 'a1b2',
          source: 'Entity List (EL) - Bureau of Industry and Security',
          name: 'Invented Trading LLC',
          addresses: '1 Main Street, Moscow, RU',
          start_date: '2022-03-03',
        }),
      ].join('\n')}\n`,
    },
  ],
}

const NAMES_ONLY: ListSample = {
  format: 'names-only',
  parties: 2,
  files: [
    {
      name: 'names.json',
      text: `${JSON.stringify([
        { id: 1, full_name: 'Ivan TESTOV', source: 'Invented', aliases: ['Иван ТЕСТОВ'] },
        { id: 2, full_name: 'Invented Trading LLC', source: 'Invented', aliases: [] },
      ])}\n`,
    },
  ],
}

const FTM: ListSample = {
  format: 'follow-the-money',
  parties: 2,
  files: [
    {
      name: 'own.ftm.jsonl',
      text: [
        {
          id: 'testov',
          schema: 'Person',
          caption: 'Ivan Testov',
          target: true,
          properties: { name: ['Ivan Testov'], birthDate: ['1966-05-07'], topics: ['sanction'] },
        },
        {
          id: 'trading',
          schema: 'Company',
          caption: 'Invented Trading',
          target: true,
          properties: { name: ['Invented Trading'], topics: ['sanction'] },
        },
        {
          id: 's1',
          schema: 'Sanction',
          caption: 'Testland',
          properties: { entity: ['testov'], authority: ['Testland'], startDate: ['2020-01-01'] },
        },
        {
          id: 'o1',
          schema: 'Ownership',
          caption: 'owns',
          properties: { owner: ['testov'], asset: ['trading'], percentage: ['60'] },
        },
      ]
        .map((entity) => `${JSON.stringify(entity)}\n`)
        .join(''),
    },
  ],
}

/** One for each format that is read. */
export const LIST_SAMPLES: readonly ListSample[] = [
  OFAC_CSV,
  SDN_XML,
  ADVANCED_XML,
  ENHANCED_XML,
  UN_XML,
  EU_FSF,
  EU_JOURNAL,
  UK_CSV,
  UK_XML,
  UK_TABLES,
  CA_SEMA,
  CH_SECO,
  US_CSL,
  NAMES_ONLY,
  FTM,
]
