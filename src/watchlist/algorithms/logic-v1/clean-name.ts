import anyAscii from 'any-ascii'
import { remembered } from '../remembered.ts'

// Names longer than this are text; the emulated tool cuts them there as well.
const LONGEST_NAME = 384
const REMOVED = /[.'’`]/g
const DELETED = /[\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Lm}\p{Mn}\p{Me}\p{No}\p{Pc}\p{Sc}\p{Sk}\p{So}]/gu
const BETWEEN = /[^\p{L}\p{N}\p{Mc}]+/gu
const HAN = /\p{Script=Han}/gu

/** A name in lower case with nothing but letters, digits and single spaces; '' where fewer than two characters stay. */
export const cleanLight = remembered((text) => clean(text.slice(0, LONGEST_NAME)))

/** The same in the letters a to z, whatever the script; Han character by character ("jin zheng en"). */
export const cleanAscii = remembered((text) => {
  const apart = text.slice(0, LONGEST_NAME).replace(HAN, ' $& ')
  return clean(anyAscii(apart.normalize('NFKC')))
})

/** Words of a cleaned name. */
export function wordsOf(cleaned: string, leastLength = 1): string[] {
  return cleaned === '' ? [] : cleaned.split(' ').filter((word) => word.length >= leastLength)
}

function clean(text: string): string {
  const cleaned = text
    .normalize('NFKC')
    .replace(REMOVED, '')
    .toLowerCase()
    .replace(DELETED, '')
    .replace(BETWEEN, ' ')
    .trim()
  return cleaned.length < 2 ? '' : cleaned
}
