import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { checkCases, readCases } from '../../law/check-cases.ts'
import { checkTransfer } from '../../law/check-transfer.ts'
import { TransferError } from '../../law/law-errors.ts'
import { type LawBook, loadLaw } from '../../law/load-law.ts'
import { parseTransfer } from '../../law/parse-transfer.ts'
import type { CommandIo } from '../command-io.ts'
import { UsageError } from '../usage-error.ts'
import { checkToJson } from '../views/check-json.ts'
import { checkView } from '../views/check-view.ts'

interface CheckOptions {
  readonly supplier?: string
  readonly recipient?: string
  readonly item?: readonly string[]
  readonly on?: string
  readonly via?: string
  readonly status?: string
  readonly cases?: string
  readonly explain?: boolean
  readonly failOn?: string
  readonly json?: boolean
}

const FAIL_ON = ['breaches', 'would_breach']

/** `interdict check`: what would a transfer breach? */
export function register(program: Command, io: CommandIo): void {
  program
    .command('check')
    .description('Ask the law what a transfer would breach, who is bound and what follows.')
    .option('--supplier <country>', 'alpha-2 or English name; a body in brackets: "YE (Houthis)"; ZZ for unknown')
    .option('--recipient <country>', 'the same')
    .option('--item <item>', 'item words, class keys or HS codes; may be repeated', gather)
    .option('--on <date>', 'day, month, year or interval: 2023-09-05, 2023-09, 2022-11/2023-02')
    .option('--via <names>', 'intermediaries, comma-separated: countries, names, "vessel NAME", "Firm (CY)"')
    .option('--status <status>', 'how it is told: occurred, alleged, expected, ...; only what occurred "breaches"')
    .option('--cases <file>', 'many at once: {"cases": [{"id", "transfer": {...}}]}; - for standard input')
    .option('--explain', 'give the reason of every measure that does not apply')
    .option('--fail-on <verdict>', `exit 1 on ${FAIL_ON.join(' | ')}`)
    .option('--json', 'one JSON document')
    .action(async (options: CheckOptions) => {
      const law = loadLaw()
      const failOn = failOnOf(options.failOn)
      if (options.cases !== undefined)
        await checkFile(options.cases, { law, io, failOn, asJson: options.json === true })
      else checkOne(options, { law, io, failOn })
    })
}

function checkOne(
  options: CheckOptions,
  { law, io, failOn }: { law: LawBook; io: CommandIo; failOn: readonly string[] },
): void {
  if (options.supplier === undefined && options.recipient === undefined) {
    throw new UsageError(
      'Missing --supplier or --recipient: expected at least one party of the transfer',
      'For example: interdict check --supplier KP --recipient RU --item "artillery shells" --on 2023-09-05',
    )
  }
  const { transfer, warnings } = parseTransfer(
    {
      supplier: options.supplier ?? 'ZZ',
      recipient: options.recipient ?? 'ZZ',
      items: options.item ?? [],
      date: options.on ?? null,
      intermediaries: (options.via ?? '').split(',').map((name) => name.trim()),
      status: options.status ?? null,
    },
    law,
  )
  const check = checkTransfer(transfer, law)
  if (check.findings.some(({ verdict }) => failOn.includes(verdict))) io.exit(1)
  if (options.json === true) io.stdout(`${JSON.stringify(checkToJson(check, warnings, law))}\n`)
  else io.stdout(checkView(check, warnings, { law, io, explain: options.explain === true }))
}

async function checkFile(
  path: string,
  { law, io, failOn, asJson }: { law: LawBook; io: CommandIo; failOn: readonly string[]; asJson: boolean },
): Promise<void> {
  const answers = checkCases(readCases(await readJson(path, io)), law)
  if (answers.some(({ error }) => error !== null)) io.exit(3)
  if (failOn.length > 0 && answers.some((one) => failOn.some((verdict) => one[verdict as 'breaches'].length > 0)))
    io.exit(1)
  if (asJson) {
    io.stdout(`${JSON.stringify({ cases: answers })}\n`)
    return
  }
  for (const { id, breaches, would_breach: would, exposes, error } of answers) {
    if (error !== null) {
      io.stderr(`${id}: ${error.message}\n`)
      continue
    }
    const parts = [
      breaches.length > 0 ? `breaches ${breaches.join(', ')}` : '',
      would.length > 0 ? `would breach ${would.join(', ')}` : '',
      exposes.length > 0 ? `exposes under ${exposes.length} more` : '',
    ].filter((part) => part !== '')
    io.stdout(`${id}: ${parts.length === 0 ? 'no measure we know is breached' : parts.join('; ')}\n`)
  }
}

async function readJson(path: string, io: CommandIo): Promise<unknown> {
  let text: string
  try {
    text = path === '-' ? new TextDecoder().decode(await io.readStdin()) : readFileSync(resolve(io.cwd, path), 'utf8')
  } catch (error) {
    throw new TransferError(
      'TRANSFER_CASES',
      `Cannot read "${path}": expected a file of cases, found none that can be opened`,
      `Check the path (${error instanceof Error ? error.message : 'unreadable'})`,
      path,
    )
  }
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new TransferError(
      'TRANSFER_CASES',
      `Cannot read "${path}": expected JSON, found something else`,
      'Write {"cases": [{"id": "1", "transfer": {...}}]}',
      path,
    )
  }
}

function failOnOf(value: string | undefined): readonly string[] {
  if (value === undefined) return []
  if (!FAIL_ON.includes(value))
    throw new UsageError(`Cannot use --fail-on "${value}": expected ${FAIL_ON.join(' or ')}`)
  // A breach is graver than one that only would be.
  return value === 'would_breach' ? FAIL_ON : [value]
}

function gather(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value]
}
