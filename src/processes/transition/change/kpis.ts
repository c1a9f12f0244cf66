/** How change management is measured. */
import { kpis } from '#kernel/kpis.ts'
import { cabMeeting, change } from './model.ts'

const decidedIn = { period: 'decidedAt', by: ['kind', 'size', 'risk', 'service'] } as const

export const changeKpis = {
  ...kpis(change, {
    'major-changes': {
      words: ['Cantidad de cambios mayores', 'Number of major changes'],
      definition: ['Cambios mayores evaluados por el CAB en P', 'Major changes assessed by the CAB in P'],
      unit: 'count',
      better: 'none',
      measure: { count: true },
      where: {
        all: [
          { field: 'size', is: 'major' },
          { field: 'assessedBy', in: ['cab', 'ecab'] },
        ],
      },
      ...decidedIn,
    },
    'approval-time': {
      words: ['Tiempo para autorización para cambios', 'Time for change approval/rejection'],
      definition: [
        'Tiempo medio desde el registro de una solicitud de cambio hasta su aprobación o rechazo, para las decisiones de P',
        'Mean time from registering an RFC to its approval or rejection, for decisions in P',
      ],
      unit: 'duration',
      better: 'down',
      measure: { mean: { between: ['openedAt', 'decidedAt'] } },
      ...decidedIn,
    },
    'acceptance-rate': {
      words: ['Tasa de aceptación de cambios', 'Change acceptance rate'],
      definition: ['Solicitudes de cambio aprobadas sobre las decididas en P', 'RFCs approved over RFCs decided in P'],
      unit: 'percent',
      better: 'none',
      measure: { share: { field: 'decision', is: 'approved' } },
      ...decidedIn,
    },
    'urgent-changes': {
      words: ['Cantidad de cambios urgentes', 'Number of urgent changes'],
      definition: ['Cambios de emergencia registrados en P', 'Emergency changes registered in P'],
      unit: 'count',
      better: 'down',
      measure: { count: true },
      where: { field: 'kind', is: 'emergency' },
      period: 'openedAt',
      by: ['service', 'state'],
    },
  }),
  ...kpis(cabMeeting, {
    'cab-meetings': {
      words: ['Cantidad de reuniones de CAB', 'Number of CAB meetings'],
      definition: ['Reuniones del CAB y del ECAB celebradas en P', 'CAB (and ECAB) meetings held in P'],
      unit: 'count',
      better: 'none',
      measure: { count: true },
      period: 'heldAt',
      by: ['board'],
    },
  }),
}
