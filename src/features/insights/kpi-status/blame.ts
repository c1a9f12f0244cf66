/**
 * The records because of which a KPI misses its target, as a condition in addition to that of the KPI: those missing in a share (or
 * included, where less is better), those beyond the target of a mean or percentile, those left out by a sum. Undefined when it is all of
 * them: each record counts against a number that should be small.
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
