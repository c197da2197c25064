// Writes the starter watchlist as FollowTheMoney JSON lines: node tools/build-starter-list.ts designations.json [OUT]
// The same input gives the same bytes. Only designations whose entry and day were seen are taken; a party is in the
// list if it has at least one. What is known to exist without a day stays visible as `programId` and `referents`.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

interface Act {
  authority: string
  date: string | null
  programme: string
  legal_basis: string | null
  list_uid: string | null
  programme_tags: string[]
  source: string
  verified: boolean
  date_verified?: boolean
  note?: string
  list_source?: string
  date_source?: string
  linked_to?: string
}
interface Tie {
  type: string
  to: string
  source: string
  verified: boolean
}
interface Party {
  id: string
  name: string
  type: string
  aliases: string[]
  country: string
  citizenship?: string
  birth_date: string | null
  birth_place?: string
  identifiers: Record<string, string>
  role: string
  designations: Act[]
  links: Tie[]
}
interface Entity {
  id: string
  caption: string
  schema: string
  properties: Record<string, string[]>
  datasets: string[]
  referents: string[]
  target: boolean
  last_change: string
}

const OUT = fileURLToPath(new URL('../data/watchlist/starter.ftm.jsonl', import.meta.url))

// OFAC's tag settles which programme is meant where the source leaves a choice ("US-NK / US-RUSHAR").
const PROGRAMME_OF_TAG: [RegExp, string][] = [
  [/^DPRK/, 'US-NK'],
  [/^NPWMD/, 'US-NON-PROLIF'],
  [/^RUSSIA-EO/, 'US-RUSHAR'],
  [/^UKRAINE-EO/, 'US-UKRRUS-REL'],
]

// Property that holds an identifier, by the key it has in the input.
const PROPERTY_OF: Record<string, string> = {
  inn: 'innCode',
  ogrn: 'ogrnCode',
  imo: 'imoNumber',
  imo_company: 'imoNumber',
  lei: 'leiCode',
  swift: 'swiftBic',
  ico_sk: 'registrationNumber',
  dic_sk: 'taxNumber',
  company_number_kz: 'registrationNumber',
  registration_cy: 'registrationNumber',
  registration: 'registrationNumber',
  call_sign: 'callSign',
  address: 'address',
  established: 'incorporationDate',
  built: 'buildDate',
}

// How a tie is told in FollowTheMoney: schema, the property of the party that has it, the property of the other end,
// and the role in words, always as seen from the first property to the second.
const TIES: Record<string, [schema: string, own: string, other: string, role: string]> = {
  owner_of: ['Ownership', 'owner', 'asset', 'owner'],
  owned_by: ['Ownership', 'asset', 'owner', 'owner'],
  founder_and_owner: ['Ownership', 'owner', 'asset', 'founder and owner'],
  director: ['Directorship', 'director', 'organization', 'director'],
  directed_by: ['Directorship', 'organization', 'director', 'director'],
  headed_by: ['Directorship', 'organization', 'director', 'head'],
  heads: ['Directorship', 'director', 'organization', 'head'],
  chaired_by: ['Directorship', 'organization', 'director', 'chair'],
  former_director: ['Directorship', 'organization', 'director', 'former director'],
  officer_of: ['Directorship', 'director', 'organization', 'officer'],
  acted_for: ['Representation', 'agent', 'client', 'acted for'],
}

const input = process.argv[2]
if (input === undefined) {
  process.stderr.write('Usage: node tools/build-starter-list.ts designations.json [OUT]\n')
  process.exit(2)
}
const source = JSON.parse(readFileSync(input, 'utf8')) as { meta: { made: string }; designations: Party[] }
const made = source.meta.made
const parties = source.designations.filter((party) => party.designations.some(isSeen))
const ids = new Map(parties.map((party) => [party.id, party.id.replaceAll('_', '-')]))
const entities = parties.flatMap((party) => [partyEntity(party), ...sanctionsOf(party)])
const lines = [...entities, ...tiesOf(parties)].map((entity) => JSON.stringify(entity))
writeFileSync(process.argv[3] ?? OUT, `${lines.join('\n')}\n`)
process.stdout.write(`${parties.length} parties, ${lines.length} lines\n`)

