/** Routes for passwords: one's own, and those that an administrator sets. */
import { z } from 'zod'
import { runAs, seeRecord } from '#engine/records/records.ts'
import { type Actor, isAdministrator } from '#kernel/actor.ts'
import { messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { noteAccess } from './access-events.ts'
import { readLogin, setPassword } from './accounts.ts'
import { en } from './en.ts'
import { begin } from './enter.ts'
import type { Declare, SignInDeps } from './sign-in-deps.ts'
import { checkCredentials, password } from './sign-in-routes.ts'

const messageOf = messagesOf(en)

const passwordBody = z.object({ old: password, new: password })
const accountBody = z.object({ person: z.string().max(60).describe('Id or number of the person'), password })

export const passwordRoutes = (route: Declare, deps: SignInDeps): void => {
  const { engine, signIn, actors } = deps
  const accountOf = async (who: Actor, key: string) => {
    const { id, title, email: address } = await seeRecord(engine, runAs(engine, who), who, 'person', key)
    if (!address)
      throw new Fault('value.refused', messageOf('noAddress', { person: title }), { fields: { person: messageOf('hasNoAddress') } })
    return { person: id, name: title, email: address }
  }
  route({
    method: 'POST',
    path: '/api/password',
    summary: 'Change your password; all other sessions end',
    body: passwordBody,
    handle: async ({ body, who, request, reply }) => {
      const mine = await readLogin(engine.database.as('*'), who)
      if (!who.id || !mine) throw new Fault('access.denied', messageOf('noPassword'))
      if ((await checkCredentials(deps, request, mine.email, body.old))?.how !== 'password') {
        const wrong = messageOf('isWrong')
        throw new Fault('sign-in.needed', messageOf('wrongPassword', { problem: wrong }), { fields: { old: wrong } })
      }
      await setPassword(engine.database.as('*'), signIn, { person: who.id, ...mine }, body.new)
      await noteAccess(engine.database.as('*'), { kind: 'password-set', by: who, sender: request })
      await begin(deps, { request, reply }, { person: who.id, how: 'password' })
      actors.invalidate()
      return reply.code(204).send()
    },
  })
  route({
    method: 'POST',
    path: '/api/accounts',
    summary: 'Set the password of a person',
    body: accountBody,
    handle: async ({ body, who, request, reply }) => {
      if (!isAdministrator(who)) throw new Fault('access.denied', messageOf('passwordsByAdministrators'))
      const account = await accountOf(who, body.person)
      await setPassword(engine.database.as('*'), signIn, account, body.password)
      await noteAccess(engine.database.as('*'), { kind: 'password-set', person: account.person, by: who, sender: request })
      actors.invalidate()
      return reply.code(204).send()
    },
  })
}
