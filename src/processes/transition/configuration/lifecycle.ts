/** The lifecycles of configuration items, assets and verifications. */
import { count, list, setting } from '#kernel/facts.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import { messagesOf } from '#kernel/messages.ts'
import { refuse } from '#kernel/trouble.ts'
import { seen, unauthorisedChange } from './authorised.ts'
import { enMessages } from './en.ts'
import { asset, baseline, ci, cmsError, softwareLicence, verificationRun } from './model.ts'

const messageOf = messagesOf(enMessages)

const keepers = ['configuration-manager'] as const
const withAgents = ['configuration-manager', 'agent'] as const

/** The descriptive fields of a CI, without its state and verification fields. */
const data = [
  'title',
  'description',
  'class',
  'environment',
  'criticality',
  'hostname',
  'address',
  'aliases',
  'serial',
  'manufacturer',
  'product',
  'site',
  'owner',
  'supportTeam',
  'attributes',
] as const

const ofIt = { field: 'cis', has: { its: 'id' } } as const

export const ciMoves = lifecycle(ci, {
  makes: { change: { stays: 'an unauthorised change is decided in its own right' } },
  facts: {
    watched: setting('watchedAttributes'),
    changes: list('change', { all: [ofIt, { field: 'plannedStart', empty: false }] }, ['plannedStart', 'plannedEnd', 'implementedAt']),
    unauthorised: count('change', {
      all: [ofIt, { field: 'unauthorised', is: true }, { field: 'phase', in: ['new', 'active', 'waiting'] }],
    }),
  },
  changed: { fields: seen, effects: (r, before, who, facts) => (who.kind === 'connector' ? unauthorisedChange(r, before, facts) : []) },
  derives: {
    automaticAt: { from: data, value: (_, __, now, who) => (who.kind === 'person' ? undefined : now) },
    byHandAt: { from: data, value: (_, __, now, who) => (who.kind === 'person' ? now : undefined) },
  },
  moves: {
    commission: { from: ['planned'], to: 'in-use', by: [...withAgents, 'system'], needs: ['class'], tone: 'main' },
    maintain: { from: ['in-use'], to: 'maintenance', by: [...withAgents, 'system'] },
    putBack: { from: ['maintenance'], to: 'in-use', by: [...withAgents, 'system'], tone: 'main' },
    verify: { from: ['in-use', 'maintenance'], by: [...withAgents, 'system'], stamps: { verifiedAt: 'now' } },
    retire: { from: ['planned', 'in-use', 'maintenance'], to: 'retired', by: keepers, tone: 'danger' },
    restore: { from: ['retired'], to: 'in-use', by: keepers },
  },
})

export const baselineMoves = lifecycle(baseline, {
  moves: {
    freeze: { from: ['draft'], to: 'frozen', by: keepers, needs: ['cis'], stamps: { frozenAt: 'now' }, tone: 'main' },
    supersede: { from: ['frozen'], to: 'superseded', by: keepers },
  },
})

export const verificationRunMoves = lifecycle(verificationRun, {
  moves: {
    start: { from: ['planned'], to: 'running', by: [...withAgents, 'system'], stamps: { startedAt: 'now' }, tone: 'main' },
    finish: {
      from: ['running'],
      to: 'done',
      by: [...withAgents, 'system'],
      needs: ['checked'],
      asks: ['effort', 'findings'],
      stamps: { endedAt: 'now' },
      tone: 'main',
    },
    cancel: { from: ['planned', 'running'], to: 'cancelled', by: keepers, tone: 'danger' },
  },
})

export const cmsErrorMoves = lifecycle(cmsError, {
  moves: {
    correct: { from: ['found'], to: 'corrected', by: [...withAgents, 'system'], needs: ['correction'], tone: 'main' },
    dismiss: { from: ['found'], to: 'dismissed', by: keepers, needs: ['correction'], tone: 'danger' },
  },
})

export const assetMoves = lifecycle(asset, {
  moves: {
    receive: { from: ['ordered'], to: 'in-stock', by: withAgents, asks: ['tag', 'serial', 'site'], tone: 'main' },
    deploy: {
      from: ['in-stock', 'in-repair'],
      to: 'deployed',
      by: withAgents,
      asks: ['holder', 'site', 'ci'],
      guard: (r) => (r.holder || r.site || r.ci ? true : refuse(messageOf('placeMissing'), ['holder', 'site', 'ci'])),
      tone: 'main',
    },
    takeBack: { from: ['deployed', 'in-repair'], to: 'in-stock', by: withAgents, stamps: { holder: 'nothing' } },
    sendToRepair: { from: ['in-stock', 'deployed'], to: 'in-repair', by: withAgents },
    dispose: { from: ['ordered', 'in-stock', 'in-repair'], to: 'disposed', by: keepers, needs: ['disposal'], tone: 'danger' },
  },
})

export const softwareLicenceMoves = lifecycle(softwareLicence, {
  moves: {
    end: { from: ['active'], to: 'ended', by: [...keepers, 'system'], tone: 'danger' },
    renew: { from: ['active', 'ended'], to: 'active', by: keepers, needs: ['validTo'] },
  },
})
