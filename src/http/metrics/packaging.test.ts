/** The shipped rules and the shipped dashboard use existing metrics. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { registry, startProcessMetrics } from '#engine/metrics/metrics.ts'

const shipped = (path: string): string => readFileSync(join(import.meta.dirname, '../../../packaging', path), 'utf8')
beforeAll(() => startProcessMetrics('0.0.0'))

interface Rules {
  readonly groups: readonly { readonly rules: readonly { readonly alert: string; readonly expr: string }[] }[]
}
interface Dashboard {
  readonly panels: readonly { readonly title: string; readonly type: string; readonly targets?: readonly { readonly expr: string }[] }[]
}

const rules = (parse(shipped('prometheus/sereno-rules.yml')) as Rules).groups.flatMap((group) => group.rules)
const dashboard = JSON.parse(shipped('grafana/sereno-dashboard.json')) as Dashboard
const queries = [
  ...rules.map(({ alert, expr }) => [alert, expr] as const),
  ...dashboard.panels.flatMap(({ title, targets = [] }) => targets.map(({ expr }) => [title, expr] as const)),
]

/** The names of all series; a histogram has three. */
const known = async (): Promise<ReadonlySet<string>> => {
  const metrics = await registry.getMetricsAsJSON()
  const names = metrics.flatMap(({ name, type }) =>
    String(type) === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
  )
  return new Set(['up', ...names])
}

/** The metrics in an expression: names outside texts and label lists that are not functions or keywords. */
const named = (expression: string): readonly string[] =>
  expression
    .replaceAll(/"[^"]*"/g, '')
    .replaceAll(/\{[^}]*\}/g, '')
    .replaceAll(/\b(by|without)\s*\([^)]*\)/g, '')
    .match(/\b[a-z_][\w:]*\b(?!\s*\()/g)
    ?.filter((name) => !/^(and|or|unless|bool|m|s|h|d|rate_interval|__rate_interval)$/.test(name)) ?? []

test('every query uses registered metrics', async () => {
  const registered = await known()
  const strange = queries.flatMap(([where, expr]) =>
    named(expr)
      .filter((name) => !registered.has(name))
      .map((name) => `${where}: ${name}`),
  )
  expect(strange).toEqual([])
  expect(queries.every(([, expr]) => named(expr).length > 0)).toBe(true)
})

test('every metric of Sereno is on the dashboard or in a rule', async () => {
  const asked = new Set(queries.flatMap(([, expr]) => named(expr)))
  const ours = [...(await known())].filter((name) => name.startsWith('sereno_') && !/_(bucket|sum|count)$/.test(name))
  // the dashboard uses the version only in a variable
  expect(ours.filter((name) => !asked.has(name))).toEqual(['sereno_build_info'])
})
