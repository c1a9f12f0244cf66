/**
 * Which of the records that a KPI counts keep it from its target, as a condition on top of the ones counted: those that a share lacks (or
 * has, where less is better), those beyond the target of a mean or percentile, those that a sum leaves out. Undefined where it is all of
 * them: of a number that should be small each record is one too many.
 */
import type { Condition } from '#kernel/condition.ts'
import type { House } from '#kernel/house.ts'
import type { Better, Population } from '#kernel/kpis.ts'
import { type Asker, resolveValues } from '#kernel/matches.ts'

export const blamed = (
  house: House,
  { of, measure }: Population,
  { better, target, asker }: { readonly better: Better; readonly target: number | null; readonly asker: Asker },
): Condition | undefined => {
  const up = better === 'up'
  const apart = (condition: Condition): Condition => {
    const resolved = resolveValues(condition, asker)
    return up ? { not: resolved } : resolved
  }
  if ('share' in measure) return apart(measure.share)
  if ('percent' in measure || 'ratio' in measure) {
    const [part] = 'percent' in measure ? measure.percent : measure.ratio
    return typeof part === 'object' && 'when' in part ? apart(part.when) : undefined
  }
  const operand = 'mean' in measure ? measure.mean : 'median' in measure ? measure.median : 'p90' in measure ? measure.p90 : undefined
  if (typeof operand !== 'string' || target === null) return undefined
  const ordered = house.at(of, operand)?.kind.operators.includes('gt') ?? false
  return ordered ? { field: operand, ...(up ? { lt: target } : { gt: target }) } : undefined
}
