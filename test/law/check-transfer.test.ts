import assert from 'node:assert/strict'
import { test } from 'vitest'
import { checkTransfer } from '../../src/law/check-transfer.ts'
import { loadLaw } from '../../src/law/load-law.ts'
import { parseTransfer } from '../../src/law/parse-transfer.ts'
import type { Verdict } from '../../src/model/law.ts'

const law = loadLaw()

interface Expected {
  /** Would breach (status reported). */
  readonly would?: string
  readonly exposes?: string
  readonly licence?: string
  readonly unclear?: string
  readonly exempt?: string
  readonly renewal?: string
  /** Not applicable, or not near at all. */
  readonly not?: string
  /** Nothing whatever would be breached. */
  readonly free?: true
  /** No UN measure would be breached. */
  readonly unFree?: true
}

// supplier, recipient, items, date, expected provisions by verdict, why. "via:" in the items names helpers.
type Case = readonly [
  supplier: string,
  recipient: string,
  items: string,
  date: string | null,
  expected: Expected,
  why: string,
]

const cases: readonly Case[] = [
  // North Korea as supplier
  [
    'KP',
    'RU',
    'artillery shells',
    '2023-09-05',
    {
      would: 'UN-1874-9',
      not: 'UN-1874-10 UN-2270-6 UN-1718-8b EU-PRK-FROM GB-PRK-X US-EO13722',
      exposes: 'US-EO13551 US-NKSPEA-9214a9 US-NKSPEA-9223b UN-1718-8d',
    },
    'shells rest on "all arms", not on the Register list; bans on supply to the DPRK run the other way',
  ],
  ['North Korea', 'Russia', '152 mm shells', '2023-09-05', { would: 'UN-1874-9' }, 'English names, a calibre'],
  ['KP', 'RU', 'HS 9306.90', '2023-09-05', { would: 'UN-1874-9' }, 'every class under the code is arms'],
  [
    'KP',
    'RU',
    'ballistic missiles',
    '2023-12-30',
    { would: 'UN-1874-9 UN-1718-8b UN-1695-4', exposes: 'US-EO13382 US-INKSNA' },
    'KN-23 class missiles are on the Register list',
  ],
  [
    'KP',
    'RU',
    'multiple rocket launchers',
    '2024-11-01',
    { would: 'UN-1874-9 UN-1718-8b' },
    'launchers are artillery systems of the Register',
  ],
  ['KP', 'RU', '170 mm self-propelled guns', '2024-11-01', { would: 'UN-1874-9 UN-1718-8b' }, 'guns of 75 mm and more'],
  [
    'KP',
    'RU',
    'artillery and anti-tank missiles',
    '2023-09-05',
    { would: 'UN-1874-9', unclear: 'UN-1718-8b' },
    '"artillery" may be guns or shells: the Register list stays open',
  ],
  [
    'KP',
    'RU',
    'missiles',
    '2023-09-05',
    { would: 'UN-1874-9', unclear: 'UN-1718-8b' },
    'all readings of the weak word are arms',
  ],
  ['KP', 'RU', 'weapons', '2023-09-05', { would: 'UN-1874-9', unclear: 'UN-1718-8b' }, 'arms not specified'],
  [
    'KP',
    'MM',
    'rifles',
    '2010-01-01',
    { would: 'UN-1874-9' },
    'small arms FROM the DPRK have been banned since June 2009: the gap was for supply to it',
  ],
  [
    'KP',
    'MM',
    'rifles',
    '2008-05-01',
    { unFree: true, not: 'UN-1718-8b UN-1874-9' },
    'before 1874 only the Register list was banned',
  ],
  ['KP', 'SY', 'tanks', '2008-05-01', { would: 'UN-1718-8b' }, 'the Register list since October 2006'],
  ['KP', 'SY', 'tanks', '2005-05-01', { free: true }, 'before 1718'],
  [
    'KP',
    'ZZ',
    'rockets',
    '2022-12-22',
    { would: 'UN-1874-9' },
    'the supplier settles it though the buyer is not known',
  ],
  [
    'KP',
    'RU',
    'joint military exercises',
    '2023-09-05',
    { free: true, unclear: 'UN-2270-9' },
    'exercises are not named by any provision',
  ],
  [
    'KP',
    'RU',
    'troops',
    '2024-10-20',
    { free: true, unclear: 'UN-1874-9 UN-2270-9 UN-2397-8' },
    'troops: argued, not certain',
  ],
  ['KP', 'RU', 'summit', '2023-09-13', { free: true }, 'talks are no transfer'],
  ['KP', 'RU', 'workers', '2023-03-01', { would: 'UN-2397-8 UN-2371-6' }, 'workers had to be home by 22 December 2019'],
  [
    'KP',
    'RU',
    'workers',
    '2018-03-01',
    { would: 'UN-2371-6', unclear: 'UN-2397-8' },
    'the deadline of 24 months was running',
  ],
  ['KP', 'CN', 'coal', '2019-06-01', { would: 'UN-2371-6' }, 'full ban on coal since August 2017'],
  ['KP', 'CN', 'coal', '2012-06-01', { unFree: true, not: 'UN-2371-6' }, 'before the ban'],
  ['RU', 'KP', 'coal', '2019-06-01', { unFree: true, not: 'UN-2371-6' }, 'coal TO the DPRK is not what is banned'],
  ['KP', 'CN', 'textiles', '2019-06-01', { would: 'UN-2375-13' }, 'textiles from the DPRK'],
  ['CN', 'KP', 'textiles', '2019-06-01', { unFree: true, not: 'UN-2375-13' }, 'textiles to the DPRK are free'],
  ['KP', 'CN', 'seafood', '2019-06-01', { would: 'UN-2371-6' }, 'seafood'],
  ['KP', 'CN', 'generators', '2019-06-01', { would: 'UN-2397-6' }, 'electrical machinery from the DPRK'],
  [
    'KP',
    'CN',
    'rice',
    '2019-06-01',
    { unFree: true, unclear: 'UN-2397-6' },
    'grain is in another customs chapter than the food that is banned',
  ],
  [
    'KP',
    'DE',
    'rifles',
    '2019-06-01',
    { would: 'UN-1874-9 EU-PRK-FROM ATT-6', licence: '', not: 'EU-PRK-TO GB-PRK' },
    'a German buyer is bound by the EU and by the Arms Trade Treaty',
  ],
  ['KP', 'US', 'textiles', '2012-01-01', { would: 'US-EO13570', unFree: true }, 'import ban of 2011 binds US buyers'],
  ['KP', 'CN', 'textiles', '2012-01-01', { free: true, not: 'US-EO13570' }, 'and nobody else'],
  ['KP', 'JP', 'crab', '2015-01-01', { would: 'JP-FEFA-KP' }, 'Japan bans all trade'],
  [
    'KP',
    'IR',
    'ballistic missiles',
    '2012-05-05',
    { would: 'UN-1874-9 UN-1718-8b UN-1737-3 UN-1929-8' },
    'both ends under embargo',
  ],
  // North Korea as recipient
  [
    'RU',
    'KP',
    'submarine technology',
    '2023-09-05',
    { would: 'UN-1874-10 UN-1718-8c UN-2270-8', not: 'UN-1874-9 UN-1718-8b' },
    'know-how for warships',
  ],
  [
    'RU',
    'KP',
    'satellite technology',
    '2023-09-05',
    { would: 'UN-2270-5 UN-2321-11', not: 'UN-1874-10' },
    'space cooperation',
  ],
  [
    'RU',
    'KP',
    'advanced technologies for satellites and submarines',
    '2023-09-05',
    { would: 'UN-2270-5 UN-2321-11 UN-1874-10' },
    'one technology of each',
  ],
  ['RU', 'KP', 'satellite technology', '2012-09-05', { unFree: true, not: 'UN-2270-5 UN-2321-11' }, 'before 2270'],
  ['RU', 'KP', 'food aid', '2023-09-05', { free: true, exempt: 'UN-2270-8 UN-2397-25' }, 'food is left out'],
  ['RU', 'KP', 'flour', '2024-01-05', { free: true }, 'food by another word'],
  ['RU', 'KP', 'medicine', '2024-01-05', { free: true, exempt: 'UN-2270-8' }, 'medicine is left out'],
  ['RU', 'KP', 'food aid|submarine technology', '2023-09-05', { would: 'UN-1874-10' }, 'item by item'],
  [
    'RU',
    'KP',
    'rifles',
    '2012-01-01',
    { unFree: true, exempt: 'UN-1874-10', not: 'UN-1874-9 UN-2270-6' },
    'the small-arms gap, 2009 to 2016',
  ],
  ['RU', 'KP', 'rifles', '2016-03-01', { unFree: true, exempt: 'UN-1874-10' }, 'last day of the gap'],
  ['RU', 'KP', 'rifles', '2016-03-02', { would: 'UN-1874-10 UN-2270-6' }, 'closed by 2270'],
  [
    'RU',
    'KP',
    'rifles',
    '2016',
    { unFree: true, unclear: 'UN-2270-6 UN-1874-10' },
    'a year with days before and after',
  ],
  ['RU', 'KP', 'tanks', '2012-01-01', { would: 'UN-1874-10 UN-1718-8a-i' }, 'no gap for tanks'],
  [
    'RU',
    'KP',
    'air defence systems',
    '2024-11-22',
    { would: 'UN-1874-10', unclear: 'UN-1718-8a-i' },
    'of air defence only MANPADS are on the Register',
  ],
  [
    'RU',
    'KP',
    'commercial aircraft',
    '2023-03-30',
    { would: 'UN-2397-7', not: 'UN-1874-10' },
    'the return leg of a barter',
  ],
  ['RU', 'KP', 'machine tools', '2023-03-30', { would: 'UN-2397-7 UN-2321-7' }, 'machinery'],
  ['RU', 'KP', 'steel', '2023-03-30', { would: 'UN-2397-7' }, 'metals'],
  ['RU', 'KP', 'raw materials', '2023-03-30', { unFree: true, unclear: 'UN-2397-7' }, 'may be metals'],
  ['RU', 'KP', 'trucks', '2023-03-30', { would: 'UN-2397-7' }, 'vehicles, civil or military'],
  ['RU', 'KP', 'Aurus limousine', '2024-02-18', { would: 'UN-1718-8a-iii UN-2397-7' }, 'a luxury and a vehicle'],
  ['RU', 'KP', 'refined petroleum', '2024-05-01', { unFree: true, unclear: 'UN-2397-5' }, 'capped, not banned'],
  [
    'RU',
    'KP',
    'oil',
    '2024-05-01',
    { unFree: true, unclear: 'UN-2397-4 UN-2397-5' },
    'which oil is not told; both are capped',
  ],
  ['RU', 'KP', 'jet fuel', '2018-05-01', { would: 'UN-2270-31' }, 'aviation fuel'],
  ['RU', 'KP', 'condensates', '2018-05-01', { would: 'UN-2375-13' }, 'gas liquids are banned, not capped'],
  ['CN', 'KP', 'helicopters', '2018-05-01', { would: 'UN-2321-30' }, 'helicopters'],
  ['DE', 'KP', 'wine', '2018-05-01', { would: 'UN-1718-8a-iii' }, 'luxury'],
  [
    'ZZ',
    'KP',
    'tanks',
    '2018-05-01',
    { would: 'UN-1874-10', unclear: 'EU-PRK-TO' },
    'the recipient’s embargo holds all the same; whether an EU person supplies is open',
  ],
  ['RU', 'KP', 'military instructors', '2023-05-01', { would: 'UN-2270-9 UN-1874-10' }, 'training'],
  ['RU', 'KP', 'technology', '2023-05-01', { unFree: true, unclear: 'UN-1874-10' }, 'which technology is not told'],
  ['US', 'KP', 'laptops', '2018-05-01', { unFree: true }, 'an unknown word breaks nothing'],
  ['US', 'KP', 'food aid', '2018-05-01', { free: true, licence: 'US-EO13722' }, 'food moves under licences'],
  // Russia, Ukraine, China: no UN embargo
  [
    'CN',
    'RU',
    'drones',
    '2024-09-01',
    { free: true, exposes: 'US-EO14024 EU-UKR-LIST', not: 'EU-RUS-TO GB-RUS-X' },
    'no UN embargo on Russia',
  ],
  ['CN', 'RU', 'machine tools', '2024-09-01', { free: true, exposes: 'US-EO14114 US-EO14024' }, 'secondary sanctions'],
  ['CN', 'RU', 'food', '2024-09-01', { free: true, not: 'US-EO14024' }, 'food exposes nobody'],
  [
    'IR',
    'RU',
    'Shahed-136 drones',
    '2022-10-01',
    { unFree: true, unclear: 'UN-2231-B4', not: 'UN-2231-B6b', exposes: 'US-EO13949 US-INKSNA' },
    'the arms ban had ended in 2020; whether drones are missile items was disputed',
  ],
  ['US', 'UA', 'howitzers', '2023-05-01', { free: true }, 'no embargo on Ukraine'],
  ['DE', 'UA', 'howitzers', '2023-05-01', { free: true, licence: 'EU-944' }, 'EU licence criteria'],
  ['DE', 'RU', 'rifles', '2015-05-01', { would: 'EU-RUS-TO', unFree: true, not: 'GB-RUS' }, 'EU supplier'],
  ['RU', 'DE', 'rifles', '2015-05-01', { would: 'EU-RUS-FROM', unFree: true, not: 'EU-RUS-TO' }, 'EU buyer'],
  [
    'GB',
    'RU',
    'rifles',
    '2015-05-01',
    { would: 'EU-RUS-TO', not: 'GB-RUS' },
    'the UK was bound by EU law to the end of 2020',
  ],
  ['GB', 'RU', 'rifles', '2022-05-01', { would: 'GB-RUS', not: 'EU-RUS-TO', licence: '' }, 'and by its own since'],
  [
    'KP',
    'RU',
    'shells via:Versor (SK)',
    '2023-09-05',
    { would: 'UN-1874-9 UN-2094-7 EU-PRK-FROM EU-RUS-TO', not: 'GB-PRK-X' },
    'an EU middleman is bound, and brokering is named',
  ],
  [
    'KP',
    'RU',
    'shells via:CN',
    '2023-09-05',
    { would: 'UN-1874-9', not: 'UN-2094-7' },
    'transit through a State is no brokering',
  ],
  [
    'RU',
    'IN',
    'S-400',
    '2021-11-01',
    { free: true, exposes: 'US-CAATSA-231' },
    'significant transaction with Russian arms makers',
  ],
  [
    'FR',
    'CN',
    'combat aircraft',
    '2015-01-01',
    { free: true, unclear: 'EU-CHN', licence: 'EU-944' },
    'a political declaration',
  ],
  ['RU', 'CN', 'combat aircraft', '2015-01-01', { free: true }, 'which binds no Russian'],
  ['RU', 'BY', 'rifles', '2022-01-01', { free: true, not: 'EU-BLR' }, 'EU rules bind EU persons'],
  ['PL', 'BY', 'rifles', '2022-01-01', { would: 'EU-BLR', unFree: true }, 'here one is'],
  ['RU', 'MM', 'fighter jets', '2022-01-01', { free: true }, 'no UN embargo on Myanmar'],
  ['AT', 'MM', 'rifles', '2022-01-01', { would: 'EU-MMR' }, 'EU embargo'],
  ['RU', 'SY', 'tanks', '2014-01-01', { free: true, not: 'EU-SYR-TO' }, 'no UN embargo on Syria'],
  ['SY', 'FR', 'rifles', '2026-01-01', { would: 'EU-SYR-FROM' }, 'buying arms from Syria is still banned'],
  [
    'FR',
    'SY',
    'rifles',
    '2026-01-01',
    { unFree: true, not: 'EU-SYR-TO EU-SYR-FROM' },
    'supply is left to the States since 2013',
  ],
  ['US', 'TR', 'combat aircraft', '2020-01-01', { free: true }, 'nothing near'],
  [
    'US',
    'VE',
    'rifles',
    '2020-01-01',
    { free: true, licence: 'US-ITAR-126.1-d1' },
    'policy of denial for its own exports',
  ],
  // Libya
  ['TR', 'LY', 'drones', '2020-01-01', { would: 'UN-1970-9', not: 'UN-748-5 EU-LBY' }, 'territory'],
  [
    'AE',
    'LY (LNA, Haftar)',
    'armoured vehicles',
    '2020-01-01',
    { would: 'UN-1970-9' },
    'any receiver in the territory',
  ],
  ['DE', 'LY', 'rifles', '2020-01-01', { would: 'UN-1970-9 EU-LBY ATT-6' }, 'the EU copy and the treaty follow'],
  ['LY', 'SY', 'rifles', '2013-01-01', { would: 'UN-1970-10', not: 'UN-1970-9' }, 'from Libya'],
  ['FR', 'LY', 'rifles', '2005-01-01', { unFree: true, not: 'UN-1970-9 UN-748-5' }, 'between the two embargoes'],
  ['FR', 'LY', 'rifles', '1995-01-01', { would: 'UN-748-5' }, 'the first embargo'],
  ['FR', 'LY', 'rifles', '2001-01-01', { unFree: true }, 'suspended since 5 April 1999'],
  ['IT', 'LY (UNSMIL)', 'body armour', '2020-01-01', { unFree: true }, 'protective gear is often exempt'],
  // Somalia
  ['ET', 'SO', 'rifles', '2023-11-30', { would: 'UN-733-5', not: 'UN-2713-AS' }, 'last day of the territorial embargo'],
  [
    'ET',
    'SO (Federal Government)',
    'rifles',
    '2023-12-01',
    { unFree: true, not: 'UN-733-5', exempt: 'UN-2713-AS' },
    'lifted for the government',
  ],
  [
    'ET',
    'SO',
    'rifles',
    '2024-01-01',
    { unFree: true, unclear: 'UN-2713-AS', not: 'UN-733-5' },
    'who receives is not told',
  ],
  ['YE', 'SO (Al-Shabaab)', 'rifles', '2024-01-01', { would: 'UN-2713-AS' }, 'the group'],
  ['ZZ', 'Al-Shabaab', 'explosives', '2024-01-01', { would: 'UN-2713-AS' }, 'the group by name alone'],
  ['UG', 'SO (ATMIS)', 'rifles', '2022-01-01', { unFree: true, exempt: 'UN-733-5' }, 'the African Union mission'],
  [
    'TR',
    'SO (Somali National Army)',
    'rifles',
    '2020-01-01',
    { unFree: true, unclear: 'UN-733-5' },
    'allowed where notified or approved',
  ],
  ['GB', 'SO (Al-Shabaab)', 'rifles', '2024-01-01', { would: 'GB-SOM UN-2713-AS' }, 'UK own rule'],
  // Central African Republic, DRC
  ['RU', 'CF', 'rifles', '2018-01-01', { would: 'UN-2127-54' }, 'territory'],
  [
    'RU',
    'CF (armed forces, FACA)',
    'rifles',
    '2018-01-01',
    { unFree: true, unclear: 'UN-2127-54' },
    'notified or approved supplies',
  ],
  [
    'RU',
    'CF (government)',
    'rifles',
    '2024-08-01',
    { unFree: true, not: 'UN-2127-54', exempt: 'UN-2745-2' },
    'lifted for the government',
  ],
  ['SD', 'CF (CPC rebels)', 'rifles', '2024-08-01', { would: 'UN-2745-2' }, 'armed groups'],
  ['SD', 'CF (CPC rebels)', 'rifles', '2026-01-01', { unFree: true, renewal: 'UN-2745-2' }, 'past its known term'],
  ['RW', 'CD (M23)', 'rifles', '2023-06-01', { would: 'UN-1807-1' }, 'a group'],
  ['RW', 'CD (M23)', 'rifles', '2026-08-01', { unFree: true, renewal: 'UN-1807-1' }, 'past its known term'],
  ['CN', 'CD (Government)', 'drones', '2023-06-01', { unFree: true, exempt: 'UN-1807-1' }, 'government is free'],
  ['CN', 'CD', 'drones', '2023-06-01', { unFree: true, unclear: 'UN-1807-1' }, 'receiver not told'],
  [
    'CN',
    'CD',
    'rifles',
    '2006-06-01',
    { would: 'UN-1596-1', not: 'UN-1807-1 UN-1493-20' },
    'territorial from 2005 to 2008',
  ],
  ['FR', 'CD (FDLR)', 'rifles', '2015-06-01', { would: 'UN-1807-1 EU-COD' }, 'EU copy'],
  // Sudan, South Sudan
  ['AE', 'SD (RSF, Darfur)', 'howitzers', '2024-06-01', { would: 'UN-1591-7' }, 'belligerents in Darfur'],
  [
    'IR',
    'SD (armed forces, Port Sudan)',
    'drones',
    '2024-06-01',
    { unFree: true, unclear: 'UN-1591-7' },
    'not a whole-of-Sudan embargo',
  ],
  ['IR', 'SD', 'drones', '2024-06-01', { unFree: true, unclear: 'UN-1591-7' }, 'where in Sudan is not told'],
  ['FR', 'SD', 'drones', '2024-06-01', { would: 'EU-SDN' }, 'EU: all of Sudan'],
  ['AE', 'SD (RSF, Darfur)', 'howitzers', '2026-10-01', { unFree: true, renewal: 'UN-1591-7' }, 'past its known term'],
  ['UG', 'SS', 'rifles', '2019-01-01', { would: 'UN-2428-4' }, 'territory'],
  ['UG', 'SS', 'rifles', '2018-07-12', { unFree: true, not: 'UN-2428-4' }, 'the day before'],
  ['UG', 'SS', 'rifles', '2026-06-01', { unFree: true, renewal: 'UN-2428-4' }, 'past its known term'],
  ['UG', 'SS', 'rifles', '2026-05-31', { would: 'UN-2428-4' }, 'last known day'],
  ['UG', 'SS (UNMISS)', 'rifles', '2020-05-31', { unFree: true, exempt: 'UN-2428-4' }, 'UN personnel'],
  // Yemen
  [
    'IR',
    'YE (Houthis)',
    'ballistic missiles',
    '2022-06-01',
    { would: 'UN-2216-14 UN-2624-1 UN-2231-B4' },
    'group, and missiles from Iran',
  ],
  [
    'IR',
    'YE (Houthis)',
    'anti-tank missiles',
    '2017-06-01',
    { would: 'UN-2216-14 UN-2231-B6b', not: 'UN-2624-1' },
    'acting for listed persons before they were listed themselves',
  ],
  [
    'IR',
    'YE (Houthis)',
    'rifles',
    '2014-06-01',
    { would: 'UN-1747-5', not: 'UN-2216-14' },
    'before the Yemen embargo Iran’s own export ban',
  ],
  [
    'SA',
    'YE (Government)',
    'rifles',
    '2022-06-01',
    { unFree: true, exempt: 'UN-2624-1 UN-2216-14' },
    'the government is free',
  ],
  ['IR', 'YE', 'rifles', '2023-06-01', { unFree: true, unclear: 'UN-2624-1 UN-2216-14' }, 'receiver not told'],
  ['IR', 'Houthis', 'rifles', '2023-12-01', { would: 'UN-2624-1' }, 'the group by name alone'],
  // Iran
  ['RU', 'IR', 'tanks', '2012-01-01', { would: 'UN-1929-8' }, 'Register categories'],
  ['RU', 'IR', 'rifles', '2012-01-01', { unFree: true, not: 'UN-1929-8' }, 'small arms to Iran were free'],
  ['RU', 'IR', 'tanks', '2018-01-01', { would: 'UN-2231-B5', not: 'UN-1929-8' }, 'only with approval'],
  ['RU', 'IR', 'tanks', '2020-10-18', { unFree: true, not: 'UN-2231-B5' }, 'ended that day'],
  ['RU', 'IR', 'tanks', '2020-10-17', { would: 'UN-2231-B5' }, 'the day before'],
  ['IR', 'SY', 'rifles', '2009-01-01', { would: 'UN-1747-5' }, 'export ban'],
  ['IR', 'RU', 'ballistic missiles', '2022-12-01', { would: 'UN-2231-B4' }, 'missiles to October 2023'],
  [
    'IR',
    'RU',
    'ballistic missiles',
    '2024-09-01',
    { unFree: true, not: 'UN-2231-B4 UN-1737-3', exposes: 'US-EO13949' },
    'after Transition Day and before the snapback',
  ],
  [
    'IR',
    'RU',
    'ballistic missiles',
    '2025-10-01',
    { unFree: true, unclear: 'UN-1737-3-SNAPBACK UN-1747-5-SNAPBACK' },
    'the snapback is contested',
  ],
  ['RU', 'IR', 'combat aircraft', '2025-10-01', { unFree: true, unclear: 'UN-1929-8-SNAPBACK' }, 'contested'],
  ['RU', 'IR', 'combat aircraft', '2025-09-27', { unFree: true, not: 'UN-1929-8-SNAPBACK' }, 'a day before'],
  ['IR', 'SK', 'rifles', '2022-10-01', { would: 'EU-IRN', unFree: true }, 'the EU kept its ban'],
  // Others
  ['SA', 'ER', 'rifles', '2017-01-01', { would: 'UN-1907-5' }, 'Eritrea'],
  ['SA', 'ER', 'rifles', '2018-11-14', { unFree: true, not: 'UN-1907-5' }, 'lifted that day'],
  ['ER', 'SO', 'rifles', '2012-01-01', { would: 'UN-1907-6 UN-733-5' }, 'from Eritrea, to Somalia'],
  ['US', 'HT', 'pistols', '2024-01-01', { would: 'UN-2699-14' }, 'small arms'],
  ['US', 'HT', 'armoured vehicles', '2024-01-01', { unFree: true, not: 'UN-2699-14' }, 'only small arms then'],
  ['ZZ', 'HT (gangs)', 'armoured vehicles', '2025-01-01', { would: 'UN-2752-HT' }, 'all arms since October 2024'],
  ['US', 'HT (Haitian National Police)', 'rifles', '2025-01-01', { unFree: true, exempt: 'UN-2752-HT' }, 'police'],
  ['US', 'HT', 'pistols', '2023-01-01', { unFree: true, unclear: 'UN-2653-11' }, 'listed persons only'],
  ['US', 'IQ (Government)', 'tanks', '2010-01-01', { unFree: true, exempt: 'UN-1546-21' }, 'government is free'],
  ['IR', 'IQ (militia)', 'rockets', '2022-01-01', { would: 'UN-1546-21' }, 'non-governmental'],
  ['FR', 'IQ', 'rifles', '1995-01-01', { would: 'UN-661-3' }, 'total embargo'],
  ['IR', 'LB (Hezbollah)', 'missiles', '2022-01-01', { would: 'UN-1701-15' }, 'not authorised'],
  [
    'US',
    'LB (Lebanese Armed Forces)',
    'rifles',
    '2022-01-01',
    { unFree: true, not: 'X', exempt: 'UN-1701-15' },
    'the army',
  ],
  ['ZZ', 'SY (ISIL)', 'rifles', '2016-01-01', { would: 'UN-2368-1c' }, 'listed group anywhere'],
  ['RU', 'AF (Taliban)', 'rifles', '2018-01-01', { would: 'UN-1988-1c' }, 'listed persons'],
  ['US', 'AF (Afghan National Army)', 'rifles', '2018-01-01', { unFree: true, not: 'UN-1988-1c' }, 'the army then'],
  ['IL', 'AZ', 'drones', '2020-10-01', { free: true, unclear: 'UN-853-10' }, 'a call, not a ban'],
  ['BY', 'CI', 'rifles', '2010-10-01', { would: 'UN-1572-7' }, 'history'],
  ['BY', 'CI', 'rifles', '2016-05-01', { unFree: true, not: 'UN-1572-7' }, 'lifted'],
  ['BG', 'AO (UNITA)', 'rifles', '1998-01-01', { would: 'UN-864-19' }, 'UNITA only'],
  ['BG', 'AO (Government)', 'rifles', '1998-01-01', { unFree: true }, 'not the government'],
  ['IL', 'ZA', 'rifles', '1985-01-01', { would: 'UN-418-2' }, 'South Africa'],
  ['IL', 'ZA', 'rifles', '1995-01-01', { unFree: true }, 'lifted'],
  ['RU', 'RS', 'rifles', '1999-01-01', { would: 'UN-1160-8' }, 'Federal Republic of Yugoslavia'],
  ['RU', 'ML', 'rifles', '2023-01-01', { would: 'ECOWAS-2006', unFree: true }, 'a member of ECOWAS then'],
  ['RU', 'ML', 'rifles', '2025-06-01', { free: true }, 'left in January 2025; no UN arms embargo on Mali'],
  ['SK', 'ZW', 'rifles', '2015-06-01', { would: 'EU-ZWE' }, 'EU embargo'],
  [
    'SA',
    'SY',
    'rifles',
    '2012-06-01',
    { would: 'AL-2011-SY', unFree: true },
    'the Arab League embargo binds its members',
  ],
  [
    'SA',
    'SY',
    'rifles',
    '2014-06-01',
    { unFree: true, unclear: 'AL-2011-SY' },
    'how far it still holds is not settled',
  ],
  ['RU', 'SY', 'rifles', '2012-06-01', { free: true, not: 'AL-2011-SY' }, 'and nobody else'],
  [
    'ZZ',
    'SD (RSF, Darfur)',
    'body armour',
    '2024-06-01',
    { unFree: true, unclear: 'UN-1591-7' },
    'non-lethal gear may be left out',
  ],
  ['KP', 'RU', 'body armour', '2024-06-01', { would: 'UN-1874-9' }, 'no such exception on the DPRK'],
  ['KP', 'PS (Hamas)', 'rocket-propelled grenades', '2023-10-01', { would: 'UN-1874-9' }, 'whoever receives'],
  [
    'BR',
    'LR (Government)',
    'rifles',
    '2012-01-01',
    { unFree: true, exempt: 'UN-1521-2' },
    'the government was freed in 2009',
  ],
  ['BR', 'LR', 'rifles', '2012-01-01', { unFree: true, unclear: 'UN-1521-2' }, 'who receives is not told'],
  ['BR', 'LR', 'rifles', '2008-01-01', { would: 'UN-1521-2' }, 'before that everybody'],
  // Dates
  [
    'KP',
    'RU',
    'artillery shells',
    null,
    { would: 'UN-1874-9' },
    'undated: open measures hold for any day since they began',
  ],
  [
    'RU',
    'IR',
    'tanks',
    null,
    { unFree: true, unclear: 'UN-1929-8 UN-2231-B5' },
    'undated: measures that ended are open',
  ],
  ['KP', 'RU', 'artillery shells', '2009', { unFree: true, unclear: 'UN-1874-9' }, 'a year with days before and after'],
  ['KP', 'RU', 'artillery shells', '2022-11/2023-01', { would: 'UN-1874-9' }, 'an interval wholly inside'],
  ['KP', 'RU', 'artillery shells', '../2023-09-05', { would: 'UN-1874-9' }, '"has supplied", told on that day'],
  ['ET', 'SO', 'rifles', '2023', { unFree: true, unclear: 'UN-733-5' }, 'the embargo ended within the year'],
  // Words
  ['KP', 'RU', 'widgets', '2023-09-05', { free: true, unclear: 'UN-1874-9' }, 'a word that no class is known for'],
  ['KP', 'RU', '', '2023-09-05', { free: true, unclear: 'UN-1874-9' }, 'no items told'],
  ['ZZ', 'ZZ', 'tanks', '2023-09-05', { free: true }, 'nobody known'],
]

