import { readPackagedJson } from '../model/packaged-data.ts'

interface CountryEntry {
  readonly name: string
  readonly also?: readonly string[]
  /** Names that only tables and lists use for it, which in running text may mean another thing: "Gaza". */
  readonly lists?: readonly string[]
  readonly adjectives?: readonly string[]
  readonly capitals?: readonly string[]
  readonly ru?: readonly string[]
  readonly ko?: readonly string[]
}

/** What a word or phrase says of a country. One form may be several: "US" is name and adjective. */
export interface CountryWord {
  /** ISO 3166 alpha-2, lower case. */
  readonly code: string
  readonly isName: boolean
  /** Adjective or word for inhabitants: "Slovak", "Swedes". */
  readonly isAdjective: boolean
  /** A capital, which may stand for the government. */
  readonly isCapital: boolean
  /** The form as written in the table; one in capitals only must be met in capitals. */
  readonly form: string
}

interface CountryTable {
  readonly entries: ReadonlyMap<string, CountryEntry>
  readonly words: ReadonlyMap<string, CountryWord>
  /** First words of all forms, as keys: most capitalised words of a text begin no country. */
  readonly firstWords: ReadonlySet<string>
  /** Words of the longest form. */
  readonly longest: number
  readonly russian: ReadonlyMap<string, string>
  readonly korean: ReadonlyMap<string, string>
  readonly lists: ReadonlyMap<string, string>
}

let kept: CountryTable | null = null

/**
 * ISO 3166 alpha-2 code, lower case, for a code, a name in English, Russian or Korean, or an abbreviation; else null. Names
 * may be turned round for the alphabet, as in lists: "Korea, North", "Congo, Democratic Republic of the".
 */
export function countryCode(nameOrCode: string): string | null {
  const text = nameOrCode.trim()
  const { entries, russian, korean, lists } = table()
  const lower = text.toLowerCase()
  if (entries.has(lower)) return lower
  const word = table().words.get(keyOf(text))
  if (word?.isName) return word.code
  const listed = lists.get(keyOf(text))
  if (listed !== undefined) return listed
  const turned = TURNED.exec(text)
  if (turned !== null) return countryCode(`${turned[2]} ${turned[1]}`)
  return russian.get(russianKey(text)) ?? korean.get(text) ?? null
}

/** The usual English name of a country; null for an unknown code. */
export function countryName(code: string): string | null {
  return table().entries.get(code.toLowerCase())?.name ?? null
}

/** Code for an adjective or a word for inhabitants ("Slovak", "Russians"); else null. */
export function countryOfAdjective(word: string): string | null {
  const found = countryWord(word)
  return found?.isAdjective ? found.code : null
}

/** Code of the country whose capital this is ("Pyongyang" gives `kp`); else null. */
export function countryOfCapital(city: string): string | null {
  const found = countryWord(city)
  return found?.isCapital ? found.code : null
}

/** The capital of a country, in English; null where we have none (city states) or do not know the code. */
export function capitalOf(code: string): string | null {
  return table().entries.get(code.toLowerCase())?.capitals?.[0] ?? null
}

/** What a whole phrase says of a country, as written in English; null where it says nothing or the case forbids it ("us"). */
export function countryWord(phrase: string): CountryWord | null {
  const found = table().words.get(keyOf(phrase)) ?? null
  return found !== null && agreesInCase(found.form, phrase) ? found : null
}

/**
 * The longest country word that begins at `index` of a list of words ("Democratic", "People", "'s", ... ), with how many
 * of them it takes; null where none does.
 */
export function countryWordAt(
  words: readonly { readonly text: string }[],
  index: number,
): { readonly word: CountryWord; readonly length: number } | null {
  const { longest, firstWords } = table()
  const first = words[index]?.text
  if (first === undefined || !startsCapital(first) || !firstWords.has(keyOf(first))) return null
  let phrase = ''
  let best: { word: CountryWord; length: number } | null = null
  for (let length = 1; length <= longest && index + length <= words.length; length++) {
    const next = words[index + length - 1]!.text
    phrase = phrase === '' || GLUED.test(next) ? phrase + next : `${phrase} ${next}`
    const word = countryWord(phrase)
    if (word !== null) best = { word, length }
  }
  return best
}

