/** What an analysis of the root cause still lacks before it can be concluded. */
import type { RootCauseAnalysis } from './model.ts'

export const whys = ['why1', 'why2', 'why3', 'why4', 'why5'] as const
export const branches = ['people', 'process', 'technology', 'environment', 'supplier', 'measurement'] as const

type Analysis = Pick<RootCauseAnalysis, 'method' | (typeof whys)[number] | (typeof branches)[number]>

/** A sentence that names what is missing, or null. */
export const missingIn = (r: Analysis, events: number): string | null => {
  if (r.method === 'timeline') return events < 2 ? 'a time line has at least two events' : null
  if (r.method === 'ishikawa') return branches.some((branch) => r[branch]) ? null : 'an Ishikawa diagram has at least one branch'
  const answered = whys.findIndex((why) => !r[why])
  const depth = answered === -1 ? whys.length : answered
  if (whys.slice(depth).some((why) => r[why])) return `the why number ${depth + 1} has no answer`
  return depth < 3 ? 'ask why at least three times' : null
}
