/** The lifecycles of complaints, surveys, reviews and weaknesses. Reviews and accepted complaints create weaknesses. */
import { create } from '#kernel/command.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import { plannedActivityMoves } from '../../patterns/planned-activity.ts'
import { weaknessOf, weaknessStays } from '../../patterns/weakness.ts'
import { complaint, serviceReview, survey, surveyResponse, weakness } from './model.ts'

const by = ['csi-manager'] as const
const desk = ['csi-manager', 'agent'] as const

export const complaintMoves = lifecycle(complaint, {
  makes: weaknessStays,
  moves: {
    examine: { from: ['received'], to: 'examination', by: desk, asks: ['service', 'customer'], stamps: { assignee: 'me' }, tone: 'main' },
    accept: {
      from: ['examination'],
      to: 'accepted',
      by,
      asks: ['reason'],
      stamps: { decision: { value: 'accepted' }, decidedAt: 'now' },
      effects: (r) => weaknessOf(r, 'complaint', 'complaint', r.description, { service: r.service }),
      tone: 'main',
    },
    reject: {
      from: ['examination'],
      to: 'rejected',
      by,
      needs: ['reason'],
      stamps: { decision: { value: 'rejected' }, decidedAt: 'now' },
      tone: 'danger',
    },
    answer: { from: ['accepted', 'rejected'], to: 'answered', by: desk, needs: ['remedy'], stamps: { answeredAt: 'now' }, tone: 'main' },
    reopen: {
      from: ['rejected', 'answered'],
      to: 'examination',
      by: [...by, 'requester'],
      stamps: { decision: 'nothing', answeredAt: 'nothing' },
    },
  },
})

export const surveyMoves = lifecycle(survey, {
  makes: { 'survey-response': { by: 'survey', ends: [{ in: ['closed'], moves: { sent: 'lapse' } }] } },
  moves: {
    send: {
      from: ['draft'],
      to: 'open',
      by: [...by, 'system'],
      needs: ['invited'],
      asks: ['closesOn'],
      stamps: { sentAt: 'now' },
      effects: (r) =>
        (r.invited ?? []).map((person) => create('survey-response', { title: r.question, survey: r.id, person, service: r.service })),
      tone: 'main',
    },
    close: {
      from: ['open'],
      to: 'closed',
      by: [...by, 'system'],
      asks: ['conclusions'],
      stamps: { endedAt: 'now' },
      timely: { field: 'closesOn', lt: { ago: 'PT0S' } },
      tone: 'main',
    },
    discard: { from: ['draft'], to: 'discarded', by, tone: 'danger' },
  },
})

/** The Net Promoter group: 9 and 10 are promoters, 7 and 8 passives, 6 and below detractors. */
export const voiceOf = (score: number | null): 'promoter' | 'passive' | 'detractor' | null =>
  score === null ? null : score >= 9 ? 'promoter' : score >= 7 ? 'passive' : 'detractor'

export const surveyResponseMoves = lifecycle(surveyResponse, {
  derives: {
    voice: { from: ['score'], value: (r) => voiceOf(r.score) },
    satisfied: { from: ['score'], value: (r) => (r.score === null ? null : r.score >= 7) },
  },
  moves: {
    return: {
      from: ['sent'],
      to: 'returned',
      by: ['requester', 'csi-manager', 'system'],
      needs: ['score'],
      asks: ['comment'],
      stamps: { returnedAt: 'now' },
      tone: 'main',
    },
    lapse: { from: ['sent'], to: 'lapsed', by: ['csi-manager', 'system'], timely: { field: 'survey.state', is: 'closed' } },
  },
})

export const serviceReviewMoves = plannedActivityMoves(serviceReview, {
  by,
  needs: ['findings'],
  asks: ['weakSpots', 'participants'],
  makes: weaknessStays,
  effects: (r) => weaknessOf(r, 'service-review', 'serviceReview', r.weakSpots, { service: r.service }),
})

export const weaknessMoves = lifecycle(weakness, {
  makes: { 'csi-initiative': { by: 'weakness', stays: 'it is worked on in its own right' } },
  moves: {
    address: {
      from: ['identified', 'tolerated'],
      to: 'addressed',
      by,
      asks: ['assignee'],
      effects: (r) =>
        r.initiative
          ? []
          : [
              create('csi-initiative', {
                title: r.title,
                description: r.description,
                weakness: r.id,
                service: r.service,
                process: r.process,
                assignee: r.assignee,
              }),
            ],
      tone: 'main',
    },
    resolve: {
      from: ['identified', 'addressed'],
      to: 'resolved',
      by: [...by, 'system'],
      needs: ['resolution'],
      stamps: { resolvedAt: 'now' },
      tone: 'main',
    },
    reopen: { from: ['resolved'], to: 'addressed', by, stamps: { resolvedAt: 'nothing' } },
    tolerate: { from: ['identified', 'addressed'], to: 'tolerated', by, needs: ['resolution'], tone: 'danger' },
  },
})
