import assert from 'node:assert/strict'
import { describe, test } from 'vitest'
import { readLinks } from '../../../src/reading/links/read-links.ts'
import { inputOf } from '../events/marked-text.ts'

function check(marked: string, expected: readonly string[]): void {
  const { found } = readLinks({ ...inputOf(marked), events: [] })
  assert.deepEqual(
    found.map(({ a, b, relation }) => `${a} ${relation} ${b}`),
    expected,
  )
}

describe('ties', () => {
  const cases: [marked: string, expected: string[], why: string][] = [
    ['[p:Ana Ruiz], director of [o:Vardo Ltd], fled.', ['Vardo Ltd led_by Ana Ruiz'], 'role behind the name'],
    ['[o:Vardo Ltd] director [p:Ana Ruiz] fled.', ['Vardo Ltd led_by Ana Ruiz'], 'role between body and name'],
    ['The head of [o:Vardo Ltd], [p:Ana Ruiz], fled.', ['Vardo Ltd led_by Ana Ruiz'], 'role in front of both'],
    ['[p:Ana Ruiz], deputy director of [o:Vardo Ltd], fled.', ['Ana Ruiz part_of Vardo Ltd'], 'a deputy does not lead'],
    [
      '[o:The ministry] spokesman [p:Jon Vik] laughed.',
      ['Jon Vik acts_for The ministry'],
      'who speaks for it acts for it',
    ],
    ['[p:Ana Ruiz], an analyst at [o:Vardo Ltd], laughed.', ['Ana Ruiz part_of Vardo Ltd'], 'works there'],
    ['[o:Vardo Ltd] owns [o:Mira Lines].', ['Vardo Ltd owns Mira Lines'], 'owns'],
    ['The [v:Mira] belongs to [o:Vardo Ltd].', ['Vardo Ltd owns Mira'], 'belongs to, turned round'],
    [
      '[o:Mira Lines], a shipping firm controlled by [o:Vardo Ltd], closed.',
      ['Mira Lines owned_or_controlled_by Vardo Ltd'],
      'controlled by is weaker than owned',
    ],
    [
      '[o:Three firms] are linked to [p:a Kestrian trader].',
      ['Three firms linked_to a Kestrian trader'],
      'are linked to: no more than that',
    ],
    ['[o:Mira Lines] acted on behalf of [o:Vardo Ltd].', ['Mira Lines acts_for Vardo Ltd'], 'on behalf of'],
    ['[o:Mira Lines] is a subsidiary of [o:Vardo Ltd].', ['Mira Lines part_of Vardo Ltd'], 'subsidiary of'],
    [
      '[o:Kest Bank] has provided support to [o:Vardo Ltd].',
      ['Kest Bank supports Vardo Ltd'],
      'support to a listed body',
    ],
    ['[p:Ana Ruiz] and her brother [p:Jon Ruiz] left.', ['Ana Ruiz family_of Jon Ruiz'], 'kin joined by and'],
    ['[p:Ana Ruiz]’s brother, [p:Jon Ruiz], left.', ['Ana Ruiz family_of Jon Ruiz'], 'kin behind a possessive'],
  ]
  for (const [marked, expected, why] of cases) test(why, () => check(marked, expected))
})

describe('no ties', () => {
  const cases: [marked: string, why: string][] = [
    ['[p:Ana Ruiz] met [p:Jon Vik] in [Norland].', 'a meeting is no lasting tie'],
    ['[o:The agency] said [p:Ana Ruiz] had fled.', 'to tell of somebody is none'],
    ['[o:Vardo Ltd], [o:Mira Lines] and [o:Kest Bank] were named.', 'to be named together is none'],
    ['[Norland] supports [Sudmark] with words.', 'states that back each other are none'],
    ['[p:Ana Ruiz] left. [o:Vardo Ltd] stayed.', 'two sentences'],
    ['Equipment from [Norland] controlled by [o:the Group] was found.', 'goods are controlled, not the state'],
    ['[n:The Gazette] wrote that the director [p:Ana Ruiz] fled.', 'the director of something else'],
  ]
  for (const [marked, why] of cases) test(why, () => check(marked, []))
})
