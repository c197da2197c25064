import { basename } from 'node:path'

const ENDINGS = /\.(?:gz|zip|ftm|nested|delta|json|jsonl|ndjson|csv|tsv|xml|txt)$/i

/** A list's name by its file or address: `Own List.ftm.jsonl` is `own-list`. */
export function listNameOf(path: string): string {
  let name = basename(isAddress(path) ? new URL(path).pathname : path)
  while (ENDINGS.test(name)) name = name.replace(ENDINGS, '')
  const clean = name
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[^a-z0-9]+/, '')
    .slice(0, 64)
  return clean === '' ? 'list' : clean
}

export function isAddress(words: string): boolean {
  return /^https?:\/\//i.test(words)
}
