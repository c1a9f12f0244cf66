/** /api/stream: live changes as server-sent events, only of records that the listener may read. */
import type { FastifyInstance } from 'fastify'
import { missedNotices } from '#engine/outbox/listen.ts'
import type { Actor } from '#kernel/actor.ts'
import { Fault } from '#kernel/trouble.ts'
import { openListeners } from './live-listeners.ts'
import { requestIdHeader } from './request-log.ts'
import type { ApiContext } from './route.ts'

/** Regular pings keep proxies from closing idle connections. */
const pingEveryMs = 25_000
/** The stream of a person who signed out, retired or lost rights ends or changes after this time; actors are cached for some seconds more. */
const checkEveryMs = 2000
/** A listener that does not read is disconnected when more than this waits for it. */
const maxBufferedBytes = 1_000_000

/** Adds the route /api/stream. */
export const streamRoute = (app: FastifyInstance, { engine, actorOf }: ApiContext): void => {
  const listen = openListeners(engine)
  app.get('/api/stream', async (request, reply) => {
    const first = await actorOf(request)
    if (!first) throw new Fault('sign-in.needed')
    let who: Actor = first
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      connection: 'keep-alive',
      'x-accel-buffering': 'no',
      [requestIdHeader]: request.id,
    })
    raw.write('event: ping\ndata: {}\n\n')
    const unsubscribe = listen({
      who: () => who,
      send: (changes) => {
        if (raw.writableLength > maxBufferedBytes) return void raw.destroy()
        raw.write(changes.map(({ type, id, version }) => `event: change\ndata: ${JSON.stringify({ type, id, version })}\n\n`).join(''))
      },
    })
    // changes were missed while the database was away: the client connects again and reads everything
    const forget = engine.onNotices((notices) => {
      if (notices.includes(missedNotices)) raw.end()
    })
    const check = async (): Promise<void> => {
      // without an answer from the database nobody knows who listens; the browser connects again
      const now = await actorOf(request).catch(() => undefined)
      if (now) who = now
      else raw.end()
    }
    const ping = setInterval(() => raw.write('event: ping\ndata: {}\n\n'), pingEveryMs)
    const checks = setInterval(() => void check(), checkEveryMs)
    raw.on('close', () => {
      clearInterval(ping)
      clearInterval(checks)
      unsubscribe()
      forget()
    })
  })
}
