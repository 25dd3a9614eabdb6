/** The network as a graph to be laid out and drawn. */

import Graph from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import type { Network } from '../../api/nouns'
import { shortened } from '../../words/lines'

/** The graph of all ties, wound up in a fixed order, so that it always settles alike. */
export function graphOf(network: Network): Graph {
  const graph = new Graph({ type: 'undirected' })
  const nodes = network.nodes.toSorted((a, b) => b.articles - a.articles || (a.id < b.id ? -1 : 1))
  const radius = sizes(nodes.length, nodes[0]?.articles ?? 1)
  nodes.forEach((node, index) => {
    const turn = index * 2.399963 // the golden angle: neighbours in rank lie apart
    const away = Math.sqrt(index + 1)
    graph.addNode(node.id, {
      label: shortened(node.name, 40),
      x: away * Math.cos(turn),
      y: away * Math.sin(turn),
      size: radius(node.articles),
    })
  })
  const width = network.edges.length > 800 ? 0.35 : 0.7
  for (const edge of network.edges)
    graph.mergeEdgeWithKey(edgeKey(edge.one, edge.other), edge.one, edge.other, {
      size: Math.min(width * (1 + Math.sqrt(edge.entries)), 7),
      weight: Math.log2(1 + edge.entries),
    })
  return graph
}

/** The radius for so many articles: the more points there are, the smaller is each. */
function sizes(points: number, most: number): (articles: number) => number {
  const [least, largest] = points > 400 ? [1.2, 9] : points > 80 ? [2.5, 12] : [4, 15]
  return (articles) => least + (largest - least) * Math.sqrt(articles / most)
}

export const edgeKey = (one: string, other: string): string => `${one} ${other}`

const ROUNDS = 240
const SLICE = 24 // milliseconds of each frame
const SHOWN = 8 // times that the graph is drawn on its way

/** Lets the graph settle, a little in every frame; what comes back ends that. */
export function settle(graph: Graph): () => void {
  const many = graph.order > 400
  const settings = { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: many, gravity: 1 }
  const moving = graph.copy() // drawing costs more than moving: the graph itself changes seldom
  let [done, frame] = [0, 0]
  function step(): void {
    const began = performance.now()
    const before = done
    while (done < ROUNDS && performance.now() - began < SLICE) {
      forceAtlas2.assign(moving, { iterations: many ? 1 : 8, settings })
      done += many ? 1 : 8
    }
    const stage = ROUNDS / SHOWN
    if (Math.floor(done / stage) > Math.floor(before / stage)) take(graph, moving)
    if (done < ROUNDS) frame = requestAnimationFrame(step)
  }
  frame = requestAnimationFrame(step)
  return () => cancelAnimationFrame(frame)
}

function take(graph: Graph, moved: Graph): void {
  graph.updateEachNodeAttributes((node, attributes) => {
    const { x, y } = moved.getNodeAttributes(node)
    return { ...attributes, x, y }
  })
}
