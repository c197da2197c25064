import type { ListCheck } from '../../watchlist/installed/check-lists.ts'
import type { InstalledVersion } from '../../watchlist/installed/install-version.ts'
import type { KnownList } from '../../watchlist/installed/known-lists.ts'
import { currentVersion, dayOf, type ListVersion } from '../../watchlist/installed/list-record.ts'
import type { CleaningReport } from '../../watchlist/party/cleaning-log.ts'
import { CLEANING_RULES } from '../../watchlist/party/cleaning-log.ts'
import type { CommandIo } from '../command-io.ts'
import { tableView } from './table-view.ts'

/** The installed lists, one a line, what to mind below. */
export function listsView(lists: readonly ListCheck[], strays: readonly string[], io: CommandIo): string {
  const { bold, red, yellow } = io.colours
  const rows = lists.map(({ name, current, problem, versions }) => [
    name,
    current?.sha256.slice(0, 12) ?? '-',
    current?.publishedOn ?? 'undated',
    current === null
      ? `${problem}`
      : `${current.listings} listings, ${current.designations} dated designations${ageWords(current.ageDays)}${versions.length > 1 ? `, ${versions.length} versions` : ''}`,
  ])
  const table = tableView([['list', 'version', 'of', 'entries'], ...rows], (row, at) =>
    at === 0 ? bold(row) : lists[at - 1]!.ok ? row : red(row),
  )
  const warnings = lists.flatMap(({ name, warnings }) => warnings.map((warning) => `${name}: ${warning}`))
  const hints = strays.map(
    (file) => `"${file}" lies in the lists folder but is not installed: interdict lists add FILE`,
  )
  return table + [...warnings, ...hints].map((line) => `${yellow('mind')}  ${line}\n`).join('')
}

/** One list with all its versions; with `cleaning` what was cleaned, by rule. */
export function listView(list: ListCheck, io: CommandIo, { cleaning }: { readonly cleaning: boolean }): string {
  const { bold, red, yellow, dim } = io.colours
  const current = currentVersion(list)
  const lines = [`${bold(list.name)}${list.title === null ? '' : `  ${list.title}`}\n`]
  if (list.problem !== null) lines.push(`${red('broken')}  ${list.problem}\n`)
  for (const version of list.versions.toReversed()) lines.push(versionLines(version, version === current, io))
  for (const warning of list.warnings) lines.push(`${yellow('mind')}  ${warning}\n`)
  if (cleaning) lines.push(cleaningView(current?.cleaning ?? [], io))
  else if (current !== null && current.cleaning.length > 0) {
    const uses = current.cleaning.reduce((sum, { count }) => sum + count, 0)
    lines.push(dim(`cleaned in ${uses} places by ${current.cleaning.length} rules: --cleaning shows them\n`))
  }
  return lines.join('')
}

function versionLines(version: ListVersion, isCurrent: boolean, io: CommandIo): string {
  const removed = version.removedOn === null ? '' : `, files removed ${version.removedOn}`
  const by = { list: '', user: ' (said when added)', file_name: ' (by the file name)' }
  const day =
    version.publishedOn === null
      ? `undated, added ${dayOf(version)}`
      : `${version.publishedOn}${by[version.datedBy ?? 'list']}`
  const head = `${isCurrent ? '* ' : '  '}${version.sha256.slice(0, 12)}  ${day}  ${version.entries} listings, ${version.format}${removed}\n`
  if (!isCurrent) return head
  const from = version.fetchedFrom.map(({ address }) => address)
  const files = version.parts.map(({ name, bytes }) => `${name} (${bytes} bytes)`)
  const details = [
    `sha256 ${version.sha256}`,
    `installed ${version.installedOn}, checked ${version.checkedOn}`,
    `files ${files.slice(0, 6).join(', ')}${files.length > 6 ? ` and ${files.length - 6} more` : ''}`,
    ...from.map((address) => `from ${address}`),
  ]
  return head + details.map((line) => io.colours.dim(`  ${line}\n`)).join('')
}

/** What was cleaned while a list was read: each rule with its count, its words and the first places. */
export function cleaningView(cleaning: CleaningReport, { colours }: CommandIo): string {
  if (cleaning.length === 0) return 'nothing was cleaned\n'
  return cleaning
    .map(({ rule, count, examples }) => {
      const places = examples.map(
        ({ record, field, printed }) => `    ${record}, ${field}: ${JSON.stringify(printed)}\n`,
      )
      return `${String(count).padStart(7)}  ${colours.bold(rule)}: ${CLEANING_RULES[rule] ?? ''}\n${places.join('')}`
    })
    .join('')
}

/** One line on what became of a version. */
export function installedView({ name, outcome, version, before, isCurrent }: InstalledVersion, io: CommandIo): string {
  const { green } = io.colours
  const what = `version ${version.sha256.slice(0, 12)}, ${version.publishedOn ?? 'undated'}, ${version.entries} listings`
  if (outcome === 'unchanged') return `${name}: unchanged (${what})\n`
  if (outcome === 'repaired') return `${green(name)}: files put back (${what})\n`
  if (!isCurrent)
    return `${green(name)}: installed as an older version (${what}); ${before?.publishedOn ?? before?.sha256.slice(0, 12)} stays in use\n`
  const since =
    before === null
      ? ''
      : `, ${signed(version.entries - before.entries)} since ${before.publishedOn ?? before.installedOn}`
  return `${green(name)}: installed (${what}${since})\n${undatedHint(version, before, io)}`
}

// A file without a date counts as the newest there is: whoever adds an old one must be told at once.
function undatedHint(version: ListVersion, before: ListVersion | null, { colours }: CommandIo): string {
  if (version.publishedOn !== null || version.fetchedFrom.length > 0) return ''
  const instead = before === null ? '' : `; it is in use now instead of that of ${dayOf(before)}, as if it were newer`
  return `${colours.yellow('mind')}  it carries no date${instead}: say its day, add it again with --published\n`
}

/** The lists that are known by name. */
export function knownView(lists: readonly KnownList[], installed: ReadonlySet<string>, io: CommandIo): string {
  return lists
    .map(({ name, title, authority, addresses, licence, checkedOn, checkedHow, page }) => {
      const lines = [
        `${authority}; ${licence}`,
        ...(addresses.length === 0 ? [`no address: added by hand, from ${page}`] : addresses),
        `checked ${checkedOn}: ${checkedHow}`,
      ]
      const head = `${io.colours.bold(name)}${installed.has(name) ? ' (installed)' : ''}  ${title}\n`
      return head + lines.map((line) => io.colours.dim(`  ${line}\n`)).join('')
    })
    .join('')
}

function ageWords(days: number | null): string {
  if (days === null) return ''
  return days === 0 ? ', of today' : `, ${days} ${days === 1 ? 'day' : 'days'} old`
}

function signed(change: number): string {
  return change < 0 ? `−${-change}` : `+${change}`
}
