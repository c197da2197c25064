const NONE = -1

/** Sequences of token numbers with values at their ends, in flat arrays: some hundred thousand names fit in a few megabytes. */
export class TokenTrie {
  #parent = new Int32Array(1024)
  #token = new Int32Array(1024)
  #firstChild = new Int32Array(1024).fill(NONE)
  #sibling = new Int32Array(1024).fill(NONE)
  #slots = new Int32Array(4096).fill(NONE)
  #nodes = 1
  readonly #values = new Map<number, number[]>()

  /** Number of the empty sequence. */
  readonly root = 0

  /** Adds a value at the end of a sequence; the same value twice counts once. */
  add(tokens: readonly number[], value: number): void {
    let node = this.root
    for (const token of tokens) node = this.#childOrNew(node, token)
    const values = this.#values.get(node)
    if (values === undefined) this.#values.set(node, [value])
    else if (!values.includes(value)) values.push(value)
  }

  /** The node one token further, or -1. */
  child(node: number, token: number): number {
    return this.#slots[this.#slotOf(node, token)]!
  }

  /** Tokens that may follow a node. */
  *following(node: number): Generator<readonly [token: number, child: number]> {
    for (let child = this.#firstChild[node]!; child !== NONE; child = this.#sibling[child]!) {
      yield [this.#token[child]!, child]
    }
  }

  /** Values of the sequences that end here. */
  valuesAt(node: number): readonly number[] {
    return this.#values.get(node) ?? []
  }

  /** True where a sequence ends here. */
  isEnd(node: number): boolean {
    return this.#values.has(node)
  }

  #slotOf(node: number, token: number): number {
    const last = this.#slots.length - 1
    let slot = Math.imul(node, 0x9e3779b1) ^ Math.imul(token + 1, 0x85ebca6b)
    slot = (slot ^ (slot >>> 15)) & last
    for (;;) {
      const found = this.#slots[slot]!
      if (found === NONE || (this.#parent[found] === node && this.#token[found] === token)) return slot
      slot = (slot + 1) & last
    }
  }

  #childOrNew(node: number, token: number): number {
    const known = this.#slots[this.#slotOf(node, token)]!
    if (known !== NONE) return known
    if (this.#nodes === this.#parent.length) this.#grow()
    const child = this.#nodes++
    this.#parent[child] = node
    this.#token[child] = token
    this.#sibling[child] = this.#firstChild[node]!
    this.#firstChild[node] = child
    this.#slots[this.#slotOf(node, token)] = child
    return child
  }

  #grow(): void {
    const size = this.#parent.length * 2
    const larger = (old: Int32Array) => {
      const grown = new Int32Array(size).fill(NONE)
      grown.set(old)
      return grown
    }
    this.#parent = larger(this.#parent)
    this.#token = larger(this.#token)
    this.#firstChild = larger(this.#firstChild)
    this.#sibling = larger(this.#sibling)
    this.#slots = new Int32Array(size * 4).fill(NONE)
    for (let node = 1; node < this.#nodes; node++) {
      this.#slots[this.#slotOf(this.#parent[node]!, this.#token[node]!)] = node
    }
  }
}
