import type { Alignment } from '../align-parts.ts'
import type { AnalysedName } from '../analyse-name.ts'
import type { NameFeatures } from '../name-features.ts'
import type { NamePart } from '../name-part.ts'
import type { DraftLeftOver, DraftPair, ExplanationDraft, HowAligned } from './explanation.ts'
import { readingOf, readPair } from './read-part.ts'
import { rolesOf, sharedRole } from './roles-of.ts'

/** The pairs of an alignment in the order of the first name, and the words left over on each side. */
export function draftWords(a: AnalysedName, b: AnalysedName, { by, alignment }: NameFeatures): ExplanationDraft {
  const rolesA = rolesOf(a)
  const rolesB = rolesOf(b)
  const bySound = by === 'characters' || by === 'firmInCharacters'
  const pairs = alignment.pairs
    .filter((pair) => pair.a.length > 0 && pair.b.length > 0)
    .toSorted((x, y) => a.parts.indexOf(x.a[0]!) - a.parts.indexOf(y.a[0]!))
    .map(({ a: left, b: right, similarity, weight }): DraftPair => {
      const spoken = bySound && [...left, ...right].every(({ kind }) => kind !== 'concept')
      const how: HowAligned = spoken ? 'same sound' : by === 'acronym' ? 'romanised' : similarity.how
      const single = left.length === 1 && right.length === 1
      return {
        query: left.map(({ text }) => text),
        listed: right.map(({ text }) => text),
        how,
        role: single ? sharedRole(rolesA.get(left[0]!), rolesB.get(right[0]!)) : null,
        read: by === 'acronym' ? IN_FIRST_LETTERS : readPair(left, right, how),
        similarity: similarity.value,
        weight,
        // The weightier of two parts counts where another name stands in its place.
        badness: (1 - similarity.value) * (0.4 + Math.max(a.as === 'person' ? 0.6 : 0, heaviest([...left, ...right]))),
      }
    })
  return {
    pairs,
    leftA: leftOver(a, alignment.leftA, halves('a', alignment), alignment.leftB, rolesA),
    leftB: leftOver(b, alignment.leftB, halves('b', alignment), alignment.leftA, rolesB),
  }
}

const IN_FIRST_LETTERS: DraftPair['read'] = { query: null, listed: null, as: 'full and in first letters' }

/** One name in pinyin and in Wade-Giles or Palladius' Russian: family name against family name, the rest against the rest. */
export function draftChinese(a: AnalysedName, b: AnalysedName): ExplanationDraft {
  const systems = a.chinese?.cyrillic || b.chinese?.cyrillic ? 'Latin and in Russian letters' : 'pinyin and Wade-Giles'
  const pair = (left: readonly NamePart[], right: readonly NamePart[], role: DraftPair['role']): DraftPair => ({
    query: left.map(({ text }) => text),
    listed: right.map(({ text }) => text),
    how: 'same sound',
    role,
    read: { query: null, listed: null, as: systems },
    similarity: 1,
    weight: 0.5,
    badness: 0,
  })
  const pairs = [pair(a.parts.slice(0, 1), b.parts.slice(0, 1), 'family name')]
  if (a.parts.length > 1 && b.parts.length > 1) pairs.push(pair(a.parts.slice(1), b.parts.slice(1), 'given name'))
  return { pairs, leftA: [], leftB: [] }
}

/** Characters whose counterpart is among the words of trade are paired with nothing: they are words left over. */
function halves(side: 'a' | 'b', { pairs }: Alignment): readonly NamePart[] {
  return pairs.filter((pair) => pair.a.length === 0 || pair.b.length === 0).flatMap((pair) => pair[side])
}

function leftOver(
  name: AnalysedName,
  left: readonly NamePart[],
  unpaired: readonly NamePart[],
  others: readonly NamePart[],
  roles: ReturnType<typeof rolesOf>,
): DraftLeftOver[] {
  const parts = [...left, ...unpaired].toSorted((x, y) => name.parts.indexOf(x) - name.parts.indexOf(y))
  return parts.map((part) => ({
    word: part.text,
    role: roles.get(part) ?? null,
    read: readingOf([part], others),
    weight: part.weight,
  }))
}

function heaviest(parts: readonly NamePart[]): number {
  return parts.reduce((most, { weight }) => Math.max(most, weight), 0)
}
