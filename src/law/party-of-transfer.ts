import type { ReceiverKind } from '../model/law.ts'
import { countryCode } from '../names/countries.ts'
import { hasWord } from './has-word.ts'
import type { LawBook } from './load-law.ts'

/** One side of a transfer. */
export interface TransferParty {
  /** Alpha-2 in capitals; ZZ unknown. */
  readonly code: string
  /** What stood in brackets: "Al-Shabaab"; null where only the State is named. */
  readonly receiver: string | null
  readonly kind: ReceiverKind | null
}

const WITH_RECEIVER = /^([^()]*?)\s*\(([^()]*)\)\s*$/

/** Reads "KP", "North Korea", "SO (Al-Shabaab)", "Houthis"; null where the words name no State and no target. */
export function partyOfTransfer(words: string, law: LawBook): TransferParty | null {
  const bracket = WITH_RECEIVER.exec(words.trim())
  const place = bracket === null ? words.trim() : (bracket[1] ?? '').trim()
  const receiver = bracket === null ? null : (bracket[2] ?? '').trim() || null
  const code = codeOf(place, law)
  if (code !== null) return { code, receiver, kind: receiver === null ? null : receiverKind(receiver, law) }
  if (bracket !== null) {
    // "Houthis (Yemen)": the State stands in the brackets.
    const inside = codeOf((bracket[2] ?? '').trim(), law)
    if (inside !== null && place !== '') return { code: inside, receiver: place, kind: receiverKind(place, law) }
    return null
  }
  const target = law.provisions.find(({ targets }) => targets.aliases.some((alias) => hasWord(place, alias)))
  if (target === undefined) return null
  return { code: target.targets.codes[0] ?? 'ZZ', receiver: place, kind: receiverKind(place, law) }
}

/** The State a middleman, carrier or bank belongs to, as far as its words tell: "SY", "Cyprus", "Versor (SK)"; else null. */
export function stateOfHelper(words: string, law: LawBook): string | null {
  const bracket = WITH_RECEIVER.exec(words.trim())
  if (bracket === null) return codeOf(words.trim(), law)
  return codeOf((bracket[2] ?? '').trim(), law) ?? codeOf((bracket[1] ?? '').trim(), law)
}

function codeOf(place: string, law: LawBook): string | null {
  if (/^zz$/i.test(place) || /^unknown$/i.test(place)) return 'ZZ'
  const code = place === '' ? null : countryCode(place)
  if (code !== null) return code.toUpperCase()
  const upper = place.toUpperCase()
  // States that are no more (Yugoslavia) are known to the law alone.
  if (/^[A-Z]{2}$/.test(upper) && law.provisions.some(({ targets }) => targets.codes.includes(upper))) return upper
  return null
}

function receiverKind(receiver: string, law: LawBook): ReceiverKind | null {
  return law.receiverWords.find(({ words }) => words.some((word) => hasWord(receiver, word)))?.kind ?? null
}
