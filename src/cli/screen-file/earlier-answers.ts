import { NameFileError } from '../name-file-error.ts'
import { readCsv } from '../read-csv.ts'
import { ANSWER_COLUMNS, type Answer } from './answer-line.ts'

/** A line that an earlier answer file does not have so, or has and a new one does not. */
export interface ChangedAnswer {
  readonly answer: Answer
  readonly change: 'new' | 'changed' | 'gone' | 'not_screened'
}

/** What makes a hit another one for whoever decides on it. The version of a list alone does not. */
const TELLING = ['caption', 'score', 'programmes', 'designated_on'] as const

/**
 * The answers of an earlier file, customer by customer. A customer is known again by its `id`, else by its name; of several
 * alike the first is the first.
 */
export class EarlierAnswers {
  readonly #rows = new Map<string, Answer[][]>()

  /** @throws NameFileError where the file is no answer file, or one of changes only */
  static async read(pieces: AsyncIterable<string>, file: string): Promise<EarlierAnswers> {
    const earlier = new EarlierAnswers()
    let columns: readonly number[] | null = null
    let row = ''
    let own: Answer[] = []
    for await (const { cells, line } of readCsv(pieces, file)) {
      if (columns === null) {
        columns = ANSWER_COLUMNS.map((column) => cells.indexOf(column))
        if (columns.includes(-1) || cells.includes('change')) {
          const advice = 'Name what an earlier "screen --file" wrote, without --since'
          const found = cells.includes('change') ? 'changes only' : cells.join(', ')
          throw new NameFileError(file, line, `the columns ${ANSWER_COLUMNS.join(', ')}`, found, advice)
        }
        continue
      }
      const answer = Object.fromEntries(
        ANSWER_COLUMNS.map((column, i) => [column, cells[columns![i]!] ?? '']),
      ) as unknown as Answer
      if (answer.row !== row) {
        row = answer.row
        own = []
        earlier.#add(answer, own)
      }
      if (answer.match === 'true') own.push(answer)
    }
    return earlier
  }

  #add(answer: Answer, own: Answer[]): void {
    const key = keyOf(answer)
    const known = this.#rows.get(key)
    if (known === undefined) this.#rows.set(key, [own])
    else known.push(own)
  }

  /** What changed for one row. Each earlier row is answered for once, so rows must come in the order of the file. */
  changesOf(head: Pick<Answer, 'id' | 'name' | 'row'>, answers: readonly Answer[]): ChangedAnswer[] {
    const before = this.take(head)
    const unscreened = answers.filter(({ match }) => match === '')
    // Hits of a party that could not be screened now are not gone.
    if (unscreened.length > 0) return unscreened.map((answer) => ({ answer, change: 'not_screened' }))
    const left = new Map(before.map((answer) => [hitKey(answer), answer]))
    const changes: ChangedAnswer[] = []
    for (const answer of answers) {
      if (answer.match !== 'true') continue
      const old = left.get(hitKey(answer))
      left.delete(hitKey(answer))
      if (old === undefined) changes.push({ answer, change: 'new' })
      else if (TELLING.some((column) => old[column] !== answer[column])) changes.push({ answer, change: 'changed' })
    }
    for (const old of left.values()) changes.push({ answer: { ...old, row: head.row }, change: 'gone' })
    return changes
  }

  /** Hits of the next earlier row of a customer. */
  take(head: Pick<Answer, 'id' | 'name'>): readonly Answer[] {
    return this.#rows.get(keyOf(head))?.shift() ?? []
  }

  /** Hits of customers that no row asked for: with the customer they are gone, and have no row. */
  rest(): ChangedAnswer[] {
    const rest = [...this.#rows.values()].flat(2)
    return rest.map((answer) => ({ answer: { ...answer, row: '' }, change: 'gone' }))
  }
}

function keyOf({ id, name }: Pick<Answer, 'id' | 'name'>): string {
  return id === '' ? `name ${name}` : `id ${id}`
}

function hitKey({ list, listing_id: id }: Answer): string {
  return `${list} ${id}`
}
