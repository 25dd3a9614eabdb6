/** Draws the network with sigma: what is seen at a month, and what lights up under the pointer. */

import type Graph from 'graphology'
import Sigma from 'sigma'
import type { TieState } from '../../api/nouns'
import { colours } from './colours'
import { edgeKey } from './graph'
import type { Standing } from './moment'

export interface Opened {
  node: (id: string) => void
  edge: (one: string, other: string) => void
}

interface Label {
  context: CanvasRenderingContext2D
  words: string
  size: number
  x: number
  y: number
  font: string
}

const HIGH = 14 // pixels of a line of labels

export class Drawing {
  private states = new Map<string, TieState>()
  private seen = new Set<string>()
  private near: Set<string> | null = null
  private over = ''
  private labels: Label[] = []
  private colours
  private readonly sigma: Sigma

  constructor(
    private readonly graph: Graph,
    private readonly box: HTMLElement,
    opened: Opened,
  ) {
    this.colours = colours(box)
    this.sigma = new Sigma(graph, box, {
      enableEdgeEvents: true,
      hideEdgesOnMove: graph.size > 1500,
      labelFont: getComputedStyle(box).fontFamily,
      labelSize: 12,
      labelRenderedSizeThreshold: graph.order > 80 ? 5 : 0,
      labelDensity: graph.order > 80 ? 1 : 8,
      zIndex: true,
      stagePadding: 56, // room for the labels at the edges
      nodeReducer: (id, data) => this.node(id, data),
      edgeReducer: (id, data) => this.edge(id, data),
      defaultDrawNodeLabel: (context, { label, size, x, y }, { labelSize, labelFont }) => {
        if (label) this.labels.push({ context, words: label, size, x, y, font: `${labelSize}px ${labelFont}` })
      },
      defaultDrawNodeHover: (context, data, settings) => {
        const words = data.label ?? ''
        context.font = `${settings.labelSize + 1}px ${settings.labelFont}`
        const width = context.measureText(words).width
        context.fillStyle = this.colours.paper
        context.strokeStyle = this.colours.faint
        context.beginPath()
        context.roundRect(data.x + data.size, data.y - 10, width + 12, 20, 3)
        context.fill()
        context.stroke()
        context.fillStyle = this.colours.ink
        context.fillText(words, data.x + data.size + 6, data.y + 4)
      },
    })
    this.sigma.on('afterRender', () => this.write())
    this.sigma.on('clickNode', ({ node }) => opened.node(node))
    this.sigma.on('clickEdge', ({ edge }) => opened.edge(graph.source(edge), graph.target(edge)))
    this.sigma.on('enterNode', ({ node }) => this.point(new Set([node, ...graph.neighbors(node)]), node))
    this.sigma.on('leaveNode', () => this.point(null))
    this.sigma.on('enterEdge', ({ edge }) => this.point(new Set(graph.extremities(edge)), edge))
    this.sigma.on('leaveEdge', () => this.point(null))
  }

  show(standing: Standing[]): void {
    this.states = new Map(standing.map(({ edge, state }) => [edgeKey(edge.one, edge.other), state]))
    this.seen = new Set(standing.flatMap(({ edge }) => [edge.one, edge.other]))
    this.sigma.refresh({ skipIndexation: true, schedule: true })
  }

  recolour(): void {
    this.colours = colours(this.box)
    this.sigma.refresh({ schedule: true })
  }

  end(): void {
    this.sigma.kill()
  }

  /** Writes the labels that are due, those of the largest points first: none over another. */
  private write(): void {
    const taken: { left: number; right: number; y: number }[] = []
    for (const { context, words, size, x, y, font } of this.labels.toSorted((a, b) => b.size - a.size)) {
      context.font = font
      const width = context.measureText(words).width
      // at the right edge a label stands on the other side of its point
      const left = x + size + 4 + width > this.box.clientWidth ? x - size - 4 - width : x + size + 4
      const right = left + width
      const over = taken.some((each) => Math.abs(each.y - y) < HIGH && left < each.right && right > each.left)
      if (over) continue
      taken.push({ left, right, y })
      context.lineWidth = 3
      context.lineJoin = 'round'
      context.strokeStyle = this.colours.paper
      context.fillStyle = this.colours.ink
      context.strokeText(words, left, y + 4) // a rim, so that it is read over lines
      context.fillText(words, left, y + 4)
    }
    this.labels = []
  }

  private point(near: Set<string> | null, over = ''): void {
    this.near = near
    this.over = over
    this.box.style.cursor = near ? 'pointer' : ''
    this.sigma.refresh({ skipIndexation: true, schedule: true })
  }

  private node(id: string, data: object): object {
    if (!this.seen.has(id)) return { ...data, hidden: true }
    const dim = this.near && !this.near.has(id)
    return { ...data, color: dim ? this.colours.faint : this.colours.node, ...(dim && { label: '' }) }
  }

  private edge(id: string, data: object): object {
    const state = this.states.get(id)
    if (!state) return { ...data, hidden: true }
    const lit = !this.near || this.over === id || this.graph.extremities(id).includes(this.over)
    const colour = lit ? this.colours.states.get(state) : this.colours.faint
    const dull = state === 'distant' || state === 'dormant'
    return { ...data, color: colour, zIndex: !lit ? 0 : dull ? 1 : 2 }
  }
}
