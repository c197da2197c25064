import type { Position } from '../model/case.ts'

/** How a claim stands, in one line: "alleged, one origin", "expected, not confirmed; Kremlin declined to confirm". */
export function standingOf(positions: readonly Position[]): string {
  const vouching = positions.filter(({ stance }) => stance !== 'denies' && stance !== 'declines_to_confirm')
  const origins = new Set(vouching.map(({ origin }) => origin?.key ?? '')).size
  const parts = [mainStanding(vouching, origins)]
  const denying = names(positions.filter(({ stance, status }) => stance === 'denies' || status === 'denied'))
  if (denying.length > 0) parts.push(`denied by ${denying.join(', ')}`)
  const silent = names(positions.filter(({ stance }) => stance === 'declines_to_confirm'))
  if (silent.length > 0) parts.push(`${silent.join(', ')} did not confirm`)
  return parts.filter((part) => part !== '').join('; ')
}

function mainStanding(vouching: readonly Position[], origins: number): string {
  const statuses = new Set(vouching.map(({ status }) => status))
  const counted = origins === 1 ? 'one origin' : `${origins} origins`
  if (statuses.has('occurred')) return origins > 1 ? `told as fact, ${counted} agree` : `told as fact, ${counted}`
  if (statuses.has('alleged')) return `alleged, ${counted}`
  if (statuses.has('ongoing')) return `under way, ${counted}`
  if (vouching.length === 0) return ''
  const ahead = ['planned', 'expected', 'conditional', 'proposed'].filter((status) =>
    statuses.has(status as Position['status']),
  )
  return `${ahead.join(', ') || 'mentioned'}, not confirmed, ${counted}`
}

function names(positions: readonly Position[]): string[] {
  return [...new Set(positions.map(({ speaker }) => speaker))]
}
