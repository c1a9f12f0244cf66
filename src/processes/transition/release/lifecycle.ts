/** A release moves through build, test and deployment to early life support; a failed deployment backs it out. */
import { type Commands, comment, create, move } from '#kernel/command.ts'
import { countOpen, ofThis } from '#kernel/facts.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import { type Message, messagesOf, valueName } from '#kernel/messages.ts'
import { refuse } from '#kernel/trouble.ts'
import { documentMoves } from '../../patterns/document.ts'
import { noneLeft } from '../../patterns/guards.ts'
import { calledOff, plannedActivityMoves } from '../../patterns/planned-activity.ts'
import { enMessages } from './en.ts'
import { type Deployment, deployment, mediaItem, patch, patchDeployment, type Release, release } from './model.ts'

const messageOf = messagesOf(enMessages)

const by = ['release-manager'] as const
const doers = ['release-manager', 'agent', 'connector', 'system'] as const

const _ofIt = ofThis('release')

/** The test runs that clear a release: a component test and an acceptance test. */
const testRuns = (r: Release): Commands =>
  (['component', 'service-acceptance'] as const).map((kind) =>
    create('test-run', { title: r.title, kind, release: r.id, service: r.service }),
  )

export const releaseMoves = lifecycle(release, {
  makes: {
    'test-run': { by: 'release', ends: [{ in: ['building', 'cancelled'], moves: calledOff }] },
    deployment: {
      by: 'release',
      ends: [{ in: ['building', 'cancelled', 'backed-out'], moves: calledOff }],
      follows: { fields: ['plannedFor'], in: ['planned'], values: (r) => ({ plannedFor: r.plannedFor }) },
    },
    problem: { by: 'release', stays: 'it is worked on in its own right' },
  },
  decisions: {
    clearance: {
      by: ['clear'],
      in: ['cleared', 'deploying', 'early-life', 'review', 'backed-out', 'closed'],
      covers: 'all',
      // when it is deployed, and what came of it
      except: ['plannedFor', 'earlyLifeUntil', 'backoutReason', 'review'],
      reopenedBy: 'rebuild',
      // the tests are signed off by others
      notBy: [],
    },
  },
  facts: {
    openTests: countOpen('test-run', 'release'),
    openErrors: countOpen('test-error', 'release'),
    openDeployments: countOpen('deployment', 'release'),
  },
  moves: {
    build: { from: ['planned'], to: 'building', by, needs: ['changes'], asks: ['service', 'components', 'project'], tone: 'main' },
    test: { from: ['building'], to: 'testing', by, asks: ['build', 'versionName'], effects: testRuns, tone: 'main' },
    rebuild: { from: ['testing', 'cleared'], to: 'building', by: [...by, 'system'], stamps: { clearedAt: 'nothing' } },
    clear: {
      from: ['planned', 'testing'],
      to: 'cleared',
      by,
      needs: ['backout', 'plannedFor'],
      guard: (r, _, facts) => {
        if (r.state === 'planned' && r.kind === 'major') return refuse(messageOf('majorNeedsBuild'))
        const tests = noneLeft(facts, 'openTests', (count) => messageOf('openTests', { count }))
        return tests === true ? noneLeft(facts, 'openErrors', (count) => messageOf('openErrors', { count })) : tests
      },
      stamps: { clearedAt: 'now' },
      tone: 'main',
    },
    deploy: {
      from: ['cleared'],
      to: 'deploying',
      by: [...by, 'system'],
      effects: (r) => [create('deployment', { title: r.title, release: r.id, plannedFor: r.plannedFor })],
      tone: 'main',
    },
    goLive: {
      from: ['deploying'],
      to: 'early-life',
      by: [...by, 'system'],
      asks: ['earlyLifeUntil'],
      guard: (_, __, facts) => noneLeft(facts, 'openDeployments', (count) => messageOf('openDeployments', { count })),
      stamps: { deployedAt: 'now' },
      effects: (r) => commentOnChanges(r, messageOf('live', { number: r.number })),
      tone: 'main',
    },
    backOut: {
      from: ['deploying', 'early-life', 'review'],
      to: 'backed-out',
      by: [...by, 'system'],
      needs: ['backoutReason'],
      stamps: { backedOutAt: 'now' },
      effects: (r) => [
        ...commentOnChanges(r, messageOf('backedOut', { number: r.number, reason: r.backoutReason ?? '' })),
        create('problem', { title: r.title, description: r.backoutReason, service: r.service, release: r.id, origin: 'reactive' }),
      ],
      tone: 'danger',
    },
    endEarlyLife: { from: ['early-life'], to: 'review', by: [...by, 'system'], tone: 'main' },
    close: { from: ['review', 'backed-out'], to: 'closed', by, needs: ['review'], tone: 'main' },
    cancel: { from: ['planned', 'building', 'testing', 'cleared'], to: 'cancelled', by, tone: 'danger' },
  },
})

