import assert from 'node:assert/strict'
import { describe, test } from 'vitest'
import type { LoadedList } from '../../../../src/watchlist/loaded-list.ts'
import { readList } from '../../../../src/watchlist/read-list.ts'
import { sharedData } from '../../../support/shared-data.ts'

const NEW = sharedData('lists/un/consolidated-2026-02-27.xml.gz')
const OLD = sharedData('lists/un/consolidated-2025-04-19.xml.gz')

let kept: Promise<LoadedList> | null = null
function read(): Promise<LoadedList> {
  kept ??= readList([NEW!], { name: 'un' })
  return kept
}

// Written down from the raw records by eye: the whole of each view, or the values that the reading is about.
interface Checked {
  readonly id: string
  readonly why: string
  readonly caption: string
  readonly names?: readonly string[]
  readonly births: readonly string[]
  readonly countries: readonly string[]
  readonly identifiers?: readonly string[]
  readonly addresses: readonly string[]
  readonly programme: string | null
  readonly from: string
  readonly ties: readonly string[]
  readonly values?: readonly (readonly [property: string, value: string, about: string | null])[]
}

const CHECKED: readonly Checked[] = [
  {
    id: 'un-cdi.004',
    why: 'a month of birth in the note, a stray colon before the comments',
    caption: 'INNOCENT KAINA',
    names: ['INNOCENT KAINA primary', 'Colonel Innocent KAINA alias', 'India Queen weak'],
    births: ['1973-11'],
    countries: [],
    identifiers: ['un_ref CDi.004'],
    addresses: ['Uganda'],
    programme: 'UN-SC1533',
    from: '2012-11-30',
    ties: [],
    values: [
      ['position', 'Former M23 Deputy Commander', null],
      ['address', 'Uganda', 'as of early 2016'],
      ['birthPlace', 'Bunagana, Rutshuru territory, Democratic Republic of the Congo', null],
      ['birthCountry', 'cd', null],
      ['gender', 'male', null],
    ],
  },
  {
    id: 'un-cde.003',
    why: 'two names in one cell, each with its abbreviation',
    caption: 'COMPAGNIE AERIENNE DES GRANDS LACS (CAGL)',
    names: [
      'COMPAGNIE AERIENNE DES GRANDS LACS (CAGL) primary',
      'COMPAGNIE AERIENNE DES GRANDS LACS alias',
      'GREAT LAKES BUSINESS COMPANY (GLBC) alias',
      'GREAT LAKES BUSINESS COMPANY alias',
      'CAGL weak',
      'GLBC weak',
    ],
    births: [],
    countries: ['cd', 'rw'],
    addresses: [
      'Avenue Président Mobutu, Goma, Democratic Republic of the Congo',
      'Gisenyi, Rwanda',
      'PO BOX 315, Goma, Democratic Republic of the Congo',
    ],
    programme: 'UN-SC1533',
    from: '2007-03-29',
    ties: [],
  },
  {
    id: 'un-kpi.016',
    why: 'a birth date that belongs to an alias',
    caption: 'JANG BOM SU',
    names: ['JANG BOM SU primary', 'Jang Pom Su alias', 'Jang Hyon U alias'],
    births: ['1958-02-22', '1957-04-15'],
    countries: ['kp'],
    identifiers: ['un_ref KPi.016'],
    addresses: [],
    programme: 'UN-SC1718',
    from: '2016-03-02',
    ties: [],
    values: [
      ['birthDate', '1958-02-22', 'of alias Jang Hyon U'],
      ['birthDate', '1957-04-15', null],
      ['position', 'Tanchon Commercial Bank Representative in Syria', null],
      ['modifiedAt', '2017-08-05', null],
    ],
  },
  {
    id: 'un-kpe.020',
    why: 'an abbreviation after the legal form',
    caption: 'OCEAN MARITIME MANAGEMENT COMPANY, LIMITED (OMM)',
    names: [
      'OCEAN MARITIME MANAGEMENT COMPANY, LIMITED (OMM) primary',
      'OCEAN MARITIME MANAGEMENT COMPANY, LIMITED alias',
      'East Sea Shipping Company alias',
      'Korea Mirae Shipping Co. Ltd alias',
      'Haeyang Crew Management Company alias',
      'OMM weak',
    ],
    births: [],
    countries: ['kp'],
    addresses: [
      "Donghung Dong, Central District, PO Box 120, Pyongyang, Democratic People's Republic of Korea",
      "Dongheung-dong Changgwang Street, Chung-Ku, PO Box 125, Pyongyang, Democratic People's Republic of Korea",
    ],
    programme: 'UN-SC1718',
    from: '2014-07-28',
    ties: [],
  },
  {
    id: 'un-kpe.021',
    why: 'a reference in the brackets of an alias is no part of it',
    caption: 'ACADEMY OF NATIONAL DEFENSE SCIENCE',
    names: ['ACADEMY OF NATIONAL DEFENSE SCIENCE primary', 'SECOND ACADEMY OF NATURAL SCIENCES alias'],
    births: [],
    countries: ['kp'],
    addresses: ["Pyongyang, Democratic People's Republic of Korea"],
    programme: 'UN-SC1718',
    from: '2016-03-02',
    ties: [],
    values: [['alias', 'SECOND ACADEMY OF NATURAL SCIENCES', 'KPE.018']],
  },
  {
    id: 'un-qdi.291',
    why: 'a birth date of the lunar calendar, an alias in two scripts, documents, entries named in comments',
    caption: 'IBRAHIM HASSAN TALI AL-ASIRI',
    births: ['1982-04-19', '1982-04-18', '1982-04-19~'],
    countries: ['sa'],
    identifiers: ['un_ref QDi.291', 'passport F654645', 'id_number 1028745097'],
    addresses: ['Yemen'],
    programme: 'UN-SCISIL',
    from: '2011-03-24',
    ties: ['un-qde.129', 'un-qdi.282', 'un-qdi.283'],
    values: [
      ['alias', 'إبراهيم حسن طالع العسيري', 'original script'],
      ['alias', 'Ibrahim Hassan Tali Asiri', null],
      ['alias', 'إبراهيم حسن طالع عسيري', null],
      ['weakAlias', 'Abosslah', null],
      ['birthPlace', 'Riyadh, Saudi Arabia', null],
      ['idNumber', '1028745097', 'civil identification number, Saudi Arabia'],
    ],
  },
  {
    id: 'un-tai.153',
    why: 'the placeholder "na" as fourth name, a former name, names in a note',
    caption: 'FAIZULLAH KHAN NOORZAI',
    names: [
      'FAIZULLAH KHAN NOORZAI primary',
      'فیض الله خان نورزی alias',
      'Haji Faizullah Noor alias',
      'حاجى فیض الله خان نورزى alias',
      'Hajji Faizullah Khan Noorzai alias',
      'Haji Faizuulah Khan Norezai alias',
      'Haji Faizullah Khan alias',
      'Haji Fiazullah alias',
      'Haji Faizullah Noori alias',
      'Faizullah Noorzai Akhtar Mohammed Mira Khan previous',
      'Haji Pazullah Noorzai weak',
      'Haji Mullah Faizullah weak',
    ],
    births: ['1966', '1961', '1968/1970', '1962'],
    countries: ['af'],
    addresses: [
      'Boghra Road, Miralzei Village, Chaman, Baluchistan Province, Pakistan',
      'Kalay Rangin, Spin Boldak District, Kandahar Province, Afghanistan',
    ],
    programme: 'UN-SC1988',
    from: '2011-10-04',
    ties: ['un-tai.154'],
    values: [['title', 'Haji', null]],
  },
  {
    id: 'un-tai.002',
    why: 'ranges that are about, several titles and positions',
    caption: 'MOHAMMAD HASSAN AKHUND',
    names: ['MOHAMMAD HASSAN AKHUND primary', 'محمد حسن آخوند alias'],
    births: ['1955~/1958~', '1945~/1950~'],
    countries: ['af'],
    identifiers: ['un_ref TAi.002'],
    addresses: [],
    programme: 'UN-SC1988',
    from: '2001-01-25',
    ties: ['un-tai.004'],
    values: [
      ['title', 'Mullah', null],
      ['title', 'Haji', null],
      ['position', 'Governor of Kandahar under the Taliban regime', null],
      ['birthPlace', 'Pashmul village, Panjwai District, Kandahar Province, Afghanistan', null],
    ],
  },
  {
    id: 'un-sdi.001',
    why: 'the placeholder "na" as nationality',
    caption: 'GAFFAR MOHAMMED ELHASSAN',
    names: ['GAFFAR MOHAMMED ELHASSAN primary', 'Gaffar Mohmed Elhassan alias'],
    births: ['1952-06-24'],
    countries: [],
    identifiers: ['un_ref SDi.001', 'id_number 4302'],
    addresses: ['El Waha, Omdurman, Sudan'],
    programme: 'UN-SC1591',
    from: '2006-04-25',
    ties: [],
    values: [['idNumber', '4302', 'Ex-serviceman’s identification card']],
  },
  {
    id: 'un-iri.034',
    why: 'several aliases in one cell, the old reference, an entry named in the position',
    caption: 'M. JAVAD KARIMI SABET',
    names: [
      'M. JAVAD KARIMI SABET primary',
      'Mohammed Sabet alias',
      'Mohammad Sabet alias',
      'M. Javad Kareemi Sabet alias',
      'M. Jawad Kareemi Sabet alias',
      'M. Jawad Karimi Sabet alias',
    ],
    births: ['1973-07-25'],
    countries: [],
    identifiers: ['un_ref IRi.034', 'un_ref I.03.I.8'],
    addresses: [],
    programme: 'UN-SC1737',
    from: '2008-03-03',
    ties: ['un-ire.046'],
  },
]

