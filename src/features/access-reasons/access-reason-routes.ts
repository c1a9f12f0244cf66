/** The route that says why a person may see a record. */
import { z } from 'zod'
import { knownType } from '#engine/access/request-conditions.ts'
import type { Engine } from '#engine/engine.ts'
import { runAs, seeRecord } from '#engine/records/records.ts'
import { voiceOf } from '#features/handbook/voice.ts'
import type { routesOn } from '#http/route.ts'
import { type Actor, hasRole, isAdministrator, reaches } from '#kernel/actor.ts'
import { messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { accessReasons } from './access-reason-answers.ts'
import { reasonsFor } from './access-reasons.ts'
import { en } from './en.ts'
import { reasonSentences } from './reason-sentences.ts'

const messageOf = messagesOf(en)

const key = z.string().max(60)

export const accessReasonRoutes = (route: ReturnType<typeof routesOn>, engine: Engine): void => {
  route({
    method: 'GET',
    path: '/api/records/:type/:key/access',
    summary: 'Get the reasons why a person may see a record, or may not',
    params: z.object({ type: z.string().max(100), key }),
    query: z.object({ person: key.optional().describe('Id or number of a person, for administrators and auditors; yourself by default') }),
    answer: accessReasons,
    handle: async ({ params, query, who, language }) => {
      const record = await seeRecord(engine, runAs(engine, who), who, knownType(engine, params.type), params.key)
      const reasons = await reasonsFor(engine, await subject(engine, who, query.person), record)
      if (!reasons) throw new Fault('record.unknown', messageOf('personUnknown'))
      return { ...reasons, sentences: reasonSentences(voiceOf(engine, language), reasons) }
    },
  })
}

/** The person asked for. The roles of others are for administrators and auditors of their organisation only. */
const subject = async (engine: Engine, who: Actor, asked: string | undefined): Promise<string> => {
  if (asked === undefined || asked === who.id) {
    if (who.id === null) throw new Fault('request.invalid', messageOf('nameAPerson'))
    return who.id
  }
  if (!isAdministrator(who) && !hasRole(who, 'auditor')) throw new Fault('access.denied', messageOf('askAdministrators'))
  const person = await seeRecord(engine, runAs(engine, who), who, 'person', asked)
  if (!reaches(who, person.organisation)) throw new Fault('access.denied', messageOf('askAdministrators'))
  return person.id
}
