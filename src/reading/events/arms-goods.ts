import type { Goods } from './event-items.ts'

/** Goods that an embargo on arms is about: weapons, and the technology to make them. */
export function isArms(goods: Goods): boolean {
  return goods.kind === 'military' || goods.kind === 'technology'
}
