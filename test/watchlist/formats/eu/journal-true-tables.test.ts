import assert from 'node:assert/strict'
import { describe, test } from 'vitest'
import type { LoadedList } from '../../../../src/watchlist/loaded-list.ts'
import { readList } from '../../../../src/watchlist/read-list.ts'
import { sharedData } from '../../../support/shared-data.ts'

const FOLDER = sharedData('lists/eu/oj-2026-08')
const AMENDMENTS = sharedData('lists/eu/oj-2026-08/amendments')
const CONSOLIDATED = sharedData('lists/eu/oj-2026-08/consolidated')

let kept: Promise<LoadedList> | null = null
function read(): Promise<LoadedList> {
  kept ??= readList([FOLDER!], { name: 'eu' })
  return kept
}

// Written down from the raw rows by eye.
interface Checked {
  readonly id: string
  readonly why: string
  readonly schema: string
  readonly names: readonly string[]
  readonly births: readonly string[]
  readonly countries: readonly string[]
  readonly gender?: 'male' | 'female'
  readonly identifiers: readonly string[]
  readonly addresses: readonly string[]
  readonly designations: readonly string[]
  readonly values?: Readonly<Record<string, readonly string[]>>
  readonly reason?: RegExp
}

const DPRK = 'Democratic People’s Republic of Korea'

