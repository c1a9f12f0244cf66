/** Routes for sessions: those of oneself, and for administrators those of their people. */
import { z } from 'zod'
import { runAs, seeRecord } from '#engine/records/records.ts'
import { type Actor, isAdministrator, reaches } from '#kernel/actor.ts'
import { messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { noteAccess } from './access-events.ts'
import * as answers from './account-answers.ts'
import { en } from './en.ts'
import { endOtherSessions, endSession } from './sessions.ts'
import type { Declare, SignInDeps } from './sign-in-deps.ts'

const messageOf = messagesOf(en)

const ofPerson = z.object({
  person: z.string().max(60).optional().describe('Id or number of a person, for administrators; yourself by default'),
})

export const sessionRoutes = (route: Declare, { engine, signIn, actors }: SignInDeps): void => {
  const run = engine.database.as('*')
  /** The person asked for, whom the actor may see as an administrator; the actor by default. */
  const subject = async (who: Actor, person: string | undefined): Promise<string> => {
    if (person !== undefined) {
      const { id, organisation } = await seeRecord(engine, runAs(engine, who), who, 'person', person)
      if (id === who.id) return id
      if (!isAdministrator(who) || !reaches(who, organisation)) throw new Fault('access.denied', messageOf('sessionsByAdministrators'))
      return id
    }
    if (who.id === null) throw new Fault('access.denied', messageOf('sessionsOfPeople'))
    return who.id
  }
  route({
    method: 'GET',
    path: '/api/sessions',
    summary: 'List your sessions, or as an administrator those of a person',
    query: ofPerson,
    answer: answers.sessions,
    handle: async ({ query, who, request }) => ({
      sessions: await signIn.sessions(await subject(who, query.person), request.headers.authorization ? undefined : request.headers.cookie),
    }),
  })
  route({
    method: 'DELETE',
    path: '/api/sessions/:id',
    summary: 'End a session',
    params: z.object({ id: z.uuid() }),
    query: ofPerson,
    handle: async ({ params, query, who, request, reply }) => {
      const person = await subject(who, query.person)
      if (!(await endSession(run, person, params.id))) throw new Fault('record.unknown', messageOf('sessionUnknown'))
      await noteAccess(run, { kind: 'session-ended', person, by: who, sender: request, detail: { sessions: 1 } })
      actors.invalidate()
      return reply.code(204).send()
    },
  })
  route({
    method: 'DELETE',
    path: '/api/sessions',
    summary: 'End all your sessions except this one, or as an administrator all of a person',
    query: ofPerson,
    answer: answers.endedSessions,
    handle: async ({ query, who, request }) => {
      const person = await subject(who, query.person)
      const current = (await signIn.sessions(person, request.headers.cookie)).find((session) => session.current)
      const ended = await endOtherSessions(run, person, current?.id)
      if (ended > 0) await noteAccess(run, { kind: 'session-ended', person, by: who, sender: request, detail: { sessions: ended } })
      actors.invalidate()
      return { ended }
    },
  })
}
