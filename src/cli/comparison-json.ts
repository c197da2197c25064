import type { NameComparison } from '../names/compare-names.ts'
import { evidenceToJson } from './hit-json.ts'

/** A comparison of names as `compare --json` prints it: `start` and every `adds` sum up to the log odds of the score. */
export function comparisonToJson(comparison: NameComparison, explain: boolean) {
  const { because, aligned, leftOver, rules, sentence, start, judgedBy, features } = comparison
  return {
    because: because.map(evidenceToJson),
    sentence,
    judged_by: judgedBy,
    start,
    aligned: aligned.map(({ query, listed, how, role, read, similarity, adds }) => ({
      query: [...query],
      listed: [...listed],
      how,
      role,
      read: { query: read.query, listed: read.listed, as: read.as },
      similarity,
      adds,
    })),
    left_over: { query: leftOver.query.map(leftOverToJson), listed: leftOver.listed.map(leftOverToJson) },
    rules: rules.map(({ rule, query, listed, note, adds }) => ({ rule, query, listed, note, adds })),
    ...(explain ? { features: features.map(({ feature, value, weight }) => ({ feature, value, weight })) } : {}),
  }
}

function leftOverToJson({ word, role, read, adds }: NameComparison['leftOver']['query'][number]) {
  return { word, role, read, adds }
}
