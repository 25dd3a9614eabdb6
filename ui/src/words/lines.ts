/** One line of words for an entry, where there is no room for more: a title, a label. */

import type { ActorRef, ArticleLine, EventLine, Happening, StatementLine } from '../api/nouns'
import { day, days, firstDay } from './dates'
import { count } from './numbers'
import { ontology } from './ontology.svelte'

const names = (actors: ActorRef[]): string => actors.map((actor) => shortened(actor.name, 80)).join(', ')

/** "Jane Doe → John Roe: meets or talks". */
function deed(sources: ActorRef[], targets: ActorRef[], did: string): string {
  const who = [names(sources) || 'somebody', names(targets)].filter(Boolean).join(' → ')
  return `${who}: ${did}`
}

/** "13 Jul 2024: Jane Doe → John Roe: supports (reported; 3 outlets)". */
export function happening(event: EventLine): string {
  const told = event.evidence[0]?.published
  const when = days(event.date) || (told ? day(told) : 'undated')
  const notes = doubts(event.status, event.certainty)
  if (event.origins > 1) notes.push(count(event.origins, 'outlet'))
  const line = `${when}: ${deed(event.sources, event.targets, ontology.did(event))}`
  return notes.length ? `${line} (${notes.join('; ')})` : line
}

/** The same for a thing that happened, however often it was told. */
export function happened(each: Happening): string {
  const outlets = each.origins > 1 ? ` (${count(each.origins, 'outlet')})` : ''
  const when = days(each.date) ? `${each.dated ? '' : 'told '}${days(each.date)}` : 'undated'
  return `${when}: ${deed(each.sources, each.targets, ontology.did(each))}${outlets}`
}

/** The day on which a happening is put. */
export const happeningDay = (each: Happening): string =>
  firstDay(each.date) || (each.evidence[0]?.published ?? '')

/** What is not plain about an entry: that it is planned, denied, only reported. */
export function doubts(status: string | null, certainty: string): string[] {
  const plain = ['occurred', 'ongoing', 'asserted']
  const found = [status ?? '', certainty].filter((each) => each && !plain.includes(each))
  return [...new Set(found)]
}

/**
 * What a statement says: the words between quotation marks stand for themselves, what is told in the
 * article's words with the sentence around it.
 */
export function said({ kind, words, evidence }: StatementLine): string {
  const whole = kind === 'direct' ? words : (evidence[0]?.text ?? words)
  return whole.replace(/\s+/g, ' ').trim()
}

/** At most about `length` characters of `words`, cut between words where there are any. */
export function shortened(words: string, length = 320): string {
  if (words.length <= length) return words
  const cut = words.slice(0, length)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > length / 2 ? space : length).trimEnd()} …`
}

/** The title of an article, or what its file or page is called where it has none. */
export function titleOf({ title, addresses }: Pick<ArticleLine, 'title' | 'addresses'>): string {
  return title ?? (lastPart(addresses[0] ?? '') || 'Without a title')
}

/** The last part of a path or an address. */
export function lastPart(address: string): string {
  return address.split(/[/\\]/).filter(Boolean).at(-1) ?? address
}
