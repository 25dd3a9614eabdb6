/** The addresses of the pages, so that no page has to know how another one is reached. */

import type { Evidence } from '../api/nouns'
import { address } from './address.svelte'

const part = encodeURIComponent

export const toFront = (): string => '/'
export const toActor = (id: string): string => `/actor/${part(id)}`
export const toTie = (one: string, other: string): string => `/tie/${part(one)}/${part(other)}`
export const toLedger = (kind: string, query: Record<string, string> = {}): string =>
  address(`/ledger/${part(kind)}`, query)
export const toTimeline = (actors: string[] = []): string =>
  address('/timeline', { actors: actors.join('|') })
export const toTimelineOfTie = (one: string, other: string): string =>
  address('/timeline', { actors: `${one}|${other}`, together: '1' })
export const toSearch = (words: string): string => address('/search', { words })
export const toArticle = (id: string): string => `/article/${part(id)}`

/** The exact sentence: the reading view of the article, opened at these characters. */
export const toEvidence = (evidence: Pick<Evidence, 'article' | 'start' | 'end'>): string =>
  address(toArticle(evidence.article), { at: `${evidence.start}-${evidence.end}` })
