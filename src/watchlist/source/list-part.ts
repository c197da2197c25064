/** One file of a list, unpacked as it is read. */
export interface ListPart {
  /** File name without folder and without `.gz`: `sdn.csv`. */
  readonly name: string
  /** How errors name it: path or address. */
  readonly shown: string
  /** The unpacked bytes from the beginning, each time it is called. */
  open(): AsyncIterable<Uint8Array>
}

/** A part that is in memory already: an entry of an archive, a test's record. */
export function partOfBytes(name: string, bytes: Uint8Array | string, shown = name): ListPart {
  const held = typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes
  return {
    name,
    shown,
    async *open() {
      for (let at = 0; at < held.length; at += PIECE) yield held.subarray(at, at + PIECE)
    },
  }
}

const PIECE = 1 << 18
