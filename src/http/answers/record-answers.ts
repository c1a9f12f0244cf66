/** What /api/records, /api/work, /api/search and /api/options answer. */
import { z } from 'zod'
import { linked, listOf, phase, record, refs, texts, titled, workRecord } from './shared-answers.ts'

/** The record after a write. */
export const written = z.object({ record, refs })
/** The record after a comment. */
export const commented = z.object({ record })

export const recordList = z.object({ records: listOf(record), next: z.string().nullable(), count: z.number().exactOptional(), refs })

/** `more`: there are more than were asked for. */
export const workList = z.object({ records: listOf(workRecord), more: z.boolean(), refs })

const openMove = z.union([
  z.object({ open: z.literal(true), needs: texts, asks: texts }),
  z.object({ open: z.literal(false), why: z.string() }),
])

const clock = z.object({
  id: z.string(),
  metric: z.string(),
  kind: z.enum(['sla', 'ola', 'uc']),
  agreement: titled.nullable(),
  party: titled.nullable(),
  state: z.enum(['waiting', 'running', 'paused', 'met', 'breached', 'cancelled']),
  breached: z.boolean(),
  target: z.number().describe('Seconds'),
  elapsed: z.number().describe('Seconds'),
  remaining: z.number().describe('Seconds; negative when it is late'),
  percent: z.number(),
  startedAt: z.string().nullable(),
  dueAt: z.string().nullable(),
  stoppedAt: z.string().nullable(),
  breachedAt: z.string().nullable(),
  calendar: titled.nullable(),
  pauses: listOf(z.object({ from: z.string(), to: z.string().nullable(), why: z.string() })),
  explanation: z.string().describe('In the language of the reader'),
})

const decision = z.object({
  name: z.string(),
  move: z.string(),
  at: z.string(),
  by: z.object({ id: z.string().nullable(), name: z.string(), kind: z.string() }),
  version: z.number().describe('The version of the record that was decided'),
  fields: texts.describe('What the decision covers'),
  endedAt: z.string().nullable(),
  endedBy: z.string().nullable().describe('The move that ended it'),
})

export const recordPage = z.object({
  record,
  refs,
  moves: z.record(z.string(), openMove),
  may: z.object({
    change: z.union([z.literal('all'), texts]).describe('The fields that the reader may change'),
    comment: z.enum(['internal', 'public']).nullable(),
  }),
  clocks: listOf(clock),
  subprocesses: listOf(z.object({ name: z.string(), current: z.boolean(), seconds: z.number() })),
  decisions: listOf(decision).describe('Approvals, signatures, publications …, latest first'),
  moreDecisions: z.boolean().describe('Older decisions are in the history'),
})

const storyEntry = z.object({
  id: z.number(),
  at: z.string(),
  by: z.object({ id: z.string().nullable(), name: z.string(), kind: z.string() }),
  kind: z.enum(['created', 'changed', 'moved', 'commented', 'related', 'fact', 'imported']),
  move: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  changes: z
    .record(z.string(), z.tuple([z.unknown(), z.unknown()]).readonly())
    .nullable()
    .describe('By field: the old and the new value'),
  text: z.string().nullable(),
  internal: z.boolean(),
})
export const story = z.object({ entries: listOf(storyEntry), next: z.string().nullable(), refs })

const relation = z.object({
  id: z.string(),
  relation: z.string(),
  way: z.enum(['out', 'in']),
  redundancy: z.string().nullable(),
  required: z.number().nullable(),
  record: z.object({ ...linked.shape, state: z.string(), phase }),
})
export const relations = z.object({
  relations: listOf(relation).describe('By relation and title'),
  total: z.number().describe('The number of relations on all pages'),
  next: z.string().nullable().describe('The value of `after` for the next page'),
  referring: listOf(z.object({ type: z.string(), field: z.string(), count: z.number() })),
})
export const related = z.object({ id: z.string() }).optional()

const found = z.object({ ...linked.shape, state: z.string(), phase })
export const searchResults = z.object({ results: listOf(found), more: z.boolean() })

const option = z.object({
  ...titled.shape,
  number: z.string(),
  detail: z.string().nullable().describe('The state'),
  hints: z.record(z.string(), z.unknown()).describe('The values of the fields that tell records of one name apart'),
  open: z.number().describe('How many open records a person has asked for, of the types that you may read; 0 for other types'),
})
export const options = z.object({ options: listOf(option), more: z.boolean(), refs })

export type WrittenJson = z.output<typeof written>
export type ListJson = z.output<typeof recordList>
export type WorkJson = z.output<typeof workList>
export type OpenMove = z.output<typeof openMove>
export type DecisionJson = z.output<typeof decision>
export type ClockJson = z.output<typeof clock>
export type PageJson = z.output<typeof recordPage>
export type StoryEntryJson = z.output<typeof storyEntry>
export type StoryJson = z.output<typeof story>
export type RelationJson = z.output<typeof relation>
export type RelationsJson = z.output<typeof relations>
export type SearchJson = z.output<typeof searchResults>
export type FoundJson = z.output<typeof found>
export type OptionsJson = z.output<typeof options>
