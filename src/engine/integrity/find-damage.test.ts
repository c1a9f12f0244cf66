/** Damage made by hand in the database of the sample company is found, and named in both languages; the sample itself has none. */
import { beforeAll, describe, expect, test } from 'vitest'
import { withClient } from '#engine/store/open-client.ts'
import { freshDatabase } from '#testing/database.ts'
import { buildHouse } from '#testing/house.ts'
import { catalogues } from '#testing/in-english.ts'
import { foundBy } from '../records/reindex.ts'
import { type CheckedData, findDamage } from './find-damage.ts'

interface BothLanguages {
  readonly check: string
  readonly en: string
  readonly es: string
}

const check = async (appUrl: string): Promise<CheckedData & { readonly sentences: readonly BothLanguages[] }> => {
  const sentences: BothLanguages[] = []
  const result = await findDamage({
    appUrl,
    house: buildHouse,
    messages: catalogues,
    found: ({ check: name, message }, house) =>
      sentences.push({ check: name, en: catalogues.format(message, 'en', house), es: catalogues.format(message, 'es', house) }),
  })
  return { ...result, sentences }
}

/** Each statement damages one record, the newest or oldest of its kind, and returns its number (or id) for the sentence. */
const damages: readonly {
  readonly check: string
  readonly name: string
  readonly sql: string
  readonly en: RegExp
  readonly es: RegExp
}[] = [
  {
    check: 'story',
    name: 'a value changed without a history entry',
    sql: `update incident set impact = 'low' where id = (
      select s.record from story s join incident i on i.id = s.record
      where s.changes #>> '{impact,1}' = 'high' and i.impact = 'high' order by s.record limit 1)
      returning (select number from record where record.id = incident.id)`,
    en: /: Impact is Low, but by its history it is High\.$/,
    es: /: Impacto es Bajo, pero según su historial es Alto\.$/,
  },
  {
    check: 'state',
    name: 'a state that no move led to',
    sql: `update record set state = 'closed', phase = 'closed', closed_at = now()
      where id = (select id from record where type = 'incident' and state = 'in-progress' order by id limit 1) returning number`,
    en: /it is in the state Closed, but by its history it is in the state In progress\.$/,
    es: /está en el estado Cerrado, pero según su historial está en el estado En curso\.$/,
  },
  {
    check: 'unknown-state',
    name: 'a state that does not exist',
    sql: `update record set state = 'lost' where id = (select id from record where type = 'risk' order by id limit 1) returning number`,
    en: /the state “lost” with the phase “\w+” does not exist\.$/,
    es: /el estado «lost» con la fase «\w+» no existe\.$/,
  },
  {
    check: 'version',
    name: 'a version that goes back',
    sql: `update record set version = version + 3 where id = (select id from record where type = 'problem' order by id limit 1) returning number`,
    en: /but its history ends with the version \d+\.$/,
    es: /pero su historial termina en la versión \d+\.$/,
  },
  {
    check: 'story-missing',
    name: 'a history that was deleted',
    sql: `delete from story where record = (select id from record where type = 'calendar' order by id limit 1)
      returning (select number from record where id = story.record)`,
    en: /the history does not show how it was created\.$/,
    es: /el historial no indica cómo se creó\.$/,
  },
  {
    check: 'clock',
    name: 'a clock with more time',
    sql: `update clock set elapsed_seconds = elapsed_seconds + 3600, due_at = due_at + interval '1 hour'
      where id = (select id from clock where state = 'met' order by id limit 1) returning (select number from record where id = clock.record)`,
    en: /the clock “.+” differs from what its history yields: elapsedSeconds \d+ ≠ \d+, dueAt/,
    es: /el reloj «.+» difiere de lo que resulta de su historial: elapsedSeconds \d+ ≠ \d+, dueAt/,
  },
  {
    check: 'outcome',
    name: 'a missed target that counts as met',
    sql: `update clock set state = 'missed', breached_at = stopped_at
      where id = (select c.id from clock c join incident i on i.id = c.record
        where c.state = 'met' and c.kind = 'sla' and c.metric = 'resolution' order by c.id desc limit 1)
      returning (select number from record where id = clock.record)`,
    en: /is yes, but the clock “.+” means no\.$/,
    es: /es sí, pero el reloj «.+» indica no\.$/,
  },
  {
    check: 'sum',
    name: 'effort that was deleted from a work log',
    sql: `update work_log_entry set effort = effort + 777 where id = (select id from work_log_entry where effort > 0 order by id limit 1)
      returning (select r.number from record r where r.id = work_log_entry.incident)`,
    en: /Effort is \d+, but the records that count towards it add up to \d+\.$/,
    es: /Esfuerzo es \d+, pero los registros que lo componen suman \d+\.$/,
  },
  {
    check: 'decision',
    name: 'a title that was decided and is another now',
    sql: `update record set title = 'another title' where id = (
      select record from decision where ended_at is null and covered ->> 'title' is not null order by record limit 1) returning number`,
    en: /changed although the decision “.+” covers the values\.$/,
    es: /cambió aunque la decisión «.+» cubre los valores\.$/,
  },
  {
    check: 'reference',
    name: 'a list of references with one to nothing',
    sql: `update change set cis = array['00000000-0000-4000-8000-000000000000'::uuid]
      where id = (select id from change where cardinality(cis) > 0 order by id desc limit 1)
      returning (select number from record where record.id = change.id)`,
    en: /refers to a record that does not exist \(00000000-0000-4000-8000-000000000000\)\.$/,
    es: /apunta a un registro que no existe \(00000000-0000-4000-8000-000000000000\)\.$/,
  },
  {
    check: 'number-doubled',
    name: 'a number that exists twice',
    sql: `update record set number = (select min(number) from record where type = 'service')
      where id = (select id from record where type = 'service' order by number desc limit 1) returning number`,
    en: /^The number SRV\d+ of the type Service exists 2 times\.$/,
    es: /^El número SRV\d+ del tipo Servicio existe 2 veces\.$/,
  },
  {
    check: 'number-ahead',
    name: 'a sequence that went back',
    sql: `select max(number) as number from record, (select setval('number_article', 1)) s where type = 'article'`,
    en: /its sequence is at 1\.$/,
    es: /su secuencia está en 1\.$/,
  },
  {
    check: 'search',
    name: 'a record that the search does not find',
    sql: `update record set search = to_tsvector('simple', 'nothing')
      where id = (select id from record where type = 'site' order by id limit 1) returning number`,
    en: /the search does not find it by its current texts\.$/,
    es: /la búsqueda no lo encuentra por sus textos actuales\.$/,
  },
  {
    check: 'row-missing',
    name: 'the values of a type that are missing',
    sql: `delete from announcement where id = (select id from announcement order by id limit 1)
      returning (select number from record where id = announcement.id)`,
    en: /the values of its type are missing \(table announcement\)\.$/,
    es: /faltan los valores de su tipo \(tabla announcement\)\.$/,
  },
  {
    check: 'organisation',
    name: 'a clock in another organisation',
    sql: `update clock set organisation = (select id from organisation where kind = 'customer' and id <> clock.organisation limit 1)
      where id = (select id from clock order by id desc limit 1) returning (select number from record where id = clock.record)`,
    en: /rows in the table clock belong to another organisation than the record\.$/,
    es: /hay filas en la tabla clock que pertenecen a otra organización que el registro\.$/,
  },
  {
    check: 'closed-at',
    name: 'a closed record without its time',
    sql: `update record set closed_at = null where id = (select id from record where type = 'change' and phase = 'closed' order by id limit 1)
      returning number`,
    en: /which does not match the time at which it was closed\.$/,
    es: /lo que no coincide con la hora de cierre\.$/,
  },
  {
    check: 'outbox',
    name: 'a change to dispatch without its record',
    sql: `insert into outbox (record, type, organisation, kind, payload)
      select '00000000-0000-4000-8000-00000000000b', 'incident', organisation, 'changed', '{}' from record limit 1 returning record as number`,
    en: /^A change that waits to be dispatched/,
    es: /^Un cambio pendiente de distribuir/,
  },
  {
    check: 'jobs',
    name: 'a job without its record',
    sql: `select '00000000-0000-4000-8000-00000000000a' as number
      from graphile_worker.add_job('late', '{"record": "00000000-0000-4000-8000-00000000000a"}')`,
    en: /^The job \d+ \(late\) concerns a record that does not exist/,
    es: /^El trabajo \d+ \(late\) se refiere a un registro que no existe/,
  },
]

