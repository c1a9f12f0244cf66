/**
 * Nobody learns from a question what a reference leads to. For every path through a reference to a type of which the asker may not read
 * all records, and for every way of asking, the answer is a refusal; and no answer of any kind contains what the asker may not read.
 */

import { beforeAll, describe, expect, test } from 'vitest'
import { mayCreate, mayRead, mayReadAll } from '#engine/access/rights.ts'
import { snake, tableOf } from '#engine/store/sql-names.ts'
import { type Kind, targetOf } from '#kernel/field.ts'
import type { House } from '#kernel/house.ts'
import type { AnyRecord } from '#kernel/model.ts'
import { stages } from '#kernel/process.ts'
import { type ApiWorld, openApiWorld, plantReference, type Someone } from '#testing/api-world.ts'
import { specimenValues } from '#testing/specimen.ts'

let world: ApiWorld
let askers: Readonly<Record<string, Someone>>
beforeAll(async () => {
  world = await openApiWorld()
  const [customer] = world.customers
  askers = {
    requester: await world.someone('Rita', [], customer),
    agent: await world.someone('Ana', ['agent'], customer),
    connector: await world.someone('Carla', ['connector'], customer),
  }
})

interface Reference {
  readonly type: string
  readonly field: string
  readonly target: string
}

const referencesOf = ({ engine }: ApiWorld, { who }: Someone): readonly Reference[] =>
  [...engine.house.records.keys()]
    .filter((type) => mayRead(engine.house, type, who))
    .flatMap((type) =>
      Object.entries(engine.house.fieldsOf(type)).flatMap(([field, declared]) => {
        const target = field === 'id' ? undefined : targetOf(declared)
        return target ? [{ type, field, target }] : []
      }),
    )

const query = (values: object): string =>
  new URLSearchParams(
    Object.entries(values).map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]),
  ).toString()

/** A field whose values can be compared with those at the path, of a type that everybody may ask about. */
const comparable = (house: House, type: string, path: string): readonly (readonly [type: string, field: string])[] => {
  const valuesOf = (kind: Kind | undefined) => kind?.valuesOf ?? kind?.name
  const wanted = valuesOf(house.at(type, path)?.kind)
  return ['person', 'service', 'incident']
    .flatMap((of) => Object.keys(house.fieldsOf(of)).map((field) => [of, field] as const))
    .filter(([of, field]) => {
      const kind = house.at(of, field)?.kind
      return valuesOf(kind) === wanted && kind?.operators.includes('in')
    })
    .slice(0, 1)
}

/** Every way of asking for a path of a type, as an address. */
const waysOf = ({ engine }: ApiWorld, type: string, path: string): readonly (readonly [way: string, url: string])[] => {
  const where = { field: path, empty: false }
  const kpis = [...engine.house.processes.values()].flatMap((process) =>
    Object.entries(process.kpis).flatMap(([id, kpi]) => (kpi.of === type ? [`/api/kpis/${process.name}/${id}`] : [])),
  )
  return [
    ['where', `/api/records/${type}?${query({ where })}`],
    ['where, negated', `/api/records/${type}?${query({ where: { not: { any: [where] } } })}`],
    ['count', `/api/records/${type}?${query({ where, count: 'true', limit: '1' })}`],
    ['sort', `/api/records/${type}?${query({ sort: path })}`],
    ['sort, descending', `/api/records/${type}?${query({ sort: `-${path}` })}`],
    ['by', `/api/measure?${query({ type, by: path })}`],
    ['measure', `/api/measure?${query({ type, measure: { share: where } })}`],
    ...comparable(engine.house, type, path).map(
      ([of, field]) => ['related values', `/api/measure?${query({ type: of, where: { field, in: { the: path, of: type } } })}`] as const,
    ),
    ['mining', `/api/mining/${type}?${query({ where })}`],
    ['export', `/api/records/${type}/export?${query({ columns: path })}`],
    ['export, where', `/api/records/${type}/export?${query({ where })}`],
    ['export, sort', `/api/records/${type}/export?${query({ sort: path })}`],
    ['export, map', `/api/records/${type}/export/map?${query({ columns: `number,${path}` })}`],
    ['options', `/api/options/${type}?${query({ where })}`],
    ...kpis.slice(0, 1).map((url) => ['KPI', `${url}?${query({ by: path })}`] as const),
  ]
}