for (const [supplier, recipient, words, date, expected, why] of cases) {
  test(`${supplier} → ${recipient}: ${words} (${date}): ${why}`, () => {
    const [items = '', via] = words.split(' via:')
    const { transfer } = parseTransfer(
      { supplier, recipient, items: items.split('|'), date, intermediaries: via === undefined ? [] : [via] },
      law,
    )
    const { findings } = checkTransfer(transfer, law)
    const of = (...verdicts: Verdict[]) =>
      findings.filter((one) => verdicts.includes(one.verdict)).map((one) => one.provision)
    const would = of('would_breach')
    assert.deepEqual(of('breaches'), [], 'nothing is told as occurred')
    const wanted = (ids: string | undefined) => (ids ?? '').split(' ').filter((id) => id !== '')
    const holds = (ids: string | undefined, verdict: Verdict) => {
      for (const id of wanted(ids)) {
        const found = findings.find((one) => one.provision === id)
        assert.equal(found?.verdict, verdict, `${id}: ${found?.reason ?? 'not near'}`)
      }
    }
    holds(expected.would, 'would_breach')
    holds(expected.exposes, 'exposes')
    holds(expected.licence, 'licence_needed')
    holds(expected.unclear, 'unclear')
    holds(expected.exempt, 'exempt')
    holds(expected.renewal, 'renewal_not_known')
    for (const id of wanted(expected.not)) {
      const found = findings.find((one) => one.provision === id)
      assert.ok(
        found === undefined ||
          found.verdict === 'not_applicable' ||
          (found.verdict === 'exposes' && !id.startsWith('UN-')),
        `${id}: ${found?.verdict} ${found?.reason}`,
      )
    }
    if (expected.free === true) assert.deepEqual(would, [])
    if (expected.unFree === true)
      assert.deepEqual(
        would.filter((id) => id.startsWith('UN-')),
        [],
      )
  })
}

