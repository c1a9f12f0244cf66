/** All nodes on a path through one node: everything before it and everything after it. */
interface Ties {
  readonly edges: readonly { readonly from: string; readonly to: string }[]
}

const walk = (start: string, next: ReadonlyMap<string, readonly string[]>, into: Set<string>): void => {
  const waiting = [start]
  const seen = new Set(waiting)
  while (waiting.length > 0) {
    const id = waiting.pop() as string
    into.add(id)
    for (const one of next.get(id) ?? []) {
      if (seen.has(one)) continue
      seen.add(one)
      waiting.push(one)
    }
  }
}

const group = (pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> => {
  const map = new Map<string, string[]>()
  for (const [key, value] of pairs) map.set(key, [...(map.get(key) ?? []), value])
  return map
}

export const reachOf = (graph: Ties, id: string): ReadonlySet<string> => {
  const reached = new Set<string>()
  walk(id, group(graph.edges.map((e) => [e.from, e.to] as const)), reached)
  walk(id, group(graph.edges.map((e) => [e.to, e.from] as const)), reached)
  return reached
}
