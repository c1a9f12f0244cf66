/** Plans come into force with their targets; failed exercises and restores create shortcomings. */
import { type Command, change, create } from '#kernel/command.ts'
import { value } from '#kernel/facts.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import { messagesOf } from '#kernel/messages.ts'
import { catalogueItemMoves } from '../../patterns/catalogue-item.ts'
import { documentMoves } from '../../patterns/document.ts'
import { findingMoves } from '../../patterns/finding.ts'
import { plannedActivityMoves } from '../../patterns/planned-activity.ts'
import { enMessages } from './en.ts'
import { backupJob, businessProcess, continuityPlan, disasterExercise, disasterRisk, exerciseShortcoming, restoreTest } from './model.ts'

const messageOf = messagesOf(enMessages)

const by = ['continuity-manager'] as const
const doers = ['continuity-manager', 'agent'] as const

export const businessProcessMoves = catalogueItemMoves(businessProcess, by)
export const continuityPlanMoves = documentMoves(continuityPlan, by, ['service', 'rto', 'rpo', 'steps', 'owner'])
export const backupJobMoves = catalogueItemMoves(backupJob, doers)
export const exerciseShortcomingMoves = findingMoves(exerciseShortcoming, { by })

export const disasterRiskMoves = lifecycle(disasterRisk, {
  moves: {
    define: {
      from: ['identified'],
      to: 'countered',
      by,
      needs: ['counterMeasure'],
      asks: ['plan', 'change'],
      stamps: { definedAt: 'now' },
      tone: 'main',
    },
    implement: { from: ['countered'], to: 'in-place', by, needs: ['plan'], stamps: { inPlaceAt: 'now' }, tone: 'main' },
    reopen: { from: ['in-place', 'gone'], to: 'identified', by, stamps: { definedAt: 'nothing', inPlaceAt: 'nothing' } },
    remove: { from: ['identified', 'countered', 'in-place'], to: 'gone', by, needs: ['description'] },
    dismiss: { from: ['identified'], to: 'dismissed', by, needs: ['description'], tone: 'danger' },
  },
})

/** The shortcoming that a failed exercise or restore creates. */
const shortcoming = (r: { readonly title: string; readonly findings: string | null }, from: Readonly<Record<string, string>>): Command =>
  create('exercise-shortcoming', { title: r.title, description: r.findings, severity: 'high', ...from })

const found = { 'exercise-shortcoming': { stays: 'what was found is dealt with in its own right' } } as const

/** Whether a recovery took longer than the plan allows. */
const beyond = (reached: number | null, allowed: unknown) => reached !== null && typeof allowed === 'number' && reached > allowed

export const disasterExerciseMoves = plannedActivityMoves(disasterExercise, {
  by: doers,
  makes: found,
  facts: { rto: value('plan.rto'), rpo: value('plan.rpo') },
  needs: ['passed', 'findings'],
  asks: ['reachedRto', 'reachedRpo'],
  effects: (r, _, facts) => {
    const late = beyond(r.reachedRto, facts['rto']) || beyond(r.reachedRpo, facts['rpo'])
    return [
      change('continuity-plan', r.plan, { practisedAt: r.updatedAt }, messageOf('practised')),
      ...(r.passed && !late ? [] : [shortcoming(r, { exercise: r.id })]),
    ]
  },
})

export const restoreTestMoves = plannedActivityMoves(restoreTest, {
  makes: found,
  by: doers,
  needs: ['successful'],
  asks: ['took', 'dataLost', 'findings'],
  effects: (r) => (r.successful ? [] : [shortcoming(r, { restoreTest: r.id })]),
})