test('only what is told as occurred breaches', () => {
  const told = (status: string) =>
    checkTransfer(
      parseTransfer({ supplier: 'KP', recipient: 'RU', items: ['artillery shells'], date: '2023-09-05', status }, law)
        .transfer,
      law,
    ).findings.find(({ provision }) => provision === 'UN-1874-9')?.verdict
  assert.equal(told('occurred'), 'breaches')
  for (const status of [
    'discussed',
    'planned',
    'announced',
    'proposed',
    'expected',
    'conditional',
    'attempted',
    'alleged',
    'denied',
    'reported',
    'ongoing',
  ]) {
    assert.equal(told(status), 'would_breach', status)
  }
})

test('consequences follow from what is met, with crime only from a breach', () => {
  const { consequences } = checkTransfer(
    parseTransfer({ supplier: 'KP', recipient: 'RU', items: ['artillery shells'], date: '2023-09-05' }, law).transfer,
    law,
  )
  for (const code of [
    'C-UN-SEIZE',
    'C-UN-LIST',
    'C-UN-RESP',
    'C-US-BLOCK',
    'C-US-AID',
    'C-US-SECONDARY',
    'C-MONITOR',
  ]) {
    assert.ok(consequences.includes(code), code)
  }
  for (const code of ['C-EU-CRIM', 'C-UK-CRIM', 'C-US-TARIFF']) assert.ok(!consequences.includes(code), code)
  const free = checkTransfer(
    parseTransfer({ supplier: 'CN', recipient: 'RU', items: ['food'], date: '2023-09-05' }, law).transfer,
    law,
  )
  assert.deepEqual(free.consequences, [])
})

