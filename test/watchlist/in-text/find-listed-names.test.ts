import assert from 'node:assert/strict'
import { test } from 'vitest'
import { findListedNames } from '../../../src/watchlist/in-text/find-listed-names.ts'
import { indexOf, listing } from '../invented-list.ts'

const lists = indexOf(
  listing('p', 'Person', ['VOROTNIKOV, Ilarion Petrovich', 'Иларион Петрович Воротников']),
  listing('k', 'Person', ['Ri Pom Sok', '리범석']),
  listing('a', 'Person', ['قاسم البنداري']),
  listing('o', 'Company', ['Limited Liability Company Tarvexo', 'TVX']),
  listing('t', 'Company', ['Korea Ponghwa Trading Corporation', '조선봉화무역회사']),
  listing('h', 'Company', ['辽东丰海贸易有限公司']),
  listing('v', 'Vessel', ['Victory'], { identifiers: [{ type: 'imo', value: '9990001' }] }),
  listing('m', 'Vessel', ['Maria']),
)

const cases: [text: string, found: string[], why: string][] = [
  ['They named Ilarion Vorotnikov on Monday.', ['Ilarion Vorotnikov p exact'], 'first name first, no patronymic'],
  ['They named Vorotnikov Ilarion on Monday.', ['Vorotnikov Ilarion p exact'], 'family name first'],
  ['They named Ilarion P. Vorotnikov.', ['Ilarion P. Vorotnikov p exact'], 'an initial between'],
  [
    'They named Ilarion Vorotnikow and Ilarion Vorotnilov.',
    ['Ilarion Vorotnikow p exact', 'Ilarion Vorotnilov p near'],
    'romanisation; one slip',
  ],
  ['Встретились с Иларионом Воротниковым в порту.', ['Иларионом Воротниковым p exact'], 'instrumental case'],
  ['북한의 리범석은 말했다.', ['리범석 k exact'], 'topic particle'],
  ['Then Ri Pom-sok spoke.', ['Ri Pom-sok k exact'], 'hyphen in the given name'],
  ['وقال لقاسم البنداري أمس', ['لقاسم البنداري a exact'], 'a preposition written together'],
  ['据报道辽东丰海贸易有限公司发货', ['辽东丰海贸易 h exact'], 'no blanks'],
  ['It was sold by Tarvexo to others.', ['Tarvexo o exact'], 'a rare single word'],
  ['The tanker Maria docked at dawn.', ['Maria m exact'], 'a ship named as one'],
  ['Victory (IMO 9990001) left.', ['Victory v exact'], 'its own number in the text'],
  ['Our Victory was complete on that day.', [], 'no ship near'],
  ['A ship sank. Maria went home.', [], 'the ship is of another sentence'],
  ['Ilarion spoke; Vorotnikov did not.', [], 'two halves of a sentence'],
  ['the ilarion vorotnikov of small letters', [], 'no capitals'],
  ['Ilarion and Vorotnikov spoke.', [], 'two people'],
  ['Limited Liability Company Tarvexo and Tvx.', ['Tarvexo o exact'], 'an abbreviation in small letters is a word'],
  ['TVX fell.', [], 'a short abbreviation without the full name'],
  ['리범석사거리에서', [], 'another word that begins alike'],
  ['Иларион и Воротникова', [], 'another woman, and no full name'],
  ['قال النصر', [], 'nobody'],
  ['北京丰海的天气', [], 'another name'],
]
for (const [text, found, why] of cases) {
  test(`${text}: ${why}`, () => {
    const got = findListedNames(text, lists).flatMap(({ start, end, parties }) =>
      parties.map(({ listing, form }) => `${text.slice(start, end)} ${listing.id} ${form}`),
    )
    assert.deepEqual(got, found)
  })
}
