/** Routes under /api/evidence: the live evidence for the clauses of ISO/IEC 20000-1, and a ZIP file of it for an auditor. */
import { Readable } from 'node:stream'
import { z } from 'zod'
import type { Engine } from '#engine/engine.ts'
import { report } from '#engine/log/log.ts'
import { period, periodOf } from '#http/period.ts'
import type { routesOn } from '#http/route.ts'
import { type Actor, hasRole, isAdministrator } from '#kernel/actor.ts'
import { messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { iso20000Chapters } from '#processes/design/compliance/iso-20000.ts'
import { sentences } from './en.ts'
import { evidence } from './evidence-answers.ts'
import { type ClauseEvidence, liveEvidence } from './live.ts'
import { evidencePack } from './pack.ts'
import { nameOfPack, packLines } from './progress.ts'
import { zip } from './zip.ts'

const messageOf = messagesOf(sentences)

const lines = 'application/x-ndjson'

/** Only auditors and administrators, because the evidence includes every list. */
const requireAuditor = (who: Actor): void => {
  if (!isAdministrator(who) && !hasRole(who, 'auditor')) throw new Fault('access.denied', messageOf('auditorsOnly'))
}

/** A clause for the API; gaps are texts in every language, of which the page shows one. */
const describeClause = ({ gaps, ...clause }: ClauseEvidence, { messages, house }: Engine) => ({
  ...clause,
  gaps: gaps.map(({ message, ...gap }) => ({ ...gap, label: messages.localized(message, house) })),
})

export const evidenceRoutes = (route: ReturnType<typeof routesOn>, engine: Engine): void => {
  route({
    method: 'GET',
    path: '/api/evidence',
    summary: 'Get the evidence for each clause of ISO/IEC 20000-1 in a period, who is responsible for it, and what is missing',
    query: z.object(period),
    answer: evidence,
    handle: async ({ query, who }) => {
      requireAuditor(who)
      const span = periodOf(engine, query, engine.installation().zone(who.organisation), 'P12M')
      const clauses = await liveEvidence(engine, who, span)
      const chapters = Object.fromEntries(
        iso20000Chapters.map(([number, title]) => [number, engine.messages.localized(title, engine.house)]),
      )
      return { period: span, chapters, clauses: clauses.map((clause) => describeClause(clause, engine)) }
    },
  })
  route({
    method: 'POST',
    path: '/api/evidence',
    summary:
      'Create the evidence pack as a zip: report, lists, figures, handbook; with Accept: application/x-ndjson as lines that report progress',
    body: z.object({
      ...period,
      language: z.enum(engine.messages.languages).optional().describe('The language of the pack; the language of the reader by default'),
    }),
    handle: async ({ body, who, language, request, reply }) => {
      requireAuditor(who)
      const zone = engine.installation().zone(who.organisation)
      const span = periodOf(engine, body, zone, 'P12M')
      const wanted = body.language ?? language
      reply.header('cache-control', 'no-store')
      if (request.headers.accept === lines)
        return reply
          .type(lines)
          .header('x-accel-buffering', 'no')
          .send(
            Readable.from(
              packLines(engine, who, {
                period: span,
                language: wanted,
                failed: (error) => report('http', error, { requestId: request.id }),
              }),
            ),
          )
      const packed = zip(await evidencePack(engine, who, span, wanted), engine.now())
      return reply
        .type('application/zip')
        .header('content-disposition', `attachment; filename="${nameOfPack(span, zone)}.zip"`)
        .send(packed)
    },
  })
}
