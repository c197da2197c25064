import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { splitPlain } from '../../src/text/split-report.ts'
import type { ScoreKind } from './score-kind.ts'

/**
 * Treebanks against our sentences and tokens (`--raw`). The reader has no tagger or parser yet: every word is
 * written as `X` under the root, so only the rows "sentences" and "tokens" mean anything.
 */
export const parse: ScoreKind = {
  name: 'parse',
  scorer: 'score_parse.py',
  async run(folder, out) {
    const banks = readdirSync(folder).filter((file) => /\.conllu(\.gz)?$/.test(file))
    // Banks kept for measuring say so in their names; a folder without such names is measured whole.
    const kept = banks.filter((file) => /dev|test/.test(file))
    const names = kept.length > 0 ? kept : banks
    if (names.length === 0) throw new Error(`no .conllu file in ${folder}`)
    const gold = names
      .sort()
      .map((name) => readBank(join(folder, name)))
      .join('\n')
    const file = join(out, 'parse-gold.conllu')
    writeFileSync(file, gold)
    const outFile = join(out, 'parse.conllu')
    writeFileSync(outFile, conlluOf(textOf(gold)))
    console.log('no tagger or parser yet: only sentences and tokens are ours')
    return [file, outFile, '--raw']
  },
}

function readBank(file: string): string {
  const bytes = readFileSync(file)
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

/** The running text, put together from the forms and their `SpaceAfter=No`; a blank line between documents. */
function textOf(conllu: string): string {
  let text = ''
  let inside = 0
  for (const line of conllu.split('\n')) {
    if (line === '') inside = 0
    if (line.startsWith('# newdoc') && text !== '') text += '\n\n'
    const [id = '', form = '', , , , , , , , misc = ''] = line.split('\t')
    if (!/^\d+(?:-\d+)?$/.test(id)) continue
    const range = /^\d+-(\d+)$/.exec(id)
    // The words of a multiword token stand inside its form.
    if (range === null && Number(id) <= inside) continue
    inside = range === null ? 0 : Number(range[1])
    text += form + (misc.includes('SpaceAfter=No') ? '' : ' ')
  }
  return text
}

function conlluOf(text: string): string {
  return splitPlain(text)
    .sentences.map(({ tokens }) =>
      tokens
        .map((token, i) => `${i + 1}\t${token.text}\t_\tX\t_\t_\t${i === 0 ? 0 : 1}\t${i === 0 ? 'root' : 'dep'}\t_\t_`)
        .join('\n'),
    )
    .map((sentence) => `${sentence}\n\n`)
    .join('')
}
