import type { NameWord } from './normalise-name.ts'

const SERVANT = /^a(?:bd|db)(?:[aeou]+[lrsn]?|i)?$|^abed$/
const FAITH = /^(?:[aeu]+[ld]?d?)?d[ie]+ne?$/
const JOINED_FAITH = /^[aeu][ld]d[ie]+ne?$/
const GOD = /^(?:ullah|allah|ollah|olah|alah)$/
const ARTICLE = /^(?:al|el|ul|ur|ud|as|ash|ad|an|ar|at|az)$/
const SURE_ARTICLE = /^(?:al|el|ul)$/

const ARABIC_FAITH = /^(?:ال)?د[يی]ن$/

/** abd + al + Rahman, Saif + al + Din, Habib + ullah are one name each; a loose article says nothing. */
export function joinArabic(words: readonly NameWord[]): readonly NameWord[] {
  if (words.length === 1) return words
  const joined: NameWord[] = []
  for (let i = 0; i < words.length; ) {
    const { script } = words[i]!
    if (script === 'arabic') i += joinArabicLetters(words, i, joined)
    else if (script === 'latin') i += joinLatinLetters(words, i, joined)
    else joined.push(words[i++]!)
  }
  return joined
}

/** Adds what begins at `at` to `joined`; returns how many words that took. */
function joinArabicLetters(words: readonly NameWord[], at: number, joined: NameWord[]): number {
  const word = words[at]!
  const next = words[at + 1]
  const last = joined.at(-1)
  if (word.text === 'عبد' && next !== undefined) {
    joined.push({ ...word, text: word.text + next.text })
    return 2
  }
  if (last?.script === 'arabic' && (word.text === 'الله' || ARABIC_FAITH.test(word.text))) {
    joined[joined.length - 1] = { ...last, text: last.text + word.text }
  } else if (word.text !== 'ال') joined.push(word)
  return 1
}

/** The same for romanised names, where the article is written in many ways. */
function joinLatinLetters(words: readonly NameWord[], at: number, joined: NameWord[]): number {
  const word = words[at]!
  const next = words[at + 1]
  const last = joined.at(-1)
  const appendToLast = (ending: string) => {
    if (last !== undefined) joined[joined.length - 1] = { ...last, text: `${last.text}${ending}` }
  }
  // "An Jong Hyuk" is no article, "an-Nasir" is: only al, el and ul need no hyphen.
  const isArticle = SURE_ARTICLE.test(word.text) || (ARTICLE.test(word.text) && word.tied)
  if (isArticle && next !== undefined) {
    if (last === undefined || !FAITH.test(next.text)) return 1
    appendToLast('din')
    return 2
  }
  if (SERVANT.test(word.text) && next?.script === 'latin') {
    const afterArticle = ARTICLE.test(next.text) ? words[at + 2] : undefined
    joined.push({ ...word, text: `abd${(afterArticle ?? next).text}`, tied: false })
    return afterArticle === undefined ? 2 : 3
  }
  if (last?.script === 'latin' && GOD.test(word.text)) appendToLast('ullah')
  else if (last?.script === 'latin' && JOINED_FAITH.test(word.text)) appendToLast('din')
  else joined.push(word)
  return 1
}
