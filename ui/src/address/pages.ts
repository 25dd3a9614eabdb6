/** Which page an address opens, and what it hands to it. Each page is loaded when first opened. */

import type { Component } from 'svelte'

interface Page {
  section: string
  wide?: boolean
  props: Record<string, string>
  component: () => Promise<Component<any>>
}

type Load = () => Promise<{ default: Component<any> }>

interface Pattern {
  path: RegExp
  section: string
  wide?: boolean
  load: Load
}

const PATTERNS: Pattern[] = [
  { path: /^\/$/, section: 'front', load: () => import('../pages/FrontPage.svelte') },
  {
    path: /^\/tie\/(?<one>[^/]+)\/(?<other>[^/]+)$/,
    section: 'tie',
    load: () => import('../pages/TiePage.svelte'),
  },
  {
    path: /^\/article\/(?<id>[^/]+)$/,
    section: 'article',
    load: () => import('../pages/ArticlePage.svelte'),
  },
  {
    path: /^\/actor\/(?<id>[^/]+)$/,
    section: 'actor',
    load: () => import('../pages/ActorPage.svelte'),
  },
  {
    path: /^\/ledger\/(?<kind>[^/]+)$/,
    section: 'ledger',
    load: () => import('../pages/LedgerPage.svelte'),
  },
  { path: /^\/timeline$/, section: 'timeline', load: () => import('../pages/TimelinePage.svelte') },
  { path: /^\/search$/, section: 'search', load: () => import('../pages/SearchPage.svelte') },
]

const loaded = new Map<Load, Promise<Component<any>>>()

function once(load: Load): Promise<Component<any>> {
  const page = loaded.get(load) ?? load().then((module) => module.default)
  loaded.set(load, page)
  page.catch(() => loaded.delete(load))
  return page
}

/** The page at `path`, or null where there is none. */
export function page(path: string): Page | null {
  for (const { path: pattern, section, wide, load } of PATTERNS) {
    const found = pattern.exec(path)
    if (!found) continue
    const props = decoded(found.groups ?? {})
    return props && { section, wide, props, component: () => once(load) }
  }
  return null
}

function decoded(groups: Record<string, string>): Record<string, string> | null {
  try {
    return Object.fromEntries(
      Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value ?? '')]),
    )
  } catch {
    return null
  }
}
