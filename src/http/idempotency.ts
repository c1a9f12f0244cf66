/** Idempotency-Key: a repeated POST (after a lost answer or a double click) is executed once and gets the answer of the first one. */
import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Engine } from '#engine/engine.ts'
import { type Answered, claimKey, keepAnswer, type RequestKey, releaseKey } from '#engine/store/idempotency-keys.ts'
import type { Actor } from '#kernel/actor.ts'
import { messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

const maxKeyCharacters = 200

const hashOf = (request: FastifyRequest): string =>
  createHash('sha256')
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest('hex')

/** A token of a person has keys of its own if it may see less than the person. */
const actorKey = ({ id, name, scopes }: Actor): string => [id ?? name, ...(scopes ?? [])].join(' ')

/** Executes `work` once for each key, or every time without a key. */
export const withKey = async <A>(
  engine: Engine,
  who: Actor,
  request: FastifyRequest,
  reply: FastifyReply,
  work: () => Promise<Answered<A>>,
): Promise<A> => {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || key === '') return answerWith(reply, await work())
  if (key.length > maxKeyCharacters) throw new Fault('request.invalid', messageOf('keyTooLong', { max: maxKeyCharacters }))
  const run = engine.database.as('*')
  const own: RequestKey = { key, actor: actorKey(who) }
  const hash = hashOf(request)
  const earlier = await claimKey(run, own, hash)
  if (earlier) {
    if (earlier.request !== hash) throw new Fault('request.repeated')
    if (earlier.status === null) throw new Fault('record.changed', messageOf('inProgress'), { retry: true })
    return answerWith(reply, { status: earlier.status, answer: earlier.answer as A })
  }
  try {
    const done = await work()
    await keepAnswer(run, own, done)
    return answerWith(reply, done)
  } catch (error) {
    await releaseKey(run, own)
    throw error
  }
}

const answerWith = <A>(reply: FastifyReply, { status, answer }: Answered<A>): A => {
  reply.code(status)
  return answer
}
