import assert from 'node:assert/strict'
import { describe, test } from 'vitest'
import { readEvents } from '../../../src/reading/events/read-events.ts'
import type { Told } from './marked-text.ts'
import { inputOf } from './marked-text.ts'

/** Each event as one line: type, status, participants by role, items, date. */
function linesOf(marked: string, told: readonly Told[] = []): string[] {
  return readEvents(inputOf(marked, told)).found.map((event) => {
    const parts = event.participants.map(({ actor, role }) => `${role}:${actor}`).sort()
    const items = event.items.map((item) => (item.quantity === null ? item.text : `${item.quantity} ${item.text}`))
    const tail = [items.length > 0 ? `[${items.join('; ')}]` : '', event.date ?? ''].filter((each) => each !== '')
    return [event.type, event.status, ...parts, ...tail].join(' ')
  })
}

function check(marked: string, expected: readonly string[], told: readonly Told[] = []): void {
  assert.deepEqual(linesOf(marked, told), expected)
}

describe('transfers by their frames', () => {
  const cases: [marked: string, expected: string[], why: string][] = [
    [
      '[Norland] supplied [Sudmark] with mortar shells.',
      ['arms_transfer occurred recipient:Sudmark supplier:Norland [mortar shells]'],
      'supply A with B',
    ],
    [
      '[Norland] sold [Sudmark] anti-tank missiles {in 2030|2030}.',
      ['arms_transfer occurred recipient:Sudmark supplier:Norland [anti-tank missiles] 2030'],
      'sell A B, with a year',
    ],
    [
      '[Norland] shipped 40 howitzers and two million shells to [Sudmark].',
      ['arms_transfer occurred recipient:Sudmark supplier:Norland [40 howitzers; two million shells]'],
      'two items, each with its number',
    ],
    [
      'The rifles were delivered to [Sudmark] by [o:Vardo Ltd].',
      ['arms_transfer occurred recipient:Sudmark supplier:Vardo Ltd [rifles]'],
      'passive with by',
    ],
    [
      '[Sudmark] received drones from [Norland].',
      ['arms_transfer occurred recipient:Sudmark supplier:Norland [drones]'],
      'the other side of it',
    ],
    [
      'Arms deliveries from [Norland] to [Sudmark] went on for years.',
      ['arms_transfer occurred recipient:Sudmark supplier:Norland [Arms]'],
      'a noun with from and to',
    ],
    [
      'The arms trade between [Norland] and [Sudmark] grew.',
      ['arms_transfer occurred recipient:Sudmark supplier:Norland [arms]'],
      'between: the first gives',
    ],
    [
      '[Norland] donated tents and blankets to [Sudmark].',
      ['aid occurred recipient:Sudmark supplier:Norland [tents; blankets]'],
      'what is given decides the type',
    ],
    [
      '[Norland] sent troops to [Sudmark].',
      ['troop_deployment occurred host:Sudmark user:Norland [troops]'],
      'soldiers are no goods',
    ],
  ]
  for (const [marked, expected, why] of cases) test(why, () => check(marked, expected))
})

