/** Marks of speaking turns: "MR. KIRBY:", "QUESTION:", "Q Okay.". */
const MARK = /^((?:(?:MR|MS|MRS|DR|SEN|REP|GEN|AMB|LT|COL|ADM)\.? )?\p{Lu}[\p{Lu}.'’\- ]{0,40}(?: \([^)]{1,60}\))?):\s/u
/** "Ambassador Kim:", "Ms. Lee:": taken for a turn only where the same mark comes again. */
const NAME_MARK = /^((?:\p{Lu}[\p{L}.'’-]{0,20} ){0,4}\p{Lu}[\p{L}.'’-]{0,20}):\s/u
const QUESTION = /^(Q)(?:[:.]\s|\s+(?=\p{Lu}|\())/u
const FEWEST_TURNS = 2

/**
 * Whose turn it is, piece by piece, in a transcript; all null in a text that is none. A piece without a mark goes on
 * with the turn of the one before.
 */
export function findTurns(
  texts: readonly string[],
): readonly { readonly turn: string | null; readonly marked: boolean }[] {
  const counts = new Map<string, number>()
  for (const text of texts) {
    const name = NAME_MARK.exec(text)?.[1]
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const marks = texts.map((text) => {
    const capital = MARK.exec(text)?.[1]
    if (capital !== undefined && !isLabel(capital)) return capital
    const name = NAME_MARK.exec(text)?.[1]
    // One "Note:" is a label; names that come three times are speakers.
    return name !== undefined && (counts.get(name) ?? 0) >= 3 ? name : null
  })
  if (
    marks.filter((mark) => mark !== null).length < FEWEST_TURNS &&
    !texts.some((text, i) => marks[i] !== null && hasQuestion(texts) && text !== '')
  ) {
    return texts.map(() => ({ turn: null, marked: false }))
  }
  let turn: string | null = null
  return texts.map((text, i) => {
    const mark = marks[i] ?? QUESTION.exec(text)?.[1] ?? null
    if (mark !== null) turn = mark
    return { turn, marked: mark !== null }
  })
}

function hasQuestion(texts: readonly string[]): boolean {
  return texts.some((text) => QUESTION.test(text))
}

/** "FACT SHEET:", "NEW YORK:", "UPDATE:" stand once and open a title or a note. */
function isLabel(mark: string): boolean {
  return /^(?:FACT SHEET|UPDATE|NOTE|WATCH|READ|MORE|BREAKING|LIVE|EXCLUSIVE|CORRECTION|FILE PHOTO|PHOTO|PHOTOS|SOURCE|DPRK|TAGS|RELATED)\b/.test(
    mark,
  )
}
