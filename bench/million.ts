/**
 * A million records of all types, as after two years of use: many alerts, incidents and requests, few plans and
 * reviews. The SQL is generated from the declarations, so a new type or field is filled automatically. Except for the current day,
 * everything follows from the position of a record in its type, so two fillings are equal.
 */
import type pg from 'pg'
import { columnOf, snake, tableOf } from '#engine/store/sql-names.ts'
import { type Field, targetOf } from '#kernel/field.ts'
import type { Model } from '#kernel/model.ts'
import { buildHouse } from '#testing/house.ts'

const total = 1_000_000
/** Records that arrive and are finished: nearly all that are older than a month are done or closed. */
const flowing: Readonly<Record<string, number>> = {
  alert: 280_000,
  incident: 200_000,
  'service-request': 150_000,
  change: 40_000,
  'work-log-entry': 40_000,
  'fulfilment-task': 40_000,
  approval: 30_000,
  'capacity-measurement': 30_000,
  'backup-run': 20_000,
  'operational-task': 20_000,
  'service-level-result': 10_000,
  problem: 5000,
  escalation: 5000,
  'survey-response': 5000,
  'access-request': 5000,
  'article-feedback': 5000,
  'work-item': 5000,
}
/** Long-lived records, in any state. The other types share the rest of the million. */
const lasting: Readonly<Record<string, number>> = {
  ci: 50_000,
  asset: 20_000,
  person: 5000,
  category: 100,
  team: 40,
  site: 30,
  organisation: 20,
  calendar: 10,
}
const day = 86_400_000
const span = 730 * day

/** A type, its index among all types, and how many records it has. */
interface TypeShare {
  readonly model: Model
  readonly no: number
  readonly n: number
}

export const fillMillion = async (client: pg.Client): Promise<void> => {
  const house = buildHouse()
  const given = { ...flowing, ...lasting }
  const rest = [...house.records.keys()].filter((type) => !(type in given))
  const left = total - Object.values(given).reduce((sum, n) => sum + n, 0)
  const share = (i: number) => Math.floor((left * (i + 1)) / rest.length) - Math.floor((left * i) / rest.length)
  const types = new Map(
    [...house.records].map(([type, { model }], no): [string, TypeShare] => [
      type,
      { model, no, n: given[type] ?? share(rest.indexOf(type)) },
    ]),
  )
  // one transaction, so that now() is constant
  await client.query('begin')
  await client.query(helpers)
  // types refer to each other in circles: foreign keys are restored, and checked, when all rows exist
  const references = await client.query<{ drop: string; add: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
  )
  for (const { drop } of references.rows) await client.query(drop)
  await client.query(spine([...types.values()]))
  for (const one of types.values()) await client.query(table(types, one))
  for (const [type, { clocks }] of house.records)
    for (const metric of Object.keys(clocks)) await client.query(clock(types.get(type) as TypeShare, metric))
  for (const { add } of references.rows) await client.query(add)
  await client.query('commit')
  await client.query('vacuum analyze')
}

/** `nth`: the id of a record of a type, rising with time as uuidv7 does. `u`: a number from 0 to 1 for a record and a purpose. */
const helpers = `
  set synchronous_commit = off; set timezone = 'UTC'; set work_mem = '256MB'; set maintenance_work_mem = '512MB';
  create function pg_temp.nth(no int, n int, i bigint) returns uuid language sql immutable as $$
    select (lpad(to_hex(${Date.now() - span} + ${span} / n * i), 12, '0') || '7' || lpad(to_hex(no), 3, '0') || '8' || lpad(to_hex(i), 15, '0'))::uuid $$;
  create function pg_temp.u(i bigint, purpose int) returns float8 language sql immutable as $$
    select (hashint8extended(i, purpose) & 1048575) / 1048576::float8 $$;
  create temp table sentence as
    select k, title, body, search_vector(title, body) as search from generate_series(0, 63) k,
      lateral (select (array['Failure','Slowness','Renewal','Delivery'])[1 + k % 4] || ' of the ' || (array['printer','mail server','shop','payroll','network'])[1 + k % 5] as title,
        repeat('People on floor ' || k || ' see that the screen stays empty after the second step. ', 3) as body)`