/** Entry and date both seen in a source. A remark that the date is unverified or inferred outweighs the mark. */
function isSeen(act: Act): boolean {
  if (!act.verified || act.date === null || act.date_verified === false) return false
  if (act.date_source !== undefined || isMonthSeen(act)) return true
  return act.note === undefined && !/unverified|not seen/.test(act.source)
}

/** Only the month was seen: the date is the month, never a day of it. */
function isMonthSeen(act: Act): boolean {
  return act.note?.startsWith('month seen') ?? false
}

function partyEntity(party: Party): Entity {
  const properties: Record<string, string[]> = { name: [party.name] }
  const add = (property: string, value: string): void => {
    properties[property] = [...new Set([...(properties[property] ?? []), value])]
  }
  for (const alias of party.aliases) {
    const text = alias.replace(/ \([a-z]{2}\)$/, '')
    if (text !== party.name) add(isPart(text, party) ? 'weakAlias' : 'alias', text)
  }
  for (const code of party.country.match(/\b[A-Z]{2}\b/g) ?? []) add(countryProperty(party.type), code.toLowerCase())
  if (party.citizenship !== undefined) add('citizenship', party.citizenship.toLowerCase())
  if (party.birth_date !== null) add('birthDate', party.birth_date)
  if (party.birth_place !== undefined) add('birthPlace', party.birth_place)
  const referents: string[] = []
  for (const [key, value] of Object.entries(party.identifiers)) {
    if (key === 'ofac_uid') referents.push(`ofac-${value}`)
    else if (key === 'uk_ref') referents.push(`gb-fcdo-${value.toLowerCase()}`)
    else if (key !== 'un_ref') add(PROPERTY_OF[key] ?? fail(`identifier "${key}" of ${party.id}`), value)
  }
  for (const act of party.designations) for (const key of programmesOf(act)) add('programId', key)
  add('topics', 'sanction')
  add('notes', party.role)
  for (const act of party.designations.filter((act) => !isSeen(act))) {
    add('notes', `Also on a list of ${act.authority}${act.list_uid === null ? '' : ` (${act.list_uid})`}; day not seen`)
  }
  return entity({
    id: ids.get(party.id)!,
    caption: party.name,
    schema: party.type,
    properties,
    referents,
    target: true,
  })
}

/** A family name alone, in a person's aliases. Korean full names are written without a space. */
function isPart(text: string, party: Party): boolean {
  if (party.type !== 'Person' || /[\s,]/.test(text)) return false
  return !(/^[\uac00-\ud7a3]+$/.test(text) && text.length <= 4)
}

function countryProperty(type: string): string {
  if (type === 'Vessel') return 'flag'
  return type === 'Company' ? 'jurisdiction' : 'country'
}

/** One act under two programmes is two designations: each can be lifted alone. */
function sanctionsOf(party: Party): Entity[] {
  return party.designations.filter(isSeen).flatMap((act) => {
    const keys: (string | null)[] = programmesOf(act)
    if (keys.length === 0) keys.push(null)
    return keys.map((key) => sanctionEntity(party, act, key, keys.length > 1))
  })
}

function sanctionEntity(party: Party, act: Act, key: string | null, oneOfSeveral: boolean): Entity {
  const properties: Record<string, string[]> = { entity: [ids.get(party.id)!], authority: [act.authority] }
  const tags = oneOfSeveral ? act.programme_tags.filter((tag) => programmeOfTag(tag) === key) : act.programme_tags
  if (key !== null) properties.programId = [key]
  const program = [...tags, ...(key === null ? [act.programme] : [])]
  if (program.length > 0) properties.program = program
  properties.startDate = [isMonthSeen(act) ? act.date!.slice(0, 7) : act.date!]
  if (act.list_uid !== null) properties[act.authority.startsWith('UN ') ? 'unscId' : 'authorityId'] = [act.list_uid]
  // "(unverified)" marks an order that was inferred; we say nothing rather than guess.
  if (act.legal_basis !== null && !act.legal_basis.includes('unverified')) properties.provisions = [act.legal_basis]
  properties.reason = [party.role]
  const seenIn = [act.source, act.list_source, act.date_source].filter((text) => text !== undefined)
  properties.summary = [`Source: ${[...new Set(seenIn.flatMap((text) => citation(text).split('; ')))].join('; ')}`]
  return entity({ id: idOf('sanction', properties), caption: act.authority, schema: 'Sanction', properties })
}

