import assert from 'node:assert/strict'
import { describe, test } from 'vitest'
import { type CheckOptions, check, type Expected, read } from './check-statements.ts'

type Case = readonly [words: string, why: string, expected: readonly Expected[], options?: CheckOptions]

const SOLHEIM = 'Ingrid Solheim'
const TAVARES = 'Rui Tavares'

const indirect: Case[] = [
  [
    'Ingrid Solheim said on Monday that the crates held mortar parts.',
    'that-clause, date between verb and content',
    [{ by: SOLHEIM, stance: 'asserts', content: 'the crates held mortar parts', cue: 'said', on: '2034-03-13' }],
  ],
  [
    'The Port Inspectorate said the freighter was held for two days.',
    'no "that"',
    [{ by: 'Port Inspectorate', content: 'the freighter was held for two days', on: '../2034-03-14' }],
  ],
  [
    'The freighter had changed its name twice, the Port Inspectorate said Friday.',
    'reporting clause last, with its date',
    [{ by: 'Port Inspectorate', content: 'The freighter had changed its name twice', on: '2034-03-10' }],
  ],
  [
    'The cargo, Tavares noted, was insured in Iceland.',
    'reporting clause between commas: two parts',
    [{ by: TAVARES, content: 'The cargo … was insured in Iceland' }],
  ],
  [
    'Tavares told the Fjord Herald that two licences had been asked for.',
    'an outlet as listener carries it',
    [{ by: TAVARES, stance: 'asserts', content: 'two licences had been asked for', via: 'Fjord Herald' }],
  ],
  [
    'Ingrid Solheim, the chief inspector, warned that the next ship could be armed.',
    'apposition between subject and verb',
    [{ by: SOLHEIM, stance: 'warns', content: 'the next ship could be armed', cue: 'warned' }],
  ],
  [
    'A lawyer for the fleet, Rui Tavares, said the papers were in order.',
    'the name stands in the apposition',
    [{ by: TAVARES, content: 'the papers were in order' }],
  ],
  [
    'A spokesman for the Ministry of the Sea said the search would go on.',
    'unnamed spokesman: the body speaks',
    [{ by: 'Ministry of the Sea', content: 'the search would go on' }],
  ],
  [
    'Solheim acknowledged that the lock was old, and said two clerks had keys, adding that both were on leave.',
    'coordinated verb and participle share the subject',
    [
      { by: SOLHEIM, content: 'the lock was old', cue: 'acknowledged' },
      { by: SOLHEIM, content: 'two clerks had keys', cue: 'said' },
      { by: SOLHEIM, content: 'both were on leave', cue: 'adding' },
    ],
  ],
  [
    'Kenya has promised to open its archive.',
    'infinitive of a promise',
    [{ by: 'Kenya', stance: 'expects', content: 'open its archive' }],
  ],
  [
    'Tavares called on Iceland to hand over the log.',
    'a call names whom it is made to',
    [{ by: TAVARES, stance: 'calls_for', content: 'Iceland to hand over the log', cue: 'called on' }],
  ],
  [
    'Odhiambo expressed her grave concern about the empty depot.',
    'concern is a warning',
    [{ by: 'Wanjiru Odhiambo', stance: 'warns', content: 'the empty depot' }],
  ],
  [
    'Lisbon denounced the raid on the trawler, saying that it was “an act of piracy.”',
    'what is denounced, then a participle with quoted words',
    [
      { by: 'Portugal', stance: 'condemns', content: 'the raid on the trawler' },
      { by: 'Portugal', content: 'it was “an act of piracy.”', cue: 'saying' },
    ],
  ],
  [
    'The inspectorate declined on Friday to confirm the seizure.',
    'will not confirm',
    [{ by: 'Port Inspectorate', stance: 'declines_to_confirm', content: 'the seizure', on: '2034-03-10' }],
  ],
  [
    'Solheim denied that any crate was missing.',
    'denial',
    [{ by: SOLHEIM, stance: 'denies', content: 'any crate was missing' }],
  ],
  [
    'Tavares described the inquiry as “a fishing trip” after a meeting in Nairobi.',
    'the content ends where the quoted words close',
    [{ by: TAVARES, content: 'the inquiry as “a fishing trip”' }],
  ],
  [
    'The ship will be sold, according to the Port Inspectorate.',
    'source without a verb, last',
    [{ by: 'Port Inspectorate', content: 'The ship will be sold', cue: 'according to' }],
  ],
  [
    'According to Tavares, the ship had been empty and the crew unpaid.',
    'source without a verb, first',
    [{ by: TAVARES, content: 'the ship had been empty and the crew unpaid' }],
  ],
  [
    'The inspectors read a list of sixty firms, which Norway expected to grow.',
    'the content is what "which" stands for',
    [{ by: 'Norway', stance: 'expects', content: 'a list of sixty firms' }],
  ],
  [
    'Solheim would not say who had signed the waybill.',
    'a negated verb of saying declines',
    [{ by: SOLHEIM, stance: 'declines_to_confirm', content: 'who had signed the waybill' }],
  ],
  [
    'Odhiambo asked whether the guns had been counted.',
    'an indirect question',
    [{ by: 'Wanjiru Odhiambo', stance: 'questions', content: 'whether the guns had been counted' }],
  ],
  [
    'Tavares, who said the file was lost, left the room.',
    'relative clause: the antecedent speaks',
    [{ by: TAVARES, content: 'the file was lost' }],
  ],
]

