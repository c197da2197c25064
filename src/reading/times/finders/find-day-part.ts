import type { TimeMeaning } from '../time-meaning.ts'
import { timeWords } from '../time-words.ts'
import { type Finder, normAt, raw } from './finder.ts'

/** "This morning", "last night", "in the evening", "that afternoon", "every night", "by dawn"; joined to a day by refiners. */
export const findDayPart: Finder = (tokens, at) => {
  const words = timeWords()
  const part = words.dayParts.get(tokens[at]!.norm)
  if (part === undefined) return null
  const before = normAt(tokens, at - 1)
  const on = (meaning: TimeMeaning | null, first: number) => raw(first, at + 1, { is: 'day_part', part, on: meaning })
  if (before === 'this') return on({ is: 'shifted', unit: 'day', by: 0 }, at - 1)
  if (before === 'last' && (part === 'NI' || part === 'EV')) return on({ is: 'shifted', unit: 'day', by: -1 }, at - 1)
  if (before === 'every' || before === 'each') {
    return raw(at - 1, at + 1, { is: 'set', value: 'XXXX-XX-XX', timex: `XXXX-XX-XXT${part}` })
  }
  if (before === 'that') return on({ is: 'told', unit: 'day', by: 0 }, at - 1)
  const the = normAt(tokens, at - 2) === 'the'
  if (the && before === 'same') return on({ is: 'told', unit: 'day', by: 0 }, at - 2)
  if (the && (before === 'next' || before === 'following')) return on({ is: 'told', unit: 'day', by: 1 }, at - 2)
  if (the && before === 'previous') return on({ is: 'told', unit: 'day', by: -1 }, at - 2)
  if (before === 'the') {
    if (normAt(tokens, at + 1) === 'before')
      return raw(at - 1, at + 2, { is: 'day_part', part, on: { is: 'told', unit: 'day', by: -1 } })
    return normAt(tokens, at - 2) === 'in' ? on(null, at - 1) : on(null, at)
  }
  // Bare "evening" is only a time once a refiner joins it to a day; see refine-times.
  return on(null, at)
}
