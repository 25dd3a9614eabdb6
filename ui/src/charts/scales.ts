/** Where days and scores lie on a chart. */

import { scaleLinear, scaleUtc, type ScaleLinear, type ScaleTime } from 'd3-scale'

export type TimeScale = ScaleTime<number, number>
export type ScoreScale = ScaleLinear<number, number>

export interface Frame {
  width: number
  height: number
  top: number
  right: number
  bottom: number
  left: number
}

const DAY = 86_400_000

export const moment = (iso: string): Date => new Date(`${iso.slice(0, 10)}T00:00:00Z`)
export const isoDay = (date: Date): string => date.toISOString().slice(0, 10)

/** The first and last of some ISO days, with a little room on both sides. */
export function extent(days: string[]): [Date, Date] {
  const times = days.filter(Boolean).map((each) => moment(each).getTime())
  const known = times.filter((each) => !Number.isNaN(each))
  if (!known.length) return [new Date(0), new Date(DAY)]
  const first = known.reduce((a, b) => Math.min(a, b))
  const last = known.reduce((a, b) => Math.max(a, b))
  const room = Math.max((last - first) * 0.03, 4 * DAY)
  return [new Date(first - room), new Date(last + room)]
}

export const timeScale = (range: [Date, Date], frame: Frame): TimeScale =>
  scaleUtc(range, [frame.left, frame.width - frame.right])

export const scoreScale = (frame: Frame): ScoreScale =>
  scaleLinear([-1, 1], [frame.height - frame.bottom, frame.top])
