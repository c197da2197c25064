import { readPackagedJson } from '../../model/packaged-data.ts'

/** Body, outlet, place or product that a table knows by name. */
export interface KnownName {
  readonly kind: 'organisation' | 'outlet' | 'place' | 'product'
  /** Fullest form: all forms of one body share it. */
  readonly name: string
  readonly country: string | null
  /** The form's words, as tokens have them. */
  readonly words: readonly string[]
}

/** Word lists of `data/actors/`, ready to be asked; what each is for stands in the files. */
export interface ActorTables {
  /** First names by the gender they tell; `null` where they tell none. Lower case. */
  readonly firstNames: ReadonlyMap<string, 'male' | 'female' | null>
  readonly roleHeads: ReadonlySet<string>
  readonly roleQualifiers: ReadonlySet<string>
  readonly ranks: ReadonlySet<string>
  readonly honorifics: ReadonlySet<string>
  readonly maleWords: ReadonlySet<string>
  readonly femaleWords: ReadonlySet<string>
  readonly employerOf: ReadonlySet<string>
  readonly orgLead: ReadonlySet<string>
  readonly orgEnd: ReadonlySet<string>
  readonly outletEnd: ReadonlySet<string>
  readonly outletLead: ReadonlySet<string>
  readonly outletBefore: ReadonlySet<string>
  readonly outletCues: ReadonlySet<string>
  readonly placeLead: ReadonlySet<string>
  readonly placeEnd: ReadonlySet<string>
  readonly placePrepositions: ReadonlySet<string>
  readonly placeNouns: ReadonlySet<string>
  readonly productBefore: ReadonlySet<string>
  readonly productAfter: ReadonlySet<string>
  readonly vesselBefore: ReadonlySet<string>
  readonly vesselPrefixes: ReadonlySet<string>
  readonly vesselWords: ReadonlySet<string>
  readonly aircraftBefore: ReadonlySet<string>
  readonly lawEnd: ReadonlySet<string>
  readonly lawLead: ReadonlySet<string>
  readonly notNames: ReadonlySet<string>
  readonly starters: ReadonlySet<string>
  readonly speech: ReadonlySet<string>
  readonly orgNouns: ReadonlySet<string>
  readonly outletNouns: ReadonlySet<string>
  readonly vesselVerbs: ReadonlySet<string>
  /** Lower-case words inside names of persons ("van", "bin"). */
  readonly particles: ReadonlySet<string>
  /** Lower-case words inside names of bodies ("of"). */
  readonly joiners: ReadonlySet<string>
  readonly pluralOwners: ReadonlySet<string>
  /** Family names that come first. */
  readonly familyFirst: ReadonlySet<string>
  /** Known names by their first word, longest first. */
  readonly known: ReadonlyMap<string, readonly KnownName[]>
}

let kept: ActorTables | null = null

/** Read once, when first needed. */
export function actorTables(): ActorTables {
  kept ??= load()
  return kept
}

type Lists = Readonly<Record<string, readonly string[]>>

