import { connect, createServer, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { withClient } from '#engine/store/open-client.ts'
import { afterFile } from '#testing/after-file.ts'
import { emptyDatabase } from '#testing/database.ts'
import { eventually } from '#testing/eventually.ts'
import { changesChannel, listen, type Notice } from './listen.ts'

/** A TCP proxy to the database that can stop forwarding without closing a connection, as a network partition does. */
const openProxy = async (url: string): Promise<{ readonly url: string; readonly partition: (on: boolean) => void }> => {
  const { port: targetPort, hostname: targetHost } = new URL(url)
  const pairs: (readonly [Socket, Socket])[] = []
  const server = createServer((near) => {
    const far = connect(Number(targetPort), targetHost)
    near.pipe(far)
    far.pipe(near)
    for (const socket of [near, far]) socket.on('error', () => undefined)
    pairs.push([near, far])
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  afterFile(async () => {
    for (const socket of pairs.flat()) socket.destroy()
    server.close()
  })
  const { port } = server.address() as { port: number }
  const proxied = new URL(url)
  proxied.hostname = '127.0.0.1'
  proxied.port = String(port)
  return {
    url: proxied.href,
    partition: (on) => {
      for (const [near, far] of pairs) {
        if (on) near.unpipe(far)
        else near.pipe(far)
      }
    },
  }
}

test('received waits for notices that were sent before, also of other connections', async () => {
  const { ownerUrl } = await emptyDatabase()
  const notices: Notice[] = []
  const listening = await listen(ownerUrl, (some) => notices.push(...some))
  afterFile(listening.stop)
  for (let i = 0; i < 20; i++) {
    const payload = JSON.stringify([['ci', null, null, i, 'changed']])
    await withClient(ownerUrl, (client) => client.query('select pg_notify($1, $2)', [changesChannel, payload]))
    await listening.received()
    expect(notices.at(-1)).toMatchObject({ type: 'ci', version: i })
  }
})

test('a connection that is dead without being closed holds nobody up, and is replaced', async () => {
  const { ownerUrl } = await emptyDatabase()
  const proxy = await openProxy(ownerUrl)
  const notices: Notice[] = []
  const listening = await listen(proxy.url, (some) => notices.push(...some))
  afterFile(listening.stop)
  await listening.received()
  proxy.partition(true)
  await Promise.all([listening.received(), listening.received()])
  await eventually('the reconnection', () => notices.some(({ kind }) => kind === 'missed'))
  await listening.received()
})
