/** Plans come into force with their targets; exercises and restores that fail leave a shortcoming behind. */
import { type Command, change, create } from '#kernel/command.ts'
import { value } from '#kernel/facts.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import { messageMaker } from '#kernel/messages.ts'
import { inUse } from '../../patterns/catalogue-item.ts'
import { inForce } from '../../patterns/document.ts'
import { shortcomingMoves } from '../../patterns/finding.ts'
import { carriedOut } from '../../patterns/planned-activity.ts'
import { enMessages } from './en.ts'
import { backupJob, businessProcess, continuityPlan, disasterExercise, disasterRisk, exerciseShortcoming, restoreTest } from './model.ts'

const say = messageMaker(enMessages)

const by = ['continuity-manager'] as const
const doers = ['continuity-manager', 'agent'] as const

export const businessProcessMoves = inUse(businessProcess, by)
export const continuityPlanMoves = inForce(continuityPlan, by, ['service', 'rto', 'rpo', 'steps', 'owner'])
export const backupJobMoves = inUse(backupJob, doers)
export const exerciseShortcomingMoves = shortcomingMoves(exerciseShortcoming, { by })

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

/** What did not work is not forgotten. */
const shortcoming = (r: { readonly title: string; readonly findings: string | null }, from: Readonly<Record<string, string>>): Command =>
  create('exercise-shortcoming', { title: r.title, description: r.findings, severity: 'high', ...from })

/** Longer than the plan allows. */
const beyond = (reached: number | null, allowed: unknown) => reached !== null && typeof allowed === 'number' && reached > allowed

export const disasterExerciseMoves = carriedOut(disasterExercise, {
  by: doers,
  facts: { rto: value('plan.rto'), rpo: value('plan.rpo') },
  needs: ['passed', 'findings'],
  asks: ['reachedRto', 'reachedRpo'],
  effects: (r, _, facts) => {
    const late = beyond(r.reachedRto, facts['rto']) || beyond(r.reachedRpo, facts['rpo'])
    return [
      change('continuity-plan', r.plan, { practisedAt: r.updatedAt }, say('practised')),
      ...(r.passed && !late ? [] : [shortcoming(r, { exercise: r.id })]),
    ]
  },
})

export const restoreTestMoves = carriedOut(restoreTest, {
  by: doers,
  needs: ['successful'],
  asks: ['took', 'dataLost', 'findings'],
  effects: (r) => (r.successful ? [] : [shortcoming(r, { restoreTest: r.id })]),
})
