/** A small company for tests of events: two services and their dependencies, the default rules, and a monitor. */
import { sql } from 'kysely'
import { formatterIn } from '#engine/messages/installed-language.ts'
import { createRecord } from '#engine/records/records.ts'
import { relateStatement } from '#engine/records/relate.ts'
import type { RunningEngine } from '#engine/start/open-engine.ts'
import { ownOrder } from '#engine/store/asked-path.ts'
import { listRecords } from '#engine/store/list.ts'
import { defaultEventRules } from '#itom/events/default-rules.ts'
import { type Event, hostOf, identityOfLabels, severityOf } from '#itom/events/event.ts'
import { type Receipt, receiveEvents } from '#itom/events/pipeline/receive.ts'
import { sweepEvents } from '#itom/events/pipeline/sweep.ts'
import { loadTopology, type Topology } from '#itom/topology/load-topology.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Condition } from '#kernel/condition.ts'
import type { Message } from '#kernel/messages.ts'
import type { AnyRecord, RecordNamed } from '#kernel/model.ts'
import { shift } from '#kernel/time.ts'
import { beginning, openHouse, type TestHouse } from './engine.ts'
import { sentenceIn } from './in-english.ts'

export interface AlertInput {
  readonly name: string
  readonly on?: string
  readonly severity?: string
  readonly startsAt?: string
  readonly endsAt?: string | null
  readonly labels?: Readonly<Record<string, string>>
  readonly annotations?: Readonly<Record<string, string>>
}

export interface Company {
  readonly house: TestHouse
  readonly engine: RunningEngine
  readonly topology: Topology
  readonly connector: Actor
  readonly organisation: string
  /** A person of this company. */
  readonly person: (name: string, ...roles: readonly string[]) => Promise<Actor>
  /** Ids by title. */
  readonly id: (title: string) => string
  readonly now: () => string
  /** Advances the time, then runs the round of the worker. */
  readonly pass: (seconds: number) => Promise<void>
  readonly firing: (alert: AlertInput) => Event
  readonly resolved: (alert: AlertInput) => Event
  readonly send: (...events: readonly Event[]) => Promise<Receipt>
  readonly make: (type: string, values: Readonly<Record<string, unknown>>) => Promise<AnyRecord>
  readonly relate: (from: string, relation: string, to: string, redundancy?: string, required?: number) => Promise<void>
  /** All records of a type, oldest first. */
  readonly all: <N extends string>(type: N, where?: Condition) => Promise<readonly RecordNamed<N>[]>
  /** The one record of a type. Throws if there are none or several. */
  readonly only: <N extends string>(type: N) => Promise<RecordNamed<N>>
  readonly story: (id: string) => Promise<readonly string[]>
}

/** One database for a test file, with a new company for each test. */
export const openHouseOfCompanies = async (): Promise<() => Promise<Company>> => {
  const house = await openHouse()
  let unsubscribe = (): void => undefined
  return async () => {
    house.setTime(beginning)
    unsubscribe()
    const { id: organisation } = await createRecord(house.engine, house.system, 'organisation', { title: 'Company', kind: 'internal' })
    const company = await openCompany(house, organisation)
    unsubscribe = house.engine.onNotices(company.topology.onNotices)
    return company
  }
}

