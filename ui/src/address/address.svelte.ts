/** Where the reader is: the path and the query hold the whole state of a view. */

type Changes = Record<string, string | number | null | undefined>

class Address {
  path = $state(location.pathname)
  private search = $state(location.search)
  readonly query = $derived(new URLSearchParams(this.search))

  constructor() {
    addEventListener('popstate', () => this.read())
    document.addEventListener('click', (event) => this.follow(event))
  }

  /** Opens `href` as a new step in the history, or in place of the present one. */
  go(href: string, { replace = false, keepScroll = false } = {}): void {
    if (href === location.pathname + location.search + location.hash) replace = true
    history[replace ? 'replaceState' : 'pushState'](null, '', href)
    this.read()
    if (!keepScroll) scrollTo(0, 0)
  }

  /** Changes parts of the query; an empty value drops its part. The page stays where it is. */
  change(changes: Changes, { replace = false } = {}): void {
    this.go(this.with(changes), { replace, keepScroll: true })
  }

  /** The address of this page with parts of its query changed. */
  with(changes: Changes): string {
    return address(this.path, changes, this.query)
  }

  get(name: string): string {
    return this.query.get(name) ?? ''
  }

  private read(): void {
    this.path = location.pathname
    this.search = location.search
  }

  /** Plain clicks on links within the pages change the view without loading it anew. */
  private follow(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null
    if (!link || link.hasAttribute('target') || link.hasAttribute('download')) return
    const to = new URL(link.getAttribute('href') ?? '', location.href)
    if (to.origin !== location.origin || to.pathname.startsWith('/api/')) return
    const same = to.pathname === location.pathname
    if (to.hash && same && to.search === location.search) return
    event.preventDefault()
    this.go(to.pathname + to.search + to.hash, { keepScroll: same })
  }
}

/** `path` with a query of `changes` upon `base`; what is empty is left out. */
export function address(path: string, changes: Changes = {}, base?: URLSearchParams): string {
  const query = new URLSearchParams(base)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === undefined || value === '') query.delete(name)
    else query.set(name, String(value))
  }
  const words = query.toString()
  return words ? `${path}?${words}` : path
}

export const here = new Address()
