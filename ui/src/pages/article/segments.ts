/** An article cut where what was read in it begins and ends, paragraph by paragraph. */

import type { ActorSpan, ArticlePage, EntrySpan } from '../../api/nouns'
import { CodePoints } from '../../words/codepoints'

/** A stretch of text within which nothing begins or ends. */
export interface Segment {
  start: number
  text: string
  spans: EntrySpan[]
  mention: ActorSpan | null
  sought: boolean
}

/** A paragraph, or a part of the page that is no story; `entries` begin in it. */
export interface Block {
  start: number
  furniture: string | null
  segments: Segment[]
  entries: string[]
}

interface Stretch {
  start: number
  end: number
}
interface Sought extends Stretch {
  sought: true
}
type Marked = EntrySpan | ActorSpan | Sought

/** The blocks of the article; `sought` is the sentence that the reader came for. */
export function blocks(page: ArticlePage, sought: Stretch | null): Block[] {
  const text = new CodePoints(page.text)
  const marked: Marked[] = [...page.spans, ...page.mentions]
  if (sought) marked.push({ ...sought, sought: true })
  marked.sort((a, b) => a.start - b.start)
  const seen = new Set<string>()
  const open: Marked[] = []
  let next = 0
  return stretches(page, text).map(({ start, end, furniture }) => {
    while (next < marked.length && (marked[next]?.start ?? end) < end) {
      const mark = marked[next++]
      if (mark) open.push(mark)
    }
    for (let i = open.length - 1; i >= 0; i--) if ((open[i]?.end ?? 0) <= start) open.splice(i, 1)
    const here = [...open]
    return {
      start,
      furniture,
      segments: segments(text, start, end, here),
      entries: firstSeen(here, seen),
    }
  })
}

/** The ids of the entries among `marks` that no earlier block has. */
function firstSeen(marks: Marked[], seen: Set<string>): string[] {
  const found: string[] = []
  for (const mark of marks) {
    if (!('entry' in mark) || mark.kind === 'quantity' || seen.has(mark.entry)) continue
    seen.add(mark.entry)
    found.push(mark.entry)
  }
  return found
}

function segments(text: CodePoints, start: number, end: number, marks: Marked[]): Segment[] {
  const cuts = new Set([start, end])
  for (const mark of marks) {
    if (mark.start > start && mark.start < end) cuts.add(mark.start)
    if (mark.end > start && mark.end < end) cuts.add(mark.end)
  }
  const bounds = [...cuts].sort((a, b) => a - b)
  return bounds.slice(0, -1).map((from, index) => {
    const over = marks.filter((mark) => mark.start <= from && mark.end > from)
    return {
      start: from,
      text: text.slice(from, bounds[index + 1] ?? end),
      spans: over.filter((mark) => 'entry' in mark),
      mention: over.findLast((mark) => 'form' in mark) ?? null,
      sought: over.some((mark) => 'sought' in mark),
    }
  })
}

interface Part extends Stretch {
  furniture: string | null
}

/** Paragraphs and furniture in the order of the text; blank lines between them are left out. */
function stretches(page: ArticlePage, text: CodePoints): Part[] {
  const found: Part[] = []
  let at = 0
  for (const each of page.furniture) {
    found.push(...paragraphs(text, at, each.start))
    if (each.end > Math.max(at, each.start))
      found.push({ start: Math.max(at, each.start), end: each.end, furniture: each.kind })
    at = Math.max(at, each.end)
  }
  found.push(...paragraphs(text, at, text.length))
  return found
}

function paragraphs(text: CodePoints, start: number, end: number): Part[] {
  if (start >= end) return []
  const found: Part[] = []
  const points = Array.from(text.slice(start, end))
  let from = 0
  for (let at = 0; at <= points.length; at++) {
    if (at < points.length && points[at] !== '\n') continue
    if (points.slice(from, at).some((each) => each.trim()))
      found.push({ start: start + from, end: start + at, furniture: null })
    from = at + 1
  }
  return found
}
