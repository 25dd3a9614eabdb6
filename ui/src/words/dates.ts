/** Dates as a reader writes them, no more precise than they are known. */

const locale = navigator.languages.find((each) => each.startsWith('en')) ?? 'en-GB'
const words = (parts: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...parts })

const dayWords = words({ day: 'numeric', month: 'short', year: 'numeric' })
const monthWords = words({ month: 'long', year: 'numeric' })
const yearWords = words({ year: 'numeric' })
const momentWords = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })

export interface Interval {
  earliest?: string | null
  latest?: string | null
}

const parsed = (iso: string): Date => new Date(`${iso.slice(0, 10)}T00:00:00Z`)
const known = (date: Date): boolean => !Number.isNaN(date.getTime())

/** "29 May 2025" for an ISO day or date-time; what is no date is shown as it stands. */
export function day(iso: string): string {
  const date = parsed(iso)
  return known(date) ? dayWords.format(date) : iso
}

/** "May 2025" for an ISO month or day. */
export function month(iso: string): string {
  const date = parsed(`${iso.slice(0, 7)}-01`)
  return known(date) ? monthWords.format(date) : iso
}

/** A moment in the reader's own time: "29 May 2025, 16:05". */
export function moment(iso: string): string {
  const date = new Date(iso)
  return known(date) ? momentWords.format(date) : iso
}

/** An interval in words: a day, a month, a year, a range, or one open end. */
export function days(interval: Interval | null | undefined): string {
  const { earliest, latest } = interval ?? {}
  if (!earliest && !latest) return ''
  if (!latest) return `since ${day(earliest ?? '')}`
  if (!earliest) return `by ${day(latest)}`
  if (earliest.slice(0, 10) === latest.slice(0, 10)) return day(earliest)
  return span(parsed(earliest), parsed(latest), earliest, latest)
}

function span(first: Date, last: Date, earliest: string, latest: string): string {
  if (!known(first) || !known(last) || first > last) return `${earliest} to ${latest}`
  const next = new Date(last.getTime() + 86_400_000)
  const whole = first.getUTCDate() === 1 && next.getUTCDate() === 1
  const year = first.getUTCFullYear()
  if (whole && year === last.getUTCFullYear()) {
    if (first.getUTCMonth() === last.getUTCMonth()) return monthWords.format(first)
    if (first.getUTCMonth() === 0 && next.getUTCMonth() === 0) return yearWords.format(first)
  }
  return (whole ? monthWords : dayWords).formatRange(first, last)
}

/** What is still to come: "by 31 Dec 2033", "for March 2034". */
export function ahead(interval: Interval): string {
  const words = days(interval)
  return interval.earliest && interval.latest ? `for ${words}` : words
}

/** A day cut to what is known of it: "1957", "July 1957", "6 Jul 1957". */
export function partial(iso: string): string {
  if (/^\d+$/.test(iso)) return iso
  return iso.split('-').length === 2 ? month(iso) : day(iso)
}

const YEAR = 365.25

/** Words of the program with their ISO days written out; what they quote stays as it is. */
export function written(words: string): string {
  return words.replace(/“[^”]*”|\b\d{4}-\d{2}-\d{2}\b/g, (found) => (found.startsWith('“') ? found : day(found)))
}

/** A length of time in plain words: "7 months", "2.2 years", "36 years". */
export function held(days: number): string {
  const years = days / YEAR
  if (years >= 1) return `${years >= 10 ? years.toFixed(0) : years.toFixed(1)} years`
  const months = Math.max(1, Math.round(years * 12))
  return months === 1 ? '1 month' : `${months} months`
}

/** The day by which a thing is put in order; empty where none is known. */
export const firstDay = (interval: Interval | null | undefined): string =>
  interval?.earliest ?? interval?.latest ?? ''
