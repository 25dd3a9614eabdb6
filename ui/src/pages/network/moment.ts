/** The network as it stood at the end of a month. */

import type { Network, NetworkEdge, TieState } from '../../api/nouns'

export interface Standing {
  edge: NetworkEdge
  state: TieState
}

/**
 * The ties that had begun by the end of `month` (YYYY-MM), each in the state of that time. A tie with
 * too little dated evidence to have phases is known only as of the last month.
 */
export function asOf(network: Network, month: string): Standing[] {
  const last = !network.last_month || month === network.last_month
  const found: Standing[] = []
  for (const edge of network.edges) {
    const phase = edge.phases.findLast((each) => each.start.slice(0, 7) <= month)
    if (phase) found.push({ edge, state: phase.state })
    else if (last && !edge.phases.length) found.push({ edge, state: edge.state })
  }
  return found
}

/** All months (YYYY-MM) of the network, first to last; at most 200 years of them. */
export function monthsOf({ first_month: first, last_month: last }: Network): string[] {
  if (!last) return []
  if (!first || first > last) return [last]
  const found: string[] = []
  let [year = 0, month = 1] = first.split('-').map(Number)
  for (let at = first; at <= last && found.length < 2400; ) {
    found.push(at)
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
    at = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
  }
  return found
}

export const STATES: TieState[] = [
  'allied', 'forming', 'thawing', 'strained', 'broken', 'hostile', 'distant', 'dormant',
]