const CHECKED: readonly Checked[] = [
  {
    id: 'eu-oj-32014r0269-i.persons-1678',
    why: 'the carrier of arms: name in two scripts, a tax number',
    schema: 'Person',
    names: ['Vladimir Alexandrovich BOBROV primary Latn', 'Владимир Александрович БОБРОВ alias Cyrl'],
    births: [],
    countries: ['ru'],
    gender: 'male',
    identifiers: ['tax_number 253902099914'],
    addresses: [],
    designations: ['EU-UKR Asset freeze 2024-02-23 1678'],
    values: { position: ['Former Director of MG-Flot LLC'] },
    reason: /^Vladimir Bobrov is the former Director of MG-Flot LLC .*shipping North Korean armaments from Pyongyang/,
  },
  {
    id: 'eu-oj-32014r0269-i.persons-1738',
    why: 'a curly apostrophe in the country',
    schema: 'Person',
    names: ['Kang Sun NAM primary Latn'],
    births: [],
    countries: ['kp'],
    gender: 'male',
    identifiers: [],
    addresses: [],
    designations: ['EU-UKR Asset freeze 2024-02-23 1738'],
    values: { birthPlace: [DPRK], position: [`former Defence Minister of the ${DPRK}`] },
    reason: /^Kang Sun Nam is the former Defence Minister/,
  },
  {
    id: 'eu-oj-32014r0269-i.entities-411',
    why: 'two addresses, one of them the country',
    schema: 'LegalEntity',
    names: ['Missile General Bureau primary Latn'],
    births: [],
    countries: ['kp'],
    identifiers: [],
    addresses: [`Pyongyang, ${DPRK}`, DPRK],
    designations: ['EU-UKR Asset freeze 2024-02-23 411'],
    reason: /^The Missile General Bureau is the sole institution/,
  },
  {
    id: 'eu-oj-32014r0269-i.persons-1868',
    why: 'a label and words of the page among the aliases',
    schema: 'Person',
    names: ['KIM Yong Bok primary Latn', '김영복 alias Hang', 'KIM Young Bok alias Latn'],
    births: [],
    countries: ['kp'],
    gender: 'male',
    identifiers: [],
    addresses: [],
    designations: ['EU-UKR Asset freeze 2024-12-16 1868'],
    values: { position: ['Deputy Chief of the General Staff of the Korean People’s Army'] },
  },
  {
    id: 'eu-oj-32014r0269-i.entities-427',
    why: 'abbreviations and Cyrillic names as aliases, the country at either end of an address',
    schema: 'LegalEntity',
    names: [
      'LLC Vostochnaya Stevedoring Company primary Latn',
      'VSC alias Latn',
      'VSK alias Latn',
      'Общество с ограниченной ответственностью ‘восточная стивидорная компания’ alias Cyrl',
      'ООО ‘ВСК’ alias Cyrl',
    ],
    births: [],
    countries: ['ru'],
    identifiers: ['registration 2508064833'],
    addresses: [
      'Russian Federation, Primorsky region, Nakhodka, Vnutriportovaya Street, 14a',
      'Nakhodka, Russian Federation',
    ],
    designations: ['EU-UKR Asset freeze 2024-06-24 427'],
    values: { legalForm: ['Limited Liability Company'] },
  },
  {
    id: 'eu-oj-32017r1509-xiii.a-1',
    why: 'an entry of the DPRK regulation',
    schema: 'Person',
    names: ['Yun Ho-jin primary Latn', 'Yun Ho-chin alias Latn'],
    births: ['1944-10-13'],
    countries: ['kp'],
    identifiers: [],
    addresses: ['Pyongyang, DPRK'],
    designations: ['EU-PRK Asset freeze 2009-07-16 1'],
  },
  {
    id: 'eu-oj-32017r1509-xiv.a-1',
    why: 'the same number in another annex is a ship',
    schema: 'Vessel',
    names: ['CHON MYONG 1 primary Latn'],
    births: [],
    countries: [],
    identifiers: ['imo 8712362'],
    addresses: [],
    designations: ['EU-PRK Asset freeze 2018-03-30 1'],
  },
  {
    id: 'eu-oj-32002r0881-i-d832822f2a',
    why: 'changed by an amending act: its values, both acts',
    schema: 'Person',
    names: [
      'Amin Muhammad Ul Haq Saam Khan primary Latn',
      'Al-Haq, Amin alias Latn',
      'Amin, Muhammad alias Latn',
      'Dr Amin weak Latn',
      'Ul-Haq, Dr Amin weak Latn',
    ],
    births: ['1963-04-30', '1960'],
    countries: ['af'],
    identifiers: [],
    addresses: ['Kabul, Afghanistan (as of June 2026)'],
    designations: ['EU-TAQA-EUAQ Asset freeze 2001-01-25 null'],
    values: {
      birthPlace: ['Qilagho village, Khogyani District, Nangarhar Province, Afghanistan'],
      fatherName: ['Abdul Rahman'],
    },
  },
  {
    id: 'eu-oj-32014r0833-iv-5',
    why: 'a tax number in the column of register numbers, the short form of a name in brackets',
    schema: 'LegalEntity',
    names: [
      'JSC Tula Arms Plant primary Latn',
      'Публичное Акционерное Общество «Императорский Тульский Оружейный Завод» alias Cyrl',
      'ПАО «Императорский Тульский Оружейный Завод» alias Cyrl',
      'PJSC Imperial Tula Arms Plant alias Latn',
      'Public Joint Stock Company “Imperatorsky Tulsky Oruzheiny Zavod” alias Latn',
    ],
    births: [],
    countries: ['ru'],
    identifiers: ['inn 7107003303'],
    addresses: ['300041, Tula Oblast, Tula, Sovetskaya Str., 1A, Russian Federation'],
    designations: ['EU-RUS Export control 2014-09-12 5'],
    values: { phone: ['+ 7 (4872) 32-14-99'], email: ['mail@tulatoz.ru'], website: ['https://www.itoz.ru/'] },
  },
  {
    id: 'eu-oj-32012r0036-ii.a-2',
    why: 'another spelling inside the name',
    schema: 'Person',
    names: ['Maher AL-ASSAD primary Latn', 'Mahir AL-ASSAD alias Latn'],
    births: ['1967-12-08'],
    countries: [],
    gender: 'male',
    identifiers: ['passport 4138'],
    addresses: [],
    designations: ['EU-SYR Asset freeze 2011-05-09 2'],
    values: { birthPlace: ['Damascus, Syria'] },
  },
  {
    id: 'eu-oj-32014r0833-iv-749',
    why: 'a telephone number with two hundred direction marks',
    schema: 'LegalEntity',
    names: ['ITIC LLC FZ primary Latn', 'آيتيك ش.ذ.م.م-منطقة حرة alias Arab', 'ITIC International Trading alias Latn'],
    births: [],
    countries: ['ae'],
    identifiers: ['registration 12124952'],
    addresses: [
      'Business Center 1, M Floor, The Meydan Hotel, Nad Al Sheba, Dubai, United Arab Emirates',
      'Tamani Arts Office, Business Bay, Dubai, U.A.E.',
    ],
    designations: ['EU-RUS Export control 2025-02-25 749'],
    values: { phone: ['+ 971 (0)44473204'] },
  },
]

