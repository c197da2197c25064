import type { ActorKind } from '../../src/model/actor.ts'
import type { Relation } from '../../src/model/link.ts'
import { linkLexicon } from '../../src/reading/links/link-lexicon.ts'
import { tieBetween } from '../../src/reading/links/tie-between.ts'
import { tokenise } from '../../src/text/tokenise.ts'
import { jsonlKind } from './jsonl-kind.ts'

interface LabelledSentence {
  readonly id: string
  readonly text: string
  readonly links: readonly { readonly source: string; readonly target: string }[]
}

/** Types of ties between two given actors of a sentence. */
export const links = jsonlKind<LabelledSentence>('links', 'score_links.py', answerTo)

// The corpus calls ties by its own words; direction runs from the one that owns, manages or works.
const TYPES: Readonly<Record<Relation, { readonly type: string; readonly reversed?: true }>> = {
  owns: { type: 'OWNER' },
  owned_or_controlled_by: { type: 'OWNER', reversed: true },
  led_by: { type: 'MANAGER', reversed: true },
  part_of: { type: 'EMPLOYEE' },
  part_of_network: { type: 'ASSOCIATE' },
  acts_for: { type: 'EMPLOYEE' },
  supports: { type: 'BUSINESS' },
  linked_to: { type: 'ASSOCIATE' },
  sanctioned_with: { type: 'ASSOCIATE' },
  family_of: { type: 'FAMILY' },
}

function answerTo({ id, text, links: asked }: LabelledSentence) {
  return { id, links: asked.map(({ source, target }) => ({ source, target, ...typeOf(text, source, target) })) }
}

function typeOf(text: string, source: string, target: string): { source?: string; target?: string; type: string } {
  for (const [first, second] of occurrences(text, source, target)) {
    const [from, to] = [first.at + first.name.length, second.at]
    const words = (start: number, end: number) => tokenise(text, Math.max(0, start), end).map((token) => token.norm)
    const tie = tieBetween(
      {
        first: kindOf(first.name),
        second: kindOf(second.name),
        before: words(first.at - 40, first.at).slice(-5),
        between: words(from, to),
        after: words(to + second.name.length, Math.min(text.length, to + second.name.length + 50)).slice(0, 6),
      },
      linkLexicon(),
    )
    if (tie === null) continue
    const { type, reversed } = TYPES[tie.relation]
    const swap = tie.reversed !== (reversed ?? false)
    const [a, b] = swap ? [second.name, first.name] : [first.name, second.name]
    if (type === 'EMPLOYEE' && kindOf(a) === 'state') continue
    return { source: a, target: b, type }
  }
  return byKind(source, target)
}

/** Where nothing between the two tells: what two of such kinds mostly are to each other in reports. */
function byKind(source: string, target: string): { type: string } {
  const kinds = [kindOf(source), kindOf(target)]
  if (kinds.includes('state'))
    return { type: kinds[0] === kinds[1] || !kinds.includes('person') ? 'WITHIN' : 'MANAGER' }
  if (kinds[0] === 'person' && kinds[1] === 'person') return { type: 'ASSOCIATE' }
  return { type: kinds.includes('person') ? 'EMPLOYEE' : 'BUSINESS' }
}

interface Occurrence {
  readonly name: string
  readonly at: number
}

/** The places of both names closest to each other, nearest first, in text order. */
function occurrences(text: string, a: string, b: string): [Occurrence, Occurrence][] {
  const all = (name: string): Occurrence[] => {
    const found: Occurrence[] = []
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) found.push({ name, at })
    return found
  }
  const pairs: [Occurrence, Occurrence][] = []
  for (const x of all(a)) {
    for (const y of all(b)) {
      const [first, second] = x.at < y.at ? [x, y] : [y, x]
      if (first.at + first.name.length <= second.at) pairs.push([first, second])
    }
  }
  return pairs.sort(([p, q], [r, s]) => q.at - p.at - (s.at - r.at)).slice(0, 4)
}

const BODY =
  /\b(?:Bank|Group|Company|Corp|Ltd|LLC|Inc|Limited|Foundation|Ministry|Department|Agency|Commission|Committee|Council|Party|Union|University|Institute|Organization|Project|Consortium|Times|Guardian|Zeitung|Radio|News|Police|Court|Club|International|Associates|Partners|Holdings|Authority|Office|Congress|Parliament|Fund|Transparency|Kremlin|Mail|Airlines|Telecom|Center|Centre|Network|Treasury|Senate|Interpol|Europol)\b|^[A-Z]{2,6}$|[a-z][A-Z]{2}/

function kindOf(name: string): ActorKind {
  if (isCountry(name)) return 'state'
  if (BODY.test(name)) return 'organisation'
  return /^\p{Lu}[\p{L}.'’-]+(?: \p{L}[\p{L}.'’-]*)+$/u.test(name) ? 'person' : 'organisation'
}

const regions = new Intl.DisplayNames('en', { type: 'region' })
let countries: ReadonlySet<string> | null = null

function isCountry(name: string): boolean {
  if (countries === null) {
    const found = new Set([
      'US',
      'U.S.',
      'USA',
      'UK',
      'U.K.',
      'Britain',
      'Great Britain',
      'England',
      'Bosnia',
      'Czech Republic',
      'Turkey',
      'Macedonia',
    ])
    for (let i = 65; i <= 90; i++) {
      for (let k = 65; k <= 90; k++) {
        const code = String.fromCharCode(i, k)
        const region = regions.of(code)
        if (region !== undefined && region !== code) found.add(region.replace('&', 'and'))
      }
    }
    countries = found
  }
  return countries.has(name.replace(/^the /i, ''))
}
