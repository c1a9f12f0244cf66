/** The answer to: why may this person see this record? */
import { z } from 'zod'
import { condition, linked, listOf, texts, titled } from '#http/answers/shared-answers.ts'

/** How a person came to have a role. */
const source = z.object({
  grant: linked,
  team: linked.nullable().describe('The team to which the role was granted'),
  membership: linked.nullable(),
  delegation: linked.nullable().describe('The delegation by which the person has it for a time'),
})

const roleReason = z.object({
  role: z.string(),
  sources: listOf(source).describe('Empty for requester, which everybody has'),
  reads: z
    .enum(['all', 'this', 'others', 'nothing'])
    .describe('Whether the role reads all records of the type, this one among some, others, or none'),
  condition: condition.nullable().describe('Which records the role reads, if not all'),
  hides: texts.describe('Fields that the role does not see'),
})

export const accessReasons = z.object({
  person: titled,
  record: linked,
  mayRead: z.boolean(),
  organisation: z.object({
    ...titled.shape,
    reached: z.enum(['own', 'below', 'shared', 'outside']).describe('How the person reaches the organisation of the record'),
  }),
  roles: listOf(roleReason),
  mayChange: z.union([z.literal('all'), texts]),
  mayComment: z.enum(['internal', 'public']).nullable(),
  moves: texts.describe('Moves that the roles of the person allow in this state'),
  hidden: texts.describe('Fields that the person does not see'),
  sentences: texts.describe('The same for people, in their language'),
})

export type AccessReasonsJson = z.output<typeof accessReasons>
