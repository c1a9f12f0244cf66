/** What changes how a person signs in asks for a session: a token that leaked must not add a passkey or take away the second factor. */
import type { FastifyRequest } from 'fastify'
import type { Actor } from '#kernel/actor.ts'
import { messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

/** The id of the person of the session. Throws `access.denied` for tokens. */
export const refuseWithoutSession = (who: Actor, request: Pick<FastifyRequest, 'headers'>): string => {
  if (who.id === null || request.headers.authorization !== undefined) throw new Fault('access.denied', messageOf('sessionsOnly'))
  return who.id
}
