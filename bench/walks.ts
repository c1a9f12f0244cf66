/** Impact and cause from memory in a graph of 1,000,000 nodes. */
import { TopologyGraph } from '#itom/topology/graph.ts'
import type { Bench } from './program.ts'

export const walks = async (_: Bench): Promise<readonly string[]> => {
  const size = 1_000_000
  const graph = new TopologyGraph()
  const id = (i: number) => `n${i}`
  for (let i = 0; i < size; i++) graph.put({ id: id(i), type: i < 1000 ? 'service' : 'ci', criticality: i % 5, alive: true })
  // each node depends on two of the next layer, which is ten times as wide
  for (let i = 1; i < size; i++)
    graph.relate({ from: id(Math.floor(i / 10)), to: id(i), relation: 'depends-on', redundancy: null, required: null })
  const time = (work: () => unknown): number => {
    const start = performance.now()
    work()
    return performance.now() - start
  }
  const deep = Array.from({ length: 1000 }, (_, i) => time(() => graph.walk('impact', id(size - 1 - i)))).sort((a, b) => a - b)
  const wide = time(() => graph.walk('cause', id(1)))
  const found = graph.walk('cause', id(1)).length
  return [
    `impact of a leaf in ${size.toLocaleString('en')} nodes: ${(deep[500] ?? 0).toFixed(3)} ms median; all ${found.toLocaleString('en')} nodes below a service: ${wide.toFixed(0)} ms`,
  ]
}
