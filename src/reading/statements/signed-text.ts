import type { Actor } from '../../model/actor.ts'
import type { Report } from '../../model/report.ts'
import type { SplitText } from '../../text/split-text.ts'
import type { ActorIndex } from '../actors/actor-index.ts'

const OFFICE =
  /\b(?:spokes(?:man|woman|person)|secretary|minister|president|ambassador|department|ministry|office|director|commissioner|press service|representative)\b/i
const OFFICIAL_BODY =
  /\b(?:department|ministry|office|embassy|governments?|secretariat|council|mission|white house|presidency|commission|kremlin|cabinet|information and press)\b/i
const SPEECH_TITLE =
  /\b(?:statement|remarks|address|communiqu[eé]|declaration|message|speech|briefing|joint statement)\b/i
const FIRST_PERSON = /\b(?:we|our|ours|us|I|my)\b/iu
/** A text speaks for itself where at least this share of its sentences does, and this many. Measured on official texts. */
const LEAST_SHARE = 0.12
const LEAST_SENTENCES = 2

/**
 * True for a statement that somebody signed: its sentences are the signer's own, told in the first person by an
 * office or a government. A column with a byline is not, nor is news that quotes "we".
 */
export function isSignedText(report: Report, text: SplitText, actors: ActorIndex): boolean {
  const official =
    report.byline !== null
      ? OFFICE.test(report.byline)
      : OFFICIAL_BODY.test(report.outlet ?? '') || SPEECH_TITLE.test(report.title ?? '')
  if (!official && signatureOf(report, actors) === null) return false
  let own = 0
  for (const sentence of text.sentences)
    if (FIRST_PERSON.test(outsideQuotations(text, sentence.start, sentence.end))) own++
  return own >= LEAST_SENTENCES && own >= text.sentences.length * LEAST_SHARE
}

function outsideQuotations(text: SplitText, start: number, end: number): string {
  return text.text.slice(start, end).replace(/["“«][^"”»]*["”»]?/g, ' ')
}

/** Who signed: the person of the byline, else the body that put it out; null where neither is an actor of the text. */
export function signerOf(report: Report, actors: ActorIndex): Actor | null {
  const signature = signatureOf(report, actors)
  if (signature !== null) return signature
  const byline = report.byline?.split(',')[0]?.trim().toLowerCase() ?? ''
  const outlet = report.outlet?.toLowerCase() ?? ''
  const named = (words: string) =>
    words === ''
      ? undefined
      : actors.actors.find(
          ({ name }) =>
            name.length > 3 &&
            (words === name.toLowerCase() || words.endsWith(name.toLowerCase()) || name.toLowerCase().endsWith(words)),
        )
  return (
    named(byline) ??
    named(outlet) ??
    actors.actors.find(({ name, kind }) => kind !== 'person' && outlet.includes(name.toLowerCase())) ??
    null
  )
}

/** "(signed) Ada Lund, Ambassador", a last line of its own: the person who signed. */
function signatureOf(report: Report, actors: ActorIndex): Actor | null {
  for (const { span } of report.blocks.slice(-3)) {
    const line = report.text.slice(span.start, span.end)
    if (line.length > 110 || /[.!?]$/.test(line)) continue
    const lead = /^\(?signed\)?:?\s*/i.exec(line)?.[0].length ?? 0
    const here = actors.at(span.start + lead)
    if (here !== null && here.actor.kind === 'person' && here.mention.form === 'name') return here.actor
  }
  return null
}