describe('whether it happened', () => {
  const cases: [marked: string, expected: string[], why: string, told?: Told[]][] = [
    [
      '[Norland] will face consequences if [it=Norland] supplies arms to [Sudmark].',
      ['arms_transfer conditional recipient:Sudmark supplier:Norland [arms]'],
      'if',
    ],
    [
      '[Norland] has not delivered any missiles to [Sudmark].',
      ['arms_transfer denied recipient:Sudmark supplier:Norland [missiles]'],
      'negation',
    ],
    [
      '[p:Ana Ruiz] said there was no evidence that [Norland] sent weapons to [Sudmark].',
      ['arms_transfer denied recipient:Sudmark supplier:Norland [weapons]'],
      'no evidence that',
    ],
    [
      '[Norland] denied that it sold rockets to [Sudmark].',
      ['arms_transfer denied recipient:Sudmark supplier:Norland [rockets]'],
      'a denied shipment is no shipment',
      [{ by: 'Norland', stance: 'denies', content: 'it sold rockets to Sudmark', cue: 'denied' }],
    ],
    [
      '[o:The ministry] said that [Norland] had shipped rockets to [Sudmark].',
      ['arms_transfer alleged recipient:Sudmark supplier:Norland [rockets]'],
      'told by one who took no part',
      [{ by: 'The ministry', stance: 'asserts', content: 'Norland had shipped rockets to Sudmark', cue: 'said' }],
    ],
    [
      '[Norland] said that [it=Norland] had shipped rockets to [Sudmark].',
      ['arms_transfer occurred recipient:Sudmark supplier:Norland [rockets]'],
      'admitted by one who did it',
      [{ by: 'Norland', stance: 'asserts', content: 'it had shipped rockets to Sudmark', cue: 'said' }],
    ],
    [
      '[Sudmark] wants to get shells from [Norland].',
      ['arms_transfer proposed recipient:Sudmark supplier:Norland [shells]'],
      'a wish',
    ],
    [
      '[Norland] will deliver 20 tanks to [Sudmark].',
      ['arms_transfer planned recipient:Sudmark supplier:Norland [20 tanks]'],
      'will',
    ],
    [
      '[Norland] is expected to deliver tanks to [Sudmark].',
      ['arms_transfer expected recipient:Sudmark supplier:Norland [tanks]'],
      'is expected to',
    ],
    [
      '[o:Vardo Ltd] is accused of selling rifles to [Sudmark].',
      ['arms_transfer alleged recipient:Sudmark supplier:Vardo Ltd [rifles]'],
      'is accused of',
    ],
    [
      'Providing weapons to [Sudmark] would break the embargo.',
      ['arms_transfer conditional recipient:Sudmark [weapons]'],
      'judged as a possibility',
    ],
    [
      'Talks between [Norland] and [Sudmark] are progressing.',
      ['negotiation ongoing party:Norland party:Sudmark'],
      'under way',
    ],
    [
      '[p:Ana Ruiz] meets [p:Jon Vik] {on Friday|2031-06-13}.',
      ['meeting planned participant:Ana Ruiz participant:Jon Vik 2031-06-13'],
      'a day after the report is a plan in any tense',
    ],
    [
      '[Norland] is considering holding joint exercises with [Sudmark].',
      ['military_exercise proposed participant:Norland participant:Sudmark'],
      'is considering',
    ],
  ]
  for (const [marked, expected, why, told] of cases) test(why, () => check(marked, expected, told))
})

describe('other happenings', () => {
  const cases: [marked: string, expected: string[], why: string][] = [
    [
      '{Last May|2031-05} [Norland] imposed sanctions on [o:Vardo Ltd].',
      ['sanction_designation occurred sanctioner:Norland target:Vardo Ltd 2031-05'],
      'imposed sanctions on',
    ],
    [
      '[p:A Kestrian trader] who was sanctioned by [o:the Treasury] {last March|2031-03} fled.',
      ['sanction_designation occurred sanctioner:the Treasury target:A Kestrian trader 2031-03'],
      'relative clause, passive',
    ],
    [
      'The ship belongs to [o:Vardo Ltd], which [Norland] blacklisted {in 2029|2029}.',
      ['sanction_designation occurred sanctioner:Norland target:Vardo Ltd 2029'],
      'which stands for the object',
    ],
    [
      'The visit of [p:Jon Vik] to [Norland] {in April|2031-04} was short.',
      ['visit occurred host:Norland visitor:Jon Vik 2031-04'],
      'the visit of X to Y',
    ],
    [
      '[p:Jon Vik]’s trip to [Norland] surprised nobody.',
      ['visit occurred host:Norland visitor:Jon Vik'],
      'X’s trip to Y',
    ],
    [
      '[p:Jon Vik] made four visits to [Norland].',
      ['visit occurred host:Norland visitor:Jon Vik'],
      'a verb that only carries the noun',
    ],
    [
      '[Norland] and [Sudmark] held naval drills with [Ostia].',
      ['military_exercise occurred participant:Norland participant:Ostia participant:Sudmark'],
      'joined subjects and with',
    ],
    [
      '[Norland] fired two ballistic missiles.',
      ['missile_launch occurred user:Norland [two ballistic missiles]'],
      'a launch',
    ],
    [
      '[Norland] fired rockets at [Sudmark].',
      ['attack occurred target:Sudmark user:Norland [rockets]'],
      'aimed at somebody it is an attack',
    ],
    [
      '[Norland], [Sudmark] and [Ostia] issued a joint statement.',
      ['statement_joint occurred participant:Norland participant:Ostia participant:Sudmark'],
      'three parties, one statement',
    ],
  ]
  for (const [marked, expected, why] of cases) test(why, () => check(marked, expected))

  test('the count of visits is kept', () => {
    assert.equal(readEvents(inputOf('[p:Jon Vik] made four visits to [Norland].')).found[0]?.count, 4)
  })
})

