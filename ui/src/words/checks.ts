/** How what a series says of a claim is put. */

import type { CheckLine } from '../api/nouns'
import { amount, percent } from './numbers'

/** What the rows of the series come to: "$144 million", "$140 million to $150 million". */
export function computed({ computed: found }: CheckLine): string {
  if (!found) return ''
  const low = amount(found.low, found.unit)
  const high = amount(found.high, found.unit)
  return low === high ? low : `${low} to ${high}`
}

/** By how much claim and series may differ. */
export function tolerance(check: CheckLine): string {
  if (check.asserts === 'direction') return 'only which way it went is compared'
  return `${percent(check.tolerance)} of the figure`
}

/** What spoke for claim and series being of one thing: "same measure +0.25, hedged −0.1". */
export function spoke({ features }: CheckLine): string {
  const signed = (weight: number): string => `${weight < 0 ? '−' : '+'}${Math.abs(weight)}`
  return features.map(({ name, weight }) => `${name.replaceAll('_', ' ')} ${signed(weight)}`).join(', ')
}
