/** The lifecycles of incidents, from logging to evaluation, and of the records around them. */
import { type Command, create } from '#kernel/command.ts'
import { setting, value } from '#kernel/facts.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import { any, type Message, messagesOf, roleName } from '#kernel/messages.ts'
import { refuse } from '#kernel/trouble.ts'
import { enMessages } from './en.ts'
import { announcement, escalation, incident, incidentModel, workLogEntry } from './model.ts'
import { priorityOf } from './priority.ts'

const messageOf = messagesOf(enMessages)

const desk = ['agent', 'first-level-support', 'second-level-support', 'incident-manager', 'major-incident-team'] as const
/** The roles that lead a major incident. */
const leads = ['incident-manager', 'major-incident-team'] as const
const open = ['new', 'assigned', 'in-progress', 'pending'] as const

/** A hierarchical or functional escalation is a record of its own, so that it can be counted and tracked. */
const escalate = (
  record: { id: string; title: string; team: string | null },
  kind: 'functional' | 'hierarchical',
  reason: Message,
  at: string,
): Command => create('escalation', { title: record.title, incident: record.id, kind, reason, escalatedAt: at, toTeam: record.team })

export const incidentMoves = lifecycle(incident, {
  facts: {
    matrix: setting('priorityMatrix'),
    serviceTeam: value('service.supportTeam'),
    ciTeam: value('ci.supportTeam'),
  },
  derives: {
    priority: { from: ['impact', 'urgency'], value: (r, facts) => priorityOf(facts['matrix'], r.impact, r.urgency) },
    team: { from: ['service', 'ci'], value: (_, facts) => facts['serviceTeam'] ?? facts['ciTeam'] ?? null, whenEmpty: true },
  },
  stampsOnChange: { team: { reassignments: 'more' } },
  makes: {
    escalation: { by: 'incident', stays: 'it is a fact of the history of the incident' },
    announcement: { by: 'incident', ends: [{ in: ['resolved', 'closed', 'cancelled'], moves: { published: 'end' } }] },
  },
  moves: {
    assign: { from: open, to: 'assigned', by: desk, needs: ['team'], asks: ['assignee'] },
    start: { from: ['new', 'assigned'], to: 'in-progress', by: desk, stamps: { assignee: 'me' }, tone: 'main' },
    escalate: {
      from: ['new', 'assigned', 'in-progress'],
      to: 'assigned',
      by: [...desk, 'system'],
      needs: ['team'],
      stamps: { line: { value: 'second' }, assignee: 'nothing' },
      effects: (r) => [escalate(r, 'functional', messageOf('escalatedToNextLine'), r.updatedAt)],
    },
    alarm: {
      from: open,
      by: [...desk, 'system'],
      effects: (r) => [escalate(r, 'hierarchical', messageOf('notInAgreedTime'), r.updatedAt)],
    },
    hold: { from: ['assigned', 'in-progress'], to: 'pending', by: desk, needs: ['waitingFor'], asks: ['supplier', 'problem', 'change'] },
    resume: { from: ['pending'], to: 'in-progress', by: [...desk, 'requester', 'system'], stamps: { waitingFor: 'nothing' }, tone: 'main' },
    declareMajor: { from: open, by: leads, stamps: { major: { value: true } }, tone: 'danger' },
    resolve: {
      from: open,
      to: 'resolved',
      by: [...desk, 'system'],
      needs: ['resolution'],
      asks: ['cause', 'place', 'closure'],
      guard: (r, who) =>
        !r.major || who.roles.some((role) => [...leads, 'administrator', 'system'].includes(role))
          ? true
          : refuse(messageOf('majorNeedsLead', { roles: any(leads.map(roleName)) })),
      stamps: { resolvedAt: 'now', resolvedBy: 'me', waitingFor: 'nothing' },
      tone: 'main',
    },
    reopen: {
      from: ['resolved', 'closed'],
      to: 'in-progress',
      by: [...desk, 'requester', 'system'],
      stamps: { reopenings: 'more', resolvedAt: 'nothing', resolvedBy: 'nothing', withinSla: 'nothing' },
    },
    close: {
      from: ['resolved'],
      to: 'closed',
      by: ['agent', 'first-level-support', 'incident-manager', 'requester', 'system'],
      asks: ['closure'],
      // the requester has five days to reopen it
      timely: { field: 'resolvedAt', lt: { ago: 'P5D' } },
      tone: 'main',
    },
    cancel: {
      from: ['new', 'assigned', 'in-progress', 'pending'],
      to: 'cancelled',
      by: ['incident-manager', 'first-level-support'],
      needs: ['resolution'],
      tone: 'danger',
    },
  },
})

export const incidentModelMoves = lifecycle(incidentModel, {
  moves: {
    activate: { from: ['draft', 'retired'], to: 'active', by: ['incident-manager'], needs: ['steps'], tone: 'main' },
    retire: { from: ['active'], to: 'retired', by: ['incident-manager'], tone: 'danger' },
  },
})

export const workLogEntryMoves = lifecycle(workLogEntry, {
  addsTo: [{ to: 'incident', field: 'effort', by: 'incident', amount: (r) => r.effort }],
  moves: {},
})

export const escalationMoves = lifecycle(escalation, {
  moves: {
    answer: { from: ['raised'], to: 'answered', by: ['incident-manager', 'major-incident-team', 'second-level-support'], tone: 'main' },
  },
})

export const announcementMoves = lifecycle(announcement, {
  moves: {
    publish: {
      from: ['draft'],
      to: 'published',
      by: ['incident-manager', 'first-level-support'],
      stamps: { publishedAt: 'now' },
      tone: 'main',
    },
    end: { from: ['published'], to: 'ended', by: ['incident-manager', 'first-level-support', 'system'], stamps: { endedAt: 'now' } },
  },
})