function programmesOf(act: Act): string[] {
  if (act.programme.includes(' / ')) {
    return [...new Set(act.programme_tags.map(programmeOfTag).filter((key) => key !== null))]
  }
  return act.programme.split('; ').filter((key) => /^[A-Z]{2}-[A-Z0-9-]+$/.test(key))
}

function programmeOfTag(tag: string): string | null {
  return PROGRAMME_OF_TAG.find(([pattern]) => pattern.test(tag))?.[1] ?? null
}

function tiesOf(parties: readonly Party[]): Entity[] {
  const found = new Map<string, Entity>()
  const add = (schema: string, properties: Record<string, string[]>): void => {
    const { role: _role, summary: _summary, ...ends } = properties
    // Both parties often name the same tie; the first wording stands.
    const key = `${schema} ${JSON.stringify(Object.entries(ends).sort())}`
    if (!found.has(key))
      found.set(
        key,
        entity({ id: idOf('tie', { schema: [schema], ...properties }), caption: schema, schema, properties }),
      )
  }
  for (const party of parties) {
    const self = ids.get(party.id)!
    for (const act of party.designations.filter((act) => act.linked_to !== undefined)) {
      const other = partyCalled(act.linked_to!, parties)
      if (other === null) continue
      const summary = [`Source: ${citation(act.list_source ?? act.source)}`]
      add('UnknownLink', { subject: [self], object: [ids.get(other.id)!], role: ['linked to'], summary })
    }
    for (const tie of party.links) {
      const to = ids.get(tie.to)
      if (!tie.verified || to === undefined) continue
      const summary = [`Source: ${citation(tie.source)}`]
      const told = TIES[tie.type]
      if (told === undefined) {
        add('UnknownLink', { subject: [self], object: [to], role: [tie.type.replaceAll('_', ' ')], summary })
      } else {
        const [schema, own, other, role] = told
        const ends = { [own]: [self], [other]: [to] }
        add(schema, { ...Object.fromEntries(Object.entries(ends).sort()), role: [role], summary })
      }
    }
  }
  return [...found.values()]
}

/** The party whose name or alias has the same words as a list's "Linked To: FAMILY, Given". */
function partyCalled(words: string, parties: readonly Party[]): Party | null {
  const asked = wordsOf(words.replace(/ \(cut in view\)/, ''))
  return parties.find((party) => [party.name, ...party.aliases].some((name) => wordsOf(name) === asked)) ?? null
}

function wordsOf(name: string): string {
  return (
    name
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.sort()
      .join(' ') ?? ''
  )
}

/** Where it was seen, as a reader can look it up: lists by their name and day instead of our copies' paths. */
function citation(text: string): string {
  return text
    .replace(/shared\/data\/lists\/ofac\/sdn-(\d{4}-\d{2}-\d{2})\.csv\.gz/g, 'OFAC SDN list of $1')
    .replace(/shared\/data\/lists\/ofac\/sdn-later-dprk-excerpt\.csv/g, 'OFAC SDN list (version of 2026)')
    .replace(/shared\/data\/lists\/uk\/(\d{4}-\d{2}-\d{2})(\/subjects\.csv)?/g, 'UK Sanctions List of $1')
    .replace(
      /opensanctions\/opensanctions: datasets\/eu\/journal_sanctions\/data\/consolidated\/(\w+)\.csv/g,
      'EUR-Lex, CELEX $1 (consolidated)',
    )
    .replace(/moov-io\/watchman: \S+\/UN_consolidated\.xml \(([\d-]+)\)/g, 'UN consolidated list of $1')
    .replace(/loudringphone\/sancbook: data\/sdn\.csv/g, 'OFAC SDN list of early 2023')
    .replace(/moov-io\/watchman: \S+ and add\.csv/g, 'OFAC alt and add files')
}

function entity(given: Pick<Entity, 'id' | 'caption' | 'schema' | 'properties'> & Partial<Entity>): Entity {
  const { id, caption, schema, properties, referents = [], target = false } = given
  return { id, caption, schema, properties, datasets: ['starter'], referents, target, last_change: made }
}

function idOf(prefix: string, content: unknown): string {
  return `${prefix}-${createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16)}`
}

function fail(what: string): never {
  throw new Error(`No property for ${what}`)
}
