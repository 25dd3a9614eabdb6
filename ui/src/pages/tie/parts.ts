/** Which events of a tie belong to how it began, and which to how it stands now. */

import type { Evidence, TieDossier } from '../../api/nouns'
import { firstDay, type Interval } from '../../words/dates'

/** How many entries of a kind are asked for, and how many the API gives at most. */
export const MOST = 100
export const MOST_ASKED = 5000

/** How many entries of a kind the address asks for. */
export function most(asked: string): number {
  const wanted = Number.parseInt(asked, 10)
  return wanted >= 1 ? Math.min(wanted, MOST_ASKED) : MOST
}

interface Dated {
  date: Interval | null
  evidence: Pick<Evidence, 'published'>[]
}
type Event = TieDossier['events'][number]

/** The day on which a line is put: its own, or that on which it was told; undated lines come last. */
export const told = (line: Dated): string =>
  (firstDay(line.date) || (line.evidence[0]?.published ?? '~')).slice(0, 10)

/**
 * The first events, as long as the first phase lasted: at most three. Where the list was cut to the
 * newest events, those of a later phase are not taken for the first.
 */
export function beginning({ events, phases, totals }: TieDossier): Event[] {
  const end = phases[0]?.end ?? '~'
  const within = events.filter((event) => told(event) <= end)
  const whole = events.length >= (totals['event'] ?? 0)
  return (within.length || !whole ? within : events.slice(0, 1)).slice(0, 3)
}

/** The newest events, newest first, without those with which it began. */
export function newest(dossier: TieDossier): Event[] {
  const first = new Set(beginning(dossier))
  return dossier.events.filter((event) => !first.has(event)).slice(-3).toReversed()
}

type Point = TieDossier['trajectory'][number]

/**
 * How the balance moved since the last phase began, null where it is known of one day only; `sure`
 * where the end lies outside of what was likely at the beginning, and the other way round.
 */
export function drift({ phases, trajectory }: TieDossier): { from: Point; to: Point; sure: boolean } | null {
  const start = phases.at(-1)?.start
  const points = start ? trajectory.filter((point) => point.date >= start) : []
  const [from, to] = [points[0], points.at(-1)]
  if (!from || !to || from.date === to.date) return null
  const within = (one: Point, other: Point): boolean => other.low <= one.score && one.score <= other.high
  return { from, to, sure: !within(from, to) && !within(to, from) }
}
