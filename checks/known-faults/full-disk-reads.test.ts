/**
 * Kind 24: while the database can save nothing, everything can still be read, with a token and with a session, also when the request
 * comes with a write of its own (the last use of a token, an extended session). The questions are those of the API's own description.
 */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { noteRoom } from '#engine/store/database-trouble.ts'
import { withClient } from '#engine/store/open-client.ts'
import { openSignIn } from '#features/accounts/better-auth.ts'
import { afterFile } from '#testing/after-file.ts'
import { openApiWorld } from '#testing/api-world.ts'
import { specimen } from '#testing/specimen.ts'

/** Streams never end; readiness reports the full disk; a PDF takes seconds and reads the same as its page. */
const otherAnswers = /^\/api\/(stream|health\/ready)|\.pdf$/
const ofConnectors = ['/connect/alertmanager/api/v2/alerts', '/connect/scim/v2/Users']

// the program remembers a full disk, and the next test file shares its process
afterFile(noteRoom)

test('everything is read while every write fails because the disk is full', { timeout: 120_000 }, async () => {
  const world = await openApiWorld()
  const admin = await world.someone('Ada', ['administrator'])
  const incident = await specimen(world, 'incident')
  const service = await specimen(world, 'service')
  const places = new Map([
    ['type', 'incident'],
    ['key', incident.id],
    ['id', incident.id],
    ['process', 'incident'],
    ['kpi', 'resolution-within-sla'],
    ['service', service.id],
    ['language', 'en'],
  ])
  const reader = await world.make('person', { title: 'Reader', email: 'reader@example.org' })
  await world.make('role-grant', { title: 'Reader', role: 'administrator', person: reader.id })
  const signIn = await openSignIn(world.engine.database, 'http://localhost')
  const cookies = await signIn.begin(reader.id, { address: '127.0.0.1', agent: 'test' })
  const cookie = (cookies ?? []).map((text) => text.split(';')[0]).join('; ')
  const unused = await world.tokenOf(admin.who, { name: 'Unused' })
  const described = (await admin.ask('GET', '/api/openapi.json')).body.paths as Record<string, { get?: object }>
  const paths = Object.entries(described).flatMap(([path, { get }]) => (get && !otherAnswers.test(path) ? [path] : []))
  const urls = [...paths, ...ofConnectors].map((path) => path.replaceAll(/\{(\w+)\}/g, (_, name) => places.get(name) ?? 'x'))
  expect(urls.length).toBeGreaterThan(50)

  await world.engine.database.as('*')(
    sql`update sign_in_session set updated_at = now() - interval '2 hours', expires_at = expires_at - interval '2 hours'`,
  )
  const refuseAll = `
    create function refuse() returns trigger language plpgsql as $$
      begin raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$;
    do $$ declare one text; begin
      for one in select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = 'public' loop
        execute 'create trigger refuse before insert or update or delete on ' || one || ' for each statement execute function refuse()';
      end loop;
    end $$`
  await withClient(world.ownerUrl, (client) => client.query(refuseAll))

  expect((await admin.ask('POST', '/api/records/incident', { values: { title: 'Nothing is saved' } })).status).toBe(503)
  const callers = { token: { authorization: `Bearer ${unused.token}` }, session: { cookie } }
  const failed: string[] = []
  for (const [caller, headers] of Object.entries(callers)) {
    for (const url of urls) {
      const { statusCode } = await world.app.inject({ url, headers })
      if (statusCode >= 500 || statusCode === 401) failed.push(`${caller}: GET ${url} ${statusCode}`)
    }
  }
  expect(failed).toEqual([])
})
