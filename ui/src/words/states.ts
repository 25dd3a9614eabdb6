/** On which side of nought the states of a tie lie. */

import type { TieState } from '../api/nouns'

export type Side = 'cooperation' | 'conflict' | 'neutral'

const SIDES: Record<TieState, Side> = {
  forming: 'cooperation',
  allied: 'cooperation',
  thawing: 'cooperation',
  strained: 'conflict',
  broken: 'conflict',
  hostile: 'conflict',
  distant: 'neutral',
  dormant: 'neutral',
}

export const side = (state: TieState): Side => SIDES[state]
