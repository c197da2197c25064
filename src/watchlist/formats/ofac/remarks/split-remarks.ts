const NAME_OPENS = /^(?:alt\. )?[adfn]\.[bk]\.a\. '/i
const NAME_CLOSES = /'\.?$/
// Old entries lack the blank: "Palestinian;arrested". Addresses of pages keep theirs: "?a=1;b=2".
const SEMICOLON = /;(?:\s+|$|(?=\p{L}{4}))/u
const ABBREVIATION = /\.\p{L}\.$/u
/** A name or a bracket that is still open after this many pieces is a slip of the pen, not one that goes on. */
const MOST_IN_NAME = 8
const MOST_IN_BRACKETS = 100

/**
 * Cuts OFAC's remarks into their clauses, at semicolons. One inside a quoted name or inside brackets does not cut. The
 * full stop after the last clause is taken off, unless it belongs to an abbreviation ("S.A.").
 */
export function splitRemarks(remarks: string): readonly string[] {
  const pieces = withoutFullStop(remarks.trim()).split(SEMICOLON)
  const clauses: string[] = []
  for (let at = 0; at < pieces.length; ) {
    const length = lengthOfClause(pieces, at)
    const clause =
      length === 1
        ? pieces[at]!.trim()
        : pieces
            .slice(at, at + length)
            .join('; ')
            .trim()
    if (clause !== '') clauses.push(clause)
    at += length
  }
  return clauses
}

/** How many pieces, from `at` on, are one clause. */
function lengthOfClause(pieces: readonly string[], at: number): number {
  const first = pieces[at]!
  const left = pieces.length - at
  if (NAME_OPENS.test(first)) {
    const most = Math.min(MOST_IN_NAME, left)
    for (let length = 1; length <= most; length++) if (NAME_CLOSES.test(pieces[at + length - 1]!)) return length
    return 1
  }
  let open = openBrackets(first)
  if (open <= 0) return 1
  const most = Math.min(MOST_IN_BRACKETS, left)
  for (let length = 2; length <= most; length++) {
    open += openBrackets(pieces[at + length - 1]!)
    if (open <= 0) return length
  }
  return 1
}

/** Brackets opened less brackets closed. */
function openBrackets(text: string): number {
  if (!text.includes('(') && !text.includes(')')) return 0
  let open = 0
  for (const letter of text) {
    if (letter === '(') open++
    else if (letter === ')') open--
  }
  return open
}

function withoutFullStop(text: string): string {
  return text.endsWith('.') && !ABBREVIATION.test(text) ? text.slice(0, -1) : text
}
