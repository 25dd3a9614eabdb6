/** Numbers as a reader writes them. */

import type { Figure } from '../api/nouns'

const locale = navigator.languages.find((each) => each.startsWith('en')) ?? 'en-GB'
const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
const long: Intl.NumberFormatOptions = { notation: 'compact', compactDisplay: 'long' }
const compact = new Intl.NumberFormat(locale, { ...long, maximumFractionDigits: 2 })
const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 2 })
const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })

export const number = (value: number): string => plain.format(value)
export const score = (value: number): string => signed.format(value).replace('-', '−')
export const percent = (value: number): string => share.format(value)

/** A probability: one that is not nought is not shown as nought, and none as a certainty. */
export function chance(value: number): string {
  if (value > 0 && value < 0.005) return 'under 1%'
  return value >= 0.995 ? 'over 99%' : percent(value)
}

/** "1 event", "18 events". */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`
}

/** "about $44 billion", "between 10% and 12%", "at least 12,000 employees". */
export function figure({ value, low, high, unit, bound }: Figure): string {
  if (bound === 'between' && low !== null && high !== null)
    return `${amount(low, unit)} to ${amount(high, unit)}`
  const words = amount(value, unit)
  return bound === 'exact' || bound === 'between' ? words : `${bound} ${words}`
}

/** An amount of an ISO 4217 currency, a percentage, or things counted. */
export function amount(value: number, unit: string): string {
  if (value < 0) return `−${amount(-value, unit)}`
  if (unit === 'percent') return `${plain.format(value)}%`
  if (/^[A-Z]{3}$/.test(unit)) return money(value, unit)
  const size = Math.abs(value) >= 1e6 ? compact.format(value) : plain.format(value)
  return unit ? `${size} ${unit}` : size
}

const SIZES: [number, string][] = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
]

/** "$44 billion": `Intl` shortens money to "$44B" and no longer. */
function money(value: number, currency: string): string {
  const [size, word] = SIZES.find(([least]) => Math.abs(value) >= least) ?? [1, '']
  const digits = { minimumFractionDigits: 0, maximumFractionDigits: 2 }
  try {
    const written = new Intl.NumberFormat(locale, { style: 'currency', currency, ...digits })
    return written.format(value / size) + word
  } catch {
    return `${plain.format(value / size)}${word} ${currency}`
  }
}
