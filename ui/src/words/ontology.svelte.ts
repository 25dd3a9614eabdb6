/** The labels and meanings of kinds, in the ontology's own words, asked for once. */

import { get } from '../api/client'
import type { Kind, Kinds } from '../api/nouns'

type List = Exclude<keyof Kinds, 'modes'>
type Deed = { type: string; mode?: string | null }

class Ontology {
  private kinds = $state.raw<Kinds | null>(null)

  async load(): Promise<void> {
    this.kinds = await get<Kinds>('/ontology').catch(() => null)
  }

  /** The kinds of one list, in the order in which they are best shown. */
  list(name: List): Kind[] {
    return this.kinds?.[name] ?? []
  }

  kind(list: List, name: string): Kind {
    const found = this.list(list).find((kind) => kind.name === name)
    return found ?? { name, label: plain(name), meaning: '', quad: null, intensity: null, plain: null }
  }

  event = (type: string): Kind => this.kind('events', type)

  /** What was done, in plain words: "meets or talks"; of the mode where it is known. */
  did({ type, mode }: Deed): string {
    const how = this.kinds?.modes[type]?.find((each) => each.name === mode)
    const kind = this.event(type)
    return how?.plain ?? kind.plain ?? kind.label.toLowerCase()
  }

  /** The name and the meaning of a type of events, to be read where the plain words stand. */
  title(type: string): string {
    const { label, meaning } = this.event(type)
    return meaning ? `${label}: ${meaning}` : label
  }
  disagreement = (kind: string): Kind => this.kind('disagreements', kind)
}

/** A code as words, while the ontology is on its way: "rival-accounts". */
function plain(name: string): string {
  const words = name.replace(/[-_]/g, ' ').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export const ontology = new Ontology()
