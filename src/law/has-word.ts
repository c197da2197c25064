/** True where `words` holds `word` with no letter or digit on either side; case does not count. */
export function hasWord(words: string, word: string): boolean {
  const text = words.toLowerCase()
  const sought = word.toLowerCase()
  if (sought === '') return false
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + sought.length])) return true
  }
  return false
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\d]/u.test(character)
}
