/** The colours of the present theme as WebGL takes them: plain numbers, not names. */

import type { TieState } from '../../api/nouns'
import { STATES } from './moment'

export interface Colours {
  ink: string
  paper: string
  node: string
  faint: string
  states: Map<TieState, string>
}

export function colours(within: HTMLElement): Colours {
  const probe = document.createElement('span')
  within.append(probe)
  const read = (token: string): string => {
    probe.style.color = `var(--${token})`
    return getComputedStyle(probe).color
  }
  const found = {
    ink: read('ink'),
    paper: read('raised'),
    node: read('soft'),
    faint: read('rule'),
    states: new Map(STATES.map((state) => [state, read(`state-${state}`)])),
  }
  probe.remove()
  return found
}

/** Calls `again` whenever the theme changes; what comes back ends that. */
export function onTheme(again: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const chosen = new MutationObserver(again)
  system.addEventListener('change', again)
  chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => {
    system.removeEventListener('change', again)
    chosen.disconnect()
  }
}
