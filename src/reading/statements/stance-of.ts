import { readPackagedJson } from '../../model/packaged-data.ts'
import type { Stance } from '../../model/statement.ts'

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
  const words = content
    .slice(0, SEARCHED)
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”«»]/g, '"')
  if (/^(?:to )?know (?:what|who|whether|how|why|if|when|where)\b/.test(words)) return 'questions'
  if (lemma === 'ask' && fromCue === 'questions') return direct || ASKED.test(words) ? 'questions' : 'calls_for'
  if (fromCue !== 'asserts') return fromCue
  if (direct && words.endsWith('?') && !/[.!] /.test(words)) return 'questions'
  for (const { stance, direct: directOnly, pattern } of stancePatterns()) {
    if (directOnly && !direct) continue
    if (pattern.test(words)) return stance
  }
  if (
    lemma !== null &&
    CONTRADICTING.has(lemma) &&
    /\b(?:not|never|nothing|nobody|no one|none|only)\b|n't\b|^no\b/.test(words)
  )
    return 'denies'
  if (lemma !== null && FORESEEING.has(lemma) && /\b(?:will|would)\b|'ll\b/.test(words)) return 'expects'
  return fromCue
}

/** A question in indirect speech; else the verb asks somebody for something. */
const ASKED = /^(?:whether|if|how|what|why|who|whose|when|where|which|about)\b/
/** Verbs of answering back: with a negation in the content they deny. */
const CONTRADICTING = new Set(['insist', 'maintain', 'reply', 'answer', 'retort', 'counter', 'scoff', 'respond'])
/** Thoughts and accounts of what will be. */
const FORESEEING = new Set(['think', 'believe', 'reckon', 'suspect', 'assume', 'estimate', 'according to'])
