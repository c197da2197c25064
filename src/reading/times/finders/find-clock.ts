import type { Token } from '../../../text/split-text.ts'
import type { RawTime } from '../time-meaning.ts'
import { timeWords } from '../time-words.ts'
import { two } from '../values/calendar.ts'
import { type Finder, normAt, raw } from './finder.ts'

const COLON = /^(\d{1,2})[:.](\d{2})(?::\d{2})?$/
const WHOLE = /^\d{1,2}$/
const GLUED = /^(\d{1,2})([ap])m$/
const GLUED_MINUTES = /^(\d{1,2})\.(\d{2})([ap])m$/
const HALF = /^([ap])\.?m\.?$/

/** "4:30 p.m.", "7pm", "14:31", "0800 UTC", "4 o'clock", "noon", "midnight". */
export const findClock: Finder = (tokens, at) => {
  const token = tokens[at]!
  const named = timeWords().clockWords.get(token.norm)
  if (named !== undefined) return raw(at, at + 1, { is: 'clock', clock: named, zone: '', on: null })
  const glued = GLUED.exec(token.norm)
  if (glued !== null) return gluedTime(tokens, at, Number(glued[1]), glued[2] === 'p')
  const exact = GLUED_MINUTES.exec(token.norm)
  if (exact !== null) return clock(tokens, at, at + 1, { hour: Number(exact[1]), minute: Number(exact[2]) }, exact[3]!)
  if (token.kind !== 'number') return null
  const colon = COLON.exec(token.norm)
  const half = HALF.exec(normAt(tokens, at + 1))
  if (colon !== null) {
    const [, hour = '', minute = ''] = colon
    // Without "p.m." or a zone, "3.50" is a price or a rate and "12.30" a number; a colon is enough of a sign.
    const at0 = normAt(tokens, at - 1)
    const dotted = token.norm.includes('.')
    if (half === null && dotted && at0 !== 'at' && !zoneAt(tokens, at + 1)) return null
    if (half === null && dotted && /^(?:%|percent|million|billion)$/.test(normAt(tokens, at + 1))) return null
    return clock(
      tokens,
      at,
      at + (half === null ? 1 : 2),
      { hour: Number(hour), minute: Number(minute) },
      half?.[1] ?? null,
    )
  }
  if (WHOLE.test(token.norm)) {
    if (half !== null) return clock(tokens, at, at + 2, { hour: Number(token.norm), minute: 0 }, half[1]!)
    if (normAt(tokens, at + 1) === "o'clock")
      return clock(tokens, at, at + 2, { hour: Number(token.norm), minute: 0 }, null)
    return null
  }
  if (/^[0-2]\d[0-5]\d$/.test(token.norm) && (zoneAt(tokens, at + 1) || normAt(tokens, at + 1) === 'hours')) {
    const hours = normAt(tokens, at + 1) === 'hours' ? 2 : 1
    return clock(
      tokens,
      at,
      at + hours,
      { hour: Number(token.norm.slice(0, 2)), minute: Number(token.norm.slice(2)) },
      null,
    )
  }
  return null
}

/** "7pm"; "10:31pm" comes as "10", ":", "31pm". */
function gluedTime(tokens: readonly Token[], at: number, number: number, afternoon: boolean): RawTime | null {
  const front = tokens[at - 2]
  const mark = tokens[at - 1]
  if (
    (mark?.norm === '.' || mark?.norm === ':') &&
    mark.end === tokens[at]!.start &&
    front?.end === mark.start &&
    WHOLE.test(front.norm)
  ) {
    return clock(tokens, at - 2, at + 1, { hour: Number(front.norm), minute: number }, afternoon ? 'p' : 'a')
  }
  return clock(tokens, at, at + 1, { hour: number, minute: 0 }, afternoon ? 'p' : 'a')
}

function zoneAt(tokens: readonly Token[], at: number): boolean {
  return timeWords().zones.has(normAt(tokens, at)) && tokens[at]!.text === tokens[at]!.text.toUpperCase()
}

function clock(
  tokens: readonly Token[],
  first: number,
  last: number,
  time: { readonly hour: number; readonly minute: number },
  half: string | null,
): RawTime | null {
  if (time.hour > 24 || time.minute > 59 || (half !== null && (time.hour > 12 || time.hour === 0))) return null
  const hour = half === 'p' && time.hour < 12 ? time.hour + 12 : half === 'a' && time.hour === 12 ? 0 : time.hour
  let end = last
  let zone = ''
  if (zoneAt(tokens, end)) {
    zone = timeWords().zones.get(normAt(tokens, end)) ?? ''
    end++
  } else if (normAt(tokens, end) === 'local' && normAt(tokens, end + 1) === 'time') end += 2
  return raw(first, end, { is: 'clock', clock: `${two(hour)}:${two(time.minute)}`, zone, on: null })
}
