import type { Command } from 'commander'
import { loadLaw } from '../../law/load-law.ts'
import { packageVersion } from '../../model/package-version.ts'
import { checkLists } from '../../watchlist/check-lists.ts'
import type { CommandIo } from '../command-io.ts'
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
    .option('--json', 'one JSON document')
    .action((options: { json?: boolean }) => {
      const checks = [nodeCheck(), lawCheck(), ...listChecks()]
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

function listChecks(): Check[] {
  return checkLists().map(({ name, ok, listings, sha256, problem }) => ({
    what: `list ${name}`,
    ok,
    found: problem ?? `${listings} listings, version ${sha256?.slice(0, 12)}`,
  }))
}
