import { languageCode } from '../../party/language-code.ts'
import type { PartyDraft } from '../../party/party-draft.ts'
import type { XmlElement } from '../xml/xml-element.ts'

const PROPERTY_OF_PART: Readonly<Record<string, string>> = {
  title: 'title',
  'given-name': 'firstName',
  'further-given-name': 'secondName',
  'father-name': 'fatherName',
  'grand-father-name': 'fatherName',
  'family-name': 'lastName',
  'maiden-name': 'lastName',
  suffix: 'nameSuffix',
}
const PROPERTY_OF_TYPE: Readonly<Record<string, string>> = {
  'primary-name': 'name',
  alias: 'alias',
  'formerly-known-as': 'previousName',
}
/** Whole names that the spellings of one name's parts may make; parts are kept by themselves as well. */
const MOST_SPELLINGS = 48

interface Spelling {
  readonly text: string
  /** Language and script as the list words them; null for the part's own value. */
  readonly kind: string | null
  readonly language: string | null
}

interface Part {
  readonly type: string
  readonly spellings: readonly Spelling[]
}

/**
 * Adds a `<name>`: its parts in their order make the whole, and so do the spellings of the parts in each language and
 * script. Titles are kept apart; a maiden name makes a name of the past.
 *
 * @param isMain false for a further identity of the target, whose names are aliases
 */
export function addName(draft: PartyDraft, name: XmlElement, isMain: boolean): void {
  const type = name.attribute('name-type') ?? 'primary-name'
  const weak = name.attribute('quality') === 'low'
  const own = weak ? 'weakAlias' : (PROPERTY_OF_TYPE[type] ?? 'alias')
  const property = own === 'name' && !isMain ? 'alias' : own
  const parts = partsOf(name)
  const whole = parts.filter((part) => part.type !== 'title' && part.type !== 'maiden-name')
  const field = `identity/name@${type}`
  draft.text(property, wholeName(whole), field, { language: languageOf(name) })
  for (const { text, language } of spelledNames(whole)) {
    draft.text(property === 'name' ? 'alias' : property, text, `${field}/spelling-variant`, { language })
  }
  const maiden = parts.filter((part) => part.type === 'maiden-name')
  if (maiden.length > 0 && !weak) {
    const rest = whole.filter((part) => part.type !== 'family-name')
    draft.text('previousName', wholeName([...rest, ...maiden]), 'identity/name/maiden-name')
  }
  for (const part of parts) {
    const of = PROPERTY_OF_PART[part.type]
    if (of === undefined) continue
    for (const { text, language } of part.spellings) draft.text(of, text, `name-part@${part.type}`, { language })
  }
}

function partsOf(name: XmlElement): Part[] {
  const elements = name.all('name-part')
  const ordered = elements.toSorted((a, b) => Number(a.attribute('order') ?? 0) - Number(b.attribute('order') ?? 0))
  return ordered.flatMap((element) => {
    const value = element.textOf('value') ?? element.text
    if (value === null) return []
    const spellings: Spelling[] = [{ text: value, kind: null, language: null }]
    for (const variant of element.all('spelling-variant')) {
      if (variant.text === null) continue
      const [lang, script] = [variant.attribute('lang') ?? '', variant.attribute('script') ?? '']
      spellings.push({ text: variant.text, kind: `${lang} ${script}`, language: languageOf(variant) })
    }
    return [{ type: element.attribute('name-part-type') ?? 'whole-name', spellings }]
  })
}

function languageOf(element: XmlElement): string | null {
  const lang = element.attribute('lang')
  return lang === null ? null : languageCode(lang)
}

function wholeName(parts: readonly Part[]): string {
  return parts.map(({ spellings }) => spellings[0]!.text).join(' ')
}

/** Whole names of each language and script, out of its spellings and, in Latin script, the values of the other parts. */
function spelledNames(parts: readonly Part[]): Spelling[] {
  const kinds = new Map<string, string | null>()
  for (const { spellings } of parts)
    for (const { kind, language } of spellings) if (kind !== null) kinds.set(kind, language)
  const found: Spelling[] = []
  for (const [kind, language] of kinds) {
    const choices = parts.map(({ spellings }) => {
      const own = spellings.filter((spelling) => spelling.kind === kind)
      return own.length > 0 ? own : spellings.slice(0, 1)
    })
    // Half a name in Cyrillic and half in Latin is nobody's.
    const mixed = !/latn|^\s*$|\s$/i.test(kind) && choices.some(([first]) => first!.kind === null)
    if (mixed) continue
    for (const text of combined(choices.map((choice) => choice.map(({ text }) => text)))) {
      found.push({ text, kind, language })
    }
  }
  return found
}

function combined(choices: readonly (readonly string[])[]): string[] {
  let names: string[] = ['']
  for (const choice of choices) {
    names = names.flatMap((name) => choice.map((text) => (name === '' ? text : `${name} ${text}`)))
    if (names.length > MOST_SPELLINGS) names.length = MOST_SPELLINGS
  }
  return names
}
