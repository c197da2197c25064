import type { AnalysedName } from '../analyse-name.ts'
import type { NamePart } from '../name-part.ts'
import type { PartRole } from './explanation.ts'

/**
 * What the parts of a name are, where they tell: a patronymic by its ending, a given name by the table of given names, and
 * the family name as the one word that is neither. Of Muhammad Ali Hassan nobody can say.
 */
export function rolesOf(name: AnalysedName): ReadonlyMap<NamePart, PartRole> {
  const roles = new Map<NamePart, PartRole>()
  if (name.as !== 'person') {
    for (const part of name.parts) {
      if (part.kind === 'concept') roles.set(part, 'word of trade')
      else if (part.kind === 'particle') roles.set(part, 'particle')
    }
    return roles
  }
  const given: NamePart[] = []
  const rest: NamePart[] = []
  for (const part of name.parts) {
    if (part.kind === 'patronymic' || part.kind === 'particle') roles.set(part, part.kind)
    else if (part.kind === 'name') (part.groups.length + part.nicknameOf.length > 0 ? given : rest).push(part)
  }
  const [family] = rest
  if (given.length === 1 && rest.length === 1 && family !== undefined) {
    roles.set(given[0]!, 'given name')
    roles.set(family, 'family name')
  }
  return roles
}

/** One role for parts of both names: that of either side where the other does not tell, none where they contradict. */
export function sharedRole(a: PartRole | undefined, b: PartRole | undefined): PartRole | null {
  if (a === undefined || b === undefined) return a ?? b ?? null
  return a === b ? a : null
}
