/** A relevant event creates a security incident, an incident is contained and reviewed, a failed test creates a shortcoming. */
import { create } from '#kernel/command.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import { countermeasureMoves } from '../../patterns/countermeasure.ts'
import { findingMoves } from '../../patterns/finding.ts'
import { plannedActivityMoves } from '../../patterns/planned-activity.ts'
import { securityControl, securityEvent, securityIncident, securityShortcoming, securityTest, vulnerability } from './model.ts'

const by = ['security-manager'] as const
const doers = ['security-manager', 'agent'] as const

export const securityControlMoves = countermeasureMoves(securityControl, { approve: by, implement: doers, needs: ['threat'] })
export const securityShortcomingMoves = findingMoves(securityShortcoming, { by })

export const securityTestMoves = plannedActivityMoves(securityTest, {
  makes: { 'security-shortcoming': { by: 'test', stays: 'what was found is dealt with in its own right' } },
  by: doers,
  needs: ['passed', 'findings'],
  effects: (r) => (r.passed ? [] : [create('security-shortcoming', { title: r.title, test: r.id, description: r.findings })]),
})

export const securityIncidentMoves = lifecycle(securityIncident, {
  makes: {
    'service-interruption': {
      by: 'securityIncident',
      ends: [
        { in: ['false-alarm'], moves: { running: 'discard' } },
        { in: ['recovered', 'closed'], moves: { running: 'end' } },
      ],
    },
    'security-shortcoming': { by: 'incident', stays: 'what was learned is dealt with in its own right' },
  },
  moves: {
    analyse: {
      from: ['identified'],
      to: 'analysis',
      by: doers,
      asks: ['severity', 'kind', 'service', 'ci'],
      stamps: { assignee: 'me' },
      tone: 'main',
    },
    contain: {
      from: ['identified', 'analysis'],
      to: 'contained',
      by: doers,
      asks: ['personalData', 'reportBy'],
      stamps: { containedAt: 'now' },
      tone: 'main',
    },
    recover: {
      from: ['analysis', 'contained'],
      to: 'recovered',
      by: doers,
      needs: ['resolution'],
      stamps: { recoveredAt: 'now' },
      tone: 'main',
    },
    tellDowntime: {
      from: ['identified', 'analysis', 'contained', 'recovered'],
      by: doers,
      needs: ['service'],
      effects: (r) => [
        create('service-interruption', {
          title: r.title,
          service: r.service,
          ci: r.ci,
          beganAt: r.openedAt,
          cause: 'security',
          foundBy: 'incident',
          securityIncident: r.id,
        }),
      ],
    },
    close: {
      from: ['recovered'],
      to: 'closed',
      by,
      needs: ['lessons'],
      effects: (r) => [create('security-shortcoming', { title: r.title, incident: r.id, description: r.lessons })],
      tone: 'main',
    },
    reopen: { from: ['recovered', 'closed'], to: 'analysis', by, stamps: { recoveredAt: 'nothing' } },
    callOff: { from: ['identified', 'analysis'], to: 'false-alarm', by, needs: ['resolution'], tone: 'danger' },
  },
})

export const securityEventMoves = lifecycle(securityEvent, {
  makes: { 'security-incident': { stays: 'it is worked on in its own right' } },
  moves: {
    examine: { from: ['seen'], to: 'examined', by: [...doers, 'it-operations-manager'], stamps: { assignee: 'me' }, tone: 'main' },
    escalate: {
      from: ['seen', 'examined'],
      to: 'escalated',
      by: [...doers, 'it-operations-manager', 'system'],
      // an event that already names an incident is only linked to it
      effects: (r) =>
        r.incident
          ? []
          : [create('security-incident', { title: r.title, description: r.description, severity: r.severity, ci: r.ci }, 'came-from')],
      tone: 'main',
    },
    clear: { from: ['seen', 'examined'], to: 'harmless', by: [...doers, 'it-operations-manager', 'system'] },
  },
})

export const vulnerabilityMoves = lifecycle(vulnerability, {
  makes: { 'security-control': { by: 'weakness', stays: 'it is approved or rejected in its own right' } },
  moves: {
    plan: { from: ['open', 'tolerated'], to: 'planned', by: doers, needs: ['dueOn'], asks: ['change', 'team'], tone: 'main' },
    protect: {
      from: ['open', 'planned'],
      by: doers,
      effects: (r) => [create('security-control', { title: r.title, threat: r.cve ?? r.title, weakness: r.id, risk: r.risk })],
    },
    fix: { from: ['open', 'planned'], to: 'fixed', by: [...doers, 'system', 'connector'], stamps: { fixedAt: 'now' }, tone: 'main' },
    reopen: { from: ['fixed'], to: 'open', by: [...doers, 'system', 'connector'], stamps: { fixedAt: 'nothing' } },
    tolerate: { from: ['open', 'planned'], to: 'tolerated', by, needs: ['reason'], tone: 'danger' },
  },
})
