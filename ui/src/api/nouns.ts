/** The nouns of the record as the API gives them; `schema.d.ts` is generated from its OpenAPI. */

import type { components } from './schema'

type Schemas = components['schemas']

export type About = Schemas['About']
export type ActorHead = Schemas['ActorHead']
export type ActorMatch = Schemas['ActorMatch']
export type ActorPage = Schemas['ActorPage']
export type ActorRef = Schemas['ActorRef']
export type ActorSpan = Schemas['ActorSpan']
export type ArticleLine = Schemas['ArticleLine']
export type ArticlePage = Schemas['ArticlePage']
export type Chance = Schemas['Chance']
export type CheckLine = Schemas['CheckLine']
export type ClaimLine = Schemas['ClaimLine']
export type DisagreementLine = Schemas['DisagreementLine']
export type EntrySpan = Schemas['EntrySpan']
export type EventLine = Schemas['EventLine']
export type Evidence = Schemas['Evidence']
export type Figure = Schemas['Figure']
export type FrontPage = Schemas['FrontPage']
export type Happening = Schemas['Happening']
export type Decision =
  | Schemas['Merge']
  | Schemas['Split']
  | Schemas['Reject']
  | Schemas['Resolve']
  | Schemas['Confirm']
export type ForecasterLine = Schemas['ForecasterLine']
export type JudgementLine = Schemas['JudgementLine']
export type Kind = Schemas['Kind']
export type Kinds = Schemas['Kinds']
export type Network = Schemas['Network']
export type NetworkEdge = Schemas['NetworkEdge']
export type PhaseLine = Schemas['PhaseLine']
export type Outcome = Schemas['Resolve']['outcome']
export type PrecedentLine = Schemas['PrecedentLine']
export type PredictionLine = Schemas['PredictionLine']
export type ProposalLine = Schemas['ProposalLine']
export type RevisionLine = Schemas['RevisionLine']
export type SearchHit = Schemas['SearchHit']
export type SearchPage = Schemas['SearchPage']
export type Series = Schemas['Series']
export type SeriesHead = Schemas['SeriesHead']
export type SeriesLine = Schemas['SeriesLine']
export type StatementLine = Schemas['StatementLine']
export type TieDossier = Schemas['TieDossier']
export type TiePoint = Schemas['TiePoint']
export type TieState = PhaseLine['state']
export type TieSummary = Schemas['TieSummary']

/** One page of a long list; `next` is asked for the lines after it, null at the end. */
export interface Page<Line> {
  items: Line[]
  next: string | null
}