describe.each(['requester', 'agent', 'connector'])('%s', (name) => {
  test('every way of asking for a field behind a reference is refused unless all records of its type may be read', async () => {
    const asker = askers[name] as Someone
    const closed = referencesOf(world, asker).filter(({ target }) => !mayReadAll(world.engine.house, target, asker.who))
    const isList = (type: string, field: string) => world.engine.house.fieldOf(type, field)?.kind === 'refs'
    let asked = 0
    const open: string[] = []
    for (const { type, field, target } of closed)
      for (const end of Object.keys(world.engine.house.fieldsOf(target)))
        for (const [way, url] of waysOf(world, type, `${field}.${end}`)) {
          asked++
          const { status } = await asker.ask('GET', url)
          // a list of references has no single record behind it, so such a path exists in exports only
          const refused = isList(type, field) ? status === 400 || status === 403 : status === 403
          if (!refused) open.push(`${way}: ${type}.${field}.${end} answers ${status}`)
        }
    expect(open).toEqual([])
    console.info(`${name}: ${asked} questions about fields behind ${closed.length} references, all refused`)
  })
})

const marker = 'zqsecretzq'

describe('records of another customer behind a reference', () => {
  const parts = ['requester', 'agent'].flatMap((name) => stages.map((stage) => [name, stage] as const))
  test.each(parts)('no answer to the %s about records of the stage %s contains anything of them', async (name, stage) => {
    const asker = askers[name] as Someone
    const [own, other] = world.customers
    const { house } = world.engine
    const created = new Map<string, string>()
    const hidden = new Map<string, AnyRecord>()
    const hiddenOne = async (target: string): Promise<AnyRecord | undefined> => {
      if (target === 'organisation') return world.make('organisation', { title: `${marker} org`, kind: 'customer' })
      const known = hidden.get(target)
      if (known) return known
      const values = await specimenValues(world, target, created, false)
      const made = await world.make(target, { ...values, title: `${marker} ${target}` }, other)
      hidden.set(target, made)
      return made
    }
    let asked = 0
    const leaks: string[] = []
    for (const { type, field, target } of referencesOf(world, asker)) {
      if (field === 'organisation' || field === 'createdBy' || house.processOf.get(type)?.stage !== stage) continue
      if (name === 'requester' && !mayCreate(house, type, asker.who)) continue
      const values = await specimenValues(world, type, created, false)
      const record = await world.make(type, { ...values, title: 'mine', requester: asker.id }, own).catch(() => undefined)
      const secret = await hiddenOne(target).catch(() => undefined)
      if (!record || !secret) continue
      const inBase = field in house.base
      const isMany = house.fieldOf(type, field)?.kind === 'refs'
      await plantReference(world, inBase ? 'record' : tableOf(type), snake(field), record.id, isMany ? [secret.id] : secret.id)
      const at = `/api/records/${type}/${record.id}`
      const only = { field: 'id', is: record.id }
      const urls = [
        at,
        `${at}/story`,
        `${at}/relations`,
        ...(type === 'ci' || type === 'service' ? [`${at}/graph`] : []),
        `/api/records/${type}?${query({ where: only })}`,
        `/api/records/${type}?${query({ where: only, sort: field })}`,
        `/api/measure?${query({ type, where: only, by: field })}`,
        `/api/records/${type}/export?${query({ where: only, columns: '*' })}`,
        `/api/records/${type}/export?${query({ where: only, columns: '*', labels: 'es' })}`,
        `/api/records/${type}/export?${query({ where: only, columns: `${field},${field}.title,${field}.number` })}`,
        `/api/records/${type}?${query({ where: { field: `${field}.title`, contains: marker } })}`,
        `/api/mining/${type}?${query({ where: only })}`,
        '/api/work',
      ]
      for (const url of urls) {
        asked++
        const { text, status } = await asker.ask('GET', url)
        if (text.includes(marker) || text.includes(secret.number)) leaks.push(`${type}.${field}: ${url}`)
        if (status >= 500) leaks.push(`${type}.${field}: ${url} answers ${status}`)
      }
    }
    for (const q of [marker, ...[...hidden.values()].map(({ number }) => number)]) {
      asked++
      const { text } = await asker.ask('GET', `/api/search?${query({ q })}`)
      if (text.includes(marker)) leaks.push(`search ${q}`)
    }
    for (const target of hidden.keys()) {
      asked++
      const { text } = await asker.ask('GET', `/api/options/${target}?${query({ q: marker })}`)
      if (text.includes(marker)) leaks.push(`options ${target}`)
    }
    expect(leaks).toEqual([])
    console.info(`${name}, ${stage}: ${asked} answers about references to records of another customer, none with anything of them`)
  })
})
