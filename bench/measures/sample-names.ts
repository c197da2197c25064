import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { packagedFile } from '../../src/model/packaged-data.ts'
import { nameTable } from '../../src/names/name-tables.ts'
import { sharedData } from '../../test/support/shared-data.ts'
import { SeededRandom } from '../soak/seeded-random.ts'

const LISTS = ['ofac_sdn', 'uk', 'eu_fin'].map((list) => `lists/names-only-2026-06/${list}.json.gz`)
const INVENTED = 20_000
const RARE_WORDS = 8_000

/**
 * Distinct names in an order that a seed repeats: those of the shared lists; without them the starter list's and as many
 * put together from the packaged words. Native spellings of the starter list are always among them.
 */
export function sampleNames(): readonly string[] {
  const files = LISTS.map(sharedData).filter((file) => file !== null)
  const found = new Set(starterNames())
  for (const name of files.length > 0 ? files.flatMap(listNames) : inventedNames()) found.add(name)
  return shuffled([...found])
}

function listNames(file: string): string[] {
  const entries = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as {
    readonly full_name: string
    readonly aliases: readonly string[]
  }[]
  return entries.flatMap(({ full_name, aliases }) => [full_name, ...aliases])
}

function starterNames(): string[] {
  return readFileSync(packagedFile('watchlist/starter.ftm.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const { properties } = JSON.parse(line) as { readonly properties: Readonly<Record<string, readonly string[]>> }
      return ['name', 'alias', 'weakAlias'].flatMap((property) => properties[property] ?? [])
    })
}

/** Given names with common and rare words behind them, and words of trade with a word before them. */
function inventedNames(): string[] {
  const random = new SeededRandom(40)
  const given = nameTable('name-groups').groups.flatMap(({ strong }) => strong)
  const common = nameTable('common-parts').common
  const trades = nameTable('org-words').concepts.flat()
  const rare = () => {
    let word = ''
    for (let i = 2 + random.below(2); i > 0; i--) word += random.pick([...'bdfgklmnprstvz']) + random.pick([...'aeiou'])
    return `${word}${random.pick(['n', 'v', 'k', 'ev', 'i', 'ian', 's'])}`
  }
  const words = Array.from({ length: RARE_WORDS }, rare)
  return Array.from({ length: INVENTED }, (_, i) =>
    i % 4 === 0
      ? `${random.pick(words)} ${random.pick(trades)} ${random.pick(trades)} LLC`
      : `${random.pick(given)} ${random.pick(i % 3 === 0 ? common : words)} ${random.pick(words)}`,
  )
}

function shuffled(names: string[]): readonly string[] {
  const random = new SeededRandom(2026)
  for (let i = names.length - 1; i > 0; i--) {
    const j = random.below(i + 1)
    const held = names[i]!
    names[i] = names[j]!
    names[j] = held
  }
  return names
}
