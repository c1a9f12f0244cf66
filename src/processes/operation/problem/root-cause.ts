/** What is missing before a root cause analysis can be concluded. */

import { type Message, messagesOf } from '#kernel/messages.ts'
import { enMessages } from './en.ts'
import type { RootCauseAnalysis } from './model.ts'

const messageOf = messagesOf(enMessages)

export const whys = ['why1', 'why2', 'why3', 'why4', 'why5'] as const
export const branches = ['people', 'process', 'technology', 'environment', 'supplier', 'measurement'] as const

type Analysis = Pick<RootCauseAnalysis, 'method' | (typeof whys)[number] | (typeof branches)[number]>

/** The missing part, or null. */
export const missingIn = (r: Analysis, events: number): Message | null => {
  if (r.method === 'timeline') return events < 2 ? messageOf('timelineTooShort') : null
  if (r.method === 'ishikawa') return branches.some((branch) => r[branch]) ? null : messageOf('noBranch')
  const answered = whys.findIndex((why) => !r[why])
  const depth = answered === -1 ? whys.length : answered
  if (whys.slice(depth).some((why) => r[why])) return messageOf('whyUnanswered', { n: depth + 1 })
  return depth < 3 ? messageOf('tooFewWhys') : null
}
