/** The ledgers: what each lists, how it can be narrowed, and the table that shows it. */

import type { Component } from 'svelte'
import type { Query } from '../../api/client'
import type { Kind } from '../../api/nouns'
import { ontology } from '../../words/ontology.svelte'
import ArticleTable from './ArticleTable.svelte'
import ClaimTable from './ClaimTable.svelte'
import DisagreementList from './DisagreementList.svelte'
import EventTable from './EventTable.svelte'
import ForecasterTable from './ForecasterTable.svelte'
import PrecedentTable from './PrecedentTable.svelte'
import PredictionTable from './PredictionTable.svelte'
import SeriesTable from './SeriesTable.svelte'
import StatementTable from './StatementTable.svelte'

/** One way to narrow a ledger: a part of the query, and how it is asked for on the page. */
export interface Narrowing {
  name: string
  label: string
  how: 'actor' | 'publisher' | 'day' | 'choice'
  choices?: () => Kind[]
}

export interface Ledger {
  kind: string
  label: string
  narrowings: Narrowing[]
  orders: Record<string, string>
  table: Component<{ lines: never[] }>
  /** What the API is asked for, from the query of the page's address. */
  asked: (query: URLSearchParams) => Query
  /** What is said where nothing of it is in the record at all, and how to come by it. */
  empty?: string
}

const by: Narrowing = { name: 'by', label: 'By', how: 'actor' }
const about: Narrowing = { name: 'about', label: 'About', how: 'actor' }
const publisher: Narrowing = { name: 'publisher', label: 'Outlet', how: 'publisher' }
const since: Narrowing = { name: 'since', label: 'From', how: 'day' }
const until: Narrowing = { name: 'until', label: 'To', how: 'day' }
const choice = (name: string, label: string, choices: () => Kind[]): Narrowing => ({
  name,
  label,
  how: 'choice',
  choices,
})
const certainty = choice('certainty', 'Certainty', () => ontology.list('certainties'))
const verdicts = (): Kind[] => [
  { name: 'any', label: 'by a series', meaning: 'a series in the record speaks of it', quad: null, intensity: null, plain: null },
  ...ontology.list('checks'),
]
const byDay = { newest: 'newest first', oldest: 'oldest first' }

function ledger(
  kind: string,
  narrowings: Narrowing[],
  table: Component<{ lines: never[] }>,
  orders: Record<string, string> = byDay,
  empty?: string,
): Ledger {
  const names = [...narrowings.map((each) => each.name), 'order']
  const asked = (query: URLSearchParams): Query =>
    Object.fromEntries(names.map((name) => [name, query.get(name)]))
  const label = kind.charAt(0).toUpperCase() + kind.slice(1)
  return { kind, label, narrowings, orders, table, asked, empty }
}

const ofType = (list: 'events' | 'statements' | 'predictions' | 'polarities'): Narrowing =>
  choice('type', 'Kind', () => ontology.list(list))

export const LEDGERS: Ledger[] = [
  ledger('statements', [by, about, ofType('statements'), certainty, publisher, since, until], StatementTable),
  ledger('claims', [by, about, ofType('polarities'), choice('checked', 'Checked', verdicts), certainty, publisher, since, until], ClaimTable),
  ledger(
    'predictions',
    [by, about, ofType('predictions'), choice('outcome', 'Outcome', () => ontology.list('outcomes')), publisher, since, until],
    PredictionTable,
  ),
  ledger(
    'disagreements',
    [about, choice('kind', 'Kind', () => ontology.list('disagreements'))],
    DisagreementList,
    { newest: 'newest first', surest: 'surest first' },
  ),
  ledger('events', [by, about, ofType('events'), certainty, publisher, since, until], EventTable),
  ledger(
    'articles',
    [choice('status', 'Read?', () => ontology.list('articles')), publisher, since, until],
    ArticleTable,
  ),
  ledger(
    'forecasters',
    [],
    ForecasterTable,
    {},
    'No prediction of a named forecaster is resolved yet. Say what came of one in the ledger of predictions: “resolve”, or “Confirm” where an outcome is proposed.',
  ),
  ledger(
    'series',
    [],
    SeriesTable,
    {},
    'The record holds no figures over time to check claims against. Add a table of them: detente series add FILE',
  ),
  ledger(
    'precedents',
    [choice('kind', 'Kind', () => ontology.list('precedents')), choice('ending', 'Ended', () => ontology.list('endings'))],
    PrecedentTable,
    {},
  ),
]