const openCompany = async (house: TestHouse, organisation: string): Promise<Company> => {
  const system: Actor = { ...house.system, organisation }
  const topology = await loadTopology(house.engine.database)
  let time = beginning
  const setTime = (moment: string): void => {
    time = moment
    house.setTime(moment)
  }
  const engine: RunningEngine = { ...house.engine, graph: () => topology }
  const ids = new Map<string, string>()
  const id = (title: string): string => ids.get(title) ?? title
  const make: Company['make'] = async (type, values) => {
    const record = await createRecord(engine, system, type, values)
    ids.set(record.title, record.id)
    if (type === 'ci' || type === 'service') await topology.refresh([record.id])
    return record
  }
  const relate: Company['relate'] = async (from, relation, to, redundancy, required) => {
    const [row] = await engine.database.as('*')(relateStatement(id(from), id(to), relation, organisation, null))
    await engine.database.as('*')(
      sql`update relation set redundancy = ${redundancy ?? null}, required = ${required ?? null} where id = ${row?.id}`,
    )
    await topology.refresh([id(from)])
  }
  await make('team', { title: 'Web team' })
  await make('team', { title: 'Systems team' })
  await make('service', { title: 'Shop', state: 'operational', criticality: 'critical', supportTeam: id('Web team') })
  await make('service', { title: 'Reports', state: 'operational', criticality: 'low', supportTeam: id('Web team') })
  for (const [title, values] of Object.entries({
    web1: { class: 'web-server', hostname: 'web1.example.com' },
    db1: { class: 'database', hostname: 'db1.example.com', address: '10.0.0.11' },
    db2: { class: 'database', hostname: 'db2.example.com', aliases: 'base-dos, db-two.old.example.com' },
    host1: { class: 'server', hostname: 'host1.example.com', externalId: `inv-${organisation.slice(-12)}`, criticality: 'high' },
    printer: { class: 'printer', hostname: 'printer.example.com', criticality: 'low' },
  }))
    await make('ci', { title, state: 'in-use', supportTeam: id('Systems team'), ...values })
  await relate('Shop', 'depends-on', 'web1')
  await relate('web1', 'runs-on', 'host1')
  await relate('web1', 'uses', 'db1', 'databases', 1)
  await relate('web1', 'uses', 'db2', 'databases', 1)
  await relate('Reports', 'depends-on', 'db2')
  for (const values of defaultEventRules(formatterIn(engine, 'en'))) await make('event-rule', values)

  const connector: Actor = {
    kind: 'connector',
    id: null,
    name: 'Prometheus',
    roles: ['connector'],
    teams: [],
    organisation: organisation,
    organisations: [organisation],
  }
  const event = (alert: AlertInput, status: Event['status']): Event => {
    const labels = {
      alertname: alert.name,
      ...(alert.on ? { instance: `${alert.on}:9100` } : {}),
      severity: alert.severity ?? 'critical',
      ...alert.labels,
    }
    return {
      identity: identityOfLabels(labels),
      source: 'test',
      status,
      title: `${alert.name} on ${alert.on ?? 'nothing'}`,
      description: null,
      severity: severityOf(labels.severity),
      node: alert.on ? hostOf(alert.on) : null,
      resource: null,
      metric: alert.name,
      labels,
      annotations: alert.annotations ?? {},
      generator: null,
      startsAt: alert.startsAt ?? time,
      endsAt: alert.endsAt === undefined ? (status === 'resolved' ? time : null) : alert.endsAt,
      assumedEnd: false,
    }
  }
  const all: Company['all'] = async (type, where = { all: [] }) => {
    const { records } = await listRecords(engine.house, engine.database.as('*'), {
      type,
      where: { all: [where, { field: 'organisation', is: organisation }] },
      sort: ownOrder('number'),
      limit: 500,
    })
    return records
  }
  return {
    house,
    engine,
    topology,
    connector,
    organisation,
    id,
    person: async (name, ...roles) => ({ ...(await house.person(name, ...roles)), organisation, organisations: [organisation] }),
    now: () => time,
    pass: async (seconds) => {
      setTime(shift(time, `PT${seconds}S`, 1))
      await sweepEvents(engine)
    },
    firing: (alert) => event(alert, 'firing'),
    resolved: (alert) => event(alert, 'resolved'),
    send: async (...events) => {
      const receipt = await receiveEvents(engine, connector, events)
      await engine.idle()
      return receipt
    },
    make,
    relate,
    all,
    only: async (type) => {
      const [one, ...others] = await all(type)
      if (!one || others.length > 0) throw new Error(`There are ${others.length + (one ? 1 : 0)} records of ${type}, not one.`)
      return one
    },
    story: async (of) => {
      const rows = await engine.database.as('*')<{ what: string; text: string | null; message: Message | null }>(sql`
        select coalesce(move, kind) as what, text, message from story where record = ${of} order by id`)
      const sentence = ({ text, message }: (typeof rows)[number]) => (message ? sentenceIn('en', message, engine.house) : text)
      return rows.map((row) => [row.what, sentence(row)].filter((part) => part !== null).join(': '))
    },
  }
}
