/** One part of a name with the list's word for it: "Last Name", "Middle Name", "Entity Name". */
export interface NamePart {
  readonly type: string
  readonly value: string
}

// Spanish surnames are two, and a maiden name stands with the surname.
const OF_FAMILY: ReadonlySet<string> = new Set(['Last Name', 'Matronymic', 'Maiden Name'])
const OF_PERSON: ReadonlySet<string> = new Set([...OF_FAMILY, 'First Name', 'Middle Name', 'Patronymic'])
const PROPERTIES: Readonly<Record<string, string>> = {
  'Last Name': 'lastName',
  'First Name': 'firstName',
  'Middle Name': 'middleName',
  Patronymic: 'fatherName',
  Matronymic: 'motherName',
  'Maiden Name': 'maidenName',
}
const UNSPACED = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}·]+$/u

/** A name as OFAC's files print it: "HANIYA, Ismail", entities and nicknames as they are. */
export function wholeName(parts: readonly NamePart[]): string {
  if (parts.length === 1) return parts[0]!.value
  const family: string[] = []
  const rest: string[] = []
  for (const { type, value } of parts) (OF_FAMILY.has(type) ? family : rest).push(value)
  const isPerson = parts.every(({ type }) => OF_PERSON.has(type))
  if (!isPerson || family.length === 0 || rest.length === 0) return parts.map(({ value }) => value).join(' ')
  // Names in Chinese characters or Korean letters have no comma and no space.
  if (parts.every(({ value }) => UNSPACED.test(value))) return [...family, ...rest].join('')
  return `${family.join(' ')}, ${rest.join(' ')}`
}

/** Property that keeps a part of a person's name; null for names that have no parts. */
export function partProperty(type: string): string | null {
  return PROPERTIES[type] ?? null
}

/** `name`, `alias`, `weakAlias` or `previousName`, by the list's words for the alias ("A.K.A.", "f.k.a.") and its quality. */
export function nameProperty(aliasType: string | null, isPrimary: boolean, isWeak: boolean): string {
  if (isPrimary) return 'name'
  if (isWeak) return 'weakAlias'
  return /^f\.?k\.?a\.?$/i.test(aliasType?.trim() ?? '') ? 'previousName' : 'alias'
}

// BCP 47 for the scripts that OFAC names; Latin says nothing of the language.
const LANGUAGES: Readonly<Record<string, string>> = {
  Arabic: 'und-Arab',
  Armenian: 'hy',
  'Chinese Simplified': 'zh-Hans',
  'Chinese Traditional': 'zh-Hant',
  Cyrillic: 'und-Cyrl',
  Georgian: 'ka',
  Greek: 'el',
  Hangul: 'und-Hang',
  Hebrew: 'und-Hebr',
  Japanese: 'ja',
  Korean: 'ko',
}

/** BCP 47 tag of a script as OFAC names it; null for Latin and for scripts that we do not know. */
export function languageOfScript(script: string | null): string | null {
  return script === null ? null : (LANGUAGES[script] ?? null)
}
