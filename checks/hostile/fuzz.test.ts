/**
 * Whatever is sent, the answer is never an error of the program, comes within seconds, and leaves no memory behind. The seed of a run is
 * printed; SERENO_SEED repeats it.
 */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { InjectOptions } from 'fastify'
import { expect, test } from 'vitest'
import { openApiWorld } from '#testing/api-world.ts'
import { knownOf } from './known-values.ts'
import { randomOf } from './random.ts'
import { type HostileRequest, operationsOf, requestFor } from './requests.ts'

const requests = Number(process.env['SERENO_FUZZ_REQUESTS'] ?? 50_000)
const warmUpRequests = 5000
const atOnce = 8
/** Of a request that is alone; what others wait for is the business of the bench. */
const longestAnswerMs = 2000
/** Whole documents, which report their progress in other ways, are printed for some seconds. They are asked for rarely. */
const documents = /^\/api\/(handbook|evidence)/
const documentShare = 0.03
const longestDocumentMs = 60_000
/** What caches and compiled code may still grow by after the warm-up. */
const growthBytes = 64 * 1024 * 1024

const usedBytes = (): number => {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage().heapUsed
}

test(`${requests} requests over the whole API are answered without an error of the program`, { timeout: 1_800_000 }, async () => {
  const seed = Number(process.env['SERENO_SEED'] ?? Date.now() % 2 ** 32)
  console.info(`seed ${seed}`)
  const world = await openApiWorld()
  const [customer] = world.customers
  const root = await world.someone('Root', ['administrator'])
  const askers = [
    ...Array.from({ length: 5 }, () => root.token),
    (await world.someone('Ana', ['agent'])).token,
    (await world.someone('Carla', ['administrator'], customer)).token,
    (await world.someone('Rita', [], customer)).token,
    'no-token',
  ]
  const known = await knownOf(world)
  // readiness answers 503 while it is not ready, which many requests at once can be the reason of
  const operations = operationsOf((await root.ask('GET', '/api/openapi.json')).body).filter(({ path }) => path !== '/api/health/ready')

  const statuses = new Map<number, number>()
  const answered = new Map<string, number>()
  const failed = new Map<string, HostileRequest>()
  const slow: number[] = []
  const ask = async (number: number) => {
    // each request has a seed of its own, so that it can be repeated alone
    const random = randomOf(seed + number)
    const [rare, often] = [operations.filter(({ path }) => documents.test(path)), operations.filter(({ path }) => !documents.test(path))]
    const operation = random.pick(random.chance(documentShare) ? rare : often)
    const request = requestFor(random, known, operation)
    const began = performance.now()
    // a file that fails while it is sent ends its connection
    const broken = (error: Error) => ({ statusCode: 500, body: error.message })
    const sent = world.app.inject({
      method: request.method as NonNullable<InjectOptions['method']>,
      url: request.url,
      headers: { ...request.headers, authorization: `Bearer ${random.pick(askers)}` },
      ...(request.payload === undefined ? {} : { payload: request.payload }),
    })
    const { statusCode, body } = await sent.catch(broken)
    const isSlow = performance.now() - began > (documents.test(operation.path) ? longestDocumentMs : longestAnswerMs)
    return { statusCode, body, request, isSlow, at: `${operation.method} ${operation.path}` }
  }
  const send = async (number: number): Promise<void> => {
    const { statusCode, body, request, isSlow, at } = await ask(number)
    statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1)
    if (statusCode < 300) answered.set(at, (answered.get(at) ?? 0) + 1)
    if (isSlow) slow.push(number)
    if (statusCode >= 500) failed.set(`${number}: ${at} ${statusCode} ${body.slice(0, 200)}`, request)
  }
  let next = 0
  const sendUpTo = (end: number) =>
    Promise.all(
      Array.from({ length: atOnce }, async () => {
        while (next < end) await send(next++)
      }),
    )

  await sendUpTo(Math.min(warmUpRequests, requests))
  const before = usedBytes()
  await sendUpTo(requests)
  const grown = usedBytes() - before

  console.info(`statuses: ${JSON.stringify(Object.fromEntries([...statuses].sort()))}; memory ${Math.round(grown / 1024)} KiB more`)
  expect([...failed].map(([what, { url, payload }]) => `${what}\n${url.slice(0, 600)}\n${payload?.slice(0, 1000)}`)).toEqual([])
  const hanging: string[] = []
  for (const number of slow) {
    const { isSlow, at, request } = await ask(number)
    if (isSlow) hanging.push(`${number}: ${at} ${request.url.slice(0, 600)} ${request.payload?.slice(0, 600)}`)
  }
  console.info(`${slow.length} answers were slow among others, ${hanging.length} alone`)
  expect(hanging).toEqual([])
  expect(grown).toBeLessThan(growthBytes)
  // the askers still are who they were: the answers were not all "sign in"
  expect((await root.ask('GET', '/api/me')).status).toBe(200)
  const unreached = operations.map(({ method, path }) => `${method} ${path}`).filter((at) => !answered.has(at))
  console.info(`operations without a success: ${unreached.join('; ')}`)
})
