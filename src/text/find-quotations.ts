import type { Stretch } from './offsets.ts'
import type { Quotation } from './split-text.ts'

/** Marks that open one way and close another, one family a line; a closing mark closes the nearest opening one. */
const FAMILIES: readonly { readonly open: string; readonly close: string }[] = [
  { open: '“„‟', close: '”' },
  { open: '«‹', close: '»›' },
  { open: '「『', close: '」』' },
]
const FAMILY_OF = new Map<string, { readonly family: number; readonly opens: boolean }>()
for (const [family, { open, close }] of FAMILIES.entries()) {
  for (const mark of open) FAMILY_OF.set(mark, { family, opens: true })
  for (const mark of close) FAMILY_OF.set(mark, { family, opens: false })
}
const MARKS = /[“”„‟«»‹›「」『』"＂‘’']|``/g
/** Longest stretch between single marks that is still taken for a quotation. */
const LONGEST_SINGLE = 1000

const MOST_MARKS = 20_000

interface Pair {
  readonly open: number
  readonly close: number
  readonly opens: number
  readonly closes: number
}

/**
 * Finds the words inside quotation marks of one block: “ ”, „ “, « », 「 」, ‘ ’, straight and typewriter marks.
 * Only the outermost marks count: a quotation within a quotation belongs to it. Straight marks pair in turn, and an
 * apostrophe is never taken for a quote.
 */
export function findQuotations(text: string, block: Stretch): Quotation[] {
  const piece = text.slice(block.start, block.end)
  const marks = findMarks(piece)
  if (marks.length === 0) return []
  const pairs: Pair[] = []
  const unclosed: Pair[] = []
  pairFamilies(piece, marks, pairs, unclosed)
  pairStraight(piece, marks, pairs, unclosed)
  pairTypewriter(piece, marks, pairs)
  pairSingle(piece, marks, pairs)
  return outermost(piece, pairs, unclosed).map((pair) => ({
    start: block.start + pair.open + pair.opens,
    end: block.start + pair.close,
    outerStart: block.start + pair.open,
    outerEnd: block.start + pair.close + pair.closes,
    closed: pair.closes > 0,
  }))
}

interface Mark {
  readonly at: number
  readonly mark: string
}

/** All marks of a block; none where there are more than any prose has (tables, code, damaged pages). */
function findMarks(piece: string): Mark[] {
  const marks: Mark[] = []
  MARKS.lastIndex = 0
  for (let match = MARKS.exec(piece); match !== null; match = MARKS.exec(piece)) {
    marks.push({ at: match.index, mark: match[0] })
    if (marks.length > MOST_MARKS) return []
  }
  return marks
}

function pairFamilies(piece: string, marks: readonly Mark[], pairs: Pair[], unclosed: Pair[]): void {
  const stacks: number[][] = FAMILIES.map(() => [])
  // German and Russian close „ with “; a page that never uses ” closes “ with a straight mark.
  const closesWithStraight = piece.includes('“') && !piece.includes('”') && piece.includes('"')
  for (const { at, mark } of marks) {
    const known = FAMILY_OF.get(mark)
    const stack = stacks[known?.family ?? 0]!
    const last = stack.at(-1)
    if (known === undefined) {
      if (mark === '"' && closesWithStraight && last !== undefined && endsWord(piece, at)) {
        pairs.push({ open: stack.pop()!, close: at, opens: 1, closes: 1 })
      }
      continue
    }
    const closesLow = mark === '“' && last !== undefined && piece[last] === '„'
    if (known.opens && !closesLow) stack.push(at)
    else if (last !== undefined) pairs.push({ open: stack.pop()!, close: at, opens: 1, closes: 1 })
  }
  for (const stack of stacks) {
    for (const open of stack) unclosed.push({ open, close: piece.length, opens: 1, closes: 0 })
  }
}

function pairStraight(piece: string, marks: readonly Mark[], pairs: Pair[], unclosed: Pair[]): void {
  const closesCurly = piece.includes('“') && !piece.includes('”')
  let open = -1
  for (const { at, mark } of marks) {
    if (mark !== '"' && mark !== '＂') continue
    if (open >= 0) {
      pairs.push({ open, close: at, opens: 1, closes: 1 })
      open = -1
      continue
    }
    // 5" is five inches, and a straight mark may close a curly one.
    if (/\p{Nd}/u.test(piece[at - 1] ?? '') || (closesCurly && endsWord(piece, at))) continue
    open = at
  }
  if (open >= 0) unclosed.push({ open, close: piece.length, opens: 1, closes: 0 })
}

function pairTypewriter(piece: string, marks: readonly Mark[], pairs: Pair[]): void {
  let from = 0
  for (const { at, mark } of marks) {
    if (mark !== '``' || at < from) continue
    const close = piece.indexOf("''", at + 2)
    if (close < 0) return
    pairs.push({ open: at, close, opens: 2, closes: 2 })
    from = close
  }
}

/** ‘ ’ and ' ': the closing mark is also the apostrophe, so it closes only where no letter follows. */
function pairSingle(piece: string, marks: readonly Mark[], pairs: Pair[]): void {
  let open = -1
  let possible = -1
  const finish = () => {
    // Rock 'n' roll: one letter is no quotation.
    if (open >= 0 && possible > open + 2) pairs.push({ open, close: possible, opens: 1, closes: 1 })
    open = -1
    possible = -1
  }
  for (const { at, mark } of marks) {
    if (mark !== '‘' && mark !== '’' && mark !== "'") continue
    if (open >= 0 && at - open > LONGEST_SINGLE) finish()
    if (opensSingle(piece, at, mark)) {
      if (open < 0 || possible >= 0 || mark === '‘') {
        finish()
        open = at
      }
      continue
    }
    if (open < 0 || mark === '‘' || !endsWord(piece, at) || (mark === "'") !== (piece[open] === "'")) continue
    const before = piece[at - 1] ?? ' '
    if (possible < 0) possible = at
    else if (/[.,!?…]/.test(before)) possible = at
    // "the officials’ plan" inside ‘ ’: a plural's possessive leaves the quotation open for a better end.
    if (before !== 's') finish()
  }
  finish()
}

function opensSingle(piece: string, at: number, mark: string): boolean {
  if (mark === '’') return false
  const before = piece[at - 1] ?? ' '
  const after = piece[at + 1] ?? ' '
  // '90s and ’em are apostrophes.
  return /[\s([{—–"“«-]/.test(before) && /[\p{L}\p{Lu}…“"[]/u.test(after)
}

/** True where a mark stands at the end of something: no letter or digit follows, and no space comes before. */
function endsWord(piece: string, at: number): boolean {
  return !/[\p{L}\p{N}]/u.test(piece[at + 1] ?? ' ') && !/\s/.test(piece[at - 1] ?? ' ')
}

function outermost(piece: string, pairs: Pair[], unclosed: Pair[]): Pair[] {
  const kept: Pair[] = []
  const begin = piece.length - piece.trimStart().length
  // A block that opens with a mark and does not close it goes on in the next one, and is quotation to its end.
  const whole = unclosed.find((pair) => pair.open === begin)
  if (whole !== undefined) return [whole]
  pairs.sort((a, b) => a.open - b.open || b.close - a.close)
  let end = -1
  for (const pair of pairs) {
    if (pair.open < end || pair.close <= pair.open + pair.opens - 1) continue
    kept.push(pair)
    end = pair.close + pair.closes
  }
  const last = unclosed.filter((pair) => pair.open >= end).sort((a, b) => a.open - b.open)[0]
  if (last !== undefined) kept.push(last)
  return kept
}
