/**
 * The service graph in memory. Nodes are configuration items and services; an edge means that a failure of one node affects the other.
 * Typed arrays hold a forward star in both directions (the first edge of each node, and for each edge the next one), so that a walk
 * reads no objects and a change needs no rebuild. A million nodes with two million edges take about 50 MB in addition to the ids.
 *
 * A redundancy group is a set of nodes that one node depends on by relations with the same `redundancy`: the node is affected only when
 * fewer than `required` members work. A walk marks visited nodes with its own number, so marks are never cleared.
 */
import { relationTypes } from '#processes/transition/configuration/relations.ts'

/** Nodes of one answer, and nodes that are counted beyond them, unless the request says otherwise. */
const defaultNodes = 400
const defaultReached = 100_000

export type Way = 'impact' | 'cause'
export type NodeType = 'ci' | 'service'

export interface GraphNode {
  readonly id: string
  readonly type: NodeType
  /** 0 unknown, 1 low, 2 medium, 3 high, 4 critical. */
  readonly criticality: number
  /** False for a retired node: no failure travels through it. */
  readonly alive: boolean
}

/** A row of the table `relation`. */
export interface GraphRelation {
  readonly from: string
  readonly to: string
  readonly relation: string
  readonly redundancy: string | null
  readonly required: number | null
}

const names = relationTypes.map((type) => type.name as string)
const indexOf = new Map(names.map((name, i) => [name, i]))
const up = relationTypes.map((type) => type.impact === 'up')
const carriesFailure = relationTypes.map((type) => type.impact !== 'none')
const none = -1

const grown = <A extends Int32Array | Uint8Array | Uint32Array>(array: A, size: number, fill = 0): A => {
  if (size <= array.length) return array
  const larger = new (array.constructor as new (n: number) => A)(Math.max(size, array.length * 2, 1024))
  if (fill !== 0) larger.fill(fill)
  larger.set(array)
  return larger
}

export class TopologyGraph {
  readonly #index = new Map<string, number>()
  readonly #ids: string[] = []
  #type = new Uint8Array(0)
  #criticality = new Uint8Array(0)
  #alive = new Uint8Array(0)
  /** First edge from the node to a node that it affects, and first edge from a node that it depends on. */
  #firstEffect = new Int32Array(0)
  #firstCause = new Int32Array(0)
  #mark = new Uint32Array(0)
  #walks = 0

  #edges = 0
  #dead = 0
  #cause = new Int32Array(0)
  #effect = new Int32Array(0)
  #relation = new Uint8Array(0)
  #group = new Int32Array(0)
  #nextEffect = new Int32Array(0)
  #nextCause = new Int32Array(0)

  /** How many members of its group must work, by this relation. The highest number in a group applies. */
  #required = new Int32Array(0)
  /** Numbers of the redundancy groups, by node and name. */
  readonly #groups = new Map<string, number>()

  get nodes(): number {
    return this.#ids.length
  }
  get edges(): number {
    return this.#edges - this.#dead
  }

  has(id: string): boolean {
    const i = this.#index.get(id)
    return i !== undefined && this.#alive[i] === 1
  }

  node(id: string): GraphNode | undefined {
    const i = this.#index.get(id)
    return i === undefined
      ? undefined
      : { id, type: this.#typeOf(i), criticality: this.#criticality[i] as number, alive: this.#alive[i] === 1 }
  }

  #typeOf(i: number): NodeType {
    return this.#type[i] === 1 ? 'service' : 'ci'
  }

  put({ id, type, criticality, alive }: GraphNode): void {
    const i = this.#at(id)
    this.#type[i] = type === 'service' ? 1 : 0
    this.#criticality[i] = criticality
    this.#alive[i] = alive ? 1 : 0
  }

