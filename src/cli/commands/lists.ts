import { resolve } from 'node:path'
import type { Command } from 'commander'
import { daysOf } from '../../model/date-value.ts'
import { InterdictError } from '../../model/interdict-error.ts'
import type { FetchSettings } from '../../watchlist/installed/fetch-list-file.ts'
import type { ListStore } from '../../watchlist/installed/install-version.ts'
import type { CommandIo } from '../command-io.ts'
import { DATA_OPTION, type DataOption, dataFolderOf, neededDataFolder } from '../data-folder.ts'
import { exitCodeOf } from '../exit-code.ts'
import { installedToJson, knownToJson, listCheckToJson, versionToJson } from '../lists-json.ts'
import { saveMemory } from '../save-memory.ts'
import { errorToJson, showError } from '../show-error.ts'
import { UsageError } from '../usage-error.ts'
import { installedView, knownView, listsView, listView } from '../views/lists-view.ts'

interface Flags extends DataOption {
  readonly json?: boolean
  readonly cleaning?: boolean
  readonly name?: string
  readonly format?: string
  readonly published?: string
  readonly acceptShrunk?: boolean
  readonly all?: boolean
  readonly version?: string
  readonly from?: string
  readonly to?: string
  readonly lists?: string
  readonly asOf?: string
}

/** `interdict lists [status|show|add|update|diff|remove|known]`: the installed lists, their versions and what changed. */
export function register(program: Command, io: CommandIo): void {
  // Options belong to the word before them: `remove NAME --version` is not the program's own --version.
  program.enablePositionalOptions()
  const lists = program.command('lists').description('Installed lists, their versions, and what changed between them.')
  const command = (name: string, about: string, options: { readonly isDefault?: boolean } = {}): Command =>
    lists
      .command(name, options)
      .description(about)
      .option(...DATA_OPTION)
      .option('--json', 'one JSON document')
  command('status', 'Every installed list, or one with all its versions.', { isDefault: true })
    .argument('[name]', 'one list')
    .option('--cleaning', 'what was cleaned while it was read, by rule, with examples')
    .action((name: string | undefined, flags: Flags) => show(name ?? null, flags, io))
  command('add', 'Install files, folders or addresses as one version of one list.')
    .argument('<source...>', 'what makes up the list: one XML file, OFAC’s CSV files, a folder of tables')
    .option('--name <name>', 'name of the list (default: by format, else by file name)')
    .option('--format <format>', 'format key, where the files do not tell')
    .option('--published <date>', 'day of publication, for lists that carry none')
    .option('--accept-shrunk', 'also where it lacks more than half of the entries of the version in use')
    .action((sources: string[], flags: Flags) => add(sources, flags, io))
  command('update', 'Fetch what changed from the official addresses.')
    .argument('[name...]', 'lists to update (default: all installed)')
    .option('--all', 'every list that is known, installed or not')
    .option('--accept-shrunk', 'also where a version lacks more than half of the entries of the one in use')
    .action((names: string[], flags: Flags) => update(names, flags, io))
  command('diff', 'Who was listed, delisted and changed between two versions, or two files.')
    .argument('<name or file>', 'an installed list; or the older file or folder')
    .argument('[file]', 'the newer file or folder')
    .option('--from <version>', 'older version: day, or beginning of its hash (default: the one before)')
    .option('--to <version>', 'newer version (default: the one in use)')
    .action((first: string, second: string | undefined, flags: Flags) => diff(first, second ?? null, flags, io))
  command('remove', 'Remove a list, or one of its versions.')
    .argument('<name>', 'the list')
    .option('--version <version>', 'only this version: day, or beginning of its hash')
    .action((name: string, flags: Flags) => remove(name, flags, io))
  command('show', 'Everything the lists say of one party, value by value.')
    .argument('<id>', 'a listing’s id (ofac-41736), or its official number (41736, RUS1965)')
    .option('--lists <names>', 'lists to ask: installed ones by name, files or folders (default: all installed)')
    .option('--as-of <date>', 'lists as they stood on this day')
    .action(async (id: string, flags: Flags) => (await import('../show-listing.ts')).showListing(id, flags, io))
  command('known', 'The lists that are known by name, with their official addresses.').action((flags: Flags) =>
    known(flags, io),
  )
}

