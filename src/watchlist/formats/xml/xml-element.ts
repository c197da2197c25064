const NONE: readonly never[] = []

/** One element of an XML record, with its children in order. Names are without prefix. */
export class XmlElement {
  readonly name: string
  /** Names as printed, with prefixes. */
  readonly attributes: Readonly<Record<string, string>>
  children: readonly XmlElement[] = NONE
  /** Text that stands directly in it, untrimmed. */
  ownText = ''
  /** Line on which its start tag ends, counted from 1. */
  readonly line: number

  constructor(name: string, attributes: Readonly<Record<string, string>>, line: number) {
    this.name = name
    this.attributes = attributes
    this.line = line
  }

  /** For whoever builds the record. */
  add(child: XmlElement): void {
    // Most elements have no children, and none gets a list before it does.
    if (this.children === NONE) this.children = [child]
    else (this.children as XmlElement[]).push(child)
  }

  /** Trimmed text that stands directly in it; null where there is none. */
  get text(): string | null {
    const text = this.ownText.trim()
    return text === '' ? null : text
  }

  /** An attribute's trimmed value; null where it is absent or empty. */
  attribute(name: string): string | null {
    const value = this.attributes[name]?.trim()
    return value === undefined || value === '' ? null : value
  }

  /** First child of that name, or null. */
  child(name: string): XmlElement | null {
    for (const child of this.children) if (child.name === name) return child
    return null
  }

  /** All elements at the end of a path of child names: `all('akaList', 'aka')`. */
  all(...path: readonly string[]): XmlElement[] {
    let found: XmlElement[] = [this]
    for (const name of path) found = found.flatMap((element) => element.children.filter((child) => child.name === name))
    return found
  }

  /** Text of the first element at the end of a path; null where there is none. */
  textOf(...path: readonly string[]): string | null {
    let element: XmlElement | null = this
    for (const name of path) element = element?.child(name) ?? null
    return element?.text ?? null
  }

  /**
   * Every element with text, and every attribute, below this one, with its path: what a reader did not take, it must count.
   * Paths are names joined by `/`, attributes with `@`.
   */
  *leaves(above = ''): Generator<{ readonly path: string; readonly text: string; readonly element: XmlElement }> {
    for (const child of this.children) {
      const path = above === '' ? child.name : `${above}/${child.name}`
      const text = child.text
      if (text !== null) yield { path, text, element: child }
      for (const [name, value] of Object.entries(child.attributes)) {
        if (value !== '') yield { path: `${path}@${name}`, text: value, element: child }
      }
      if (child.children.length > 0) yield* child.leaves(path)
    }
  }
}
