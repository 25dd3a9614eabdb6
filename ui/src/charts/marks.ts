/** Where happenings are drawn: apart from each other, the weightiest if there are too many. */

import type { Side } from '../words/states'
import { moment, type TimeScale } from './scales'

/** A happening that is to be drawn: on its day, at the height `y`. */
export interface Marked {
  id: string
  label: string
  day: string
  y: number
  side: Side
  doubtful: boolean
  origins: number
  weight: number
}

export interface Mark extends Marked {
  x: number
  radius: number
}

const MOST = 500 // more circles than this can neither be told apart nor drawn at once

/** An area for the outlets: four outlets make twice the radius of one. */
const radius = (origins: number): number => Math.min(3.5 + 1.8 * Math.sqrt(origins), 16)

/** The weightiest of those within the scale, earliest first, moved apart where they would touch. */
export function marks(marked: Marked[], x: TimeScale, bounds: [number, number]): Mark[] {
  const [first = 0, last = 0] = x.range()
  const shown = marked
    .map((each) => ({ ...each, x: x(moment(each.day)), radius: radius(each.origins) }))
    .filter((mark) => mark.x >= first && mark.x <= last)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .sort((a, b) => a.x - b.x || b.weight - a.weight)
  return apart(shown, bounds)
}

function apart(shown: Mark[], [top, bottom]: [number, number]): Mark[] {
  const placed: Mark[] = []
  for (const mark of shown) {
    const { y } = mark
    const near = placed.filter((other) => mark.x - other.x < other.radius + mark.radius)
    for (let step = 1; step < 24 && near.some((other) => touches(mark, other)); step++) {
      const shift = Math.ceil(step / 2) * 5 * (step % 2 ? 1 : -1)
      mark.y = Math.min(Math.max(y + shift, top + mark.radius), bottom - mark.radius)
    }
    placed.push(mark)
  }
  return placed
}

const touches = (one: Mark, other: Mark): boolean =>
  Math.hypot(one.x - other.x, one.y - other.y) < one.radius + other.radius
