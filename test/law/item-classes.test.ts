import assert from 'node:assert/strict'
import { test } from 'vitest'
import { matchItems } from '../../src/law/item-classes.ts'

// Classes in text order; readings of one phrase joined by "|", classes that hold together by "+".
const cases: readonly (readonly [phrase: string, expected: string, why: string])[] = [
  ['artillery shells', 'artillery_ammunition', 'a plain phrase'],
  ['Artillery Shell', 'artillery_ammunition', 'singular, capitals'],
  ['152 mm shells', 'artillery_ammunition', 'calibre and shell'],
  ['152mm artillery rounds', 'artillery_ammunition', 'no space before the unit'],
  ['155-millimetre projectiles', 'artillery_ammunition', 'the unit in full'],
  ['152 mm and 122 mm shells', 'artillery_ammunition', 'two calibres share a head'],
  ['122-mm rockets', 'artillery_rockets', 'calibre and rocket'],
  ['300 mm rockets', 'artillery_rockets_25km', 'rockets that fly beyond 25 km'],
  ['240 mm multiple rocket launchers', 'multiple_rocket_launchers', 'the launcher is the head'],
  ['120 mm mortars', 'artillery_systems', 'guns of 75 mm and more'],
  ['120 mm mortar shells', 'artillery_ammunition', 'the last head counts'],
  ['7.62 mm rounds', 'small_arms_ammunition', 'cartridges'],
  ['9306.30', 'artillery_ammunition|small_arms_ammunition', 'a customs code that two classes share'],
  ['HS 8710', 'tanks|armoured_combat_vehicles|spare_parts', 'a marked heading'],
  ['goods under HS code 2709', 'crude_oil', 'a code inside words'],
  ['artillery_ammunition', 'artillery_ammunition', 'a class key'],
  ['missiles', 'ballistic_missiles|cruise_missiles|air_defence|anti_tank_missiles', 'a weak word keeps its readings'],
  ['artillery', 'artillery_systems|artillery_ammunition', 'guns or shells'],
  ['anti-tank guided missile launchers', 'anti_tank_missiles', 'a weak head after a sure word says nothing new'],
  ['antitank missiles', 'anti_tank_missiles', 'without a hyphen'],
  ['armored vehicles and armoured vehicles', 'armoured_combat_vehicles armoured_combat_vehicles', 'both spellings'],
  ['T-72 tanks', 'tanks tanks', 'a type and its class'],
  ['Aurus limousine', 'luxury_goods+vehicles_civil', 'two classes at once'],
  ['submarine technology', 'submarine_technology', 'known by name'],
  [
    'advanced technologies for satellites and submarines',
    'satellite_technology submarine_technology',
    'a technology of each',
  ],
  [
    'satellite, submarine and ballistic missile technology',
    'satellite_technology submarine_technology missile_technology',
    'adjuncts before the word',
  ],
  ['nuclear and missile technology', 'nuclear_items missile_technology', 'an adjunct that is no item alone'],
  [
    'artillery shells and missile technology',
    'artillery_ammunition missile_technology',
    'a plural before "and" stays goods',
  ],
  ['tank blueprints', 'technical_assistance', 'know-how of arms'],
  [
    'technology for satellites in exchange for artillery shells',
    'satellite_technology artillery_ammunition',
    'what the technology is for ends at "in exchange"',
  ],
  ['military technology', 'technical_assistance', 'no goods told'],
  ['grain, flour and medicine', 'food_aid food_aid medicine', 'a list'],
  ['артиллерийских снарядов', 'artillery_ammunition', 'Russian, another case'],
  ['152-мм снаряды', 'artillery_ammunition', 'Russian calibre'],
  ['탄도미사일과 포탄', 'ballistic_missiles artillery_ammunition', 'Korean with particles'],
  ['152mm 포탄', 'artillery_ammunition', 'Korean calibre'],
  ['정찰위성 기술', 'satellite_technology', 'Korean technology'],
  ['workers', 'labour', 'an activity'],
  // must yield nothing
  ['a shell company in Cyprus', '', 'no shells'],
  ['arms control talks', 'summit_meeting', 'no arms, only talks'],
  ['a think tank', '', 'no tank'],
  ['drone pilots', '', 'no drones'],
  ['widgets', '', 'unknown'],
  ['', '', 'empty'],
  ['2023', '', 'a year is no customs code'],
]

for (const [phrase, expected, why] of cases) {
  test(`"${phrase}" → ${expected || 'nothing'}: ${why}`, () => {
    const found = matchItems(phrase).map(({ readings }) => readings.map(({ classes }) => classes.join('+')).join('|'))
    assert.equal(found.join(' '), expected)
  })
}

test('words and offsets point into the phrase', () => {
  const phrase = 'two million 152 mm shells, food aid and HS 9306.30'
  for (const { words, start, end } of matchItems(phrase)) assert.equal(phrase.slice(start, end), words)
  assert.deepEqual(
    matchItems(phrase).map(({ words }) => words),
    ['152 mm shells', 'food aid', 'HS 9306.30'],
  )
})

test('confidence: sure words near one, weak words share it, never above one in all', () => {
  const [sure] = matchItems('artillery shells')
  const [weak] = matchItems('missiles')
  assert.ok(sure!.readings[0]!.confidence >= 0.9)
  assert.ok(weak!.readings[0]!.confidence < 0.5)
  assert.ok(weak!.readings.reduce((sum, { confidence }) => sum + confidence, 0) <= 1)
})

test('long text is read in time that grows with its length only', () => {
  const started = performance.now()
  matchItems('technology and '.repeat(20_000))
  matchItems('152 mm '.repeat(20_000))
  assert.ok(performance.now() - started < 3000)
})
