/** A webhook for programs that can only send JSON: each message creates an incident. A repeated `key` creates no second one. */
import { z } from 'zod'
import type { Engine } from '#engine/engine.ts'
import { createRecord, runAs } from '#engine/records/records.ts'
import { listRecords } from '#engine/store/list.ts'
import { type Call, type Connector, ProtocolError } from '../contract/connector.ts'

const message = z.object({
  title: z.string().trim().min(1).max(300),
  description: z.string().max(10_000).optional(),
  /** The identifier of the sender for the matter. */
  key: z.string().min(1).max(200).optional(),
})

export const webhook: Connector = {
  name: 'webhook',
  type: 'incident',
  limits: { bodyBytes: 64 * 1024, requestsPerMinute: 600 },
  routes: ({ engine }) => [{ method: 'POST', path: '/incidents', needs: 'create', handle: (call) => receive(engine, call) }],
}

const receive = async (engine: Engine, { who, request, reply }: Call) => {
  const read = message.safeParse(request.body)
  if (!read.success) throw new ProtocolError(z.prettifyError(read.error))
  const { title, description, key } = read.data
  const known = key === undefined ? undefined : await knownIncident(engine, who, key)
  if (known) return reply.code(200).send({ number: known.number })
  const values = { title, description, externalId: key, contact: 'monitoring' }
  // people cannot write externalId: the program sets it
  const { number } = await createRecord(engine, who, 'incident', values, { byProgram: true })
  return reply.code(201).send({ number })
}

const knownIncident = async (engine: Engine, who: Call['who'], key: string) => {
  const where = { field: 'externalId', is: key } as const
  const { records } = await listRecords(engine.house, runAs(engine, who), { type: 'incident', where, limit: 1 })
  return records[0]
}
