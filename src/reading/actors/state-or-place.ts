import type { NameCandidate } from './name-candidate.ts'

const LOCATIVE = new Set(
  'in at near off around outside inside toward towards through across over throughout along into onto beyond within via'.split(
    ' ',
  ),
)
const TRAVEL =
  /^(?:travel|arriv|flew|fly|flies|flown|flight|visit|trip|went|going|gone|return|head|sail|ship|convoy|train|road|journey|tour|land|drove|drive|route|rout|moved|sent|deport|bound|en)/
const ARMS = /^(?:deliver|shipment|suppl|transfer|sale|export|arms|weapon|aid|export|import)/

/**
 * Whether a country or capital acts here or is where something happens: "Moscow said" against "in Moscow". The same
 * preposition serves both ("from Pyongyang to Moscow"), so the words before it are asked too.
 */
export function isPlaceHere(name: NameCandidate): boolean {
  const { tokens } = name.sentence
  let at = name.from - 1
  if (tokens[at]?.norm === 'the') at--
  const before = tokens[at]?.norm
  const next = tokens[name.to]
  if (next !== undefined && /^['’]s$/.test(next.text) && !LOCATIVE.has(before ?? '')) return false
  if (at < 0 || before === undefined) return isDateline(name)
  // "in Lima and Quito": what holds for the first holds for the second.
  if ((before === 'and' || before === ',' || before === 'or') && at > 1) {
    for (let i = at - 1; i >= 0 && i > at - 5; i--) {
      if (LOCATIVE.has(tokens[i]!.norm)) return true
      if (!/^\p{Lu}|^,$|^and$/u.test(tokens[i]!.text)) break
    }
    return false
  }
  if (LOCATIVE.has(before)) return true
  if (before !== 'to' && before !== 'from' && before !== 'of' && before !== 'leave' && before !== 'left')
    return /^(?:reach|enter|visit|leav|left)/.test(before)
  if (before === 'of')
    return /^(?:port|city|town|coast|north|south|east|west|capital|province|outskirts|island|outside|centre|center|village|suburb|part|parts|streets|border|shores|waters)$/.test(
      tokens[at - 1]?.norm ?? '',
    )
  for (let i = at - 1; i >= 0 && i > at - 6; i--) {
    const { norm } = tokens[i]!
    if (ARMS.test(norm)) return false
    if (TRAVEL.test(norm)) return true
  }
  return false
}

/** "VIENNA (Agency) —", "MINSK, May 2": the place a report was filed from. */
function isDateline(name: NameCandidate): boolean {
  const next = name.sentence.tokens[name.to]?.text ?? ''
  return (
    name.from === 0 &&
    (/^[A-Z]{3,}$/.test(name.text.split(' ')[0]!) || /^[(—–-]/.test(next)) &&
    /^[(,—–-]|\./.test(next)
  )
}
