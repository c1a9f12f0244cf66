import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type GraphRelation, TopologyGraph } from './graph.ts'

const size = 9
const names = Array.from({ length: size }, (_, i) => `n${i}`)
const anyNode = fc.constantFrom(...names)
const anyRelation: fc.Arbitrary<GraphRelation> = fc
  .record({
    from: anyNode,
    to: anyNode,
    relation: fc.constantFrom('depends-on', 'member-of', 'monitored-by', 'part-of'),
    redundancy: fc.option(fc.constantFrom('pair', 'pool')),
    required: fc.option(fc.integer({ min: 1, max: 3 })),
  })
  .filter(({ from, to }) => from !== to)
/** As in the database: two nodes have a relation of a type once at most. */
const anyRelations = fc.uniqueArray(anyRelation, { maxLength: 24, selector: (r) => `${r.from} ${r.to} ${r.relation}` })

const build = (relations: readonly GraphRelation[], retired: readonly string[] = []): TopologyGraph => {
  const graph = new TopologyGraph()
  for (const id of names)
    graph.put({ id, type: id === 'n0' || id === 'n1' ? 'service' : 'ci', criticality: 2, alive: !retired.includes(id) })
  for (const relation of relations) graph.relate(relation)
  return graph
}

/** Each relation as cause and effect, without relation types that carry no failure. */
const arrows = (relations: readonly GraphRelation[], retired: readonly string[]) =>
  relations
    .filter((r) => r.relation !== 'monitored-by' && !retired.includes(r.from) && !retired.includes(r.to))
    .map((r) => (r.relation === 'depends-on' ? { cause: r.to, effect: r.from, ...r } : { cause: r.from, effect: r.to, ...r }))

/** The definition, literally: a node is down if it failed, needs a node that is down, or has a group with too few working members. Repeated until nothing changes. */
const naiveDown = (relations: readonly GraphRelation[], retired: readonly string[], failed: readonly string[]): ReadonlySet<string> => {
  const all = arrows(relations, retired)
  const down = new Set(failed.filter((id) => !retired.includes(id)))
  for (let before = -1; before !== down.size; ) {
    before = down.size
    for (const id of names) {
      const needs = all.filter((a) => a.effect === id)
      const alone = needs.some((a) => !a.redundancy && down.has(a.cause))
      const group = needs.some((a) => {
        if (!a.redundancy || !down.has(a.cause)) return false
        const members = needs.filter((b) => b.redundancy === a.redundancy)
        // a retired member does not work, but what the group requires stays the same
        const demands = arrows(
          relations,
          retired.filter((r) => r === id),
        ).filter((b) => b.effect === id && b.redundancy === a.redundancy)
        const required = Math.max(...demands.map((b) => b.required ?? 1))
        return new Set(members.filter((b) => !down.has(b.cause)).map((b) => `${b.cause} ${b.relation}`)).size < required
      })
      if (alone || group) down.add(id)
    }
  }
  return down
}

const naiveReach = (
  relations: readonly GraphRelation[],
  retired: readonly string[],
  way: 'impact' | 'cause',
  from: string,
): ReadonlySet<string> => {
  const all = arrows(relations, retired)
  const found = new Set<string>()
  const walk = (id: string): void => {
    for (const a of all) {
      const [here, there] = way === 'impact' ? [a.cause, a.effect] : [a.effect, a.cause]
      if (here === id && !found.has(there)) {
        found.add(there)
        walk(there)
      }
    }
  }
  if (!retired.includes(from)) walk(from)
  found.delete(from)
  return found
}

