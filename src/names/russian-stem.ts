// Endings of Russian and Ukrainian nouns and adjectives in all cases, longest first.
const ENDING =
  /(?:иями|ского|скому|ской|ская|ское|ский|ских|ским|скими|ного|ному|ной|ная|ное|ный|ных|ным|ными|ями|ами|ией|иям|ием|иях|ого|его|ому|ему|ыми|ими|ая|яя|ое|ее|ый|ий|ой|ей|ых|их|ую|юю|ов|ев|ам|ям|ах|ях|ом|ем|ия|ие|ии|ию|ья|ью|ье|ій|ої|ою|а|я|о|е|и|і|ы|у|ю|ь|й|ї)$/

/**
 * A Russian or Ukrainian word without the ending of its case: исследование, исследований and исследования are one word
 * of an organisation's name. At least four letters stay.
 */
export function russianStem(word: string): string {
  const ending = ENDING.exec(word)?.[0] ?? ''
  for (let length = ending.length; length > 0; length--) {
    if (word.length - length >= 4) return word.slice(0, word.length - length)
  }
  return word
}
