import { resolve } from 'node:path'
import type { Command } from 'commander'
import { isSingleDay } from '../../model/date-value.ts'
import type { LoadedList } from '../../watchlist/loaded-list.ts'
import { openWatchlist } from '../../watchlist/open-watchlist.ts'
import { checkOwnership } from '../../watchlist/ownership/check-ownership.ts'
import { findParties } from '../../watchlist/ownership/find-parties.ts'
import { ownershipRule, ownershipRules } from '../../watchlist/ownership/load-rules.ts'
import { networkOfLists } from '../../watchlist/ownership/network-of-lists.ts'
import {
  OwnershipPartyAmbiguousError,
  OwnershipPartyUnknownError,
  OwnershipRuleUnknownError,
} from '../../watchlist/ownership/ownership-errors.ts'
import type { OwnershipNetwork, OwnershipParty } from '../../watchlist/ownership/ownership-network.ts'
import { readList } from '../../watchlist/read-list.ts'
import { screen } from '../../watchlist/screen.ts'
import { WatchlistIndex } from '../../watchlist/watchlist-index.ts'
import type { CommandIo } from '../command-io.ts'
import { DATA_OPTION, type DataOption, dataFolderOf } from '../data-folder.ts'
import { listToJson } from '../hit-json.ts'
import { ownershipToJson } from '../ownership-json.ts'
import { UsageError } from '../usage-error.ts'
import { listsView } from '../views/hit-view.ts'
import { ownershipView } from '../views/ownership-view.ts'

interface Flags extends DataOption {
  readonly lists?: string
  readonly with: readonly string[]
  readonly rule: readonly string[]
  readonly on?: string
  readonly strict?: boolean
  readonly json?: boolean
}

/** What `--rule all` stands for: the rules on frozen assets; the others only by name. */
const ALL = ['ofac', 'eu', 'uk']

/** `interdict ownership NAME|ID`: is a party owned or controlled by listed ones? */
export function register(program: Command, io: CommandIo): void {
  const collect = (value: string, before: readonly string[]) => [
    ...before,
    ...value.split(',').map((one) => one.trim()),
  ]
  program
    .command('ownership')
    .description(
      'Ask whether a party is owned 50 % or more, or controlled, by listed parties: yes, no or cannot tell, because.',
    )
    .argument('<party...>', 'id, identifier or exact name; several words are one name')
    .option(
      '--lists <names>',
      'lists to ask: installed ones, files or folders, comma-separated (default: all installed)',
    )
    .option('--with <file>', 'FollowTheMoney file of ownerships to add; may be given again', collect, [])
    .option(
      '--rule <rule>',
      `${ownershipRules()
        .rules.map(({ id }) => id)
        .join(' | ')} | all (default all: ${ALL.join(', ')})`,
      collect,
      [],
    )
    .option('--on <date>', 'the day to ask for (default: today)')
    .option('--strict', 'hold it possible that shares nobody is on record for belong to listed parties')
    .option(...DATA_OPTION)
    .option('--json', 'one JSON document')
    .action(async (words: string[], flags: Flags) => {
      await run(words.join(' ').trim(), flags, io)
    })
}

async function run(words: string, flags: Flags, io: CommandIo): Promise<void> {
  const rules = rulesOf(flags.rule)
  if (flags.on !== undefined && !isSingleDay(flags.on)) {
    throw new UsageError(`Cannot use --on: expected a day such as 2024-07-03, found "${flags.on}"`)
  }
  const today = io.now().toISOString().slice(0, 10)
  const index = await openWatchlist({
    lists: flags.lists?.split(',').map((list) => list.trim()) ?? [],
    asOf: flags.on ?? null,
    dataFolder: dataFolderOf(flags, io),
  })
  const added: LoadedList[] = []
  for (const file of flags.with)
    added.push(await readList([resolve(io.cwd, file)], { name: file, mayListNobody: true }))
  const network = networkOfLists(index.lists, added)
  const party = partyMeant(words, network, [...index.lists, ...added])
  const answers = rules.map((rule) =>
    checkOwnership(party.id, network, {
      rule,
      on: flags.on ?? today,
      // Asked as of now, the newest copies stand for now.
      copiesFrom: flags.on === undefined ? today : null,
      untold: flags.strict === true ? 'open' : 'outside',
    }),
  )
  if (flags.json === true) {
    const document = {
      party: { id: party.id, name: party.name },
      on: flags.on ?? today,
      lists: index.lists.map(listToJson),
      with: added.map(listToJson),
      answers: answers.map(ownershipToJson),
    }
    io.stdout(`${JSON.stringify(document)}\n`)
    return
  }
  io.stdout(headOf(party, answers, io))
  for (const answer of answers) io.stdout(`\n${ownershipView(answer, io)}`)
  const files = added.length === 0 ? '' : `; with ${flags.with.join(', ')}`
  io.stdout(`\nAsked: ${listsView(index.lists)}${files}, on ${flags.on ?? today}.\n`)
  io.stdout('The answer is only as full as these files. It is no legal advice.\n')
}

function headOf(
  { id, name }: OwnershipParty,
  answers: readonly { rule: string; listed: string }[],
  io: CommandIo,
): string {
  const listed = answers.filter((one) => one.listed === 'true').map(({ rule }) => rule.toUpperCase())
  const itself = listed.length === 0 ? '' : `, itself listed (${listed.join(', ')})`
  return `${io.colours.bold(name)}  ${io.colours.dim(`${id}${itself}`)}\n`
}

function rulesOf(asked: readonly string[]): readonly string[] {
  if (asked.length === 0) return ALL
  const rules = asked.flatMap((rule) => (rule === 'all' ? ALL : [rule.toLowerCase()]))
  const wrong = rules.find((rule) => ownershipRule(rule) === null)
  if (wrong !== undefined)
    throw new OwnershipRuleUnknownError(wrong, [...ownershipRules().rules.map(({ id }) => id), 'all'])
  return [...new Set(rules)]
}

function partyMeant(words: string, network: OwnershipNetwork, lists: readonly LoadedList[]): OwnershipParty {
  const found = findParties(words, network)
  const [party] = found
  if (party !== undefined && found.length === 1) return party
  if (party !== undefined)
    throw new OwnershipPartyAmbiguousError(
      words,
      found.map(({ id, name }) => `${id} (${name})`),
    )
  const everybody = lists.map((list) => ({ ...list, listings: [...list.listings, ...(list.neighbours ?? [])] }))
  const near = screen({ name: words }, new WatchlistIndex(everybody), { limit: 5 })
  throw new OwnershipPartyUnknownError(
    words,
    near.map(({ listingId, caption }) => `${listingId} (${caption})`),
  )
}
