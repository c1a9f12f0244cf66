/**
 * Binds alerts to the configuration item whose external id, host name, address, alias, title or number the event names. Retired items
 * are ignored. When two items match equally well, the alert is bound to neither.
 */
import { sql } from 'kysely'
import { readRecords } from '#engine/store/rows.ts'
import { any, type Message } from '#kernel/messages.ts'
import type { RecordNamed } from '#kernel/model.ts'
import { ownValue } from '#kernel/own-value.ts'
import { type Event, hostOf } from '../event.ts'
import { type Case, type EventContext, type EventStage, opens } from '../event-context.ts'
import { eventMessage, type FoundBy, nameOfRecord, shortList } from '../event-messages.ts'

type CiRecord = RecordNamed<'ci'>

/** Labels that can name the node, best first. */
const nodeLabels = ['ci', 'hostname', 'host', 'nodename', 'node', 'instance', 'server', 'device_name', 'exported_instance', 'target']

const namesOf = (event: Event): readonly string[] => {
  const named = [event.labels['ci'], event.node, ...nodeLabels.map((label) => ownValue(event.labels, label))].filter(
    (name): name is string => Boolean(name),
  )
  const hosts = named.map((name) => name.trim().toLowerCase()).flatMap((name) => [hostOf(name), name])
  const short = hosts.filter((host) => /[a-z]/.test(host) && host.includes('.')).map((host) => host.split('.')[0] as string)
  return [...new Set([...hosts, ...short])].filter((name) => name !== '' && name !== 'localhost' && name !== '127.0.0.1' && name !== '::1')
}

const readCis = async ({ engine, run, organisation }: EventContext, names: readonly string[]): Promise<readonly CiRecord[]> => {
  if (names.length === 0) return []
  // materialized: each look-up uses its own index whatever the statistics say, and only the few rows found are joined
  const rows = await run<{ id: string }>(sql`
    with found as materialized (
      select id from ci where ci_names(hostname, address, external_id, aliases) && cast(${names} as text[])
      union
      select id from record where type in ('ci', 'service') and lower(title) = any (cast(${names} as text[]))
      union
      select id from record where type = 'ci' and number = any (cast(${names.map((name) => name.toUpperCase())} as text[]))
    )
    select r.id from found join record r on r.id = found.id
    where r.type = 'ci' and r.phase not in ('closed', 'cancelled') and r.organisation = ${organisation}`)
  return await readRecords(
    engine.house,
    run,
    'ci',
    rows.map((row) => row.id),
  )
}

const lower = (text: string | null): string => (text ?? '').toLowerCase()

/** The ways in which a name can identify an item, best first. */
const ways: readonly (readonly [FoundBy, (ci: CiRecord, name: string) => boolean])[] = [
  ['externalId', (ci, name) => lower(ci.externalId) === name],
  ['hostname', (ci, name) => lower(ci.hostname) === name],
  ['address', (ci, name) => lower(ci.address) === name],
  [
    'alias',
    (ci, name) =>
      lower(ci.aliases)
        .split(/\s*,\s*/)
        .includes(name),
  ],
  ['title', (ci, name) => lower(ci.title) === name],
  ['number', (ci, name) => lower(ci.number) === name],
  ['hostname', (ci, name) => lower(ci.hostname).split('.')[0] === name],
]

const find = (names: readonly string[], byName: ReadonlyMap<string, readonly CiRecord[]>): { ci?: CiRecord; note?: Message } => {
  for (const name of names)
    for (const [way, means] of ways) {
      const all = (byName.get(name) ?? []).filter((ci) => means(ci, name))
      const found = all.length > 1 ? all.filter((ci) => ci.state === 'in-use') : all
      if (found.length === 1 && found[0]) return { ci: found[0], note: eventMessage('about', { ci: nameOfRecord(found[0]), way, name }) }
      if (all.length > 1)
        return {
          note: eventMessage('ambiguous', {
            name,
            count: all.length,
            numbers: shortList(
              all.map(({ number }) => number),
              5,
            ),
          }),
        }
    }
  return names.length > 0 ? { note: eventMessage('unknown', { names: any(names.slice(0, 3)) }) } : {}
}

/** The services that events name, for events without an item. */
const readServices = async ({ run }: EventContext, names: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (names.length === 0) return new Map()
  const rows = await run<{ id: string; name: string }>(sql`
    select r.id, lower(n) as name from record r join service s on s.id = r.id, unnest(array[r.title, r.number, s.external_id]) n
    where r.type = 'service' and r.phase not in ('closed', 'cancelled')
      and (lower(r.title) = any (cast(${names} as text[])) or r.number = any (cast(${names.map((n) => n.toUpperCase())} as text[])) or s.external_id = any (cast(${names} as text[])))`)
  return new Map(rows.map((row) => [row.name, row.id]))
}

const indexByName = (cis: readonly CiRecord[]): ReadonlyMap<string, readonly CiRecord[]> => {
  const index = new Map<string, CiRecord[]>()
  for (const ci of cis)
    for (const name of new Set([
      lower(ci.externalId),
      lower(ci.hostname),
      lower(ci.hostname).split('.')[0] as string,
      lower(ci.address),
      lower(ci.title),
      lower(ci.number),
      ...lower(ci.aliases).split(/\s*,\s*/),
    ]))
      if (name !== '') index.set(name, [...(index.get(name) ?? []), ci])
  return index
}

/** The stage that binds alerts to configuration items and services. */
export const bind: EventStage<Case> = {
  name: 'bind',
  work: async (batch, context) => {
    // an alert that was bound before, by the program or by a person, stays bound
    const bound = new Map(batch.flatMap((one) => (opens(one) && one.alert?.ci ? [[one.id, one.alert.ci] as const] : [])))
    const names = new Map(batch.filter((one) => opens(one) && !bound.has(one.id)).map((one) => [one.id, namesOf(one.event)]))
    if (names.size + bound.size === 0) return { passed: batch, held: [] }
    const before = bound.size === 0 ? [] : await readRecords(context.engine.house, context.run, 'ci', [...new Set(bound.values())])
    const byId = new Map(before.map((ci) => [ci.id as string, ci]))
    const byName = indexByName(await readCis(context, [...new Set([...names.values()].flat())]))
    const named = (one: Case): string => lower(one.event.labels['service'] ?? null).trim()
    const services = await readServices(
      context,
      [...new Set(batch.filter(opens).map(named))].filter((name) => name !== ''),
    )
    const passed = batch.map((one): Case => {
      const kept = bound.get(one.id)
      if (kept) return { ...one, ci: byId.get(kept), subject: kept }
      const ownNames = names.get(one.id)
      if (!ownNames) return one
      const { ci, note } = find(ownNames, byName)
      const service = ci ? undefined : services.get(named(one))
      return {
        ...one,
        ci,
        subject: ci?.id ?? service,
        values: { ...one.values, ci: ci?.id ?? null, ...(service ? { services: [service] } : {}) },
        notes: [...one.notes, ...(note && !service ? [note] : [])],
      }
    })
    return { passed, held: [] }
  },
}