describe('one event per happening', () => {
  test('a later sentence about the same shipment joins it', () => {
    const { found } = readEvents(
      inputOf(
        '[Norland] shipped rockets to [Sudmark] {in May|2031-05}. The rockets were delivered to [Sudmark] by rail.',
      ),
    )
    assert.equal(found.length, 1)
    assert.equal(found[0]?.mentions.length, 2)
    assert.equal(found[0]?.date, '2031-05')
  })

  test('an alleged transfer of the past and a conditional one stay two', () => {
    check(
      '[o:The ministry] said [Norland] had sold [Sudmark] missiles {in 2029|2029}. Any sale of missiles by [Norland] to [Sudmark] would break the embargo.',
      [
        'arms_transfer alleged recipient:Sudmark supplier:Norland [missiles] 2029',
        'arms_transfer conditional recipient:Sudmark supplier:Norland [missiles]',
      ],
      [{ by: 'The ministry', stance: 'asserts', content: 'Norland had sold Sudmark missiles in 2029', cue: 'said' }],
    )
  })

  test('a charge and its denial stay two', () => {
    assert.deepEqual(
      linesOf(
        '[o:The ministry] alleges that [Norland] sold rifles to [Sudmark]. [Norland] never sold rifles to [Sudmark].',
        [{ by: 'The ministry', stance: 'asserts', content: 'Norland sold rifles to Sudmark', cue: 'alleges' }],
      ).map((line) => line.split(' ')[1]),
      ['alleged', 'denied'],
    )
  })

  test('both legs of a barter are there and point at each other', () => {
    const { found } = readEvents(
      inputOf(
        '[Sudmark] wants to buy shells from [Norland], while [Norland] wants to get satellite technology, in addition to food aid.',
      ),
    )
    assert.equal(found.length, 2)
    const back = found[1]!
    assert.equal(back.returnOf, 0)
    assert.deepEqual(back.participants.map(({ actor, role }) => `${role}:${actor}`).sort(), [
      'recipient:Norland',
      'supplier:Sudmark',
    ])
    assert.deepEqual(
      back.items.map((item) => item.text),
      ['satellite technology', 'food aid'],
    )
  })
})

