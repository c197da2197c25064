/** Scalar fields of a Markdown file's front matter, names in lower case, and where the body begins. */
export interface FrontMatter {
  readonly fields: ReadonlyMap<string, string>
  readonly bodyStart: number
}

const LONGEST = 20_000
const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  _: '\u00a0',
  N: '\u0085',
  L: '\u2028',
  P: '\u2029',
  e: '\x1b',
  '0': '\0',
}

/** Reads the block between `---` lines: plain, 'single' and "double" quoted values, also over several lines. Lists are left aside. */
export function readFrontMatter(text: string): FrontMatter {
  const open = /^\s{0,10}---[ \t]*\r?\n/.exec(text.slice(0, 100))
  if (open === null) return { fields: new Map(), bodyStart: 0 }
  const close = /\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text.slice(open[0].length - 1, LONGEST))
  if (close === null) return { fields: new Map(), bodyStart: 0 }
  const inside = text.slice(open[0].length, open[0].length - 1 + close.index)
  const fields = new Map<string, string>()
  for (const entry of inside.split(/\r?\n(?=[^\s#-])/)) {
    const match = /^([\w.-]{1,60}):[ \t]*([\s\S]*)$/.exec(entry)
    if (match === null) continue
    if (/^\s*\r?\n\s*- /.test(match[2]!)) continue
    const value = scalar(match[2]!.trim())
    if (value !== '') fields.set(match[1]!.toLowerCase(), value)
  }
  return { fields, bodyStart: open[0].length - 1 + close.index + close[0].length }
}

function scalar(raw: string): string {
  if (raw.startsWith('"')) {
    const inside = raw.endsWith('"') && raw.length > 1 ? raw.slice(1, -1) : raw.slice(1)
    return inside
      .replace(/\\\r?\n\s*/g, '')
      .replace(/\r?\n\s*/g, ' ')
      .replace(/\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))/g, (_, long, short, letter) =>
        letter === undefined ? String.fromCharCode(Number.parseInt(long ?? short, 16)) : (ESCAPES[letter] ?? letter),
      )
  }
  const folded = raw
    .replace(/^[>|][+-]?\s*\r?\n/, '')
    .replace(/\r?\n\s*/g, ' ')
    .trim()
  if (folded.startsWith("'") && folded.endsWith("'") && folded.length > 1)
    return folded.slice(1, -1).replaceAll("''", "'")
  return folded.replace(/\s#.*$/, '')
}
