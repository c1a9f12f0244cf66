/** Connections that are cut while a request is in progress: a repetition with the same Idempotency-Key writes nothing twice and never hangs. */
import { request } from 'node:http'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { type ApiWorld, openApiWorld, type Someone } from '#testing/api-world.ts'
import { randomOf } from './random.ts'

const requests = 350
const cutsPerRequest = 3
const atOnce = 16
/** A repeated request is answered sooner than one that writes. */
const leastMs = 10
const maxAnswerMs = 10_000
const seed = Number(process.env['SERENO_SEED'] ?? Date.now() % 2 ** 31)

let world: ApiWorld
let agent: Someone
let port: number
beforeAll(async () => {
  world = await openApiWorld()
  agent = await world.someone('Agent', ['agent', 'incident-manager'])
  await world.app.listen({ port: 0, host: '127.0.0.1' })
  const address = world.app.server.address()
  port = typeof address === 'object' && address ? address.port : 0
})

interface Post {
  readonly path: string
  readonly key: string
  readonly body: object
}

/** Sends a request and cuts the connection after some milliseconds. Returns the status if the answer was quicker. */
const post = ({ path, key, body }: Post, cutAfterMs = maxAnswerMs): Promise<number | 'cut'> =>
  new Promise((done) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${agent.token}`, 'idempotency-key': key }
    const asking = request({ port, path, method: 'POST', headers }, (answer) => {
      answer.resume()
      answer.on('end', () => done(answer.statusCode ?? 0))
    })
    const timer = setTimeout(() => asking.destroy(), cutAfterMs)
    asking.on('error', () => done('cut'))
    asking.on('close', () => {
      clearTimeout(timer)
      done('cut')
    })
    asking.end(JSON.stringify(body))
  })

const busy = 409
/** Repeats a request until it is answered; while the first one is in progress the answer is 409. */
const untilAnswered = async (one: Post): Promise<number | 'cut'> => {
  for (;;) {
    const status = await post(one)
    if (status !== busy) return status
  }
}

test(`${requests} requests with ${cutsPerRequest} cut connections each are written once`, async () => {
  console.info(`seed ${seed}`)
  const random = randomOf(seed)
  const { record: incident } = (await agent.ask('POST', '/api/records/incident', { values: { title: 'The one with comments' } })).body
  const wanted = Array.from({ length: requests }, (_, n): Post => {
    const key = `key ${n}`
    return n % 2 === 0
      ? { key, path: '/api/records/incident', body: { values: { title: key } } }
      : { key, path: `/api/records/incident/${incident.id}/story`, body: { text: key } }
  })
  let cut = 0
  /** What the last answer took: a connection is cut at a random moment of twice that time, on a slow machine as on a quick one. */
  let tookMs = 30
  const answered = new Map<string, number | 'cut'>()
  const queue = wanted.values()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const one of queue) {
        for (let n = 0; n < cutsPerRequest; n++) if ((await post(one, random.next() * 2 * tookMs)) === 'cut') cut++
        const sent = performance.now()
        answered.set(one.key, await untilAnswered(one))
        tookMs = Math.max(leastMs, performance.now() - sent)
      }
    }),
  )
  expect([...answered].filter(([, status]) => status !== 201)).toEqual([])
  const written = await world.engine.database.as('*')<{ name: string; n: number }>(sql`
    select name, count(*)::int as n
    from (select title as name from record where type = 'incident' union all select text from story where record = ${incident.id} and kind = 'commented') w
    where name like 'key %'
    group by name`)
  expect(written.filter(({ n }) => n !== 1)).toEqual([])
  expect(written).toHaveLength(requests)
  console.info(`${cut} of ${requests * cutsPerRequest} connections were cut before the answer; ${requests} writes, each done once`)
  // otherwise the test has tried nothing
  expect(cut).toBeGreaterThan(requests)
})