/** The records of a type: position, id, state and phase, and opening time in working hours. The last 4 % are of the last month. */
const records = ({ model, no, n }: TypeShare): string => {
  const ends = (phase: string) => phase === 'done' || phase === 'closed'
  const states = Object.entries(model.states).sort(([, a], [, b]) => Number(ends(b)) - Number(ends(a)))
  const ended = model.name in flowing ? states.filter(([, phase]) => ends(phase)).length : 0
  const pick = (at: 0 | 1) => `(array[${states.map((state) => `'${state[at]}'`)}])[s] as ${at === 0 ? 'state' : 'phase'}`
  return `(
    select i, pg_temp.nth(${no}, ${n}, i) as id, ${pick(0)}, ${pick(1)},
      least(now(), d - greatest(extract(isodow from d)::int - 5, 0) * interval '1 day' + interval '8 hours' + pg_temp.u(i, 1) * interval '10 hours') as opened_at
    from (
      select i, date_trunc('day', now() - interval '${span / day} days' * (1 - i / ${n}::float8)) as d,
        1 + floor(pg_temp.u(i, 2) * case when ${ended} > 0 and i < 0.96 * ${n} and pg_temp.u(i, 3) < 0.95 then ${ended} else ${states.length} end)::int as s
      from generate_series(0::bigint, ${n - 1}) i) x) b`
}

const oneOf = (type: TypeShare | undefined, at: string): string => (type ? `pg_temp.nth(${type.no}, ${type.n}, ${at})` : 'null')

/** The rows of `record` of all types in one statement, so that they are mixed on disk as in real use. */
const spine = (all: readonly TypeShare[]): string => {
  const named = new Map(all.map((one) => [one.model.name, one]))
  const anyOf = (type: string, purpose: number) => {
    const found = named.get(type)
    return oneOf(found, `floor(pg_temp.u(i, ${purpose}) * ${found?.n})::bigint`)
  }
  const person = (model: Model, field: Model['people'][number], type: string, purpose: number) =>
    model.people.includes(field) ? anyOf(type, purpose) : 'null::uuid'
  return `
    insert into record (id, type, number, title, state, phase, organisation, requester, team, assignee, opened_at, closed_at, created_at, updated_at, shared, search)
    select b.id, type, prefix || lpad(i::text, 7, '0'), sentence.title || ' ' || i, state, phase, ${oneOf(named.get('organisation'), '0')}, requester, team, assignee, opened_at,
      case when phase in ('closed', 'cancelled') then least(now(), opened_at + pg_temp.u(i, 7) * interval '9 days') end, opened_at, least(now(), opened_at + interval '9 days'), shared, sentence.search
    from (${all
      .map(
        (one) => `select b.*, '${one.model.name}' as type, '${one.model.prefix}' as prefix, ${one.model.shared} as shared,
          ${person(one.model, 'requester', 'person', 4)} as requester, ${person(one.model, 'team', 'team', 5)} as team, ${person(one.model, 'assignee', 'person', 6)} as assignee
        from ${records(one)}`,
      )
      .join(' union all ')}) b join sentence on sentence.k = i % 64
    order by b.id`
}

/** The type's own table. */
const table = (types: ReadonlyMap<string, TypeShare>, one: TypeShare): string => {
  const fields = Object.entries(one.model.fields)
  const values = fields.map(([name, field], i) => {
    const before = fields.slice(0, i).filter(([, other]) => other.kind === field.kind).length
    const value = together(types, one, name) ?? filled(types, one, name, { u: `pg_temp.u(i, ${10 + i})`, before })
    return field.required ? value : `case when ${isFilled(field, 60 + i)} then ${value} end`
  })
  return `
    insert into ${tableOf(one.model.name)} (id, organisation${fields.map(([name]) => `, "${snake(name)}"`).join('')})
    select b.id, ${oneOf(types.get('organisation'), '0')}${fields.map(([, field], i) => `, cast(${values[i]} as ${columnOf(field).type})`).join('')}
    from ${records(one)} join sentence on sentence.k = i % 64 order by b.id`
}

