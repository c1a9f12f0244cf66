/** The lifecycle of a project from proposal to lessons learned, and how charter, tasks and reports update it. */
import { change } from '#kernel/command.ts'
import { countOpen, value } from '#kernel/facts.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import { messagesOf } from '#kernel/messages.ts'
import { noOpenTasks } from '../../patterns/guards.ts'
import { enMessages } from './en.ts'
import { charterRevision, milestone, type Project, project, projectCharter, projectTask, statusReport } from './model.ts'

const messageOf = messagesOf(enMessages)

const by = ['project-manager'] as const
const doers = ['project-manager', 'agent'] as const

type Resources = Pick<Project, 'plannedCost' | 'actualCost' | 'plannedEffort' | 'actualEffort'>

/** Actual over planned in percent, for money and effort if they were planned. */
export const usesOf = (r: Resources): readonly number[] =>
  [
    [r.actualCost, r.plannedCost],
    [r.actualEffort, r.plannedEffort],
  ].flatMap(([actual, planned]) => (planned ? [(100 * (actual ?? 0)) / planned] : []))

const meanUse = (uses: readonly number[]): number | null =>
  uses.length === 0 ? null : Math.round((10 * uses.reduce((sum, one) => sum + one, 0)) / uses.length) / 10

const resources = ['plannedCost', 'actualCost', 'plannedEffort', 'actualEffort'] as const

export const projectMoves = lifecycle(project, {
  facts: {
    openTasks: countOpen('project-task', 'project'),
  },
  derives: {
    resourceUse: { from: resources, value: (r) => meanUse(usesOf(r)) },
    withinResources: { from: resources, value: (r) => (usesOf(r).length === 0 ? null : usesOf(r).every((use) => use <= 100)) },
  },
  moves: {
    plan: { from: ['proposed'], to: 'planning', by, needs: ['description', 'assignee'], asks: ['customer', 'release'], tone: 'main' },
    start: {
      from: ['planning'],
      to: 'running',
      by,
      needs: ['plannedEnd'],
      asks: ['plannedCost', 'plannedEffort'],
      stamps: { startedAt: 'now' },
      tone: 'main',
    },
    hold: { from: ['running'], to: 'on-hold', by },
    resume: { from: ['on-hold'], to: 'running', by, asks: ['forecastEnd'], tone: 'main' },
    complete: {
      from: ['running'],
      to: 'completed',
      by,
      needs: ['outcome'],
      asks: ['actualCost'],
      guard: (_, __, facts) => noOpenTasks(facts),
      stamps: { completedAt: 'now' },
      tone: 'main',
    },
    resumeWork: { from: ['completed'], to: 'running', by, stamps: { completedAt: 'nothing' } },
    close: { from: ['completed'], to: 'closed', by, needs: ['lessons'], tone: 'main' },
    cancel: { from: ['proposed', 'planning', 'running', 'on-hold'], to: 'cancelled', by, needs: ['outcome'], tone: 'danger' },
  },
})

export const projectCharterMoves = lifecycle(projectCharter, {
  decisions: { signature: { by: ['sign'], in: ['signed', 'superseded'], covers: 'all', notBy: [] } },
  facts: { signedBefore: value('project.charterSignedAt') },
  moves: {
    sign: {
      from: ['draft'],
      to: 'signed',
      by,
      needs: ['goals', 'scope'],
      asks: ['stakeholders', 'risks'],
      stamps: { signedAt: 'now', signedBy: 'me' },
      effects: (r, _, facts) =>
        facts['signedBefore'] ? [] : [change('project', r.project, { charterSignedAt: r.updatedAt }, messageOf('charterSigned'))],
      tone: 'main',
    },
    supersede: { from: ['signed'], to: 'superseded', by, tone: 'danger' },
  },
})

export const charterRevisionMoves = lifecycle(charterRevision, {
  addsTo: [{ to: 'project-charter', field: 'revision', by: 'charter', amount: (r) => (r.state === 'agreed' ? 1 : 0) }],
  decisions: { agreement: { by: ['agree'], in: ['agreed'], covers: 'all' } },
  facts: { itsProject: value('charter.project'), startedAt: value('project.startedAt') },
  derives: {
    project: { from: ['charter'], value: (_, facts) => facts['itsProject'] ?? null, whenEmpty: true },
    afterStart: { from: ['agreedAt'], value: (r, facts) => (r.agreedAt ? Boolean(facts['startedAt']) : null) },
  },
  moves: {
    agree: {
      from: ['proposed'],
      to: 'agreed',
      by,
      needs: ['reason'],
      stamps: { agreedAt: 'now' },
      tone: 'main',
    },
    refuse: { from: ['proposed'], to: 'refused', by, needs: ['reason'], tone: 'danger' },
  },
})

export const milestoneMoves = lifecycle(milestone, {
  moves: {
    reach: { from: ['planned'], to: 'reached', by: doers, stamps: { reachedAt: 'now' }, tone: 'main' },
    drop: { from: ['planned'], to: 'dropped', by, tone: 'danger' },
  },
})

export const projectTaskMoves = lifecycle(projectTask, {
  addsTo: [{ to: 'project', field: 'actualEffort', by: 'project', amount: (r) => (r.state === 'done' ? (r.effort ?? 0) : 0) }],
  moves: {
    start: { from: ['to-do'], to: 'doing', by: doers, stamps: { assignee: 'me' }, tone: 'main' },
    finish: {
      from: ['to-do', 'doing'],
      to: 'done',
      by: doers,
      needs: ['effort'],
      tone: 'main',
    },
    drop: { from: ['to-do', 'doing'], to: 'dropped', by, tone: 'danger' },
  },
})

export const statusReportMoves = lifecycle(statusReport, {
  decisions: { publication: { by: ['publish'], in: ['published'], covers: 'all', notBy: [] } },
  moves: {
    publish: {
      from: ['draft'],
      to: 'published',
      by,
      needs: ['achieved', 'next'],
      asks: ['health', 'risks', 'forecastEnd'],
      stamps: { publishedAt: 'now' },
      effects: (r) => [
        change(
          'project',
          r.project,
          { health: r.health, ...(r.forecastEnd ? { forecastEnd: r.forecastEnd } : {}) },
          messageOf('reported', { title: r.title }),
        ),
      ],
      tone: 'main',
    },
  },
})
