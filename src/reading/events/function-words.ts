// Closed classes of English: these lists are finite and belong to the grammar, so they stand in code.

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

export const DETERMINERS = words(
  'the a an this that these those his her its their our my your any some no each every another both all such',
)
export const PREPOSITIONS = words(
  'of to in on at by for with from into onto against between among through via aboard over under after before during about regarding concerning near toward towards without within upon alongside despite across around since until off per including targeting like following amid',
)
export const BE = words("is are was were be been being 's 're am isn't aren't wasn't weren't")
export const MODALS = words('will would shall should may might can could must cannot')
export const AUXILIARIES = words(
  "is are was were be been being am has have had having do does did will would shall should may might can could must not never n't to get gets got gotten cannot isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't",
)
export const NEGATIONS = words(
  "not never no n't cannot neither nor without none isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't nobody nothing",
)
export const ADVERBS = words(
  'also again already still just ever now then later soon recently once twice only even yet always often actively previously formerly first almost at least illegally secretly allegedly reportedly together really now instead jointly rarely either',
)
export const SUBJECT_PRONOUNS = words('he she they we i you it who which that')
/** Words that begin a new clause; what stands beyond them belongs to another verb. */
export const SUBORDINATORS = words(
  'that if whether because although though while when whenever where unless until who whom which whose as why how',
)
/** Verbs of saying that close a clause at its right: "..., he said". */
export const SAYING = words(
  'said says say saying told tells telling added adds adding reported reports reporting announced according warned noted stressed stressing explained confirmed denied denies stated insisted claimed considering pointing recalled quoting citing',
)
export const LIST_WORDS = words(', and & the as well or both then also')

/** "recently", "rapidly": adverbs that may stand inside a verb group. */
export function isAdverb(norm: string): boolean {
  return ADVERBS.has(norm) || (norm.length > 4 && norm.endsWith('ly'))
}

/** A capital at the start of a word that is not the sentence's first. */
export function isCapitalised(text: string): boolean {
  const first = text[0] ?? ''
  return first !== first.toLowerCase()
}
