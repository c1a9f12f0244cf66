/**
 * Sheds load: beyond a number of requests in progress, further ones are answered 503 at once, with Retry-After. So those that were
 * accepted are answered in time, instead of all of them too late. Writes are refused before reads; probes, metrics and the open streams
 * of live changes are never refused and do not count.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Fault } from '#kernel/trouble.ts'

/** About a second of work of one node on two cores. */
const maxWritesInProgress = 400
const maxRequestsInProgress = 800

const neverShed = /^\/(api\/health(\/|$|\?)|metrics($|\?)|api\/stream($|\?))/
const isRead = ({ method }: FastifyRequest): boolean => method === 'GET' || method === 'HEAD' || method === 'OPTIONS'

export interface LoadLimits {
  readonly writes: number
  readonly requests: number
}

/** Adds the limits to the app; call it before any other hook. */
export const shedLoad = (
  app: FastifyInstance,
  { writes, requests }: LoadLimits = { writes: maxWritesInProgress, requests: maxRequestsInProgress },
): void => {
  let inProgress = 0
  app.addHook('onRequest', async (request, reply) => {
    if (neverShed.test(request.url)) return
    if (inProgress >= (isRead(request) ? requests : writes)) throw new Fault('program.busy', undefined, { retry: true })
    inProgress++
    // the hook onResponse is not called for every connection that is cut
    reply.raw.once('close', () => inProgress--)
  })
}
