/** What the timeline's address asks for. */

import type { Query } from '../../api/client'

export const MOST = 500 // tellings asked for at once: as many as the API gives
const BETWEEN = '|' // no name has it

/** The actors of the address, by id or name. */
export const actorsOf = (query: URLSearchParams): string[] =>
  (query.get('actors') ?? '').split(BETWEEN).filter(Boolean)

export const inAddress = (actors: string[]): string => actors.join(BETWEEN)

/** The query of the API for that of the page. */
export const asked = (query: URLSearchParams): Query => ({
  actor: actorsOf(query),
  together: query.get('together') ? 'true' : null,
  type: query.get('type'),
  publisher: query.get('publisher'),
  certainty: query.get('certainty'),
  since: query.get('from'),
  until: query.get('to'),
  limit: MOST,
})