  /** The number of a node. A node that only relations name is not alive until it is put. */
  #at(id: string): number {
    const known = this.#index.get(id)
    if (known !== undefined) return known
    const i = this.#ids.length
    this.#ids.push(id)
    this.#index.set(id, i)
    const size = i + 1
    this.#type = grown(this.#type, size)
    this.#criticality = grown(this.#criticality, size)
    this.#alive = grown(this.#alive, size)
    this.#firstEffect = grown(this.#firstEffect, size, none)
    this.#firstCause = grown(this.#firstCause, size, none)
    this.#mark = grown(this.#mark, size)
    return i
  }

  relate({ from, to, relation, redundancy, required }: GraphRelation): void {
    const type = indexOf.get(relation)
    if (type === undefined || from === to) return
    const cause = this.#at(up[type] ? to : from)
    const effect = this.#at(up[type] ? from : to)
    const e = this.#edges++
    const size = e + 1
    this.#cause = grown(this.#cause, size)
    this.#effect = grown(this.#effect, size)
    this.#relation = grown(this.#relation, size)
    this.#group = grown(this.#group, size)
    this.#required = grown(this.#required, size)
    this.#nextEffect = grown(this.#nextEffect, size)
    this.#nextCause = grown(this.#nextCause, size)
    this.#cause[e] = cause
    this.#effect[e] = effect
    this.#relation[e] = type
    this.#group[e] = redundancy && carriesFailure[type] ? this.#groupOf(effect, redundancy) : none
    this.#required[e] = required ?? 1
    this.#nextEffect[e] = this.#firstEffect[cause] as number
    this.#firstEffect[cause] = e
    this.#nextCause[e] = this.#firstCause[effect] as number
    this.#firstCause[effect] = e
  }

  #groupOf(effect: number, name: string): number {
    const key = `${effect} ${name}`
    const group = this.#groups.get(key) ?? this.#groups.size
    this.#groups.set(key, group)
    return group
  }

  /** Removes all relations of these nodes, so that they can be read again. */
  unrelate(ids: Iterable<string>): void {
    for (const id of ids) {
      const i = this.#index.get(id)
      if (i === undefined) continue
      for (let e = this.#firstEffect[i] as number; e !== none; e = this.#nextEffect[e] as number) {
        const effect = this.#effect[e] as number
        this.#unlink(this.#firstCause, this.#nextCause, effect, e)
        this.#dead++
      }
      this.#firstEffect[i] = none
      for (let e = this.#firstCause[i] as number; e !== none; e = this.#nextCause[e] as number) {
        this.#unlink(this.#firstEffect, this.#nextEffect, this.#cause[e] as number, e)
        this.#dead++
      }
      this.#firstCause[i] = none
    }
  }

  #unlink(heads: Int32Array, nexts: Int32Array, node: number, edge: number): void {
    let e = heads[node] as number
    if (e === edge) {
      heads[node] = nexts[edge] as number
      return
    }
    while (e !== none && nexts[e] !== edge) e = nexts[e] as number
    if (e !== none) nexts[e] = nexts[edge] as number
  }

  #newWalk(): number {
    this.#walks++
    if (this.#walks === 0xffffffff) {
      this.#mark.fill(0)
      this.#walks = 1
    }
    return this.#walks
  }

  /**
   * All nodes that are down when `failed` are down, including these: a node is down when a node that it needs is down, or when too few
   * members of one of its groups work. Returns numbers of nodes, nearest first.
   */
  #down(failed: Iterable<number>, walk: number): number[] {
    const queue: number[] = []
    for (const i of failed)
      if (this.#alive[i] === 1 && this.#mark[i] !== walk) {
        this.#mark[i] = walk
        queue.push(i)
      }
    for (let at = 0; at < queue.length; at++)
      for (let e = this.#firstEffect[queue[at] as number] as number; e !== none; e = this.#nextEffect[e] as number) {
        const next = this.#effect[e] as number
        if (this.#mark[next] === walk || this.#alive[next] !== 1 || !carriesFailure[this.#relation[e] as number]) continue
        if (this.#group[e] !== none && !this.#isBroken(e, walk)) continue
        this.#mark[next] = walk
        queue.push(next)
      }
    return queue
  }

  /** Whether the group of an edge has fewer working members than required. Retired members do not count as working. */
  #isBroken(edge: number, walk: number): boolean {
    const group = this.#group[edge] as number
    let working = 0
    let required = 0
    for (let e = this.#firstCause[this.#effect[edge] as number] as number; e !== none; e = this.#nextCause[e] as number) {
      if (this.#group[e] !== group) continue
      required = Math.max(required, this.#required[e] as number)
      const member = this.#cause[e] as number
      if (this.#alive[member] === 1 && this.#mark[member] !== walk) working++
    }
    return working < required
  }

  #numbers(ids: Iterable<string>): number[] {
    const found: number[] = []
    for (const id of ids) {
      const i = this.#index.get(id)
      if (i !== undefined) found.push(i)
    }
    return found
  }

  #named(numbers: readonly number[], only?: string): string[] {
    const wanted = only === undefined ? undefined : only === 'service' ? 1 : 0
    const ids: string[] = []
    for (const i of numbers) if (wanted === undefined || this.#type[i] === wanted) ids.push(this.#ids[i] as string)
    return ids
  }

  /** The nodes that a failure of `from` alone affects (impact), or all nodes that it depends on (cause); nearest first, without itself. */
  walk(way: Way, from: string, only?: string): readonly string[] {
    return way === 'impact' ? this.downWith([from], only).filter((id) => id !== from) : this.reach('cause', from, only)
  }

  /** The nodes that are down when all of `failed` are down, including these. */
  downWith(failed: Iterable<string>, only?: string): readonly string[] {
    return this.#named(this.#down(this.#numbers(failed), this.#newWalk()), only)
  }

  /** All nodes in this direction, whether or not redundancy protects them; nearest first, without itself. */
  reach(way: Way, from: string, only?: string): readonly string[] {
    const start = this.#index.get(from)
    if (start === undefined || this.#alive[start] !== 1) return []
    const walk = this.#newWalk()
    const [heads, nexts, ends] =
      way === 'impact' ? [this.#firstEffect, this.#nextEffect, this.#effect] : [this.#firstCause, this.#nextCause, this.#cause]
    this.#mark[start] = walk
    const queue = [start]
    for (let at = 0; at < queue.length; at++)
      for (let e = heads[queue[at] as number] as number; e !== none; e = nexts[e] as number) {
        const next = ends[e] as number
        if (this.#mark[next] === walk || this.#alive[next] !== 1 || !carriesFailure[this.#relation[e] as number]) continue
        this.#mark[next] = walk
        queue.push(next)
      }
    return this.#named(queue.slice(1), only)
  }

  /**
   * The nodes that are down because of `from` when `failed` are down as well: those that its failure reaches. A server whose twin still
   * works affects nothing; when its twin is down too, it affects everything that depends on the pair.
   */
  affectedBy(from: string, failed: Iterable<string>, only?: string): readonly string[] {
    const start = this.#index.get(from)
    if (start === undefined || this.#alive[start] !== 1) return []
    const walk = this.#newWalk()
    this.#down([...this.#numbers(failed), start], walk)
    const seen = new Set([start])
    for (const i of seen)
      for (let e = this.#firstEffect[i] as number; e !== none; e = this.#nextEffect[e] as number) {
        const next = this.#effect[e] as number
        if (this.#mark[next] === walk && this.#carries(e, walk)) seen.add(next)
      }
    seen.delete(start)
    return this.#named([...seen], only)
  }

  /** Whether a failure travels along an edge in this walk: not while the redundancy group of the edge has enough working members. */
  #carries(edge: number, walk: number): boolean {
    return carriesFailure[this.#relation[edge] as number] === true && (this.#group[edge] === none || this.#isBroken(edge, walk))
  }

  /** Whether one of these nodes is in a redundancy group, so that what its failure affects depends on other nodes. */
  sharesLoad(ids: Iterable<string>): boolean {
    for (const i of this.#numbers(ids))
      for (let e = this.#firstEffect[i] as number; e !== none; e = this.#nextEffect[e] as number) if (this.#group[e] !== none) return true
    return false
  }

  /**
   * The suspects that explain why `of` fails, each with the path from it to `of`; nearest first. A path leads only through nodes that
   * are down because of the suspects alone, so a redundancy group that still works explains nothing.
   */
  explain(of: string, suspects: Iterable<string>): readonly { readonly suspect: string; readonly path: readonly string[] }[] {
    const start = this.#index.get(of)
    if (start === undefined || this.#alive[start] !== 1) return []
    const suspected = new Set(this.#numbers(suspects))
    suspected.delete(start)
    if (suspected.size === 0) return []
    const walk = this.#newWalk()
    this.#down(suspected, walk)
    if (this.#mark[start] !== walk) return []
    const before = new Map<number, number>([[start, start]])
    const queue = [start]
    for (let at = 0; at < queue.length; at++)
      for (let e = this.#firstCause[queue[at] as number] as number; e !== none; e = this.#nextCause[e] as number) {
        const next = this.#cause[e] as number
        if (before.has(next) || this.#mark[next] !== walk || !this.#carries(e, walk)) continue
        before.set(next, queue[at] as number)
        queue.push(next)
      }
    return queue
      .filter((i) => i !== start && suspected.has(i))
      .map((i) => ({ suspect: this.#ids[i] as string, path: this.#pathFrom(i, start, before) }))
  }

  #pathFrom(end: number, start: number, before: ReadonlyMap<number, number>): readonly string[] {
    const path = [this.#ids[end] as string]
    for (let i = end; i !== start; ) {
      i = before.get(i) as number
      path.push(this.#ids[i] as string)
    }
    return path
  }

  /**
   * The nodes around a node, for the screen: the nearest ones up to `maxNodes`, with the stored relations between them. `reached` is how
   * many there are, counted up to `maxReached`, so that a walk over the whole graph does not hold up other requests.
   */
  neighbourhood(
    root: string,
    way: Way | 'both',
    depth: number,
    maxNodes = defaultNodes,
    maxReached = defaultReached,
  ): {
    readonly nodes: readonly GraphNode[]
    readonly edges: readonly { from: string; to: string; relation: string }[]
    readonly reached: number
  } {
    const start = this.#index.get(root)
    if (start === undefined) return { nodes: [], edges: [], reached: 0 }
    const found = new Set([start])
    const reached = new Set([start])
    const ways: readonly Way[] = way === 'both' ? ['impact', 'cause'] : [way]
    for (const one of ways) {
      let frontier = [start]
      const seen = new Set(frontier)
      for (let step = 0; step < depth && frontier.length > 0; step++) {
        const next: number[] = []
        for (const i of frontier)
          for (const j of this.#neighboursOf(one, i)) {
            if (seen.has(j) || this.#alive[j] !== 1) continue
            if (!reached.has(j) && reached.size >= maxReached) continue
            seen.add(j)
            reached.add(j)
            if (found.size < maxNodes) found.add(j)
            next.push(j)
          }
        frontier = next
      }
    }
    const edges: { from: string; to: string; relation: string }[] = []
    for (const i of found)
      for (let e = this.#firstEffect[i] as number; e !== none; e = this.#nextEffect[e] as number) {
        const effect = this.#effect[e] as number
        const type = this.#relation[e] as number
        if (!found.has(effect) || !carriesFailure[type]) continue
        const [from, to] = up[type] ? [effect, i] : [i, effect]
        edges.push({ from: this.#ids[from] as string, to: this.#ids[to] as string, relation: names[type] as string })
      }
    return { nodes: [...found].map((i) => this.node(this.#ids[i] as string) as GraphNode), edges, reached: reached.size }
  }

  *#neighboursOf(way: Way, i: number): Generator<number> {
    const [heads, nexts, ends] =
      way === 'impact' ? [this.#firstEffect, this.#nextEffect, this.#effect] : [this.#firstCause, this.#nextCause, this.#cause]
    for (let e = heads[i] as number; e !== none; e = nexts[e] as number)
      if (carriesFailure[this.#relation[e] as number]) yield ends[e] as number
  }
}