async function show(name: string | null, flags: Flags, io: CommandIo): Promise<void> {
  saveMemory()
  const [{ checkLists }, { strayFiles, installedNames, STARTER_NAME }, { WatchlistUnknownError }] = await Promise.all([
    import('../../watchlist/installed/check-lists.ts'),
    import('../../watchlist/installed/list-folders.ts'),
    import('../../watchlist/errors.ts'),
  ])
  const folder = dataFolderOf(flags, io)
  const all = await checkLists(folder, today(io))
  const lists = name === null ? all : all.filter((list) => list.name === name)
  if (lists.length === 0) throw new WatchlistUnknownError(name!, [STARTER_NAME, ...(await installedNames(folder))])
  if (lists.some(({ ok }) => !ok)) io.exit(4)
  const strays = name === null ? await strayFiles(folder) : []
  if (flags.json === true) {
    io.stdout(
      `${JSON.stringify({ data_folder: folder, lists: lists.map(listCheckToJson), not_installed: strays }, null, 2)}\n`,
    )
  } else if (name === null && flags.cleaning !== true) io.stdout(listsView(lists, strays, io))
  else for (const list of lists) io.stdout(listView(list, io, { cleaning: flags.cleaning === true }))
}

async function add(sources: readonly string[], flags: Flags, io: CommandIo): Promise<void> {
  saveMemory()
  const [{ addList }, { isAddress }] = await Promise.all([
    import('../../watchlist/installed/add-list.ts'),
    import('../../watchlist/installed/list-name-of.ts'),
  ])
  const publishedOn = flags.published
  if (publishedOn !== undefined && (publishedOn.length !== 10 || daysOf(publishedOn) === null)) {
    throw new UsageError(`Cannot use --published: expected a day such as 2023-08-15, found "${publishedOn}"`)
  }
  const installed = await addList(
    storeOf(flags, io),
    sources.map((source) => (isAddress(source) ? source : resolve(io.cwd, source))),
    {
      ...(flags.name === undefined ? {} : { name: flags.name }),
      ...(flags.format === undefined ? {} : { format: flags.format }),
      ...(publishedOn === undefined ? {} : { publishedOn }),
      acceptShrunk: flags.acceptShrunk === true,
    },
    fetchSettings(io),
  )
  endProgress(io)
  io.stdout(flags.json === true ? `${JSON.stringify(installedToJson(installed))}\n` : installedView(installed, io))
}

async function update(names: readonly string[], flags: Flags, io: CommandIo): Promise<void> {
  saveMemory()
  const [{ addressesOf, updateList }, { knownLists }, { installedNames, readRecord }] = await Promise.all([
    import('../../watchlist/installed/update-list.ts'),
    import('../../watchlist/installed/known-lists.ts'),
    import('../../watchlist/installed/list-folders.ts'),
  ])
  const store = storeOf(flags, io)
  const asked = await namesToUpdate()
  const updated: ReturnType<typeof installedToJson>[] = []
  const errors: ReturnType<typeof errorToJson>[] = []
  const byHand: string[] = []
  for (const name of asked) {
    try {
      const record = await readRecord(store.dataFolder, name)
      if (names.length === 0 && addressesOf(name, record).length === 0) {
        byHand.push(name)
        if (flags.json !== true) io.stdout(`${name}: no address, a newer version is added by hand\n`)
        continue
      }
      const installed = await updateList(store, name, { acceptShrunk: flags.acceptShrunk === true }, fetchSettings(io))
      endProgress(io)
      updated.push(installedToJson(installed))
      if (flags.json !== true) io.stdout(installedView(installed, io))
    } catch (error) {
      // One list that cannot be had must not keep the others from being updated.
      endProgress(io)
      if (!(error instanceof InterdictError)) throw error
      errors.push({ ...errorToJson(error), source: error.source ?? name })
      if (flags.json !== true) showError(error, io, 'text')
      io.exit(exitCodeOf(error))
    }
  }
  if (flags.json === true) io.stdout(`${JSON.stringify({ updated, added_by_hand: byHand, errors })}\n`)
  else if (asked.length === 0) io.stdout('no list is installed: --all fetches every list that is known\n')

  async function namesToUpdate(): Promise<readonly string[]> {
    const installed = await installedNames(store.dataFolder)
    const official = knownLists().map(({ name }) => name)
    const wrong = names.find((name) => !installed.includes(name) && !official.includes(name))
    if (wrong !== undefined) {
      throw new UsageError(
        `Cannot update "${wrong}": expected an installed list or one of ${official.join(', ')}`,
        'Run "interdict lists" and "interdict lists known" to see them',
      )
    }
    if (names.length > 0) return [...new Set(names)]
    return flags.all === true ? [...new Set([...installed, ...official])] : installed
  }
}

