/** Clients that send slowly, too much or too deep, or that keep hundreds of streams open: others are served in the meantime. */
import { type ClientRequest, get, type IncomingMessage, request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { afterFile } from '#testing/after-file.ts'
import { type ApiWorld, openApiWorld, type Someone } from '#testing/api-world.ts'
import { eventually } from '#testing/eventually.ts'

const longestAnswerMs = 2000
const slowClients = 200
const streams = 500
/** A request may take 60 s, and the server looks every 30 s for those that took longer. */
const longestSlowRequestMs = 120_000

let world: ApiWorld
let root: Someone
let port: number
beforeAll(async () => {
  world = await openApiWorld()
  root = await world.someone('Root', ['administrator'])
  await world.app.listen({ port: 0, host: '127.0.0.1' })
  const address = world.app.server.address()
  port = typeof address === 'object' && address ? address.port : 0
})

interface Answered {
  readonly status: number
  readonly tookMs: number
}

const post = (path: string, body: Buffer | string, headers: Readonly<Record<string, string>> = {}): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const began = performance.now()
    const asking = request(
      {
        port,
        path,
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${root.token}`, ...headers },
      },
      (answer) => {
        answer.resume()
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, tookMs: performance.now() - began }))
      },
    )
    asking.on('error', reject)
    asking.end(body)
  })

const others = async (): Promise<Answered> => post('/api/records/incident', JSON.stringify({ values: { title: 'of somebody else' } }))

const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels)
const keys = (many: number): string =>
  JSON.stringify({ values: Object.fromEntries(Array.from({ length: many }, (_, i) => [`field${i}`, i])) })
const bodies: readonly (readonly [string, string | Buffer, Readonly<Record<string, string>>])[] = [
  ['a list of a million levels', deep(1_000_000), {}],
  ['values of a thousand levels', `{"values":{"title":${deep(1000)}}}`, {}],
  ['objects of 100,000 levels', `${'{"values":'.repeat(100_000)}1${'}'.repeat(100_000)}`, {}],
  ['100,000 keys', keys(100_000), {}],
  ['more than the limit', JSON.stringify({ values: { title: 'x'.repeat(30_000_000) } }), {}],
  ['a zip bomb', gzipSync(Buffer.alloc(200_000_000, 0x20)), { 'content-encoding': 'gzip' }],
  ['a number of a million digits', `{"values":{"title":${'9'.repeat(1_000_000)}}}`, {}],
  ['a title of three million characters', JSON.stringify({ values: { title: 'x'.repeat(3_000_000) } }), {}],
]
const takers = ['/api/records/incident', '/connect/alertmanager/api/v2/alerts', '/connect/alertmanager/api/v2/silences', '/api/imports']

test.each(bodies)('%s is refused at once', async (_, body, headers) => {
  for (const path of takers) {
    // a body above the limit is refused before it is sent whole: the connection may end first
    const { status, tookMs } = await post(path, body, headers).catch(() => ({ status: 413, tookMs: 0 }))
    expect([path, status >= 400 && status < 500]).toEqual([path, true])
    expect(tookMs).toBeLessThan(longestAnswerMs)
  }
  expect((await others()).status).toBe(201)
})

test(`${slowClients} clients that never finish their requests are disconnected, others are served`, { timeout: 180_000 }, async () => {
  const sockets: Socket[] = Array.from({ length: slowClients }, (_, i) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => undefined)
    socket.resume()
    socket.write(
      `POST /api/records/incident HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${root.token}\r\ncontent-type: application/json\r\n`,
    )
    // half of them do not finish their headers
    if (i % 2 === 0) socket.write('content-length: 100000\r\n\r\n{')
    return socket
  })
  afterFile(() => sockets.forEach((socket) => void socket.destroy()))
  for (let i = 0; i < 20; i++) {
    const { status, tookMs } = await others()
    expect(status).toBe(201)
    expect(tookMs).toBeLessThan(longestAnswerMs)
  }
  await eventually('every slow client is disconnected', () => sockets.every(({ closed }) => closed), { within: longestSlowRequestMs })
})

test(`${streams} streams get the same change, and none is left when they close`, async () => {
  const read: string[] = []
  const open: ClientRequest[] = []
  await Promise.all(
    Array.from(
      { length: streams },
      (_, i) =>
        new Promise<void>((resolve, reject) => {
          const asking = get(
            { port, path: '/api/stream', agent: false, headers: { authorization: `Bearer ${root.token}` } },
            (answer: IncomingMessage) => {
              answer.setEncoding('utf8')
              answer.on('data', (text: string) => {
                read[i] = (read[i] ?? '') + text
              })
              answer.on('error', () => undefined)
              resolve()
            },
          )
          asking.on('error', reject)
          open.push(asking)
        }),
    ),
  )
  const { id } = await world.make('incident', { title: 'seen by all' })
  await eventually('every stream has the change', () => read.filter((text) => text.includes(id)).length === streams)
  expect((await others()).tookMs).toBeLessThan(longestAnswerMs)
  for (const asking of open) asking.destroy()
  const connections = (): Promise<number> =>
    new Promise((resolve, reject) => world.app.server.getConnections((error, count) => (error ? reject(error) : resolve(count))))
  await eventually('the streams are closed', async () => (await connections()) < streams / 10)
})
