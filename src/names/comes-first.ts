import type { AnalysedName, NameClass } from './analyse-name.ts'

const ORDER: Readonly<Record<NameClass, number>> = { person: 0, organisation: 1, vessel: 2 }

/**
 * True where `a` stands before `b` in an order of names that knows their words only: not how they are written, nor which
 * of them was asked about. Where two ways to pair their parts are as good, it settles which is taken.
 */
export function comesFirst(a: AnalysedName, b: AnalysedName): boolean {
  if (a.as !== b.as) return ORDER[a.as] < ORDER[b.as]
  if (a.glued !== b.glued) return a.glued < b.glued
  if (a.parts.length !== b.parts.length) return a.parts.length < b.parts.length
  for (let i = 0; i < a.parts.length; i++) {
    const left = a.parts[i]!.text
    const right = b.parts[i]!.text
    if (left !== right) return left < right
  }
  return false
}
