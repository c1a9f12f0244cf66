/** Idempotency-Key: the same POST sent again (a lost answer, a double click) is answered as the first one was, and done once. */
import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import type { Engine } from '#engine/engine.ts'
import type { Actor } from '#kernel/actor.ts'
import { messageMaker } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { en } from './en.ts'

const say = messageMaker(en)

const maxKeyLength = 200

interface Answered {
  readonly status: number
  readonly answer: unknown
}

const hashOf = (request: FastifyRequest): string =>
  createHash('sha256')
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest('hex')

export const withKey = async (
  engine: Engine,
  who: Actor,
  request: FastifyRequest,
  reply: FastifyReply,
  work: () => Promise<Answered>,
): Promise<unknown> => {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || key === '') return give(reply, await work())
  if (key.length > maxKeyLength) throw new Fault('request.invalid', say('keyTooLong', { max: maxKeyLength }))
  const run = engine.database.as('*')
  const actor = who.id ?? who.name
  const hash = hashOf(request)
  const claimed = await run(
    sql`insert into idempotency (key, actor, request) values (${key}, ${actor}, ${hash}) on conflict do nothing returning 1`,
  )
  if (claimed.length === 0) {
    const [before] = await run<{ request: string; status: number | null; answer: unknown }>(
      sql`select request, status, answer from idempotency where key = ${key} and actor = ${actor}`,
    )
    if (before?.request !== hash) throw new Fault('request.repeated')
    if (before.status === null) throw new Fault('record.changed', say('inProgress'), { retry: true })
    return give(reply, { status: before.status, answer: before.answer })
  }
  try {
    const done = await work()
    await run(
      sql`update idempotency set status = ${done.status}, answer = cast(${JSON.stringify(done.answer)} as jsonb) where key = ${key} and actor = ${actor}`,
    )
    return give(reply, done)
  } catch (error) {
    // what was refused may be tried again, mended
    await run(sql`delete from idempotency where key = ${key} and actor = ${actor}`)
    throw error
  }
}

const give = (reply: FastifyReply, { status, answer }: Answered): unknown => {
  reply.code(status)
  return answer
}

/** Keys are forgotten after a day. */
export const forgetKeys = (engine: Engine): Promise<unknown> =>
  engine.database.as('*')(sql`delete from idempotency where at < now() - interval '1 day'`)
