/** Idempotency-Key: a repeated POST (after a lost answer or a double click) is executed once and gets the answer of the first one. */
import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Engine } from '#engine/engine.ts'
import { type Run, scopeOf } from '#engine/store/database.ts'
import { keepResult, takeKey } from '#engine/store/idempotency-keys.ts'
import type { Actor } from '#kernel/actor.ts'
import { messagesOf } from '#kernel/messages.ts'
import type { AnyRecord } from '#kernel/model.ts'
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

/**
 * Writes a record once for each key, or every time without a key. With a key, `write` gets the transaction in which the key is stored. A
 * repetition returns the record as the first request wrote it. Throws `request.repeated` if the key was used for another request.
 */
export const withKey = async (
  engine: Engine,
  who: Actor,
  request: FastifyRequest,
  write: (within?: Run) => Promise<AnyRecord>,
): Promise<AnyRecord> => {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || key === '') return write()
  if (key.length > maxKeyCharacters) throw new Fault('request.invalid', messageOf('keyTooLong', { max: maxKeyCharacters }))
  const own = { key, actor: actorKey(who), request: hashOf(request) }
  const record = await engine.database.transaction(scopeOf(who), async (run) => {
    const earlier = await takeKey(run, own)
    if (earlier === 'busy') throw new Fault('record.changed', messageOf('inProgress'), { retry: true })
    if (earlier) {
      if (earlier.request !== own.request) throw new Fault('request.repeated')
      return earlier.result as AnyRecord
    }
    const written = await write(run)
    await keepResult(run, own, written)
    return written
  })
  await engine.written(record.type, record.id)
  return record
}