describe('the tables of August 2026', { timeout: 60_000 }, () => {
  test.skipIf(FOLDER === null)('are read whole (or no shared data)', async () => {
    const { listings, cleaning } = await read()
    assert.equal(new Set(listings.map(({ id }) => id)).size, listings.length)
    const count = (rule: string): number => cleaning!.find((one) => one.rule === rule)?.count ?? 0
    assert.equal(count('other_file'), 1)
    assert.equal(count('unknown_field'), 0)
    // Of 4,829 dates: a place in the wrong column, two ages, days without a year.
    assert.ok(count('unread_date') <= 8, `${count('unread_date')} dates`)
  })
  test.skipIf(FOLDER === null)(
    'hold 8,017 consolidated rows and 417 of amending acts (or no shared data)',
    async () => {
      // Two rows without numbers repeat another's name and birth; one amending act puts one ship under two measures.
      const consolidated = await readList([CONSOLIDATED!], { name: 'eu' })
      assert.equal(consolidated.listings.length, 8017 - 2)
      const amendments = await readList([AMENDMENTS!], { name: 'eu' })
      assert.equal(amendments.listings.length, 417 - 1)
    },
  )
  for (const [act, rows] of [
    ['32014R0269.csv.gz', 2802],
    ['32014R0833.csv', 1746],
    ['32017R1509.csv', 326],
  ] as const) {
    test.skipIf(CONSOLIDATED === null)(`${act}: ${rows} rows (or no shared data)`, async () => {
      const { listings } = await readList([`${CONSOLIDATED!}/${act}`], { name: 'eu' })
      assert.equal(listings.length, rows)
    })
  }
  for (const checked of CHECKED) {
    test.skipIf(FOLDER === null)(`${checked.id}: ${checked.why} (or no shared data)`, async () => {
      const listing = (await read()).listings.find(({ id }) => id === checked.id)!
      assert.equal(listing.schema, checked.schema)
      assert.deepEqual(
        listing.names.map(({ text, kind, script }) => `${text} ${kind} ${script}`),
        checked.names,
      )
      assert.deepEqual(listing.birthDates, checked.births)
      assert.deepEqual(listing.countries, checked.countries)
      assert.equal(listing.gender, checked.gender ?? null)
      assert.deepEqual(
        listing.identifiers.map(({ type, value }) => `${type} ${value}`),
        checked.identifiers,
      )
      assert.deepEqual(listing.addresses, checked.addresses)
      assert.deepEqual(
        listing.designations.map(
          ({ programme, tags, from, listId }) => `${programme} ${tags.join()} ${from} ${listId}`,
        ),
        checked.designations,
      )
      for (const [property, values] of Object.entries(checked.values ?? {})) {
        assert.deepEqual(
          listing.values!.filter((value) => value.property === property).map(({ value }) => value),
          values,
        )
      }
      if (checked.reason !== undefined) assert.match(listing.designations[0]!.reason!, checked.reason)
    })
  }
})
