const MOST = 50_000

/**
 * The same function of a text, with its last answers kept: list names are compared again and again, and taking one
 * apart costs more than comparing it. Answers must never be changed by the caller.
 */
export function remembered<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return (text) => {
    const kept = known.get(text)
    if (kept !== undefined) return kept
    const fresh = answer(text)
    if (known.size >= MOST) known.clear()
    known.set(text, fresh)
    return fresh
  }
}