/**
 * How often an optional field is filled: moments depending on the phase, references to arriving records (the problem of an
 * incident) one time in eight, everything else three times in four.
 */
const isFilled = (field: Field, purpose: number): string => {
  const momentShare = `case when phase in ('done', 'closed') then 0.95 when phase = 'new' then 0.1 else 0.5 end`
  return `pg_temp.u(i, ${purpose}) < ${field.kind === 'moment' ? momentShare : (targetOf(field) ?? '') in flowing ? 0.125 : 0.75}`
}

/** Fields that must be unique together count up like digits. */
const together = (types: ReadonlyMap<string, TypeShare>, { model }: TypeShare, name: string): string | undefined => {
  const group = model.uniqueTogether.find((names) => (names as readonly string[]).includes(name))
  const field = model.fields[name]
  if (!group || !field) return undefined
  const first = types.get(targetOf(model.fields[group[0] as string] as Field) ?? '')
  const at = group[0] === name ? `i % ${first?.n}` : `i / ${first?.n}`
  const target = types.get(targetOf(field) ?? '')
  return target ? oneOf(target, at) : at
}

/** The value of a field: `u` is its own number from 0 to 1; `before` is the number of fields of its kind before it, so that moments are in order. */
const filled = (
  types: ReadonlyMap<string, TypeShare>,
  { model, n }: TypeShare,
  name: string,
  { u, before }: { readonly u: string; readonly before: number },
): string => {
  const { kind, options } = model.fields[name] as Field
  const [low, high] = [Number(options['min'] ?? 0), Number(options['max'] ?? 10)]
  const choices = ((options['values'] ?? []) as readonly string[]).map((value) => `'${value}'`)
  switch (kind) {
    case 'text':
      return options.unique ? `'${name} ' || i` : name === 'zone' ? `'UTC'` : `'${name} ' || floor(${u} * 50)`
    case 'markdown':
      return 'sentence.body'
    case 'number':
      return `floor(${low} + ${u} * ${u} * ${Math.min(high, low + 10) - low})`
    case 'money':
      return `round((${u} * 100000)::numeric, 2)`
    case 'duration':
      return `floor(${u} * 86400)`
    case 'flag':
      return `${u} < 0.6`
    case 'moment':
      return `least(now(), opened_at + (${before} + ${u}) * interval '11 hours')`
    case 'date':
      return `opened_at + (${before} + ${u}) * interval '150 days'`
    case 'choice':
      return `(array[${choices}])[1 + floor(${u} * ${choices.length})]`
    case 'choices':
      return `array[(array[${choices}])[1 + floor(${u} * ${choices.length})]]`
    case 'attributes':
      return `'{}'`
    case 'condition':
      return `'{"all": []}'`
    case 'hours':
      return `'{"mon": [["09:00", "17:00"]], "wed": [["09:00", "13:00"], ["14:00", "18:00"]], "fri": [["08:00", "15:00"]]}'`
    case 'ref':
    case 'person':
    case 'refs': {
      const target = types.get(kind === 'person' ? 'person' : (options['to'] as string))
      // arriving records refer to records of the same time; long-lived ones are referred to by any record
      const at = target && target.model.name in flowing ? `i * ${target.n} / ${n}` : `floor(${u} * ${target?.n})::bigint`
      return kind === 'refs' ? `array[${oneOf(target, at)}]` : oneOf(target, at)
    }
    default:
      throw new Error(`nothing to fill ${model.name}.${name} of the kind ${kind} with`)
  }
}

/** A clock for each record, which ends with it. */
const clock = ({ model, n, no }: TypeShare, metric: string): string => `
  insert into clock (record, organisation, type, metric, target_seconds, state, started_at, stopped_at, elapsed_seconds)
  select b.id, r.organisation, '${model.name}', '${metric}', 28800,
    case when b.phase in ('done', 'closed') then case when pg_temp.u(i, 1) < 0.9 then 'met' else 'missed' end else 'running' end,
    b.opened_at, case when b.phase in ('done', 'closed') then b.opened_at + interval '5 hours' end, floor(pg_temp.u(i, 2) * 28800)
  from ${records({ model, n, no })} join record r on r.id = b.id order by b.id`