const direct: Case[] = [
  [
    '“We sealed the hold,” Ingrid Solheim told reporters.',
    'quotation first',
    [
      {
        by: SOLHEIM,
        stance: 'asserts',
        content: 'We sealed the hold,',
        quote: 'We sealed the hold,',
        cue: 'told',
        via: null,
      },
    ],
  ],
  [
    '“The manifest is false,” said Rui Tavares, a lawyer for the crew.',
    'subject after the verb; a charge of falsehood denies',
    [{ by: TAVARES, stance: 'denies', content: 'The manifest is false,' }],
  ],
  [
    'Odhiambo said: “The quay was dark. Nobody was there.”',
    'colon; two sentences in one quotation',
    [{ by: 'Wanjiru Odhiambo', content: 'The quay was dark. Nobody was there.' }],
  ],
  [
    '“I saw one crane,” Tavares said, “and two men with torches.”',
    'interrupted: two parts of one statement',
    [{ by: TAVARES, content: 'I saw one crane, … and two men with torches.' }],
  ],
  [
    '“They came at night,” Tavares said. “They left no papers.”',
    'the quotation goes on after the full stop',
    [{ by: TAVARES, content: 'They came at night, … They left no papers.' }],
  ],
  [
    'Solheim closed the folder. “That will be all.”',
    'no verb: the person of the sentence before',
    [{ by: SOLHEIM, content: 'That will be all.', cue: null }],
  ],
  [
    '“No, we cannot confirm that,” Tavares said in reply to a question about whether the crew would sail, adding, “We have nothing to say.”',
    'the question is no content; both answers decline',
    [
      { by: TAVARES, stance: 'declines_to_confirm', content: 'No, we cannot confirm that,' },
      { by: TAVARES, stance: 'declines_to_confirm', content: 'We have nothing to say.', cue: 'adding' },
    ],
  ],
  [
    '“If one of our boats is touched, we will respond with fire,” Solheim said.',
    'the speaker himself will do it',
    [{ by: SOLHEIM, stance: 'threatens', content: 'If one of our boats is touched, we will respond with fire,' }],
  ],
  [
    '“Whoever sold these mines will face serious consequences,” Odhiambo said.',
    'something bad will follow',
    [{ by: 'Wanjiru Odhiambo', stance: 'warns', content: 'Whoever sold these mines will face serious consequences,' }],
  ],
  [
    '“All sides must stop the shipments at once,” Tavares said.',
    'someone is asked to act',
    [{ by: TAVARES, stance: 'calls_for', content: 'All sides must stop the shipments at once,' }],
  ],
]

const carried: Case[] = [
  [
    'The Atlas agency quoted Tavares as saying, “Why hurry? The tide will turn.”',
    'quoted as saying: the agency passes it on',
    [{ by: TAVARES, content: 'Why hurry? The tide will turn.', cue: 'quoted', via: 'Atlas agency' }],
  ],
  [
    'The Atlas agency reported on Monday, quoting the Port Inspectorate, that Kenya had suggested to Iceland that their navies meet.',
    'a chain of three, one statement inside the other',
    [
      {
        by: 'Port Inspectorate',
        content: 'Kenya had suggested to Iceland that their navies meet',
        via: 'Atlas agency',
        on: '2034-03-13',
      },
      {
        by: 'Kenya',
        stance: 'proposes',
        content: 'their navies meet',
        chain: ['Atlas agency', 'Port Inspectorate'],
        inside: 'Kenya had suggested to Iceland that their navies meet',
      },
    ],
  ],
  [
    'The minister will fly to Nairobi on Friday, the Atlas agency reported, citing the Ministry of the Sea.',
    'citing: the ministry speaks through the agency; Friday is the content’s',
    [
      {
        by: 'Ministry of the Sea',
        content: 'The minister will fly to Nairobi on Friday',
        via: 'Atlas agency',
        on: '../2034-03-14',
      },
    ],
  ],
  [
    'Norway, Portugal, Kenya and Iceland announced in a joint statement last week that the strait would be watched.\n\nThe four countries added that costs would be shared.',
    'a joint statement and what continues it',
    [
      {
        by: 'Norway',
        content: 'the strait would be watched',
        joint: ['Norway', 'Portugal', 'Kenya', 'Iceland'],
        on: '2034-03-06/2034-03-12',
      },
      {
        by: 'Norway',
        content: 'costs would be shared',
        joint: ['Norway', 'Portugal', 'Kenya', 'Iceland'],
        on: '2034-03-06/2034-03-12',
      },
    ],
  ],
  [
    'The Port Inspectorate warned on Friday that the crane was unsafe.\n\n“It may fall on somebody,” Solheim said.',
    'a person of the body goes on: the same day',
    [
      { by: 'Port Inspectorate', content: 'the crane was unsafe', on: '2034-03-10' },
      { by: SOLHEIM, content: 'It may fall on somebody,', on: '2034-03-10' },
    ],
  ],
  [
    'The Port Inspectorate warned on Friday that the crane was unsafe.\n\nTavares said the crane was new.',
    'another country’s man does not go on: no date',
    [
      { by: 'Port Inspectorate', content: 'the crane was unsafe', on: '2034-03-10' },
      { by: TAVARES, content: 'the crane was new', on: '../2034-03-14' },
    ],
  ],
]

