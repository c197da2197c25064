import type { Statement } from '../../model/statement.ts'

/** Statements in text order, each knowing which one holds it and who passed it on. */
export function nestStatements(statements: readonly Statement[]): Statement[] {
  const sorted = [...statements].sort(
    (a, b) =>
      a.content.start - b.content.start ||
      b.content.end - a.content.end ||
      (a.cue?.start ?? a.content.start) - (b.cue?.start ?? b.content.start),
  )
  const inside = holders(sorted)
  const chains: string[][] = []
  return sorted.map((statement, index) => {
    const holder = inside[index]!
    const around = holder < 0 ? [] : [...chains[holder]!, sorted[holder]!.speaker]
    const chain = [...around, ...statement.chain].filter(
      (id, at, all): id is string => id !== null && id !== statement.speaker && all.indexOf(id) === at,
    )
    chains.push(chain)
    return { ...statement, inside: holder < 0 ? null : holder, chain, via: chain.at(-1) ?? null }
  })
}

/** For each statement the nearest before it whose content holds its content and its cue, or -1. */
function holders(sorted: readonly Statement[]): number[] {
  const open: number[] = []
  return sorted.map((statement, index) => {
    while (open.length > 0 && sorted[open.at(-1)!]!.content.end <= statement.content.start) open.pop()
    let holder = -1
    for (const at of open) {
      const outer = sorted[at]!
      const cue = statement.cue ?? statement.content
      const within = outer.parts.some(
        (part) =>
          part.start <= statement.content.start &&
          statement.content.end <= part.end &&
          part.start <= cue.start &&
          cue.end <= part.end,
      )
      if (within) holder = at
    }
    open.push(index)
    return holder
  })
}
