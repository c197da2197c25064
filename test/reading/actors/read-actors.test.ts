import assert from 'node:assert/strict'
import { describe, test } from 'vitest'
import { readActors } from '../../../src/reading/actors/read-actors.ts'
import { splitText } from '../../../src/text/split-report.ts'
import { reportFromText } from '../../support/report-from-text.ts'

/** Each actor as one line: name, kind, country, role, mentions; unnamed ones with a question mark. */
function linesOf(text: string, title?: string): string[] {
  const report = reportFromText(text, title === undefined ? {} : { title })
  return readActors(splitText(report), report).actors.map((actor) => {
    const forms = [...new Set(actor.mentions.filter(({ form }) => form !== 'pronoun').map((mention) => mention.text))]
    const facts = [actor.kind, actor.country, actor.role].filter((fact) => fact !== null)
    return `${actor.name}${actor.named ? '' : '?'} (${facts.join(', ')}): ${forms.join(' | ')}`
  })
}

const cases: [why: string, text: string, expected: string[]][] = [
  [
    'a title before the name gives role and country, the last name is the same person',
    'Norwegian Foreign Minister Ingrid Dahl arrived on Monday. Dahl did not speak.',
    ['Ingrid Dahl (person, no, Foreign Minister): Ingrid Dahl | Dahl'],
  ],
  [
    'an office after the name, with the body it speaks for',
    'The talks failed, said Maria Lopez, a spokeswoman for the Chilean Defence Ministry.',
    [
      'Maria Lopez (person, cl, spokeswoman for the Chilean Defence Ministry): Maria Lopez',
      'Chilean Defence Ministry (organisation, cl): Chilean Defence Ministry',
    ],
  ],
  [
    'capitals stand for governments, names and capitals for one state',
    'Norway warned Kenya. Oslo said that Nairobi must answer.',
    ['Norway (state, no): Norway | Oslo', 'Kenya (state, ke): Kenya | Nairobi'],
  ],
  ['the Kremlin is a body of its own', 'The Kremlin rejected the report.', ['Kremlin (organisation, ru): Kremlin']],
  [
    'initials before a noun are adjectives, and the group is one unnamed actor',
    'US officials expected the summit to take place.',
    ['United States (state, us): US', 'US officials? (organisation, us): US officials'],
  ],
  [
    'an agency that is known is an outlet, whatever stands around its name',
    'The Interfax news agency quoted Anna Petrova as saying that nothing had changed.',
    ['Interfax (outlet, ru): Interfax', 'Anna Petrova (person): Anna Petrova'],
  ],
  [
    'unnamed parties are counted',
    'Last year the ministry sanctioned three companies. These companies are based in Oslo.',
    ['three companies? (organisation): three companies | These companies'],
  ],
  [
    'an office of one country stands for the person who holds it in this text',
    'Kenyan President William Otieno met Norwegian Foreign Minister Ingrid Dahl. The Kenyan president smiled.',
    [
      'William Otieno (person, ke, President): William Otieno | The Kenyan president',
      'Ingrid Dahl (person, no, Foreign Minister): Ingrid Dahl',
    ],
  ],
]
describe('who is named and described', () => {
  for (const [why, text, expected] of cases) {
    test(`${why}: ${text}`, () => {
      const lines = linesOf(text)
      for (const line of expected) assert.ok(lines.includes(line), `${line}\nin\n${lines.join('\n')}`)
    })
  }
})

const nobody: [why: string, text: string][] = [
  ['a word that only opens the sentence', 'Weapons were found. Yesterday nothing happened.'],
  ['months and days', 'The vote is due in March, on a Monday.'],
  ['a modal verb with a capital', 'May the best team win.'],
  ['an adjective alone', 'The dish is a Norwegian speciality.'],
]
describe('must yield nobody', () => {
  for (const [why, text] of nobody) test(`${why}: ${text}`, () => assert.deepEqual(linesOf(text), []))
})

test('a headline names in full whose turn it is', () => {
  const lines = linesOf(
    'MS. DAHL: Thank you all.\n\nMS. DAHL: We have nothing to add.',
    'Briefing by Press Secretary Ingrid Dahl',
  )
  assert.ok(
    lines.some((line) => /^Ingrid Dahl \(person, Press Secretary\): Ingrid Dahl \| DAHL$/.test(line)),
    lines.join('\n'),
  )
})

test('who speaks without a name is joined to the named official of the next sentence, with a doubt', () => {
  const report = reportFromText(
    'A senior White House official warned on Monday that talks had failed. “They will not go on,” National Security Adviser Jane Miller told reporters.',
  )
  const { actors, doubts } = readActors(splitText(report), report)
  const miller = actors.find(({ name }) => name === 'Jane Miller')
  assert.deepEqual(
    miller?.mentions.map(({ text }) => text),
    ['A senior White House official', 'Jane Miller'],
  )
  assert.equal(doubts[0]?.what, 'actor')
})
