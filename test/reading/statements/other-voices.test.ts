import { describe, test } from 'vitest'
import { type CheckOptions, check, type Expected } from './check-statements.ts'

type Case = readonly [words: string, why: string, expected: readonly Expected[], options: CheckOptions]

const turns: Case[] = [
  [
    'Q Did you see the ship leave the bay?\n\nMS. SOLHEIM: We saw it leave at dawn. Tavares told us that it was empty.',
    'the question is none; each sentence of the answer is the speaker’s, what she reports stands inside',
    [
      { by: 'Ingrid Solheim', content: 'We saw it leave at dawn', cue: null, on: '2034-03-14' },
      { by: 'Ingrid Solheim', content: 'Tavares told us that it was empty', cue: null },
      { by: 'Rui Tavares', content: 'it was empty', inside: 'Tavares told us that it was empty' },
    ],
    { turns: ['Q', 'MS. SOLHEIM'] },
  ],
  [
    'We condemn the raid on the harbour in the strongest terms. Our divers will stay there until June.\n\nThe Port Inspectorate asks for patience until then.',
    'a signed statement: every sentence is the signer’s',
    [
      {
        by: 'Port Inspectorate',
        stance: 'condemns',
        content: 'We condemn the raid on the harbour in the strongest terms',
        cue: null,
      },
      { by: 'Port Inspectorate', content: 'Our divers will stay there until June' },
      { by: 'Port Inspectorate', content: 'The Port Inspectorate asks for patience until then' },
    ],
    { outlet: 'Port Inspectorate', title: 'Statement on the harbour of the Port Inspectorate' },
  ],
  [
    'We rowed out at dawn. Our boat was old and the sea was calm.',
    'a column in the first person is no signed statement',
    [],
    { byline: 'Ada Lund', title: 'A morning at sea' },
  ],
]

const russian: Case[] = [
  [
    'Олег Карцев заявил, что склад пуст.',
    'глагол и «что»',
    [{ by: 'Олег Карцев', stance: 'asserts', content: 'склад пуст', cue: 'заявил' }],
    { language: 'ru' },
  ],
  [
    'Карцев сообщил, что склад пуст. «Ключи мы никому не давали», — сказал он журналистам.',
    'прямая речь с местоимением',
    [
      { by: 'Олег Карцев', content: 'склад пуст' },
      { by: 'Олег Карцев', content: 'Ключи мы никому не давали', cue: 'сказал' },
    ],
    { language: 'ru' },
  ],
  [
    'По словам Карцева, судно ушло ночью.',
    'источник без глагола',
    [{ by: 'Олег Карцев', content: 'судно ушло ночью' }],
    { language: 'ru' },
  ],
  ['Судно «Полярная звезда» стоит в порту.', 'название в кавычках', [], { language: 'ru' }],
]

const korean: Case[] = [
  [
    '한상우는 배가 비어 있었다고 밝혔다.',
    '인용절',
    [{ by: '한상우', stance: 'asserts', content: '배가 비어 있었다', cue: '밝혔다' }],
    { language: 'ko' },
  ],
  [
    '한상우는 "우리는 이번 공격을 규탄한다"고 말했다.',
    '직접 인용',
    [{ by: '한상우', stance: 'condemns', content: '우리는 이번 공격을 규탄한다' }],
    { language: 'ko' },
  ],
  ['한상우는 항구로 갔다.', '말이 아니다', [], { language: 'ko' }],
]

for (const [name, cases] of [
  ['transcripts and signed texts', turns],
  ['Russian', russian],
  ['Korean', korean],
] as const) {
  describe(name, () => {
    for (const [words, why, expected, options] of cases)
      test(`${why}: ${words.slice(0, 40)}`, () => check(words, expected, options))
  })
}
