import assert from 'node:assert/strict'
import { test } from 'vitest'
import { koreanReading, latticesOf } from '../../src/names/lattice-of.ts'
import type { Script } from '../../src/names/script-of.ts'
import { latticeDistance } from '../../src/names/unit-lattice.ts'

const near: [script: Script, text: string, latin: string, why: string][] = [
  ['hangul', '평양', 'pyongyang', 'the usual spelling of the North'],
  ['hangul', '평양', 'pyeongyang', 'Revised Romanization'],
  ['han', '北京', 'beijing', 'pinyin'],
  ['han', '北京', 'peiching', 'Wade-Giles without marks'],
  ['arabic', 'طهران', 'tehran', 'Arabic letters, vowels unwritten'],
  ['hebrew', 'חיפה', 'haifa', 'Hebrew'],
  ['kana', 'モスクワ', 'moskva', 'a foreign name in kana'],
]
const far: [script: Script, text: string, latin: string][] = [
  ['hangul', '평양', 'seoul'],
  ['han', '北京', 'nanning'],
  ['arabic', 'طهران', 'baghdad'],
  ['kana', 'モスクワ', 'berlin'],
]
const cheapest = (script: Script, text: string, latin: string) =>
  Math.min(...latticesOf(text, script).map((lattice) => latticeDistance(lattice, latin)))

for (const [script, text, latin, why] of near) {
  test(`${text} can be spelled ${latin}: ${why}`, () => {
    assert.ok(cheapest(script, text, latin) <= 1, String(cheapest(script, text, latin)))
  })
}
for (const [script, text, latin] of far) {
  test(`${text} cannot be spelled ${latin}`, () => {
    assert.ok(cheapest(script, text, latin) > 2.5, String(cheapest(script, text, latin)))
  })
}

test('Hanja are read as Hangul only where every character is known', () => {
  assert.equal(koreanReading('金正恩'), '김정은')
  assert.equal(koreanReading('金龘'), null)
})

test('scripts without a table have no lattice', () => {
  assert.deepEqual(latticesOf('anna', 'latin'), [])
  assert.deepEqual(latticesOf('анна', 'cyrillic'), [])
})
