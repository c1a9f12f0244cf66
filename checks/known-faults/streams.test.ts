/** The stream of live changes: what a listener may read, and only as long as the listener is signed in. */
import { once } from 'node:events'
import { type ClientRequest, request } from 'node:http'
import { beforeAll, describe, expect, it } from 'vitest'
import { afterFile } from '#testing/after-file.ts'
import { type ApiWorld, openApiWorld, type Someone } from '#testing/api-world.ts'
import { eventually } from '#testing/eventually.ts'
import { recordsOf } from './over-http.ts'

/** A stream ends within some seconds: actors are cached for five, and asked about every two. */
const longestAfterSignOutMs = 15_000

let world: ApiWorld
let port: number
let administrator: Someone
beforeAll(async () => {
  world = await openApiWorld()
  await world.app.listen({ port: 0, host: '127.0.0.1' })
  const address = world.app.server.address()
  port = typeof address === 'object' && address ? address.port : 0
  administrator = await world.someone('Ada', ['administrator'])
})

interface Stream {
  readonly heard: () => string
  readonly ended: () => boolean
}

const listen = async (headers: Record<string, string>): Promise<Stream> => {
  const asked: ClientRequest = request({ port, path: '/api/stream', headers, agent: false })
  asked.end()
  afterFile(() => void asked.destroy())
  const [answer] = await once(asked, 'response')
  expect(answer.statusCode).toBe(200)
  let heard = ''
  let ended = false
  answer.setEncoding('utf8')
  answer.on('data', (text: string) => {
    heard += text
  })
  answer.on('close', () => {
    ended = true
  })
  return { heard: () => heard, ended: () => ended }
}
const bearer = ({ token }: Someone) => ({ authorization: `Bearer ${token}` })

describe('the stream', () => {
  it('tells a requester nothing of an incident of somebody else', async () => {
    const [rita, other] = [await world.someone('Rita', []), await world.someone('Omar', [])]
    const [hers, agents] = [await listen(bearer(rita)), await listen(bearer(await world.someone('Ana', ['agent'])))]
    const foreign = await recordsOf(other).create('incident', { title: 'His' })
    const own = await recordsOf(rita).create('incident', { title: 'Hers' })
    await eventually('the agent hears of both', () => agents.heard().includes(foreign.id) && agents.heard().includes(own.id))
    await eventually('the requester hears of her own', () => hers.heard().includes(own.id))
    expect(hers.heard()).not.toContain(foreign.id)
  })

  it('of a person who signs out is closed within seconds', async () => {
    const origin = 'http://localhost'
    const [email, password] = ['sara@example.org', 'a lantern at night']
    const sara = await recordsOf(administrator).create('person', { title: 'Sara', email })
    expect((await administrator.ask('POST', '/api/accounts', { person: sara.id, password })).status).toBe(204)
    const signedIn = await world.app.inject({ method: 'POST', url: '/api/sign-in', payload: { email, password }, headers: { origin } })
    expect(signedIn.statusCode, signedIn.body).toBe(200)
    const cookie = signedIn.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
    const stream = await listen({ cookie })
    await world.app.inject({ method: 'POST', url: '/api/sign-out', headers: { origin, cookie } })
    await eventually('the stream ends', stream.ended, { within: longestAfterSignOutMs })
  })

  it('of a person who is retired is closed within seconds, the streams of others stay open', async () => {
    const [leaver, stayer] = [await world.someone('Lea', []), await world.someone('Sten', [])]
    const [leaving, staying] = [await listen(bearer(leaver)), await listen(bearer(stayer))]
    const { body } = await administrator.ask('GET', `/api/records/person/${leaver.id}`)
    await recordsOf(administrator).moved(body.record, 'retire')
    await eventually('the stream ends', leaving.ended, { within: longestAfterSignOutMs })
    expect(staying.ended()).toBe(false)
  })
})
