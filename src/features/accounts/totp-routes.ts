/** Routes for one's own authenticator app. */
import { z } from 'zod'
import { runAs, seeRecord } from '#engine/records/records.ts'
import { isAdministrator } from '#kernel/actor.ts'
import { messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { noteAccess } from './access-events.ts'
import * as answers from './account-answers.ts'
import { readLogin } from './accounts.ts'
import { countAttempt, forgetAttempts } from './attempts.ts'
import { en } from './en.ts'
import { refuseWithoutSession } from './session-only.ts'
import type { Declare, SignInDeps } from './sign-in-deps.ts'
import { code } from './sign-in-routes.ts'
import { confirmTotp, hasTotp, proposeTotp, recoveryLeft, removeTotp, takeSecondFactor } from './totp.ts'

const messageOf = messagesOf(en)

export const totpRoutes = (route: Declare, { engine, signIn }: SignInDeps): void => {
  const run = engine.database.as('*')
  route({
    method: 'GET',
    path: '/api/me/totp',
    summary: 'Check whether you have an authenticator app',
    answer: answers.totpState,
    handle: async ({ who }) =>
      who.id ? { active: await hasTotp(run, who.id), recoveryCodes: await recoveryLeft(run, who.id) } : { active: false, recoveryCodes: 0 },
  })
  route({
    method: 'POST',
    path: '/api/me/totp',
    summary: 'Get the secret for a new authenticator app; it counts once it is confirmed',
    answer: answers.totpProposal,
    handle: async ({ who, request }) => {
      const person = refuseWithoutSession(who, request)
      const account = (await readLogin(run, who))?.email ?? who.name
      return proposeTotp(run, signIn, { person, account })
    },
  })
  route({
    method: 'POST',
    path: '/api/me/totp/confirm',
    summary: 'Confirm a new authenticator app with its first code; recovery codes are returned only once',
    body: z.object({ code }),
    answer: answers.recoveryCodes,
    handle: async ({ body, who, request }) => {
      const person = refuseWithoutSession(who, request)
      await countAttempt(run, `code ${person}`, request.ip)
      const recoveryCodes = await confirmTotp(engine.database, signIn, person, body.code)
      await forgetAttempts(run, `code ${person}`, request.ip)
      await noteAccess(run, { kind: 'totp-added', by: who, sender: request })
      return { recoveryCodes }
    },
  })
  route({
    method: 'POST',
    path: '/api/me/totp/remove',
    summary: 'Remove your authenticator app, with one of its codes or a recovery code',
    body: z.object({ code }),
    handle: async ({ body, who, request, reply }) => {
      const person = refuseWithoutSession(who, request)
      await countAttempt(run, `code ${person}`, request.ip)
      if (!(await takeSecondFactor(engine.database, signIn, person, body.code)))
        throw new Fault('value.refused', messageOf('wrongCode'), { fields: { code: messageOf('isWrong') } })
      await forgetAttempts(run, `code ${person}`, request.ip)
      await removeTotp(run, person)
      await noteAccess(run, { kind: 'totp-removed', by: who, sender: request })
      return reply.code(204).send()
    },
  })
  route({
    method: 'DELETE',
    path: '/api/people/:person/totp',
    summary: 'Remove the authenticator app of a person who lost it',
    params: z.object({ person: z.string().max(60) }),
    handle: async ({ params, who, request, reply }) => {
      if (!isAdministrator(who)) throw new Fault('access.denied', messageOf('passwordsByAdministrators'))
      const { id } = await seeRecord(engine, runAs(engine, who), who, 'person', params.person)
      if (await removeTotp(run, id)) await noteAccess(run, { kind: 'totp-removed', person: id, by: who, sender: request })
      return reply.code(204).send()
    },
  })
}
