import assert from 'node:assert/strict'
import { test } from 'vitest'
import { splitAliases } from '../../../../src/watchlist/formats/ca/split-aliases.ts'

const CASES: [cell: string, isPerson: boolean, names: readonly string[], why: string][] = [
  ['Иван Тестов; Ivan Testov', true, ['Иван Тестов', 'Ivan Testov'], 'semicolons part'],
  ['Тестов, Иван Петрович', true, ['Тестов, Иван Петрович'], 'one name, family name first'],
  ['Ivan Testov, Vanya Testov', true, ['Ivan Testov', 'Vanya Testov'], 'whole names part at a comma'],
  [
    'Iwan Testow, Belarusian: Іван Тэстаў, Russian: Иван Тестов',
    true,
    ['Iwan Testow', 'be:Іван Тэстаў', 'ru:Иван Тестов'],
    'languages before names',
  ],
  ['Ali Testi \nArabic: علي', true, ['Ali Testi', 'ar:علي'], 'a language on the next line'],
  ['Ali Testi علي تست', true, ['Ali Testi', 'علي تست'], 'another direction of writing is another name'],
  ['Ivan Testov / Іван Тестов', true, ['Ivan Testov', 'Іван Тестов'], 'a slash between whole names'],
  ['Alexander or Alexandr Testov', true, ['Alexander or Alexandr Testov'], 'alternatives for one word only'],
  ['Anna Testova or Anna Probova', true, ['Anna Testova', 'Anna Probova'], 'alternatives for the whole name'],
  ['(Иван Тестов / Іван Тестов', true, ['Иван Тестов', 'Іван Тестов'], 'a bracket that is never closed'],
  ['ООО Тест, ТЕСТ, АО', false, ['ООО Тест', 'ТЕСТ, АО'], 'a legal form belongs to the name before it'],
  ['Test Trading Co., Ltd.', false, ['Test Trading Co., Ltd.'], 'two legal forms of one name'],
  [
    'Министерство культуры, спорта и туризма',
    false,
    ['Министерство культуры, спорта и туризма'],
    'a small letter goes on with the name',
  ],
  ['АО "Тест, Проба" or НПО Тест', false, ['АО "Тест, Проба"', 'НПО Тест'], 'no parting inside quotation marks'],
  ['Research and Testing Centre', false, ['Research and Testing Centre'], '"and" is part of most names of firms'],
  ['Test Institute and JSC NIIT', false, ['Test Institute', 'JSC NIIT'], '"and" before a legal form'],
  ['НИИ Тест and Тестовый институт', false, ['НИИ Тест', 'Тестовый институт'], 'an English word between Russian names'],
  ['', true, [], 'nothing'],
  [' ; , ', false, [], 'marks alone'],
]
for (const [cell, isPerson, names, why] of CASES) {
  test(`"${cell}": ${why}`, () => {
    const found = splitAliases(cell, isPerson).map(({ text, language }) =>
      language === null ? text : `${language}:${text}`,
    )
    assert.deepEqual(found, names)
  })
}

test('a long cell of odd marks takes no long time', () => {
  const start = performance.now()
  splitAliases('("“«'.repeat(5_000) + ', or / and '.repeat(5_000), false)
  assert.ok(performance.now() - start < 2_000)
})
