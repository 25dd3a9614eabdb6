/** The kinds of entries that the reading view tells apart. */

import type { ArticlePage, ClaimLine, EventLine, PredictionLine, StatementLine } from '../../api/nouns'

export const KINDS = ['statement', 'event', 'claim', 'prediction'] as const
export type MarginKind = (typeof KINDS)[number]

export type MarginEntry =
  | { kind: 'statement'; line: StatementLine; rejected: boolean }
  | { kind: 'event'; line: EventLine; rejected: boolean }
  | { kind: 'claim'; line: ClaimLine; rejected: boolean }
  | { kind: 'prediction'; line: PredictionLine; rejected: boolean }

/** The kinds that the reader switched off, from the address. */
export const hidden = (words: string): Set<string> => new Set(words.split(',').filter(Boolean))

/** All entries of the article by id. */
export function entriesOf(page: ArticlePage): Map<string, MarginEntry> {
  const out = new Set(page.rejected)
  const rejected = (line: { id: string }): boolean => out.has(line.id)
  const found: MarginEntry[] = [
    ...page.statements.map((line) => ({ kind: 'statement' as const, line, rejected: rejected(line) })),
    ...page.events.map((line) => ({ kind: 'event' as const, line, rejected: rejected(line) })),
    ...page.claims.map((line) => ({ kind: 'claim' as const, line, rejected: rejected(line) })),
    ...page.predictions.map((line) => ({ kind: 'prediction' as const, line, rejected: rejected(line) })),
  ]
  return new Map(found.map((entry) => [entry.line.id, entry]))
}