const nothing: [words: string, why: string][] = [
  ['The so-called “peace convoy” reached Nairobi.', 'scare quotes'],
  ['The two ministers opened the “arms talks” in Lisbon.', 'scare quotes round a noun'],
  ['She sang “The Keel of the Morning” at the harbour.', 'a title'],
  ['A banner reading “Not One Mine” hung over the quay.', 'a slogan'],
  ['The firm sells a sight called “Night Owl”.', 'a product name'],
  ['The report was printed on blue paper.', '"report" is a noun'],
  ['The alleged spy lives in Oslo.', 'a participle before a noun'],
  ['The expected storm did not come.', 'the same'],
  ['A reported sighting brought divers to the bay.', 'the same'],
  ['Their demands were long.', 'a plural noun'],
  ['Price demands rose in Lisbon.', 'a compound noun'],
  ['The state of the quay is poor.', '"state" is a noun'],
  ['Iceland and Norway share a border at sea.', 'no saying at all'],
  ['The vessel was expected to dock at noon.', 'a passive that names nobody'],
  ['The mines are believed to be old.', 'the same'],
  ['Arms control talks were held in Nairobi.', '"talks" is a noun'],
  ['The crew found two crates in the hold.', 'to find a thing is not to find that'],
  ['The guard showed his pass.', 'to show a thing'],
  ['They added two lamps to the pier.', 'to add a thing'],
  ['The ship answered to a new name.', 'no answer in words'],
  ['The offer stands until June.', '"offer" is a noun'],
  ['The claims office is closed.', '"claims" is a noun'],
  ['He read the log and left.', 'to read a thing'],
  ['The minister declined the invitation.', 'to decline a thing'],
  ['Norway has never said so.', 'nothing is said'],
  ['The pilot noted the depth.', 'to note a thing'],
  ['The vessel observed radio silence.', 'to observe a rule'],
  ['The harbour replied to the storm with silence.', 'no words'],
  ['The clerk stated his age.', 'no clause'],
  ['Divers continued the search.', 'to continue a thing'],
  ['The plan, a copy of an older one, was dropped.', '"plan" is a noun'],
  ['Nobody answered the door.', 'a door'],
]

const groups: [name: string, cases: readonly Case[]][] = [
  ['indirect speech', indirect],
  ['direct speech', direct],
  ['sources behind sources, joint statements, dates', carried],
]
for (const [name, cases] of groups) {
  describe(name, () => {
    for (const [words, why, expected, options] of cases) {
      test(`${why}: ${words.slice(0, 60)}`, () => check(words, expected, options))
    }
  })
}

describe('no statement', () => {
  for (const [words, why] of nothing) test(`${why}: ${words}`, () => check(words, []))
})

describe('known wrong answers', () => {
  // Without parts of speech a thing that calls for a thing reads like a person who does.
  test('a thing as subject', () => {
    check('The wind called for thicker ropes.', [{ by: null, stance: 'calls_for', content: 'thicker ropes' }])
  })
  test('another sense of the verb', () => {
    check('The weight stressed the rope.', [{ by: null, content: 'the rope' }])
  })
})

test('a check with wrong words fails: the table can fail', () => {
  assert.throws(() => check('Solheim said the quay was wet.', [{ by: SOLHEIM, content: 'the quay was dry' }]))
})

test('odd text gives no statement and no error', () => {
  for (const words of [
    'said',
    '“',
    '“”',
    '” said “',
    ', said',
    '“a',
    'according to',
    'quoted as saying',
    '— said X —',
    'that said that said that',
  ]) {
    assert.deepEqual(read(words).statements.length, 0, words)
  }
})

test('a long text without stops is read in linear time', () => {
  const started = performance.now()
  read('he said that the man who said that '.repeat(3000))
  read('“a, '.repeat(5000))
  assert.ok(performance.now() - started < 5000)
})
