import { expect, test } from 'vitest'
import { makeApp } from './app.ts'

/** An app whose requests wait until `finish`. */
const busyApp = async () => {
  const app = await makeApp({ load: { writes: 2, requests: 3 } })
  const { promise: finished, resolve: finish } = Promise.withResolvers<void>()
  app.route({ method: ['GET', 'POST'], url: '/work', handler: () => finished.then(() => ({})) })
  app.get('/api/health/live', () => ({}))
  await app.ready()
  return { app, finish }
}

test('beyond the limits writes are refused before reads, and probes never', async () => {
  const { app, finish } = await busyApp()
  const status = async (method: 'GET' | 'POST', url = '/work') => (await app.inject({ method, url })).statusCode
  const accepted = [status('POST'), status('GET')]
  await new Promise(setImmediate)
  const refused = await app.inject({ method: 'POST', url: '/work' })
  expect(refused.statusCode).toBe(503)
  expect(refused.headers['retry-after']).toBe('1')
  expect(refused.json()).toMatchObject({ code: 'program.busy' })
  accepted.push(status('GET'))
  await new Promise(setImmediate)
  expect(await status('GET')).toBe(503)
  expect(await status('GET', '/api/health/live')).toBe(200)
  finish()
  expect(await Promise.all(accepted)).toEqual([200, 200, 200])
  expect(await status('POST')).toBe(200)
  await app.close()
})

test('the address of a client is believed only from a trusted proxy', async () => {
  const addressSeen = async (trustProxy: readonly string[]) => {
    const app = await makeApp({ trustProxy })
    app.get('/address', ({ ip }) => ({ ip }))
    const answer = await app.inject({ url: '/address', remoteAddress: '10.1.1.1', headers: { 'x-forwarded-for': '203.0.113.9' } })
    await app.close()
    return answer.json()
  }
  expect(await addressSeen([])).toEqual({ ip: '10.1.1.1' })
  expect(await addressSeen(['127.0.0.1'])).toEqual({ ip: '10.1.1.1' })
  expect(await addressSeen(['10.0.0.0/8'])).toEqual({ ip: '203.0.113.9' })
})
