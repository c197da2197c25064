import type { RegisterCommand } from './command-io.ts'

/** A command's name and summary, and where its code is. Only the command that is called gets loaded. */
export interface CommandEntry {
  readonly name: string
  readonly summary: string
  readonly load: () => Promise<RegisterCommand>
}

export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'read',
    summary: 'read reports: who said what, what may happen, who is listed, which embargo it meets',
    load: async () => (await import('./commands/read.ts')).register,
  },
  {
    name: 'screen',
    summary: 'screen a name, or a file of names, against the installed lists',
    load: async () => (await import('./commands/screen.ts')).register,
  },
  {
    name: 'compare',
    summary: 'compare two names: score and reasons',
    load: async () => (await import('./commands/compare.ts')).register,
  },
  {
    name: 'ownership',
    summary: 'ask whether a party is owned or controlled by listed parties, by the rules of OFAC, the EU and the UK',
    load: async () => (await import('./commands/ownership.ts')).register,
  },
  {
    name: 'check',
    summary: 'ask the law what a transfer would breach, who is bound and what follows',
    load: async () => (await import('./commands/check.ts')).register,
  },
  {
    name: 'law',
    summary: 'list and show the provisions',
    load: async () => (await import('./commands/law.ts')).register,
  },
  {
    name: 'lists',
    summary: 'show the installed lists and their versions',
    load: async () => (await import('./commands/lists.ts')).register,
  },
  {
    name: 'doctor',
    summary: 'check this installation: Node, data, lists, law',
    load: async () => (await import('./commands/doctor.ts')).register,
  },
  {
    name: 'start',
    summary: 'read the bundled sample reports and show their joint findings',
    load: async () => (await import('./commands/start.ts')).register,
  },
]
