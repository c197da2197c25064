import type { Actor, Mention, NameInText } from '../../model/actor.ts'
import type { Doubt } from '../../model/doubt.ts'

/** A mention with the actor it stands for. */
export interface ActorMention {
  readonly actor: Actor
  readonly mention: Mention
}

/** The actors of one report and where they stand in its text: what later layers look speakers and participants up in. */
export class ActorIndex {
  readonly actors: readonly Actor[]
  readonly names: readonly NameInText[]
  readonly doubts: readonly Doubt[]
  /** All mentions in text order; of two that begin together the longer comes first. */
  readonly mentions: readonly ActorMention[]
  readonly #byId: ReadonlyMap<string, Actor>

  constructor(actors: readonly Actor[], names: readonly NameInText[], doubts: readonly Doubt[]) {
    this.actors = actors
    this.names = names
    this.doubts = doubts
    this.#byId = new Map(actors.map((actor) => [actor.id, actor]))
    this.mentions = actors
      .flatMap((actor) => actor.mentions.map((mention) => ({ actor, mention })))
      .sort((a, b) => a.mention.span.start - b.mention.span.start || b.mention.span.end - a.mention.span.end)
  }

  /** The actor with this id, or null. */
  actor(id: string): Actor | null {
    return this.#byId.get(id) ?? null
  }

  /** Mentions wholly inside `[start, end)`, in text order. */
  within(start: number, end: number): readonly ActorMention[] {
    const found: ActorMention[] = []
    for (let i = this.#firstFrom(start); i < this.mentions.length; i++) {
      const here = this.mentions[i]!
      if (here.mention.span.start >= end) break
      if (here.mention.span.end <= end) found.push(here)
    }
    return found
  }

  /** The longest mention that covers an offset, or null. */
  at(offset: number): ActorMention | null {
    let best: ActorMention | null = null
    for (let i = this.#firstFrom(offset + 1) - 1; i >= 0; i--) {
      const here = this.mentions[i]!
      // Mentions nest at most a phrase deep ("an official at South Korea's Unification Ministry").
      if (offset - here.mention.span.start > 200) break
      if (here.mention.span.end <= offset) continue
      if (best === null || length(here) > length(best)) best = here
    }
    return best
  }

  /** Index of the first mention that begins at or after `offset`. */
  #firstFrom(offset: number): number {
    let low = 0
    let high = this.mentions.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.mentions[middle]!.mention.span.start < offset) low = middle + 1
      else high = middle
    }
    return low
  }
}

function length(found: ActorMention): number {
  return found.mention.span.end - found.mention.span.start
}