describe('the list of 27 February 2026', { timeout: 60_000 }, () => {
  test.skipIf(NEW === null)('is read whole (or no shared data)', async () => {
    const { listings, publishedOn, cleaning } = await read()
    const persons = listings.filter(({ schema }) => schema === 'Person').length
    assert.equal(publishedOn, '2026-02-27')
    assert.deepEqual([persons, listings.length - persons], [730, 273])
    const ofDprk = listings.filter(({ designations }) =>
      designations.some(({ programme }) => programme === 'UN-SC1718'),
    )
    assert.equal(ofDprk.length, 155)
    assert.equal(new Set(listings.map(({ id }) => id)).size, listings.length)
    assert.ok(listings.every(({ designations }) => designations.every(({ from }) => from !== null)))
    // Of 870 dates of birth one is an age.
    assert.equal(cleaning!.find(({ rule }) => rule === 'unread_date')?.count, 1)
    assert.equal(
      cleaning!.find(({ rule }) => rule === 'unknown_field'),
      undefined,
    )
  })
  for (const checked of CHECKED) {
    test.skipIf(NEW === null)(`${checked.id}: ${checked.why} (or no shared data)`, async () => {
      const listing = (await read()).listings.find(({ id }) => id === checked.id)!
      assert.equal(listing.caption, checked.caption)
      if (checked.names !== undefined) {
        assert.deepEqual(
          listing.names.map(({ text, kind }) => `${text} ${kind}`),
          checked.names,
        )
      }
      assert.deepEqual(listing.birthDates, checked.births)
      assert.deepEqual(listing.countries, checked.countries)
      if (checked.identifiers !== undefined) {
        assert.deepEqual(
          listing.identifiers.map(({ type, value }) => `${type} ${value}`),
          checked.identifiers,
        )
      }
      assert.deepEqual(listing.addresses, checked.addresses)
      assert.equal(listing.designations.length, 1)
      assert.equal(listing.designations[0]!.programme, checked.programme)
      assert.equal(listing.designations[0]!.from, checked.from)
      assert.deepEqual(
        listing.relations.map(({ to }) => to),
        checked.ties,
      )
      for (const [property, value, about] of checked.values ?? []) {
        const found = listing.values!.find((one) => one.property === property && one.value === value)
        assert.ok(found !== undefined, `${property} ${value}`)
        assert.equal(found.about, about)
      }
    })
  }
})

test.skipIf(OLD === null)('the list of 19 April 2025 is read whole (or no shared data)', async () => {
  const { listings, publishedOn } = await readList([OLD!], { name: 'un' })
  const persons = listings.filter(({ schema }) => schema === 'Person').length
  assert.equal(publishedOn, '2025-04-19')
  assert.deepEqual([persons, listings.length - persons], [684, 193])
})
