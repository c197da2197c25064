import anyAscii from 'any-ascii'
import { countryWordAt } from '../../names/countries.ts'

const LEGAL =
  /^(?:ltd|limited|llc|llp|inc|corp|co|plc|gmbh|ag|sa|sas|sarl|srl|spa|bv|nv|ab|as|asa|oy|ooo|oao|zao|pao|jsc|pjsc|fze|fzco|pte|pty|kft|ead|ad)$/

/** A name folded for comparing within one text: no accents, hyphens, articles, possessives, stops. */
export function foldedName(name: string): string {
  const ascii = /^[\x20-\x7e]*$/.test(name) ? name : anyAscii(name)
  return ascii
    .toLowerCase()
    .replace(/'s\b/g, '')
    .replace(/[.'`]/g, '')
    .replace(/[^\p{L}\p{N}&+]+/gu, ' ')
    .trim()
    .replace(/^(?:the|a|an) /, '')
}

/** The same for bodies: legal form and a country at the front left out ("US Treasury Department", "Acme Ltd"). */
export function foldedBody(name: string): string {
  const words = name.split(/\s+/).map((text) => ({ text }))
  const country = countryWordAt(words, 0)
  const possessive = /^(.+?)(?:['’]s)\s+(.+)$/.exec(name)
  let rest =
    country !== null && country.length < words.length
      ? words
          .slice(country.length)
          .map((word) => word.text)
          .join(' ')
      : name
  if (
    possessive !== null &&
    countryWordAt(
      possessive[1]!.split(' ').map((text) => ({ text })),
      0,
    ) !== null
  )
    rest = possessive[2]!
  const kept = foldedName(rest)
    .split(' ')
    .filter((word) => !LEGAL.test(word))
  return kept.length === 0 ? foldedName(name) : kept.join(' ')
}

/** First letters of the longer words: "Korea Mining Development Trading Corporation" gives "kmdtc". */
export function initialsOf(name: string): string {
  return foldedName(name)
    .split(' ')
    .filter((word) => !/^(?:of|and|the|for|in|on|de|la)$/.test(word))
    .map((word) => word[0])
    .join('')
}