describe('the walks agree with a naive reading of the relations', () => {
  test('the nodes that are down when some have failed', () => {
    fc.assert(
      fc.property(
        anyRelations,
        fc.uniqueArray(anyNode, { maxLength: 2 }),
        fc.uniqueArray(anyNode, { maxLength: 4 }),
        (relations, retired, failed) => {
          expect(new Set(build(relations, retired).downWith(failed))).toEqual(naiveDown(relations, retired, failed))
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('the nodes upstream and downstream', () => {
    fc.assert(
      fc.property(
        anyRelations,
        fc.uniqueArray(anyNode, { maxLength: 2 }),
        anyNode,
        fc.constantFrom('impact', 'cause'),
        (relations, retired, from, way) => {
          expect(new Set(build(relations, retired).reach(way, from))).toEqual(naiveReach(relations, retired, way, from))
        },
      ),
      { numRuns: 500 },
    )
  })

  test('reading changed nodes again leads to the same graph as reading everything', () => {
    fc.assert(
      fc.property(anyRelations, anyRelations, fc.uniqueArray(anyNode, { maxLength: 3 }), (before, after, failed) => {
        const graph = build(before)
        const keep = new Set(names.slice(0, 4))
        const touches = (r: GraphRelation) => keep.has(r.from) || keep.has(r.to)
        graph.unrelate(keep)
        for (const relation of after.filter(touches)) graph.relate(relation)
        const now = [...before.filter((r) => !touches(r)), ...after.filter(touches)]
        expect(new Set(graph.downWith(failed))).toEqual(naiveDown(now, [], failed))
        expect(graph.edges).toBe(now.length)
      }),
      { numRuns: 500 },
    )
  })

  test('the path of an explanation leads from the suspect to the affected node along relations between nodes that are down', () => {
    fc.assert(
      fc.property(anyRelations, anyNode, fc.uniqueArray(anyNode, { minLength: 1, maxLength: 3 }), (relations, of, suspects) => {
        const others = suspects.filter((id) => id !== of)
        const down = naiveDown(relations, [], others)
        const found = build(relations).explain(of, suspects)
        if (down.has(of)) expect(found.length).toBeGreaterThan(0)
        else expect(found).toEqual([])
        for (const { suspect, path } of found) {
          expect([path[0], path.at(-1)]).toEqual([suspect, of])
          for (let i = 1; i < path.length; i++)
            expect(arrows(relations, []).some((a) => a.cause === path[i - 1] && a.effect === path[i] && down.has(a.cause))).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })
})

const graphOf = (lines: readonly string[]): TopologyGraph => {
  const graph = new TopologyGraph()
  for (const line of lines) {
    const [from = '', relation = '', to = '', redundancy = null, required = null] = line.split(' ')
    for (const id of [from, to]) graph.put({ id, type: id.startsWith('shop') ? 'service' : 'ci', criticality: 3, alive: true })
    graph.relate({ from, relation, to, redundancy, required: required === null ? null : Number(required) })
  }
  return graph
}

test('one of two redundant databases affects nothing; both together affect the shop', () => {
  const graph = graphOf(['shop depends-on web', 'web uses db1 pair 1', 'web uses db2 pair 1'])
  expect(graph.walk('impact', 'db1')).toEqual([])
  expect(graph.reach('impact', 'db1')).toEqual(['web', 'shop'])
  expect(graph.downWith(['db1', 'db2'], 'service')).toEqual(['shop'])
  expect(graph.affectedBy('db1', ['db2'], 'service')).toEqual(['shop'])
  // the database did not cause the failure of the web server
  expect(graph.affectedBy('db1', ['web'], 'service')).toEqual([])
  expect(graph.explain('shop', ['db1', 'web'])).toEqual([{ suspect: 'web', path: ['web', 'shop'] }])
})

test('a cluster of three that needs two fails with the second member', () => {
  const graph = graphOf([
    'a member-of cluster quorum 2',
    'b member-of cluster quorum 2',
    'c member-of cluster quorum 2',
    'shop runs-on cluster',
  ])
  expect(graph.downWith(['a'])).toEqual(['a'])
  expect(graph.downWith(['a', 'c'])).toEqual(['a', 'c', 'cluster', 'shop'])
})

test('a walk ends in circular dependencies', () => {
  const graph = graphOf(['a depends-on b', 'b depends-on c', 'c depends-on a'])
  expect(graph.walk('impact', 'a')).toEqual(['c', 'b'])
  expect(graph.walk('cause', 'a')).toEqual(['b', 'c'])
})

test('the neighbourhood of a node contains its relations in their stored direction', () => {
  const graph = graphOf(['shop depends-on web', 'web runs-on server', 'server powered-by ups', 'mail runs-on server'])
  const around = graph.neighbourhood('web', 'both', 1)
  expect(around.nodes.map((n) => n.id).sort()).toEqual(['server', 'shop', 'web'])
  expect(around.edges).toEqual(
    expect.arrayContaining([
      { from: 'web', relation: 'runs-on', to: 'server' },
      { from: 'shop', relation: 'depends-on', to: 'web' },
    ]),
  )
  expect(graph.neighbourhood('web', 'cause', 2).nodes.map((n) => n.id)).toEqual(['web', 'server', 'ups'])
})

test('a neighbourhood that is cut tells how many nodes there are, and returns more if asked', () => {
  const graph = graphOf(Array.from({ length: 50 }, (_, i) => `node${i} depends-on node${i + 1}`))
  const asked = (nodes?: number, counted?: number) => {
    const found = graph.neighbourhood('node0', 'cause', 100, nodes, counted)
    return [found.nodes.length, found.reached]
  }
  expect(asked()).toEqual([51, 51])
  expect(asked(10)).toEqual([10, 51])
  expect(asked(10, 20)).toEqual([10, 20])
})

// speed at a million nodes: `npm run bench walks`
test('a hundred thousand nodes: what a node near the top affects, and what one at the bottom depends on', () => {
  const graph = new TopologyGraph()
  const n = 100_000
  for (let i = 0; i < n; i++) graph.put({ id: `x${i}`, type: i % 1000 === 999 ? 'service' : 'ci', criticality: 1, alive: true })
  // node n depends on node n / 10, so that a failure near the top affects thousands
  for (let i = 1; i < n; i++)
    graph.relate({ from: `x${i}`, to: `x${Math.floor(i / 10)}`, relation: 'depends-on', redundancy: null, required: null })
  expect(graph.walk('impact', 'x55').length).toBe(1110)
  expect(graph.walk('cause', 'x99999')).toEqual(['x9999', 'x999', 'x99', 'x9', 'x0'])
})
