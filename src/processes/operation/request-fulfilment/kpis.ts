/** How request fulfilment is measured: its clock, and KPIs. The map gives it none: these are ours. */
import { clocks } from '#kernel/clocks.ts'
import { kpis } from '#kernel/kpis.ts'
import { approval, serviceRequest } from './model.ts'

export const serviceRequestClocks = clocks(serviceRequest, {
  fulfilment: {
    words: ['Cumplimiento', 'Fulfilment'],
    from: 'openedAt',
    pauses: { field: 'phase', is: 'waiting' },
    tells: ['waitingFor'],
    stops: { field: 'phase', in: ['done', 'closed'] },
    cancels: { field: 'phase', is: 'cancelled' },
  },
})

const fulfilledIn = { period: 'fulfilledAt', by: ['offering', 'service', 'team'] } as const

export const requestFulfilmentKpis = {
  ...kpis(serviceRequest, {
    requests: {
      words: ['Cantidad de solicitudes', 'Number of service requests'],
      definition: ['Solicitudes de servicio registradas en P, por oferta', 'Service requests registered in P, by offering'],
      unit: 'count',
      better: 'none',
      ours: true,
      measure: { count: true },
      period: 'openedAt',
      by: ['offering', 'service', 'contact', 'state'],
    },
    'fulfilment-time': {
      words: ['Tiempo de cumplimiento', 'Fulfilment time'],
      definition: [
        'Tiempo medio desde el registro hasta el cumplimiento de las solicitudes cumplidas en P; al lado, sin las esperas',
        'Mean time from registration to fulfilment of requests fulfilled in P; beside it, without the waits',
      ],
      unit: 'duration',
      better: 'down',
      ours: true,
      measure: { mean: { between: ['openedAt', 'fulfilledAt'] } },
      ...fulfilledIn,
      beside: { serviceTime: { mean: { clock: 'fulfilment' } } },
    },
    'fulfilled-on-time': {
      words: ['Solicitudes cumplidas a tiempo', 'Requests fulfilled on time'],
      definition: [
        'Solicitudes cumplidas en P antes de lo prometido por su oferta, sobre las que tenían promesa',
        'Requests fulfilled in P before what their offering promised, over those with a promise',
      ],
      unit: 'percent',
      better: 'up',
      ours: true,
      measure: { share: { field: 'onTime', is: true } },
      where: { field: 'onTime', empty: false },
      ...fulfilledIn,
      target: 95,
    },
  }),
  ...kpis(approval, {
    'approval-time': {
      words: ['Tiempo de aprobación', 'Approval time'],
      definition: [
        'Tiempo medio hasta la decisión de las aprobaciones decididas en P',
        'Mean time to the decision of approvals decided in P',
      ],
      unit: 'duration',
      better: 'down',
      ours: true,
      measure: { mean: { between: ['openedAt', 'decidedAt'] } },
      period: 'decidedAt',
      by: ['approver', 'state'],
    },
  }),
}
