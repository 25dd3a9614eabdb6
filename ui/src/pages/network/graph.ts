/** The network as a graph to be laid out and drawn. */

import Graph from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import type { Network } from '../../api/nouns'
import { shortened } from '../../words/lines'

/** The graph of all ties, on a circle in a fixed order, so that it always settles alike. */
export function graphOf(network: Network): Graph {
  const graph = new Graph({ type: 'undirected' })
  const nodes = network.nodes.toSorted((a, b) => b.articles - a.articles || (a.id < b.id ? -1 : 1))
  nodes.forEach((node, index) => {
    const turn = index * 2.399963 // the golden angle: neighbours in rank lie apart
    const away = Math.sqrt(index + 1)
    graph.addNode(node.id, {
      label: shortened(node.name, 40),
      x: away * Math.cos(turn),
      y: away * Math.sin(turn),
      size: Math.min(2.5 + 1.4 * Math.sqrt(node.articles), 16),
    })
  })
  for (const edge of network.edges)
    graph.mergeEdgeWithKey(edgeKey(edge.one, edge.other), edge.one, edge.other, {
      size: Math.min(0.8 + 0.6 * Math.sqrt(edge.entries), 7),
      weight: Math.log2(1 + edge.entries),
    })
  return graph
}

export const edgeKey = (one: string, other: string): string => `${one} ${other}`

const ROUNDS = 240
const SLICE = 24 // milliseconds of each frame

/** Lets the graph settle a little in every frame; what comes back ends that. */
export function settle(graph: Graph): () => void {
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    barnesHutOptimize: graph.order > 400,
    adjustSizes: false,
    gravity: 1,
  }
  let left = ROUNDS
  let frame = 0
  function step(): void {
    const began = performance.now()
    while (left > 0 && performance.now() - began < SLICE) {
      const rounds = graph.order > 400 ? 1 : 8
      forceAtlas2.assign(graph, { iterations: rounds, settings })
      left -= rounds
    }
    if (left > 0) frame = requestAnimationFrame(step)
  }
  frame = requestAnimationFrame(step)
  return () => cancelAnimationFrame(frame)
}
