/** Names with more than this many slashes are lists of something else. */
const MOST_SLASHES = 4

/**
 * "Mikalai VARABEI/VERABEI" is two names, and so is "Alena BUHUK / Elena BUGUK". A slash inside a word gives other forms
 * of that word; the n-th forms of all such words belong together (the first column is one romanisation, the second
 * another). A slash between blanks parts whole names, where each side has two words or more.
 *
 * @param isPerson in names of organisations a slash is mostly part of the name ("Al Qa'ida/Islamic Army")
 */
export function alternativesOf(name: string, isPerson: boolean): readonly string[] {
  if (!name.includes('/')) return [name]
  const sides = name.split(/\s+\/\s+/)
  if (sides.length > 1 && sides.length <= MOST_SLASHES && sides.every((side) => /\p{L}\S*\s+\S*\p{L}/u.test(side))) {
    return sides.flatMap((side) => alternativesOf(side, isPerson))
  }
  if (!isPerson) return [name]
  const words = name.replace(/\s*\/\s*/g, '/').split(' ')
  const forms = words.map((word) => word.split('/').filter((form) => form !== ''))
  const most = Math.max(...forms.map((form) => form.length))
  if (
    most < 2 ||
    most > MOST_SLASHES ||
    !forms.every((form) => form.every((one) => /\p{L}{2}/u.test(one) || form.length === 1))
  ) {
    return [name]
  }
  const names: string[] = []
  for (let n = 0; n < most; n++) {
    const form = forms.map((choices) => choices[Math.min(n, choices.length - 1)] ?? '').join(' ')
    if (!names.includes(form)) names.push(form)
  }
  return names
}