test('monitoring: the Panel to 30 April 2024, the eleven States from October 2024, nobody between', () => {
  const monitored = (date: string) =>
    checkTransfer(
      parseTransfer({ supplier: 'KP', recipient: 'RU', items: ['artillery shells'], date }, law).transfer,
      law,
    )
      .findings.filter(
        ({ provision, verdict }) => ['UN-1874-26', 'MSMT-2024'].includes(provision) && verdict === 'exposes',
      )
      .map(({ provision }) => provision)
  assert.deepEqual(monitored('2024-04-29'), ['UN-1874-26'])
  assert.deepEqual(monitored('2024-06-01'), [])
  assert.deepEqual(monitored('2024-12-01'), ['MSMT-2024'])
})

test('every finding has a reason that is a sentence, and says whether it was verified', () => {
  const { findings } = checkTransfer(
    parseTransfer({ supplier: 'RU', recipient: 'KP', items: ['tanks', 'food aid', 'widgets'], date: '2023-09-05' }, law)
      .transfer,
    law,
  )
  assert.ok(findings.length > 40)
  for (const { provision, reason } of findings)
    assert.match(reason, /^[\p{Lu}\d"‘“].*[.)]$/su, `${provision}: ${reason}`)
  assert.equal(findings.find(({ provision }) => provision === 'UN-1695-3')?.verified, false)
  assert.equal(findings.find(({ provision }) => provision === 'US-EO13551')?.verified, true)
})
