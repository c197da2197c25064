import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { Consequence, ItemClass, Membership, Provision, ReceiverKind } from '../model/law.ts'
import { packagedFile } from '../model/packaged-data.ts'
import { type ItemWords, itemWordsFromJson } from './item-words.ts'
import { LawDataError } from './law-errors.ts'
import {
  consequenceFromJson,
  itemClassFromJson,
  type JsonRecord,
  membershipFromJson,
  provisionFromJson,
} from './law-json.ts'

/** The rule base: everything under `data/law/`, read whole. */
export interface LawBook {
  /** Sorted by issuing body and target as the files are, then as written. */
  readonly provisions: readonly Provision[]
  readonly consequences: readonly Consequence[]
  readonly itemClasses: readonly ItemClass[]
  readonly itemWords: ItemWords
  readonly memberships: readonly Membership[]
  readonly receiverWords: readonly { readonly kind: ReceiverKind; readonly words: readonly string[] }[]
  /** SHA-256 over all files in order of their names, lower-case hex. */
  readonly version: string
}

let kept: LawBook | null = null

/** The packaged rule base; read once, when first needed. */
export function loadLaw(): LawBook {
  kept ??= readLaw()
  return kept
}

function readLaw(): LawBook {
  const hash = createHash('sha256')
  const read = <Shape>(file: string): Shape => {
    const bytes = readFileSync(packagedFile(`law/${file}`))
    hash.update(file).update('\0').update(bytes)
    try {
      return JSON.parse(bytes.toString('utf8')) as Shape
    } catch (error) {
      throw new LawDataError(file, 'JSON', error instanceof Error ? error.message : 'something else')
    }
  }
  const consequences = read<{ consequences: JsonRecord[] }>('consequences.json').consequences.map(consequenceFromJson)
  const itemWords = itemWordsFromJson(read<JsonRecord>('item-words.json'))
  const itemClasses = read<{ items: JsonRecord[] }>('items.json').items.map(itemClassFromJson)
  const memberships = read<{ bodies: JsonRecord[] }>('memberships.json').bodies.map(membershipFromJson)
  const receiverWords = read<{ kinds: LawBook['receiverWords'] }>('receivers.json').kinds
  const provisions: Provision[] = []
  const ids = new Set<string>()
  for (const name of readdirSync(packagedFile('law/provisions/')).sort()) {
    if (!name.endsWith('.json')) continue
    const file = `provisions/${name}`
    for (const record of read<{ provisions: JsonRecord[] }>(file).provisions) {
      const provision = provisionFromJson(record, file)
      if (ids.has(provision.id)) throw new LawDataError(file, 'each id once', `${provision.id} twice`)
      ids.add(provision.id)
      provisions.push(provision)
    }
  }
  return { provisions, consequences, itemClasses, itemWords, memberships, receiverWords, version: hash.digest('hex') }
}