async function diff(first: string, second: string | null, flags: Flags, io: CommandIo): Promise<void> {
  saveMemory()
  const [{ openPair }, { diffLists }, { diffToJson, diffView }] = await Promise.all([
    import('../../watchlist/diff/open-pair.ts'),
    import('../../watchlist/diff/diff-lists.ts'),
    import('../views/list-diff-view.ts'),
  ])
  if (second !== null && (flags.from !== undefined || flags.to !== undefined)) {
    throw new UsageError('Cannot compare two files with --from or --to: expected one of both ways')
  }
  const pair = await openPair(dataFolderOf(flags, io), {
    first: second === null ? first : resolve(io.cwd, first),
    second: second === null ? null : resolve(io.cwd, second),
    from: flags.from ?? null,
    to: flags.to ?? null,
  })
  const changes = diffLists(pair.from, pair.to)
  io.stdout(flags.json === true ? `${JSON.stringify(diffToJson(changes))}\n` : diffView(changes, io))
}

async function remove(name: string, flags: Flags, io: CommandIo): Promise<void> {
  const { removeList, removeVersion } = await import('../../watchlist/installed/remove-list.ts')
  const store = storeOf(flags, io)
  if (flags.version === undefined) {
    const { versions } = await removeList(store, name)
    io.stdout(
      flags.json === true
        ? `${JSON.stringify({ name, removed: versions.map(versionToJson) })}\n`
        : `${name}: removed, with ${versions.length} ${versions.length === 1 ? 'version' : 'versions'}\n`,
    )
    return
  }
  const version = await removeVersion(store, name, flags.version)
  io.stdout(
    flags.json === true
      ? `${JSON.stringify({ name, removed: [versionToJson(version)] })}\n`
      : `${name}: files of version ${version.sha256.slice(0, 12)} removed\n`,
  )
}

async function known(flags: Flags, io: CommandIo): Promise<void> {
  const [{ knownLists }, { installedNames }] = await Promise.all([
    import('../../watchlist/installed/known-lists.ts'),
    import('../../watchlist/installed/list-folders.ts'),
  ])
  const installed = new Set(await installedNames(dataFolderOf(flags, io)))
  io.stdout(
    flags.json === true
      ? `${JSON.stringify({ lists: knownLists().map((list) => knownToJson(list, installed)) }, null, 2)}\n`
      : knownView(knownLists(), installed, io),
  )
}

function storeOf(flags: Flags, io: CommandIo): ListStore {
  return { dataFolder: neededDataFolder(flags, io), today: today(io) }
}

function today(io: CommandIo): string {
  return io.now().toISOString().slice(0, 10)
}

/** The network, with a line of progress where a person watches. */
function fetchSettings(io: CommandIo): FetchSettings {
  let shown = 0
  const onProgress = (address: string, bytes: number, of: number | null): void => {
    const step = bytes >> 18
    if (step === shown) return
    shown = step
    const total = of === null ? '' : ` of ${(of / 1e6).toFixed(1)}`
    io.stderr(`\r${new URL(address).host}: ${(bytes / 1e6).toFixed(1)}${total} MB`)
  }
  return { fetch: io.fetch, ...(io.showsProgress ? { onProgress } : {}) }
}

function endProgress(io: CommandIo): void {
  if (io.showsProgress) io.stderr('\r\x1b[K')
}
