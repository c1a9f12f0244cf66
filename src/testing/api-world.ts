/** The whole API on a database of its own, with an installation, two customers, and people who ask with real tokens. */
import type { FastifyInstance, InjectOptions } from 'fastify'
import { sql } from 'kysely'
import { createRecord } from '#engine/records/records.ts'
import { personActor } from '#features/accounts/actors.ts'
import { makeToken, type NewToken } from '#features/accounts/tokens.ts'
import { loadTopology } from '#itom/topology/load-topology.ts'
import { type Actor, theSystem } from '#kernel/actor.ts'
import type { AnyRecord, Values } from '#kernel/model.ts'
import { openWebApp } from '#server/web-app.ts'
import { afterFile } from './after-file.ts'
import { openHouse, type TestHouse, type TestHouseOptions } from './engine.ts'

export interface Asked {
  readonly status: number
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: the body of any route
  readonly body: any
  readonly headers: Readonly<Record<string, unknown>>
}

export interface TokenHolder {
  readonly token: string
  readonly ask: (method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE', url: string, payload?: object, headers?: object) => Promise<Asked>
}

export interface Someone extends TokenHolder {
  readonly id: string
  readonly who: Actor
}

export interface ApiWorld extends TestHouse {
  readonly app: FastifyInstance
  /** Two customers below the organisation that runs the installation. */
  readonly customers: readonly [string, string]
  /** A person with a token and these roles, in an organisation: the root by default. */
  readonly someone: (name: string, roles: readonly string[], organisation?: string) => Promise<Someone>
  /** A token as somebody makes it, for example limited to record types or for a program. */
  readonly tokenOf: (who: Actor, asked?: Partial<NewToken>) => Promise<TokenHolder>
  /** A record in an organisation, made by the program. */
  readonly make: (type: string, values: Values, organisation?: string) => Promise<AnyRecord>
}

/** The actor of a person is read again when grants changed, as after a notice. */
export const openApiWorld = async (options: TestHouseOptions = {}): Promise<ApiWorld> => {
  const house = await openHouse(options)
  const { engine } = house
  const topology = await loadTopology(engine.database)
  engine.onNotices(topology.onNotices)
  const app = await openWebApp({
    config: { publicUrl: 'http://localhost', metricsToken: undefined, identityHosts: [] },
    engine,
    topology,
    startSample: () => undefined,
    worker: undefined,
  })
  afterFile(() => app.close())
  const make: ApiWorld['make'] = (type, values, organisation = house.organisation) =>
    createRecord(engine, { ...theSystem, organisation }, type, values)
  const customer = async (title: string) => (await make('organisation', { title, kind: 'customer', parent: house.organisation })).id
  const customers = [await customer('Customer A'), await customer('Customer B')] as const

  const ask = async (
    token: string,
    method: InjectOptions['method'],
    url: string,
    payload?: object,
    headers: object = {},
  ): Promise<Asked> => {
    const answer = await app.inject({
      method: method ?? 'GET',
      url,
      headers: { authorization: `Bearer ${token}`, ...headers },
      ...(payload ? { payload } : {}),
    })
    const isJson = String(answer.headers['content-type']).includes('json') && answer.body !== ''
    return { status: answer.statusCode, text: answer.body, body: isJson ? parsed(answer.body) : undefined, headers: answer.headers }
  }
  const tokenOf: ApiWorld['tokenOf'] = async (who, asked = {}) => {
    const { token } = await makeToken(engine, who, { name: who.name, ...asked })
    return { token, ask: (method, url, payload, headers) => ask(token, method, url, payload, headers) }
  }
  const someone: ApiWorld['someone'] = async (name, roles, organisation = house.organisation) => {
    const { id } = await make('person', { title: name }, organisation)
    for (const role of roles) await make('role-grant', { title: `${name}: ${role}`, role, person: id }, organisation)
    const who = await personActor(engine.database.as('*'), id)
    if (!who) throw new Error(`${name} is no actor`)
    return { id, who, ...(await tokenOf(who, { name })) }
  }
  return { ...house, app, customers, someone, tokenOf, make }
}

/** NDJSON is not one document. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Sets a reference past every check, as data of an older version may have it. */
export const plantReference = async (world: ApiWorld, table: string, column: string, id: string, value: string | readonly string[]) => {
  await world.engine.database.as('*')(sql`update ${sql.table(table)} set ${sql.id(column)} = ${value} where id = ${id}`)
}