/** Comments on each change of the release. */
const commentOnChanges = (r: Release, message: Message): Commands => (r.changes ?? []).map((id) => comment('change', id, message, true))

/** A deployment to production moves its release. */
const moveOfRelease = (r: Deployment): Commands => {
  if (r.environment !== 'production') return []
  const why = messageOf('deployed', { number: r.number, outcome: valueName('deployment', 'outcome', r.outcome) })
  const of = { type: 'release', id: r.release, why } as const
  if (r.outcome === 'failed' || r.outcome === 'backed-out')
    return [{ do: 'move', ...of, move: 'backOut', values: { backoutReason: r.log ?? why } }]
  return [
    { do: 'change', ...of, values: { automatic: r.method === 'automatic' } },
    { do: 'move', ...of, move: 'goLive' },
  ]
}

export const deploymentMoves = plannedActivityMoves(deployment, { by: doers, needs: ['outcome'], asks: ['log'], effects: moveOfRelease })

export const patchMoves = lifecycle(patch, {
  makes: { 'patch-deployment': { by: 'patch', ends: [{ in: ['declined', 'superseded'], moves: calledOff }] } },
  decisions: { approval: { by: ['approve'], in: ['approved', 'installed'], covers: 'all', except: ['change', 'decision'], notBy: [] } },
  moves: {
    assess: { from: ['announced'], to: 'assessed', by: [...by, 'agent', 'system'], asks: ['severity', 'cis'], tone: 'main' },
    approve: {
      from: ['assessed'],
      to: 'approved',
      by: [...by, 'system'],
      asks: ['change', 'decision'],
      stamps: { approvedAt: 'now' },
      effects: (r) => [create('patch-deployment', { title: r.title, patch: r.id, cis: r.cis, change: r.change })],
      tone: 'main',
    },
    decline: { from: ['announced', 'assessed', 'approved'], to: 'declined', by, needs: ['decision'], tone: 'danger' },
    complete: { from: ['approved'], to: 'installed', by: [...by, 'system'], tone: 'main' },
    supersede: { from: ['announced', 'assessed', 'approved'], to: 'superseded', by: [...by, 'connector', 'system'] },
  },
})

const rings = { pilot: 'early', early: 'broad' } as const

export const patchDeploymentMoves = plannedActivityMoves(patchDeployment, {
  makes: { 'patch-deployment': { stays: 'it ends with the patch' } },
  by: doers,
  needs: ['outcome'],
  asks: ['targeted', 'installed', 'log'],
  guard: (r) =>
    r.targeted !== null && r.installed !== null && r.installed > r.targeted ? refuse(messageOf('moreThanTargeted'), ['installed']) : true,
  effects: (r) => {
    if (r.outcome !== 'success') return []
    const ring = r.ring === 'broad' ? undefined : rings[r.ring]
    return ring
      ? [create('patch-deployment', { title: r.title, patch: r.patch, cis: r.cis, change: r.change, method: r.method, ring })]
      : [move('patch', r.patch, 'complete', messageOf('everywhere', { number: r.number }))]
  },
})

export const mediaItemMoves = documentMoves(mediaItem, by, ['versionName', 'location', 'checksum'])
