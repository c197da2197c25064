import assert from 'node:assert/strict'
import { test } from 'vitest'
import { cleanText } from '../../../src/watchlist/party/clean-text.ts'
import { CleaningLog, type CleaningRule } from '../../../src/watchlist/party/cleaning-log.ts'

const PLACE = { record: '1', field: 'name' }

const CASES: [printed: string, cleaned: string | null, rules: CleaningRule[], why: string][] = [
  ['Kim Jong Un', 'Kim Jong Un', [], 'a plain cell stays'],
  ['na', null, ['placeholder'], "the UN's word for nothing"],
  ['NA', 'NA', [], 'a Korean family name, or Namibia'],
  ['Na', 'Na', [], 'a name too'],
  ['N/A', null, ['placeholder'], 'with a stroke it is no name'],
  ['N/D', null, ['placeholder'], 'the journal writes it for "no date"'],
  ['-0-', null, ['placeholder'], "OFAC's empty cell"],
  ['Unknown', null, ['placeholder'], 'a word for nothing'],
  ['Unknown Soldiers Ltd', 'Unknown Soldiers Ltd', [], 'the word inside a name'],
  ['None', null, ['placeholder'], 'a word for nothing'],
  ['Korean:', null, ['label'], 'a label without a value'],
  ['Korean: 김영복', '김영복', ['label'], 'a label before a value'],
  ['Korean Air', 'Korean Air', [], 'no label without a colon'],
  ['Text of image', null, ['page_furniture', 'white_space'], 'words of the page alone'],
  ['Text of image 김영복', '김영복', ['page_furniture', 'white_space'], 'words of the page before the value'],
  ['Context of images', 'Context of images', [], 'not at the edge of words'],
  ['a.k.a. Kovač', 'Kovač', ['label'], 'the label of a column in the cell'],
  ['Iванoва', 'Іванова', ['lookalike_letters'], 'Latin I and o in a Cyrillic word'],
  ['Вiĸтаравiч', 'Віктаравіч', ['lookalike_letters'], 'kra and a Latin i'],
  ['AO ‘Ромашка’', 'АО ‘Ромашка’', ['lookalike_letters'], 'a legal form in Latin letters before a Cyrillic name'],
  ['ГКУ XXI век', 'ГКУ XXI век', [], 'a Roman number stays'],
  ['ООО Smart AO', 'ООО Smart AO', [], 'a text that has Latin words of its own'],
  ['Kоrea', 'Korea', ['lookalike_letters'], 'a Cyrillic о in a Latin word'],
  ['Яндекс.Taxi', 'Яндекс.Taxi', [], 'two words of two scripts stay'],
  ['ГDЖ', 'ГDЖ', [], 'a really mixed word stays: D has no twin'],
  ['اﻟﺤﺮاﺷﻲ', 'الحراشي', ['letter_shapes'], 'joined shapes of Arabic letters'],
  ['ＡＢＣ１２', 'ABC12', ['letter_shapes'], 'full-width Latin and digits'],
  ['Jose\u0301', 'José', ['letter_shapes'], 'an accent apart from its letter'],
  ['+971 \u202d44473204\u202c\u202c', '+971 44473204', ['invisible_characters'], 'direction marks'],
  ['می\u200cخواهم', 'می\u200cخواهم', [], 'a joiner is spelling in Persian'],
  ['An\u200cna', 'Anna', ['invisible_characters'], 'and noise in Latin'],
  ['Müller&amp;amp;Co', 'Müller&Co', ['entities'], 'escaped twice'],
  ['AT&T', 'AT&T', [], 'an ampersand is no entity'],
  ['  Jan \n Novák ', 'Jan Novák', ['white_space'], 'line breaks and blanks'],
  ['Карл Маркс,', 'Карл Маркс', ['stray_marks'], 'a comma left over'],
  [': Became a commander', 'Became a commander', ['stray_marks'], 'a colon left over'],
  ['Acme Co., Ltd.', 'Acme Co., Ltd.', [], 'a full stop belongs to the value'],
  ['-', null, ['placeholder'], 'a lone mark'],
]
for (const [printed, cleaned, rules, why] of CASES) {
  test(`${JSON.stringify(printed)}: ${why}`, () => {
    const log = new CleaningLog()
    assert.equal(cleanText(printed, PLACE, log), cleaned)
    assert.deepEqual(
      log
        .report()
        .map(({ rule }) => rule)
        .sort(),
      [...rules].sort(),
    )
  })
}

test('an empty cell is nothing, and nothing is counted', () => {
  const log = new CleaningLog()
  for (const empty of ['', null, undefined]) assert.equal(cleanText(empty, PLACE, log), null)
  assert.deepEqual(log.report(), [])
})
