import type { ItemClass } from '../model/law.ts'
import type { LawBook } from './load-law.ts'

interface ClassIndex {
  readonly byKey: ReadonlyMap<string, ItemClass>
  readonly lines: ReadonlyMap<string, readonly string[]>
}

const kept = new WeakMap<LawBook, ClassIndex>()

/** The item class with this key, or null. */
export function itemClassOf(key: string, law: LawBook): ItemClass | null {
  return indexOf(law).byKey.get(key) ?? null
}

/** A class and all above it, nearest first: anti-tank missiles, light weapons. */
export function lineageOf(key: string, law: LawBook): readonly string[] {
  return indexOf(law).lines.get(key) ?? [key]
}

function indexOf(law: LawBook): ClassIndex {
  const known = kept.get(law)
  if (known !== undefined) return known
  const byKey = new Map(law.itemClasses.map((itemClass) => [itemClass.key, itemClass]))
  const lines = new Map<string, readonly string[]>()
  for (const { key } of law.itemClasses) {
    const line: string[] = []
    for (let at: string | null = key; at !== null && !line.includes(at); at = byKey.get(at)?.parent ?? null)
      line.push(at)
    lines.set(key, line)
  }
  const index = { byKey, lines }
  kept.set(law, index)
  return index
}