describe('nothing', () => {
  const cases: [marked: string, why: string][] = [
    ['[o:Vardo Ltd] is a shell company in [Norland].', 'a shell company'],
    ['[Norland] and [Sudmark] disagreed on arms control.', 'arms control'],
    ['The report delivered a blow to [Norland].', 'a blow is not delivered goods'],
    ['[p:Jon Vik] delivered a speech in [Norland].', 'nor is a speech'],
    ['Troops in their thousands marched home.', 'nobody sends them'],
    ['The arms race between [Norland] and [Sudmark] worries [Ostia].', 'arms race'],
    ['An arms embargo on [Norland] has stood since 2006.', 'law in force is no act'],
    ['The sanctions regime is renewed each year.', 'nor is a regime'],
    ['[o:The studio] shipped a film to [Sudmark].', 'a film'],
    ['[p:Jon Vik] fired the minister.', 'fired from a post'],
    ['[Norland] provided evidence to [o:the panel].', 'evidence is no goods'],
    ['[o:The nurses] went on strike.', 'a strike of labour'],
    ['[Norland] struck a deal with itself.', 'struck a deal'],
    ['[o:The panel] met the deadline.', 'a deadline is met by nobody'],
    ['[Norland] sent a message to [Sudmark].', 'a message'],
    ['[Norland]’s supply chain broke.', 'supply chain'],
    ['[p:Jon Vik] passed the exam and hit a record.', 'hit a record'],
    ['[Norland] received praise from [Sudmark].', 'praise'],
    ['The film shows a missile test site near [Norland].', 'a test site'],
    ['[o:The council] banned arms deals with [Norland].', 'a ban is no deal'],
    ['[Norland] sold wheat futures.', 'futures'],
    ['[p:Ana Ruiz] carried the motion.', 'a motion'],
  ]
  for (const [marked, why] of cases) test(why, () => check(marked, []))

  test('an empty text', () => check('', []))
})

describe('size', () => {
  test('a long paragraph of triggers and names is read in linear time', () => {
    const sentence =
      '[Norland] supplied [Sudmark] with rockets and said, that talks, which [Ostia] held, went on and on; '
    const small = time(sentence.repeat(100))
    const large = time(sentence.repeat(800))
    assert.ok(large < 40 * Math.max(small, 20), `${small} ms, then ${large} ms for eight times as much`)
  })
})

function time(marked: string): number {
  const input = inputOf(marked)
  const start = performance.now()
  readEvents(input)
  return performance.now() - start
}

describe('who does it, and who only speaks of it', () => {
  const cases: [marked: string, expected: string[], why: string][] = [
    [
      '[p:Ana Lind] said arms negotiations between [Norland] and [Sudmark] were continuing.',
      ['negotiation ongoing party:Norland party:Sudmark [arms]'],
      'the speaker is no party, and "said" is no part of the goods',
    ],
    ['[p:Ana Lind] signed a treaty with [Sudmark].', [], 'a treaty that is signed is no purchase'],
    [
      '[p:Ana Lind] could not say what weapons might be delivered to [Sudmark].',
      ['arms_transfer expected recipient:Sudmark [weapons]'],
      'who cannot say is not who gets them',
    ],
    [
      '[Norland] sanctioned [o:Vardo Ltd] for shipping rifles to [Sudmark].',
      [
        'sanction_designation occurred sanctioner:Norland target:Vardo Ltd',
        'arms_transfer alleged recipient:Sudmark supplier:Vardo Ltd [rifles]',
      ],
      'what a measure is for is a charge',
    ],
  ]
  for (const [marked, expected, why] of cases) test(`${marked}: ${why}`, () => check(marked, expected))
})

test('a deal between two without a direction leaves a doubt, and none where another sentence tells it', () => {
  const doubtsOf = (marked: string) => readEvents(inputOf(marked, [])).doubts.map(({ what }) => what)
  assert.deepEqual(doubtsOf('Arms sales between [Norland] and [Sudmark] grew.'), ['direction'])
  assert.deepEqual(doubtsOf('Arms sales between [Norland] and [Sudmark] grew. [Sudmark] sold [Norland] rifles.'), [])
})

test('the day of saying before "that" governs nothing behind it: who is named there supplies', () => {
  const content = 'Norland had supplied Sudmark with rockets'
  check(
    '[o:Vardo Ministry] said on {Monday|2030-05-06} that [Norland] had supplied [Sudmark] with rockets.',
    ['arms_transfer alleged recipient:Sudmark supplier:Norland [rockets]'],
    [{ by: 'Vardo Ministry', stance: 'asserts', content, cue: 'said' }],
  )
})