function load(): ActorTables {
  const first = readPackagedJson<Lists>('actors/first-names.json')
  const roles = readPackagedJson<Lists>('actors/roles.json')
  const bodies = readPackagedJson<Lists & { of_country: Lists }>('actors/bodies.json')
  const outlets = readPackagedJson<Lists & { of_country: Lists }>('actors/outlets.json')
  const places = readPackagedJson<Lists>('actors/places.json')
  const products = readPackagedJson<Lists>('actors/products.json')
  const cues = readPackagedJson<Lists>('actors/cue-words.json')
  const notNames = readPackagedJson<Lists>('actors/not-names.json')
  return {
    firstNames: new Map([
      ...lower(first.male).map((name) => [name, 'male'] as const),
      ...lower(first.female).map((name) => [name, 'female'] as const),
      ...lower(first.either).map((name) => [name, null] as const),
    ]),
    roleHeads: new Set(lower(roles.heads)),
    roleQualifiers: new Set(lower(roles.qualifiers)),
    ranks: new Set(roles.ranks),
    honorifics: new Set(roles.honorifics),
    maleWords: new Set(roles.male),
    femaleWords: new Set(roles.female),
    employerOf: new Set(roles.employer_of),
    orgLead: new Set(bodies.lead_words),
    orgEnd: new Set(bodies.end_words),
    outletEnd: new Set(outlets.end_words),
    outletLead: new Set(outlets.lead_words),
    outletBefore: new Set(outlets.before),
    outletCues: new Set(outlets.cues),
    placeLead: new Set(places.lead_words),
    placeEnd: new Set(places.end_words),
    placePrepositions: new Set(places.prepositions),
    placeNouns: new Set(places.place_nouns),
    productBefore: new Set(products.before),
    productAfter: new Set(products.after),
    vesselBefore: new Set(products.vessel_before),
    vesselPrefixes: new Set(products.vessel_prefixes),
    vesselWords: new Set(products.vessel_class_words),
    aircraftBefore: new Set(products.aircraft_before),
    lawEnd: new Set(products.law_end),
    lawLead: new Set(products.law_lead),
    notNames: new Set(notNames.words),
    starters: new Set(notNames.starters),
    speech: new Set(cues.speech),
    orgNouns: new Set(cues.org_nouns),
    outletNouns: new Set(cues.outlet_nouns),
    vesselVerbs: new Set(cues.vessel_verbs),
    particles: new Set(cues.particles),
    joiners: new Set(cues.joiners),
    pluralOwners: new Set(cues.plural_owners),
    familyFirst: new Set(cues.family_first),
    known: knownNames([
      ...fromCountries('organisation', bodies.of_country),
      ...fromForms('organisation', null, bodies.international ?? []),
      ...fromCountries('outlet', outlets.of_country),
      ...fromForms('place', null, places.regions ?? []),
      ...fromForms('place', null, places.cities ?? []),
      ...fromForms('product', null, products.products ?? []),
    ]),
  }
}

function lower(list: readonly string[] | undefined): string[] {
  return (list ?? []).map((word) => word.toLowerCase())
}

function fromCountries(kind: KnownName['kind'], lists: Lists): KnownName[] {
  return Object.entries(lists).flatMap(([country, forms]) => fromForms(kind, country, forms))
}

/** Forms of one body are joined by "=", the fullest first. */
function fromForms(kind: KnownName['kind'], country: string | null, list: readonly string[]): KnownName[] {
  return list.flatMap((line) => {
    const forms = line.split('=')
    return forms.map((form) => ({ kind, name: forms[0]!, country, words: wordsOf(form) }))
  })
}

/** As the tokeniser cuts: the possessive is a word of its own. */
function wordsOf(form: string): string[] {
  return form
    .replace(/(\p{L})('s)\b/gu, '$1 $2')
    .replace(/(s)(')(?= )/g, '$1 $2')
    .split(' ')
}

function knownNames(names: readonly KnownName[]): Map<string, KnownName[]> {
  const byFirst = new Map<string, KnownName[]>()
  for (const name of names) {
    const first = name.words[0]!
    const list = byFirst.get(first)
    if (list === undefined) byFirst.set(first, [name])
    else list.push(name)
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  return byFirst
}

/** The longest known name that begins at `index` of a list of words. */
export function knownNameAt(words: readonly { readonly text: string }[], index: number): KnownName | null {
  const first = words[index]?.text
  if (first === undefined) return null
  const list = actorTables().known.get(first)
  if (list === undefined) return null
  for (const name of list) {
    if (name.words.every((word, i) => sameWord(words[index + i]?.text, word))) return name
  }
  return null
}

function sameWord(text: string | undefined, word: string): boolean {
  return text === word || (text !== undefined && text.length === word.length && text.replace(/[’‘]/g, "'") === word)
}
