const RULES: readonly (readonly [ending: string, bases: readonly string[]])[] = [
  ['ого', ['ий', 'ый', 'ой', 'ое']],
  ['его', ['ий', 'ее']],
  ['ому', ['ий', 'ый', 'ой', 'ое']],
  ['ему', ['ий', 'ее']],
  ['ией', ['ия']],
  ['ыми', ['ые']],
  ['ими', ['ие']],
  ['ами', ['а', 'ы', '']],
  ['ями', ['я', 'и']],
  ['ой', ['а', 'ая']],
  ['ей', ['я', 'ья', 'а']],
  ['ую', ['ая']],
  ['юю', ['яя']],
  ['ии', ['ия', 'ий', 'ие']],
  ['ию', ['ия', 'ий', 'ие']],
  ['ия', ['ий', 'ие']],
  ['ем', ['й', 'ь', '']],
  ['ом', ['', 'ый', 'ий', 'ой', 'о']],
  ['ым', ['', 'ый', 'ое']],
  ['им', ['ий', 'ое']],
  ['ых', ['ые', 'ы']],
  ['их', ['ие']],
  ['ов', ['ы', '']],
  ['ам', ['а', 'ы', '']],
  ['ах', ['а', 'ы', '']],
  ['а', ['', 'о']],
  ['я', ['й', 'ь']],
  ['у', ['', 'а', 'о']],
  ['ю', ['й', 'ь', 'я']],
  ['е', ['', 'а', 'я', 'й', 'о']],
  ['ы', ['а', '']],
  ['и', ['я', 'ь', 'а']],
]

const SHORTEST = 3

/**
 * What a Russian noun, name or adjective may be in the nominative, by its ending: Мкртычева is Мкртычев, Сергея is Сергей,
 * Уральского is Уральский. Guesses: the caller keeps those that are words of a list.
 *
 * @param word lower case
 */
export function russianBases(word: string): readonly string[] {
  const bases: string[] = []
  for (const [ending, nominatives] of RULES) {
    if (!word.endsWith(ending) || word.length - ending.length < SHORTEST) continue
    const stem = word.slice(0, -ending.length)
    for (const nominative of nominatives) bases.push(stem + nominative)
  }
  return bases
}
