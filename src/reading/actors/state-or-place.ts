import type { NameCandidate } from './name-candidate.ts'

const LOCATIVE = new Set(
  'in at near off around outside inside toward towards through across over throughout along into onto beyond within via'.split(
    ' ',
  ),
)
const COMPASS =
  /^(?:north|south|east|west|northern|southern|eastern|western|central|northeastern|northwestern|southeastern|southwestern|coastal|rural|mainland)$/
const TRAVEL =
  /^(?:travel|arriv|flew|fly|flies|flown|flight|visit|trip|went|go$|going|gone|goes|return|head|sail|ship$|shipped|convoy|train|road|journey|tour|land|drove|drive|route|rout|moved|deport|bound|en$|came|come|call|left|leave|leaving|cable|ambassador|mission|lorr|truck|ferr|boat|phone)/
const ARMS =
  /^(?:deliver|shipment|suppl|transfer|sale|export|arms|weapon|aid|import|artillery|shell|missile|ammunition)/
/** Words whose "of" joins a state that acts or is acted for: "officials of Japan". */
const OFFICES =
  /^(?:officials?|governments?|presidents?|ministers?|leaders?|ambassadors?|army|armies|navy|navies|side|delegations?|authorities|security|people|behalf|sovereignty|forces|troops|soldiers|representatives?|policy|policies|support|accusations?|request|view|position|allies|ally|interests?|part|friends?|enemies|territory|help|consent|republic|kingdom|intentions?|intelligence|invitation|statement|words|role|spokesman|spokeswoman|opposition|parliament)$/

/**
 * Whether a country or capital acts here or is where something happens: "Moscow said" against "in Moscow". The same
 * preposition serves both ("from Pyongyang to Moscow"), so the words before it are asked too.
 */
export function isPlaceHere(name: NameCandidate): boolean {
  const { tokens } = name.sentence
  const capital = name.country?.as === 'capital'
  let at = name.from - 1
  if (isDateline(name)) return true
  if (tokens[at]?.norm === 'the' && !capital) at--
  if (COMPASS.test(tokens[at]?.norm ?? '')) return true
  const before = tokens[at]?.norm
  const next = tokens[name.to]
  if (next !== undefined && /^['’]s?$/.test(next.text) && !LOCATIVE.has(before ?? '')) return false
  if (at < 0 || before === undefined) return false
  // "a Budapest insurer": a capital before a common noun says where.
  if (capital && (before === 'a' || before === 'an' || before === 'the')) return next?.kind === 'word'
  // "in Lima and Quito": what holds for the first holds for the second.
  if ((before === 'and' || before === ',' || before === 'or') && at > 1) {
    for (let i = at - 1; i >= 0 && i > at - 5; i--) {
      if (LOCATIVE.has(tokens[i]!.norm)) return true
      if (!/^\p{Lu}|^,$|^and$/u.test(tokens[i]!.text)) break
    }
    return false
  }
  if (LOCATIVE.has(before)) return true
  if (before === 'of') return isPlaceAfterOf(tokens[at - 1]?.norm ?? '', capital)
  if (before !== 'to' && before !== 'from') return /^(?:reach|enter|visit|leav|left)/.test(before)
  for (let i = at - 1; i >= 0 && i > at - 6; i--) {
    const { norm } = tokens[i]!
    if (ARMS.test(norm)) return false
    if (TRAVEL.test(norm)) return true
  }
  return before === 'from' && capital
}

function isPlaceAfterOf(noun: string, capital: boolean): boolean {
  if (OFFICES.test(noun)) return false
  if (capital) return true
  return /^(?:port|city|town|coast|north|south|east|west|capital|province|outskirts|island|outside|centre|center|village|suburb|parts|streets|border|shores|waters|half|all|most|much|map|flag|flags|kitchens|cities|beaches)$/.test(
    noun,
  )
}

/** "VIENNA (Agency) —", "MINSK, May 2", "OVALLE, Chile —": the place a report was filed from. */
function isDateline(name: NameCandidate): boolean {
  const { tokens } = name.sentence
  const next = tokens[name.to]
  const after = tokens[name.to + 1]
  if (name.from === 2 && tokens[1]?.text === ',')
    return /^[(—–-]/.test(next?.text ?? '') || (next?.text === ',' && isDay(after))
  if (name.from !== 0 || next === undefined) return false
  if (/^[(—–|-]/.test(next.text)) return true
  if (next.text === ',' && isDay(after)) return true
  return /^\p{Lu}{3,}$/u.test(name.text.split(' ')[0]!) && (next.text === ',' || next.text === '.')
}

const DAY =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?|mar\.?|apr\.?|jun\.?|jul\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/

function isDay(token: { readonly norm: string; readonly kind: string } | undefined): boolean {
  return token !== undefined && (token.kind === 'number' || DAY.test(token.norm))
}
