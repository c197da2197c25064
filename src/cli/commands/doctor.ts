import type { Command } from 'commander'
import { loadLaw } from '../../law/load-law.ts'
import { packageVersion } from '../../model/package-version.ts'
import { checkLists, damagedFiles } from '../../watchlist/installed/check-lists.ts'
import type { CommandIo } from '../command-io.ts'
import { DATA_OPTION, type DataOption, dataFolderOf } from '../data-folder.ts'
import { errorToJson } from '../show-error.ts'

/** One thing that was looked at. */
interface Check {
  readonly what: string
  readonly ok: boolean
  readonly found: string
}

/** `interdict doctor`: is this installation whole? */
export function register(program: Command, io: CommandIo): void {
  program
    .command('doctor')
    .description('Check this installation: Node, lists, law. Exit 4 where something is broken.')
    .option(...DATA_OPTION)
    .option('--json', 'one JSON document')
    .action(async (options: DataOption & { readonly json?: boolean }) => {
      const checks = [nodeCheck(), lawCheck(), ...(await listChecks(dataFolderOf(options, io), io))]
      const ok = checks.every((check) => check.ok)
      if (options.json === true) io.stdout(`${JSON.stringify({ ok, version: packageVersion(), checks })}\n`)
      else {
        io.stdout(`interdict ${packageVersion()}\n`)
        for (const check of checks) {
          const mark = check.ok ? io.colours.green('ok    ') : io.colours.red('BROKEN')
          io.stdout(`${mark} ${check.what}: ${check.found}\n`)
        }
      }
      if (!ok) io.exit(4)
    })
}

function nodeCheck(): Check {
  // bin/interdict.js refuses older ones before this code is loaded.
  return {
    what: 'Node',
    ok: true,
    found: `${process.versions.node} (22.18 or newer is needed, 24 is what we test with)`,
  }
}

function lawCheck(): Check {
  try {
    const law = loadLaw()
    const unverified = law.provisions.filter(({ verified }) => !verified).length
    return {
      what: 'law',
      ok: true,
      found: `${law.provisions.length} provisions (${unverified} not verified), ${law.consequences.length} consequences, ${law.itemClasses.length} item classes, version ${law.version.slice(0, 12)}`,
    }
  } catch (error) {
    return { what: 'law', ok: false, found: errorToJson(error).message }
  }
}

/** Every list by its record, and every stored file of it by its bytes. */
async function listChecks(dataFolder: string | null, io: CommandIo): Promise<Check[]> {
  const checks: Check[] = []
  for (const list of await checkLists(dataFolder, io.now().toISOString().slice(0, 10))) {
    const { name, ok, current, problem, versions } = list
    const damaged = list.packaged || dataFolder === null ? [] : await damagedFiles(dataFolder, list)
    const stored = versions.length < 2 ? '' : `, ${versions.length} versions`
    checks.push({
      what: `list ${name}`,
      ok: ok && damaged.length === 0,
      found:
        problem ??
        damaged[0] ??
        `${current?.listings} listings, version ${current?.sha256.slice(0, 12)}${stored}${versions.length === 0 ? '' : ', every stored file as it was installed'}`,
    })
  }
  return checks
}