/** Code of a country named in Russian, in any case of its declension ("Северной Кореей"); else null. */
export function countryInRussian(phrase: string): string | null {
  return table().russian.get(russianKey(phrase)) ?? null
}

/** Korean names of countries with their codes; callers cut off particles ("북한은"). */
export function koreanCountryNames(): ReadonlyMap<string, string> {
  return table().korean
}

const TURNED = /^([^,]+), ([^,]+)$/
const GLUED = /^(?:['’]|,$)/
const CAPITALS_ONLY = /^[^\p{Ll}]*$/u
const RUSSIAN_ENDING =
  /(?:ами|ями|ого|его|ому|ему|ыми|ими|ов|ев|ей|ой|ий|ый|ая|яя|ое|ые|ие|ых|их|ым|им|ом|ем|ам|ям|ах|ях|ую|юю|а|е|и|о|у|ы|ю|я|й|ь)$/u

function startsCapital(text: string): boolean {
  const first = text[0]!
  return first !== first.toLowerCase()
}

function agreesInCase(form: string, phrase: string): boolean {
  if (CAPITALS_ONLY.test(form)) return phrase === form
  return startsCapital(phrase) || phrase[0] === phrase[0]?.toUpperCase()
}

const UNTIDY = /[’‘]|[^\S ]|^ | $| {2}/

function keyOf(phrase: string): string {
  const tidy = UNTIDY.test(phrase) ? phrase.replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim() : phrase
  const key = tidy.toLowerCase()
  return key.startsWith('the ') ? key.slice(4) : key
}

/** Endings off every word, so that all cases of a name meet: Россия, России, Россией. */
function russianKey(phrase: string): string {
  return phrase
    .trim()
    .split(/\s+/)
    .map((word) =>
      CAPITALS_ONLY.test(word) ? word : word.toLowerCase().replace(/ё/g, 'е').replace(RUSSIAN_ENDING, ''),
    )
    .join(' ')
}

function table(): CountryTable {
  if (kept !== null) return kept
  const file = readPackagedJson<{ countries: Record<string, CountryEntry> }>('names/countries.json')
  const entries = new Map(Object.entries(file.countries))
  const words = new Map<string, CountryWord>()
  const russian = new Map<string, string>()
  const korean = new Map<string, string>()
  const lists = new Map<string, string>()
  for (const [code, entry] of entries) {
    for (const form of [entry.name, ...(entry.also ?? [])]) addWord(words, code, form, 'isName')
    for (const form of entry.adjectives ?? []) addAdjective(words, code, form)
    for (const form of entry.capitals ?? []) addWord(words, code, form, 'isCapital')
    for (const form of entry.ru ?? []) russian.set(russianKey(form), code)
    for (const form of entry.ko ?? []) korean.set(form, code)
    for (const form of entry.lists ?? []) lists.set(keyOf(form), code)
  }
  let longest = 1
  const firstWords = new Set<string>()
  for (const key of words.keys()) {
    const parts = key.split(' ')
    longest = Math.max(longest, parts.length)
    // "Korea" of "Korea's", "Congo" of "Congo, Democratic Republic of": callers ask by their own words.
    firstWords.add(parts[0]!.replace(/(?:'s?|,)$/, ''))
    firstWords.add(parts[0]!)
  }
  // A possessive or a comma inside a name is a word of its own to those who ask ("People" + "'s").
  kept = { entries, words, firstWords, longest: longest + 2, russian, korean, lists }
  return kept
}

/** Most words for inhabitants take an s in the plural: "Slovaks". Those that do not are no names of anything with one. */
function addAdjective(words: Map<string, CountryWord>, code: string, form: string): void {
  addWord(words, code, form, 'isAdjective')
  if (/(?:an|i|ak|at|ek|er|ik|en|ot|ene|ari|ese|az|oat|yz)$/.test(form) && !form.endsWith('ese')) {
    addWord(words, code, `${form}s`, 'isAdjective')
  }
}

function addWord(
  words: Map<string, CountryWord>,
  code: string,
  form: string,
  sense: 'isName' | 'isAdjective' | 'isCapital',
): void {
  const key = keyOf(form)
  const known = words.get(key)
  if (known !== undefined && known.code !== code) return
  words.set(key, { code, isName: false, isAdjective: false, isCapital: false, form, ...known, [sense]: true })
}
