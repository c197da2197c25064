import { readPackagedJson } from '../../model/packaged-data.ts'
import type { Stance } from '../../model/statement.ts'
import { cueLexicon } from './cue-lexicon.ts'

interface StancePattern {
  readonly stance: Stance
  readonly direct: boolean
  readonly pattern: RegExp
}

let patterns: readonly StancePattern[] | null = null

function stancePatterns(): readonly StancePattern[] {
  patterns ??= readPackagedJson<{
    patterns: readonly { stance: Stance; pattern: string; when?: 'direct' }[]
  }>('cues/stance-patterns.json').patterns.map(({ stance, pattern, when }) => ({
    stance,
    direct: when === 'direct',
    pattern: new RegExp(pattern, 'u'),
  }))
  return patterns
}

/** Longest stretch of a content that is searched: what settles the stance stands early, and texts have no bound. */
const SEARCHED = 600

/**
 * How the speaker stands to the content. A verb that tells it ("denied") decides; a neutral one ("said") leaves it to
 * the words of the content.
 *
 * @param fromCue stance of the verb; `asserts` where it is neutral or there is none
 * @param direct true where the content is the speaker's own words
 */
export function stanceOf(fromCue: Stance, lemma: string | null, content: string, direct: boolean): Stance {
  if (fromCue !== 'asserts' && !bends(fromCue, lemma)) return fromCue
  const words = content
    .slice(0, SEARCHED)
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”«»]/g, '"')
  if (fromCue === 'questions') return /^(?:for|to|that)\b/.test(words) ? 'calls_for' : 'questions'
  if (direct && words.endsWith('?') && !/[.!] /.test(words)) return 'questions'
  for (const { stance, direct: directOnly, pattern } of stancePatterns()) {
    if (directOnly && !direct) continue
    if (pattern.test(words)) return stance
  }
  return fromCue
}

// "suggested that A had done it" asserts; "suggested holding talks" proposes: both stay with the verb's own stance.
function bends(fromCue: Stance, lemma: string | null): boolean {
  return fromCue === 'questions' && lemma === 'ask'
}

/** Stances a verb form may have, for explaining a reading. */
export function stancesOfWord(word: string): readonly Stance[] {
  return (
    cueLexicon()
      .get(word.toLowerCase())
      ?.map(({ entry }) => entry.stance) ?? []
  )
}
