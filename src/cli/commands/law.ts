import type { Command } from 'commander'
import { ProvisionUnknownError } from '../../law/law-errors.ts'
import { type LawBook, loadLaw } from '../../law/load-law.ts'
import type { Provision } from '../../model/law.ts'
import { countryCode } from '../../names/countries.ts'
import type { CommandIo } from '../command-io.ts'
import { unverifiedParts } from '../views/provision-words.ts'
import { wrap } from '../views/wrap.ts'

interface LawOptions {
  readonly target?: string
  readonly body?: string
  readonly json?: boolean
}

/** `interdict law list|show|timeline`: the provisions themselves. */
export function register(program: Command, io: CommandIo): void {
  const law = program.command('law').description('List and show the provisions.')
  law
    .command('list', { isDefault: true })
    .description('One line a provision.')
    .option('--target <country>', 'only measures on this State')
    .option('--body <prefix>', 'only those whose id begins so: UN, EU, GB, US, ...')
    .option('--json', 'one JSON document')
    .action((options: LawOptions) => {
      const book = loadLaw()
      const provisions = chosen(book, options)
      if (options.json === true) io.stdout(`${JSON.stringify({ version: book.version, provisions })}\n`)
      else for (const provision of provisions) io.stdout(`${listLine(provision)}\n`)
    })
  law
    .command('show')
    .description('One provision with dates, items, exemptions, source and what was verified.')
    .argument('<id>', 'such as UN-1874-9')
    .option('--json', 'one JSON document')
    .action((id: string, options: LawOptions) => {
      const book = loadLaw()
      const provision = provisionOf(book, id)
      const consequences = book.consequences.filter(({ fromInstruments }) => fromInstruments.includes(provision.id))
      if (options.json === true) io.stdout(`${JSON.stringify({ ...provision, consequences })}\n`)
      else io.stdout(showView(provision, book, io))
    })
  law
    .command('timeline')
    .description('When measures began, ended, or lapse without a renewal that we know of.')
    .option('--target <country>', 'only measures on this State')
    .option('--body <prefix>', 'only those whose id begins so: UN, EU, GB, US, ...')
    .option('--json', 'one JSON document')
    .action((options: LawOptions) => {
      const entries = chosen(loadLaw(), options)
        .flatMap(momentsOf)
        .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
      if (options.json === true) io.stdout(`${JSON.stringify({ timeline: entries })}\n`)
      else for (const { date, what, id, title } of entries) io.stdout(`${date}  ${what.padEnd(18)} ${id}  ${title}\n`)
    })
}

function chosen(book: LawBook, { target, body }: LawOptions): readonly Provision[] {
  const code = target === undefined ? null : (countryCode(target) ?? target).toUpperCase()
  return book.provisions.filter(
    ({ id, targets }) =>
      (code === null || targets.codes.includes(code)) &&
      (body === undefined || id.toUpperCase().startsWith(body.toUpperCase())),
  )
}

function provisionOf(book: LawBook, id: string): Provision {
  const wanted = id.toUpperCase()
  const found = book.provisions.find((one) => one.id.toUpperCase() === wanted)
  if (found !== undefined) return found
  const stem = wanted.split('-').slice(0, 2).join('-')
  throw new ProvisionUnknownError(
    id,
    book.provisions.filter((one) => one.id.toUpperCase().startsWith(stem)).map((one) => one.id),
  )
}

function listLine(provision: Provision): string {
  const { id, instrument, title, inForceFrom, inForceTo, direction, effect } = provision
  const term = `${inForceFrom ?? '?'}..${inForceTo ?? ''}`
  return `${id.padEnd(20)} ${term.padEnd(24)} ${effect.padEnd(14)} ${direction.padEnd(12)} ${instrument}: ${title}`
}

function showView(provision: Provision, book: LawBook, io: CommandIo): string {
  const lines = [io.colours.bold(`${provision.id}  ${provision.instrument}: ${provision.title}`)]
  const add = (label: string, words: string | null): void => {
    if (words !== null && words !== '') lines.push(wrap(`${label}: ${words}`, io.columns, '  '))
  }
  add('Paragraph', provision.paragraph)
  add('Issued by', provision.issuingBody)
  add('Says', provision.scope)
  add('Target', [...provision.targets.codes, ...provision.targets.names].join(', '))
  add('Leaves out', provision.targets.excludes.join(', '))
  add('Direction', provision.direction)
  add('Effect', `${provision.effect}; binds ${provision.binds}`)
  add('Items', provision.items.join(', '))
  add('Adopted', provision.adoptedOn)
  add('In force', `${provision.inForceFrom ?? 'start not recorded'} to ${provision.inForceTo ?? 'open'}`)
  add('Ended by', provision.endedBy)
  add(
    'Known to be renewed to',
    provision.sunset === null ? null : `${provision.sunset} (${provision.sunsetNote ?? ''})`,
  )
  add('Contested', provision.contested)
  for (const exemption of provision.exemptions) add('Exception', exemption)
  for (const { why, from, to } of provision.itemExclusions) add('Left out', `${why} (${from ?? ''} to ${to ?? 'open'})`)
  for (const { why } of provision.qualifications) add('On conditions', why)
  add('Note', provision.note)
  const follows = book.consequences.filter(({ fromInstruments }) => fromInstruments.includes(provision.id))
  for (const { code, what, decidedBy } of follows) add('What may follow', `${what} (${decidedBy}; ${code})`)
  add('Source', provision.source)
  const parts = unverifiedParts(provision)
  lines.push(parts === '' ? '  Seen in the source.' : `  ${parts}: check before relying on it.`)
  return `${lines.join('\n')}\n`
}

interface Moment {
  readonly date: string
  readonly what: string
  readonly id: string
  readonly title: string
}

function momentsOf({ id, title, instrument, inForceFrom, inForceTo, sunset }: Provision): readonly Moment[] {
  const at = (date: string | null, what: string): readonly Moment[] =>
    date === null ? [] : [{ date, what, id, title: `${instrument}: ${title}` }]
  return [...at(inForceFrom, 'in force'), ...at(inForceTo, 'ended'), ...at(sunset, 'renewed until')]
}
