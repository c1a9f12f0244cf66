/** /api/stream: live changes as server-sent events, only of records that the listener may read. */
import type { FastifyInstance } from 'fastify'
import { mayRead } from '#engine/access/rights.ts'
import { Fault } from '#kernel/trouble.ts'
import { requestIdHeader } from './request-log.ts'
import type { ApiContext } from './route.ts'

/** Regular pings keep proxies from closing idle connections. */
const pingEveryMs = 25_000
/** A listener that does not read is disconnected when more than this waits for it. */
const maxBufferedBytes = 1_000_000

/** Adds the route /api/stream. */
export const streamRoute = (app: FastifyInstance, { engine, actorOf }: ApiContext): void => {
  app.get('/api/stream', async (request, reply) => {
    const who = await actorOf(request)
    if (!who) throw new Fault('sign-in.needed')
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
    const sees = (type: string, organisation: string | null): boolean =>
      engine.house.records.has(type) &&
      mayRead(engine.house, type, who) &&
      (who.organisations === 'all' ||
        engine.house.type(type).model.shared ||
        (organisation !== null && who.organisations.includes(organisation)))
    const unsubscribe = engine.onNotices((notices) => {
      if (raw.writableLength > maxBufferedBytes) return void raw.destroy()
      const seen = notices.filter((notice) => notice.id !== null && sees(notice.type, notice.organisation))
      if (seen.length > 0)
        raw.write(seen.map(({ type, id, version }) => `event: change\ndata: ${JSON.stringify({ type, id, version })}\n\n`).join(''))
    })
    const ping = setInterval(() => raw.write('event: ping\ndata: {}\n\n'), pingEveryMs)
    raw.on('close', () => {
      clearInterval(ping)
      unsubscribe()
    })
  })
}
