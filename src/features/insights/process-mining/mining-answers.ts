/** What /api/mining answers. Times are in seconds of the calendar, shares in percent. */
import { z } from 'zod'
import { listOf, texts } from '#http/answers/shared-answers.ts'

const atState = z.object({ state: z.string(), count: z.number() })
const ofRecords = z.object({ count: z.number(), records: z.number() })
const average = z.number().nullable()

const state = z.object({ ...atState.shape, visits: z.number(), records: z.number(), seconds: z.number(), mean: average, median: average })
const edge = z.object({ ...ofRecords.shape, from: z.string(), to: z.string(), median: z.number(), mean: z.number(), conforms: z.boolean() })
const origin = { from: z.string().nullable().describe('Null where a record began'), to: z.string() }

export const mined = z.object({
  records: z.number(),
  events: z.number(),
  states: listOf(state),
  edges: listOf(edge),
  begins: listOf(atState),
  ends: listOf(atState),
  moves: listOf(z.object({ move: z.string(), ...origin, count: z.number() })),
  variants: listOf(z.object({ path: texts, count: z.number(), share: z.number() })),
  different: z.number().describe('How many variants there are'),
  rework: z.object({
    returns: z.number(),
    records: z.number(),
    share: average,
    states: listOf(atState),
    reopenings: ofRecords,
  }),
  conformance: z.object({
    records: z.number(),
    conforming: z.number(),
    share: average,
    deviations: listOf(z.object({ ...ofRecords.shape, ...origin })),
  }),
  reassignments: ofRecords,
  pingPong: z.object({ ...ofRecords.shape, pairs: listOf(z.object({ teams: texts, titles: texts, count: z.number() })) }),
  subprocesses: listOf(z.object({ process: z.string(), name: z.string(), seconds: z.number(), records: z.number(), mean: average })),
})

export type MinedStateJson = z.output<typeof state>
export type MinedEdgeJson = z.output<typeof edge>
export type MinedJson = z.output<typeof mined>
