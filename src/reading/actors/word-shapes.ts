import type { Token } from '../../text/split-text.ts'

const CAPITAL = /^\p{Lu}/u
const JOINED_CAPITAL = /^(?:al|el|an|ar|as|at|az|ad|ed|es|d|l|ul|un|de|e|i)[-'’]\p{Lu}/u
// "Vienna-based", "U.S.-designated": a place inside an adjective, not the start of a name.
const PARTICIPLE = /-(?:\p{Ll}{2,}ed|led|based|made|born|run|built|held|style|wide|era|bound|owned|linked|backed)$/u
const REGISTRATION = /^(?:[A-Z]{1,2}|[A-Z]\d|\d[A-Z])-[A-Z0-9]{3,5}$/
const ACRONYM = /^(?:[A-Z][A-Z0-9&]{1,7}|(?:[A-Z]\.){2,6})$/

/** A word that begins with a capital, or with a capital behind an article joined to it ("al-Hadba", "d'Orsay"). */
export function isCapitalised(token: Token): boolean {
  if (token.kind !== 'word' || PARTICIPLE.test(token.text)) return false
  const code = token.text.charCodeAt(0)
  if (code >= 97 && code <= 122) return JOINED_CAPITAL.test(token.text)
  return CAPITAL.test(token.text)
}

/** "EX-76091", "9Q-CVD": how aircraft are registered; a dash after one or two signs, three to five behind it. */
export function isRegistration(text: string): boolean {
  return REGISTRATION.test(text)
}

/** "KOMID", "U.N.", "BIS". */
export function isAcronym(text: string): boolean {
  return ACRONYM.test(text)
}