let healthy: Awaited<ReturnType<typeof check>>
let damaged: Awaited<ReturnType<typeof check>>
const numbers = new Map<string, string>()
beforeAll(async () => {
  const { ownerUrl, appUrl } = await freshDatabase('sample')
  const house = await buildHouse()
  const searched = [...house.records.keys()].map((type) => ({ type, fields: foundBy(house, type) }))
  // as after the first round of the task `search`
  await withClient(ownerUrl, (client) =>
    client.query(
      `insert into search_index (type, fields, done) select type, fields, true from json_to_recordset($1) as x(type text, fields text)
       on conflict (type) do update set fields = excluded.fields, done = true`,
      [JSON.stringify(searched)],
    ),
  )
  healthy = await check(appUrl)
  await withClient(ownerUrl, async (client) => {
    await client.query('alter table story disable trigger story_append_only')
    await client.query('alter table record drop constraint record_type_number_key')
    for (const { name, sql } of damages) numbers.set(name, (await client.query<{ number: string }>(sql)).rows[0]?.number ?? '')
  })
  damaged = await check(appUrl)
}, 300_000)

test('the sample company has no damage', () => {
  expect(healthy.sentences).toEqual([])
  expect(healthy.records).toBeGreaterThan(3000)
})

describe.each(damages)('$name', ({ check: kind, name, en, es }) => {
  test('is found and named in both languages', () => {
    const number = numbers.get(name) ?? ''
    expect(number, 'the statement damaged a record').not.toBe('')
    const sentences = damaged.sentences.filter((one) => one.check === kind && one.en.includes(number))
    expect(sentences.map((one) => one.en)).toContainEqual(expect.stringMatching(en))
    expect(sentences.map((one) => one.es)).toContainEqual(expect.stringMatching(es))
  })
})
