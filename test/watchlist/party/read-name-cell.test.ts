import assert from 'node:assert/strict'
import { test } from 'vitest'
import { type Bearer, readNameCell } from '../../../src/watchlist/party/read-name-cell.ts'

const CASES: [bearer: Bearer, cell: string, names: string, why: string][] = [
  ['person', 'Jan Novák', 'Jan Novák', 'one name'],
  ['person', 'HASSAN, Sheikh', 'HASSAN, Sheikh', 'a comma turns a name round'],
  ['person', '“The Old One”', 'The Old One', 'quotation marks around the whole'],
  ['person', '“General” Novák', '“General” Novák', 'around a part they stay'],
  ['person', 'Azim A; Azim B', 'Azim A | Azim B', 'semicolons'],
  ['person', 'Jan A; Jan B b) J. C; J. D', 'Jan A | Jan B | J. C | J. D', 'semicolons and letters'],
  ['person', '(a) Jan One (b) Jan Two', 'Jan One | Jan Two', 'letters in brackets'],
  ['person', 'Jin Tiesan (金铁三)', 'Jin Tiesan | 金铁三 <alias>', 'another script in brackets'],
  ['person', 'Amir H (original script: Амир Х)', 'Amir H | Амир Х <alias>', 'with a label'],
  ['person', 'Osama R a.k.a. Usama أسامة رمضان', 'Osama R | Usama <alias> | أسامة رمضان <alias>', 'one word is a name'],
  ['person', 'Waseem Omar وسيم عمر', 'Waseem Omar | وسيم عمر <alias>', 'another script beside'],
  ['person', 'Vladimir TATUR Russian: Владимир ТАТУР', 'Vladimir TATUR | Владимир ТАТУР <alias>', 'with a label'],
  ['person', 'Jan N (previously listed as)', 'Jan N <previousName> {previously listed as}', 'a former name'],
  ['person', 'Jan N (birth name)', 'Jan N {birth name}', 'a remark'],
  [
    'person',
    'Jan N, born in 1950 (passport no. 1)',
    'Jan N {born in 1950 (passport no. 1)}',
    'a remark without brackets',
  ],
  ['person', 'Maher (a.k.a. Mahir) AL-ASAD', 'Maher AL-ASAD | Mahir AL-ASAD <alias>', 'another form of a word'],
  ['person', 'Jan N a.k.a. Jean N', 'Jan N | Jean N <alias>', 'a.k.a. outside brackets'],
  ['person', 'Petr A/B', 'Petr A/B', 'single letters are initials'],
  ['person', 'Mikalai VARABEI/VERABEI', 'Mikalai VARABEI | Mikalai VERABEI <alias>', 'two forms of a word'],
  ['person', 'Alena BUHUK / Elena BUGUK', 'Alena BUHUK | Elena BUGUK <alias>', 'two whole names'],
  ['person', 'Anna NOVAK (DVORSKI)', 'Anna NOVAK | Anna DVORSKI <alias>', 'another surname'],
  ['person', 'Iury (Yuri) SIVAK', 'Iury SIVAK | Yuri SIVAK <alias>', 'another form in the middle'],
  ['person', 'Oleg TSARIOV, Oleh TSAROV', 'Oleg TSARIOV | Oleh TSAROV <alias>', 'surnames in capitals on both sides'],
  ['person', 'Kabir, A., Maulavi (Governor of X)', 'Kabir, A., Maulavi {Governor of X}', 'an office'],
  [
    'person',
    'Kir (Russian: Кирилл) or Sel (Russian: Сельма)',
    'Kir | Кирилл <alias> | Sel <alias> | Сельма <alias>',
    'or',
  ],
  ['other', 'Arms or Bread Ltd', 'Arms or Bread Ltd', 'a firm may be called so'],
  ['other', 'Daedong Bank (DB)', 'Daedong Bank (DB) | Daedong Bank <alias> | DB <abbreviation>', 'an abbreviation'],
  [
    'other',
    'Uganda Impex (UI) Ltd',
    'Uganda Impex (UI) Ltd | Uganda Impex Ltd <alias> | UI <abbreviation>',
    'before the legal form',
  ],
  ['other', 'Leader (Hong Kong) Trading', 'Leader (Hong Kong) Trading', 'a place in the middle'],
  ['other', 'VTB Bank (Belarus)', 'VTB Bank (Belarus)', 'a place at the end'],
  ['other', 'Commercial Bank “X” (JSC)', 'Commercial Bank “X” (JSC)', 'a legal form is no abbreviation'],
  ['other', 'Alpha Ltd (formerly known as Beta Ltd)', 'Alpha Ltd | Beta Ltd <previousName>', 'a former name'],
  ['other', 'Завод «Искра» (АО «Искра»)', 'Завод «Искра» | АО «Искра» <alias>', 'the short form of the same'],
  ['other', 'Areen foundation/مؤسسة العرين', 'Areen foundation | مؤسسة العرين <alias>', 'two scripts and a stroke'],
  ['other', 'Al Qa’ida/Islamic Army', 'Al Qa’ida/Islamic Army', 'a stroke is part of the name'],
  ['other', 'JSC ‘Завод’', 'JSC ‘Завод’', 'a legal form alone is no name'],
  ['other', 'PMC Redut (ЧВК Редут', 'PMC Redut | ЧВК Редут <alias>', 'a bracket never closed'],
  ['vessel', 'STORM (ex KRITI)', 'STORM | KRITI <previousName>', 'a former name'],
  [
    'vessel',
    'Chong Bong (Greenlight) (Blue Nouvelle)',
    'Chong Bong | Greenlight <alias> | Blue Nouvelle <alias>',
    'other names',
  ],
]
for (const [bearer, cell, names, why] of CASES) {
  test(`${cell}: ${why}`, () => {
    const read = readNameCell(cell, bearer).map(
      ({ text, kind, about }) => `${text}${kind === null ? '' : ` <${kind}>`}${about === null ? '' : ` {${about}}`}`,
    )
    assert.equal(read.join(' | '), names)
  })
}

test('a hostile cell costs no more than its length', () => {
  const started = performance.now()
  for (const cell of [`A${' (a.k.a. b, c)'.repeat(30)}`, 'a; '.repeat(5000), '('.repeat(9000), 'Aa/Bb '.repeat(1500)]) {
    assert.ok(readNameCell(cell, 'person').length < 5000)
  }
  assert.ok(performance.now() - started < 2000)
})
