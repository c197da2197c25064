import assert from 'node:assert/strict'
import { test } from 'vitest'
import { checkOwnership } from '../../../src/watchlist/ownership/check-ownership.ts'
import { invented } from './invented-network.ts'

interface Case {
  readonly why: string
  readonly lines: string
  readonly rule?: 'ofac' | 'eu' | 'uk' | 'bis'
  readonly on?: string
  /** Answer, what listed parties hold at least and at most, worked out by hand. */
  readonly is: string
  /** The first path, as `A 50 B 50 X`; a tie of control by its kind; empty where no path leads to a listed party. */
  readonly path: string
  /** A part of one of the reasons. */
  readonly says: string
}

// X is always the party asked for. Ownership of FAQ 401's examples is as OFAC works them out.
const CASES: readonly Case[] = [
  {
    why: 'one owner with exactly half: OFAC asks for 50 % or more',
    lines: 'A listed OFAC; A 50 X; C 50 X',
    is: 'yes 50..50',
    path: 'A 50 X',
    says: 'listed parties hold 50 % of X (A 50 %); 50 % or more is asked for',
  },
  {
    why: 'just below half',
    lines: 'A listed OFAC; A 49.99 X; C 50.01 X',
    is: 'no 49.99..49.99',
    path: 'A 49.99 X',
    says: 'listed parties hold 49.99 % of X',
  },
  {
    why: 'aggregate: two listed owners of 25 % each',
    lines: 'A listed OFAC; B listed OFAC; A 25 X; B 25 X; C 50 X',
    is: 'yes 50..50',
    path: 'A 25 X',
    says: '(A 25 %, B 25 %)',
  },
  {
    why: 'before August 2014 OFAC did not add up the holdings of several',
    lines: 'A listed OFAC 2005-01-01..; B listed OFAC 2005-01-01..; A 25 X; B 25 X; C 50 X',
    on: '2014-08-12',
    is: 'no 25..25',
    path: 'A 25 X',
    says: 'does not add them up',
  },
  {
    why: 'FAQ 401, example 1: a chain of halves; the half of a half is not a quarter',
    lines: 'A listed OFAC; A 50 B; B 50 X',
    is: 'yes 50..50',
    path: 'A 50 B 50 X',
    says: 'what B holds counts in full: listed parties hold 50 % of B (A 50 %)',
  },
  {
    why: 'FAQ 401, example 2: two subsidiaries with a quarter each',
    lines: 'A listed OFAC; A 50 B; A 50 C; B 25 X; C 25 X',
    is: 'yes 50..50',
    path: 'A 50 B 25 X',
    says: '(B 25 %, C 25 %)',
  },
  {
    why: 'FAQ 401, example 3: direct and through a subsidiary',
    lines: 'A listed OFAC; A 50 B; A 10 X; B 40 X',
    is: 'yes 50..50',
    path: 'A 10 X',
    says: '(B 40 %, A 10 %)',
  },
  {
    why: 'one of two intermediaries is below half: its quarter does not count',
    lines: 'A listed OFAC; A 50 B; A 25 C; B 25 X; C 25 X',
    is: 'no 25..25',
    path: 'A 50 B 25 X',
    says: 'what C holds (25 %) does not count: listed parties hold 25 % of C (A 25 %)',
  },
  {
    why: 'two halves of intermediaries that are a quarter each: no majority on the way',
    lines: 'A listed OFAC; A 25 B; A 25 C; B 50 X; C 50 X',
    is: 'no 0..0',
    path: 'A 25 B 50 X',
    says: 'what B holds (50 %) does not count',
  },
  {
    why: 'multiplied interest over half without any majority in the chain is still no',
    lines: 'A listed OFAC; A 49 B; B 100 X; A 49 C; C 0 X',
    is: 'no 0..0',
    path: 'A 49 B 100 X',
    says: 'listed parties hold 49 % of B',
  },
  {
    why: 'a long chain of just enough: 50 to the fifth is 3 %, the rule says all of it',
    lines: 'A listed OFAC; A 50 B; B 50 C; C 50 D; D 50 E; E 50 X',
    is: 'yes 50..50',
    path: 'A 50 B 50 C 50 D 50 E 50 X',
    says: 'what E holds counts in full',
  },
  {
    why: 'aggregate of different listed owners in the intermediary',
    lines: 'A listed OFAC; B listed OFAC; A 25 C; B 25 C; C 50 X',
    is: 'yes 50..50',
    path: 'A 25 C 50 X',
    says: 'what C holds counts in full: listed parties hold 50 % of C (A 25 %, B 25 %)',
  },
  {
    why: 'a circle among strangers owns itself and nobody listed is in it',
    lines: 'B 100 X; X 100 B; A listed OFAC; A 10 Y',
    is: 'no 0..0',
    path: '',
    says: 'none of the owners of X on record is listed',
  },
  {
    why: 'shares that a firm holds in itself do not carry a listed owner over the threshold; the report says so',
    lines: 'A listed OFAC; A 30 X; X 30 X; C 40 X',
    is: 'no 30..30',
    path: 'A 30 X',
    says: 'only parties that own each other in a circle would carry X over the threshold',
  },
  {
    why: 'self-ownership beside a majority changes nothing: 50 and its own 30 are all counted then',
    lines: 'A listed OFAC; A 50 X; X 30 X; C 20 X',
    is: 'yes 80..80',
    path: 'A 50 X',
    says: 'listed parties hold 80 % of X (A 50 %, X 30 %)',
  },
  {
    why: 'a circle with a listed majority at its entry: cross-holdings downstream do no harm',
    lines: 'A listed OFAC; A 60 B; B 51 X; X 40 B',
    is: 'yes 51..51',
    path: 'A 60 B 51 X',
    says: 'what B holds counts in full',
  },
  {
    why: 'a circle that only itself would carry: 30 from outside, 30 around',
    lines: 'A listed OFAC; A 30 B; X 30 B; B 100 X; C 40 B',
    is: 'no 0..0',
    path: 'A 30 B 100 X',
    says: 'a circle alone does not count',
  },
  {
    why: 'the EU before July 2024: exactly half is not more than half',
    lines: 'A listed EU; A 50 X; C 50 X',
    rule: 'eu',
    on: '2024-07-02',
    is: 'no 50..50',
    path: 'A 50 X',
    says: 'more than 50 % is asked for',
  },
  {
    why: 'the EU since 3 July 2024: half is enough',
    lines: 'A listed EU; A 50 X; C 50 X',
    rule: 'eu',
    on: '2024-07-03',
    is: 'yes 50..50',
    path: 'A 50 X',
    says: '50 % or more is asked for',
  },
  {
    why: 'half and one share of a million: more than half under every rule',
    lines: 'A listed EU; A 50.0001 X; C 49.9999 X',
    rule: 'eu',
    on: '2023-01-01',
    is: 'yes 50.0001..50.0001',
    path: 'A 50.0001 X',
    says: 'A 50.0001 %',
  },
  {
    why: 'the EU adds up: 30 and 25 (Commission FAQ 8)',
    lines: 'A listed EU; B listed EU; A 30 X; B 25 X; C 45 X',
    rule: 'eu',
    on: '2023-01-01',
    is: 'yes 55..55',
    path: 'A 30 X',
    says: '(A 30 %, B 25 %)',
  },
  {
    why: 'the UK: exactly half is not more than half',
    lines: 'A listed UK; A 50 X; C 50 X',
    rule: 'uk',
    is: 'no 50..50',
    path: 'A 50 X',
    says: 'more than 50 % held by one listed party is asked for',
  },
  {
    why: 'the UK: half and one share',
    lines: 'A listed UK; A 50.0001 X; C 49.9999 X',
    rule: 'uk',
    is: 'yes 50.0001..50.0001',
    path: 'A 50.0001 X',
    says: 'more than 50 % held by one listed party',
  },
  {
    why: 'the UK does not add up two designated owners',
    lines: 'A listed UK; B listed UK; A 30 X; B 30 X; C 40 X',
    rule: 'uk',
    is: 'no 30..30',
    path: 'A 30 X',
    says: 'listed parties hold 60 % of X (A 30 %, B 30 %) together, but this rule does not add them up',
  },
  {
    why: 'the UK adds up where they act together',
    lines: 'A listed UK; B listed UK; A 30 X; B 30 X; C 40 X; A joint_arrangement B',
    rule: 'uk',
    is: 'yes 60..60',
    path: 'A 30 X',
    says: 'A and B act together',
  },
  {
    why: 'the UK: a joint arrangement with somebody who is not listed counts too (schedule 1, paragraph 3)',
    lines: 'A listed UK; A 30 X; B 30 X; C 40 X; A joint_arrangement B',
    rule: 'uk',
    is: 'yes 60..60',
    path: 'A 30 X',
    says: 'their shares are taken as one',
  },
  {
    why: 'the UK: one owner, directly and through a majority stake',
    lines: 'A listed UK; A 20 X; A 60 B; B 31 X; C 49 X',
    rule: 'uk',
    is: 'yes 51..51',
    path: 'A 20 X',
    says: '(B 31 %, A 20 %)',
  },
  {
    why: 'minority and control under OFAC: ownership only (FAQ 398)',
    lines: 'A listed OFAC; A 30 X; A appoints_majority X; C 70 X',
    is: 'no 30..30',
    path: 'A 30 X',
    says: 'A appoints or removes the majority of the board of X: this rule does not count that',
  },
  {
    why: 'minority and control under the EU: the right to appoint the board is enough',
    lines: 'A listed EU; A 30 X; A appoints_majority X; C 70 X',
    rule: 'eu',
    is: 'yes 30..30',
    path: 'A 30 X',
    says: 'A appoints or removes the majority of the board of X: that is control',
  },
  {
    why: 'minority and control under the UK',
    lines: 'A listed UK; A 30 X; A appoints_majority X; C 70 X',
    rule: 'uk',
    is: 'yes 30..30',
    path: 'A 30 X',
    says: 'that is control, which is enough alone',
  },
  {
    why: 'a minority and a seat as director: whether that is control is a question of fact',
    lines: 'A listed EU; A 30 X; A director X; C 70 X',
    rule: 'eu',
    is: 'cannot_tell 30..30',
    path: 'A 30 X',
    says: 'A is a director of X: whether that is control is a question of fact',
  },
  {
    why: 'a listed party controls the owner of a majority: the chain runs through control',
    lines: 'A listed EU; A controls B; B 60 X; C 40 X',
    rule: 'eu',
    is: 'yes 60..60',
    path: 'A controls B 60 X',
    says: 'what B holds counts in full: A controls it (controls)',
  },
  {
    why: 'a share that ended before the day',
    lines: 'A listed OFAC; A 60 X 2015-01-01..2022-06-30; C 60 X 2022-07-01..; D 40 X',
    is: 'no 0..0',
    path: '',
    says: 'A held 60 % until 2022-06-30',
  },
  {
    why: 'the same share while it lasted',
    lines: 'A listed OFAC; A 60 X 2015-01-01..2022-06-30; C 60 X 2022-07-01..; D 40 X',
    on: '2022-06-29',
    is: 'yes 60..60',
    path: 'A 60 X',
    says: 'A 60 %',
  },
  {
    why: 'a share that ended some day in the year asked for',
    lines: 'A listed OFAC; A 60 X 2015-01-01..2022; D 40 X',
    on: '2022-06-29',
    is: 'cannot_tell 0..60',
    path: 'A 0-60 X',
    says: 'left open by the dates (2015-01-01 to 2022)',
  },
  {
    why: 'a range that begins at the threshold',
    lines: 'A listed OFAC; A 50-75 X; C 25 X',
    is: 'yes 50..75',
    path: 'A 50-75 X',
    says: 'A 50–75 %',
  },
  {
    why: 'a range that ends below it',
    lines: 'A listed OFAC; A 25-49 X; C 51 X',
    is: 'no 25..49',
    path: 'A 25-49 X',
    says: 'listed parties hold at most 49 % of X (A 25–49 %)',
  },
  {
    why: 'a range across it, as the British register gives them',
    lines: 'A listed OFAC; A 25-50 X',
    is: 'cannot_tell 25..50',
    path: 'A 25-50 X',
    says: 'the share of A in X is told as a range, 25–50 %',
  },
  {
    why: 'a range across it, but the others leave too little room',
    lines: 'A listed OFAC; A 25-75 X; C 60 X',
    is: 'no 25..40',
    path: 'A 25-40 X',
    says: 'listed parties hold at most 40 % of X',
  },
  {
    why: 'a share not told',
    lines: 'A listed OFAC; A ? X',
    is: 'cannot_tell 0..100',
    path: 'A ? X',
    says: 'the share of A in X is not told',
  },
  {
    why: 'a share not told is at most what the others leave',
    lines: 'A listed OFAC; A ? X; C 60 X',
    is: 'no 0..40',
    path: 'A ? X',
    says: 'listed parties hold at most 40 % of X (A a share not told)',
  },
  {
    why: 'a share not told in the middle of a chain',
    lines: 'A listed OFAC; A ? B; B 80 X',
    is: 'cannot_tell 0..80',
    path: 'A ? B 80 X',
    says: 'the share of A in B is not told',
  },
  {
    why: 'shares that add up to more than a whole: somebody is wrong, and it may be the listed one',
    lines: 'A listed OFAC; A 60 X; C 60 X',
    is: 'cannot_tell 40..60',
    path: 'A 60 X',
    says: 'the shares told of X add up to 120 % (A 60 %, C 60 %): the sources contradict each other',
  },
  {
    why: 'a conflict that changes nothing: even with all the others it is half',
    lines: 'A listed OFAC; A 80 X; C 50 X',
    is: 'yes 50..80',
    path: 'A 80 X',
    says: 'add up to 130 %',
  },
  {
    why: 'one holding told differently by two sources',
    lines: 'A listed OFAC; A 51 X 2015-01-01..; A 48 X; C 49 X',
    is: 'cannot_tell 48..51',
    path: 'A 48-51 X',
    says: 'is told 2 times (51 %, 48 %)',
  },
  {
    why: 'an owner delisted before the day',
    lines: 'A listed OFAC 2015-01-01..2023-05-01; A 60 X; C 40 X',
    is: 'no 0..0',
    path: '',
    says: 'A: designation (US OFAC, US-RUSHAR) lifted 2023-05-01',
  },
  {
    why: 'the same owner before it was delisted',
    lines: 'A listed OFAC 2015-01-01..2023-05-01; A 60 X; C 40 X',
    on: '2023-04-30',
    is: 'yes 60..60',
    path: 'A 60 X',
    says: 'A 60 %',
  },
  {
    why: 'an owner listed only later',
    lines: 'A listed OFAC 2025-06-01..; A 60 X; C 40 X',
    is: 'no 0..0',
    path: '',
    says: 'designated 2025-06-01 (US OFAC, US-RUSHAR), after 2025-01-01',
  },
  {
    why: 'an owner listed by another authority only',
    lines: 'A listed EU; A 60 X; C 40 X',
    is: 'no 0..0',
    path: '',
    says: 'A: listed by EU Council, in a way that does not count under this rule',
  },
  {
    why: 'a listing by Commerce blocks nothing',
    lines: 'A listed BIS; A 60 X; C 40 X',
    is: 'no 0..0',
    path: '',
    says: 'listed by Bureau of Industry and Security',
  },
  {
    why: 'a designation without a day: on an old day nobody can tell',
    lines: 'A listed OFAC ..; A 60 X; C 40 X',
    is: 'cannot_tell 0..60',
    path: 'A 60 X',
    says: 'day not known',
  },
  {
    why: 'two designations of one owner by different authorities: the one that counts decides',
    lines: 'A listed EU 2014-01-01..; A listed OFAC 2022-02-24..; A 60 X; C 40 X',
    is: 'yes 60..60',
    path: 'A 60 X',
    says: 'A 60 %',
  },
  {
    why: 'nobody is on record: no answer is not a no',
    lines: 'A listed OFAC; A linked_to X',
    is: 'cannot_tell 0..0',
    path: '',
    says: 'no owner of X is on record',
  },
  {
    why: 'a person has no owners',
    lines: 'X is Person; A listed OFAC; A owner X',
    is: 'no 0..0',
    path: '',
    says: 'nobody owns it',
  },
  {
    why: "the ship's record names its owner: the share is not told, the direction is",
    lines: 'X is Vessel; A listed OFAC; X owner A',
    is: 'cannot_tell 0..100',
    path: 'A ? X',
    says: 'the share of A in X is not told',
  },
  {
    why: 'a parent company of unknown share is no proof',
    lines: 'A listed EU; X subsidiary_of A',
    rule: 'eu',
    is: 'cannot_tell 0..100',
    path: 'A ? X',
    says: 'A is the parent of X: whether that is control is a question of fact',
  },
  {
    why: 'a former owner is no owner',
    lines: 'A listed OFAC; A former_owner X; C 100 X',
    is: 'no 0..0',
    path: '',
    says: 'none of the owners of X on record is listed',
  },
  {
    why: 'the rule on affiliates of the Entity List, while it was in force',
    lines: 'A listed BIS; A 50 X; C 50 X',
    rule: 'bis',
    on: '2025-10-15',
    is: 'yes 50..50',
    path: 'A 50 X',
    says: '50 % or more is asked for',
  },
  {
    why: 'the same rule while it is suspended',
    lines: 'A listed BIS; A 50 X; C 50 X',
    rule: 'bis',
    on: '2026-01-15',
    is: 'no 50..50',
    path: 'A 50 X',
    says: 'suspended from 10 November 2025',
  },
  {
    why: 'the same rule after the day to which it was suspended: not known',
    lines: 'A listed BIS; A 50 X; C 50 X',
    rule: 'bis',
    on: '2026-11-20',
    is: 'cannot_tell 50..50',
    path: 'A 50 X',
    says: 'is not known here',
  },
]

for (const { why, lines, rule = 'ofac', on = '2025-01-01', is, path, says } of CASES) {
  test(`${rule} ${on}: ${why}`, () => {
    const answer = checkOwnership('X', invented(lines), { rule, on })
    assert.equal(`${answer.answer} ${answer.lower}..${answer.upper}`, is, answer.because.join('\n'))
    const [first] = answer.paths
    assert.equal(first === undefined ? '' : pathText(first), path)
    assert.ok(
      answer.because.some((reason) => reason.includes(says)),
      `"${says}" in:\n${answer.because.join('\n')}`,
    )
  })
}

function pathText({ parties, shares, by }: ReturnType<typeof checkOwnership>['paths'][number]): string {
  return parties
    .map(({ name }, i) => {
      if (i === shares.length) return name
      const share = shares[i] ?? null
      const step =
        by[i] === 'share'
          ? share === null
            ? '?'
            : share.from === share.to
              ? share.from
              : `${share.from}-${share.to}`
          : by[i]
      return `${name} ${step}`
    })
    .join(' ')
}
