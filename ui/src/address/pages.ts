/** Which page an address opens, and what it hands to it. */

import type { Component } from 'svelte'
import ActorPage from '../pages/ActorPage.svelte'
import ArticlePage from '../pages/ArticlePage.svelte'
import FrontPage from '../pages/FrontPage.svelte'
import JudgementsPage from '../pages/JudgementsPage.svelte'
import LedgerPage from '../pages/LedgerPage.svelte'
import SearchPage from '../pages/SearchPage.svelte'
import TiePage from '../pages/TiePage.svelte'
import TimelinePage from '../pages/TimelinePage.svelte'

type Shown = Component<any> // its props are what the pattern of its path captures

interface Pattern {
  path: RegExp
  section: string
  component: () => Shown | Promise<Shown>
}

export interface Page {
  section: string
  props: Record<string, string>
  component: Shown | Promise<Shown>
}

let drawn: Promise<Shown> | null = null

/** The network brings a library that no other page needs. */
function networkPage(): Promise<Shown> {
  drawn ??= import('../pages/NetworkPage.svelte').then((module) => module.default)
  drawn.catch(() => (drawn = null))
  return drawn
}

const PATTERNS: Pattern[] = [
  { path: /^\/$/, section: 'front', component: () => FrontPage },
  { path: /^\/tie\/(?<one>[^/]+)\/(?<other>[^/]+)$/, section: 'tie', component: () => TiePage },
  { path: /^\/actor\/(?<id>[^/]+)$/, section: 'actor', component: () => ActorPage },
  { path: /^\/article\/(?<id>[^/]+)$/, section: 'article', component: () => ArticlePage },
  { path: /^\/ledger\/(?<kind>[^/]+)$/, section: 'ledger', component: () => LedgerPage },
  { path: /^\/timeline$/, section: 'timeline', component: () => TimelinePage },
  { path: /^\/judgements$/, section: 'judgements', component: () => JudgementsPage },
  { path: /^\/search$/, section: 'search', component: () => SearchPage },
  { path: /^\/network$/, section: 'network', component: networkPage },
]

/** The page at `path`, or null where there is none. */
export function page(path: string): Page | null {
  for (const { path: pattern, section, component } of PATTERNS) {
    const found = pattern.exec(path)
    const props = found && decoded(found.groups ?? {})
    if (props) return { section, props, component: component() }
  }
  return null
}

/** What the path holds in plain words; null where it is no proper address. */
function decoded(groups: Record<string, string>): Record<string, string> | null {
  try {
    return Object.fromEntries(
      Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value ?? '')]),
    )
  } catch {
    return null
  }
}
