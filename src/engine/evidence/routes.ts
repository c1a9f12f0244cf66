/** /api/evidence: what proves the clauses of ISO/IEC 20000-1, live; and all of it as one zip for an auditor. */
import { z } from 'zod'
import { type Actor, isAdministrator } from '#kernel/actor.ts'
import { Fault } from '#kernel/trouble.ts'
import { languages } from '#kernel/words.ts'
import { iso20000Chapters } from '#processes/design/compliance/iso-20000.ts'
import type { routesOn } from '../api/route.ts'
import type { Engine } from '../engine.ts'
import { liveEvidence } from './live.ts'
import { evidencePack } from './pack.ts'
import { zip } from './zip.ts'

const moment = z.iso
  .datetime({ offset: true })
  .or(z.iso.date())
  .transform((text) => new Date(text).toISOString())
const span = { from: moment.optional().describe('A year before the end without it'), to: moment.optional().describe('Now without it') }

const periodOf = (engine: Engine, asked: { readonly from?: string | undefined; readonly to?: string | undefined }) => {
  const to = asked.to ?? engine.now()
  const from = asked.from ?? new Date(Date.parse(to) - 365 * 86_400_000).toISOString()
  if (from >= to) throw new Fault('request.invalid', 'the period ends before it begins')
  return { from, to }
}

/** It opens every list of the house. */
const insist = (who: Actor): void => {
  if (!isAdministrator(who) && !who.roles.includes('auditor'))
    throw new Fault('access.denied', 'evidence is for auditors and administrators')
}

export const evidenceRoutes = (route: ReturnType<typeof routesOn>, engine: Engine): void => {
  route({
    method: 'GET',
    path: '/api/evidence',
    summary: 'For each clause of ISO/IEC 20000-1 what proves it in a period, who answers for it, and what is missing',
    query: z.object(span),
    answer: async ({ query, who }) => {
      insist(who)
      const period = periodOf(engine, query)
      return { period, chapters: iso20000Chapters, clauses: await liveEvidence(engine, who, period) }
    },
  })
  route({
    method: 'POST',
    path: '/api/evidence',
    summary: 'The evidence pack as a zip: report, lists, figures, handbook',
    body: z.object({ ...span, language: z.enum(languages).default('es') }),
    answer: async ({ body, who, reply }) => {
      insist(who)
      const period = periodOf(engine, body)
      const packed = zip(await evidencePack(engine, who, period, body.language), engine.now())
      const name = `evidence-${period.from.slice(0, 10)}-${period.to.slice(0, 10)}.zip`
      return reply
        .type('application/zip')
        .header('content-disposition', `attachment; filename="${name}"`)
        .header('cache-control', 'no-store')
        .send(packed)
    },
  })
}
