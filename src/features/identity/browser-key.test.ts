import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { isSameBrowser, markBrowser } from './browser-key.ts'

/** A server that marks at /mark, and says at /same whether the hash in the query is that of the browser. */
const serverAt = (publicUrl: string) => {
  const app = Fastify()
  app.get('/mark', async (request, reply) => markBrowser(request, reply, publicUrl))
  app.get<{ Querystring: { hash: string } }>('/same', async (request) => isSameBrowser(request, publicUrl, request.query.hash))
  return async (url: string, cookie = '') => {
    const { body, headers } = await app.inject({ url, headers: { cookie } })
    return { body, set: String(headers['set-cookie'] ?? '') }
  }
}

test('over https the cookie belongs to this host alone, and is never sent without encryption', async () => {
  const { set } = await serverAt('https://sereno.example.org')('/mark')
  expect(set).toMatch(/^__Host-sereno\.begun=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600; Secure$/)
  expect((await serverAt('http://localhost:7373')('/mark')).set).toMatch(
    /^sereno\.begun=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600$/,
  )
})

test('a second sign-in in the same browser keeps the key of the first; a made-up one is replaced', async () => {
  const ask = serverAt('http://localhost')
  const first = await ask('/mark')
  const [cookie = ''] = first.set.split(';')
  expect((await ask('/mark', `other=1; ${cookie}`)).body).toBe(first.body)
  expect((await ask('/mark', 'sereno.begun=short')).body).not.toBe(first.body)
  expect((await ask(`/same?hash=${first.body}`, cookie)).body).toBe('true')
  expect((await ask(`/same?hash=${first.body}`)).body).toBe('false')
  expect((await ask(`/same?hash=${first.body}`, (await ask('/mark')).set.split(';')[0])).body).toBe('false')
})
