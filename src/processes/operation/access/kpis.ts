/** How access management is measured. The map gives it no KPIs: these are ours. */
import { kpis } from '#kernel/kpis.ts'
import { accessGrant, accessRequest } from './model.ts'

export const accessKpis = {
  ...kpis(accessRequest, {
    'access-requests': {
      words: ['Cantidad de solicitudes de acceso', 'Number of access requests'],
      definition: ['Solicitudes de acceso registradas en P', 'Access requests registered in P'],
      unit: 'count',
      better: 'none',
      ours: true,
      measure: { count: true },
      period: 'openedAt',
      by: ['kind', 'profile', 'role', 'state'],
    },
    'access-time': {
      words: ['Tiempo hasta el acceso', 'Time to access'],
      definition: [
        'Tiempo medio desde el registro hasta la ejecución de las solicitudes ejecutadas en P',
        'Mean time from registration to execution of access requests carried out in P',
      ],
      unit: 'duration',
      better: 'down',
      ours: true,
      measure: { mean: { between: ['openedAt', 'doneAt'] } },
      period: 'doneAt',
      by: ['kind', 'profile', 'role'],
    },
  }),
  ...kpis(accessGrant, {
    'overdue-grants': {
      words: ['Accesos vencidos sin retirar', 'Grants past their expiry'],
      definition: ['Accesos en vigor cuya fecha había pasado al final de P', 'Grants in force whose date had passed at the end of P'],
      unit: 'count',
      better: 'down',
      ours: true,
      measure: { count: true },
      where: {
        all: [
          { field: 'phase', in: ['active', 'waiting'] },
          { field: 'expiresOn', lt: { period: 'to' } },
        ],
      },
      period: 'state',
      by: ['profile', 'role'],
      target: 0,
    },
    'confirmed-grants': {
      words: ['Accesos confirmados en el último año', 'Grants confirmed within a year'],
      definition: [
        'Accesos en vigor confirmados por una revisión en los 365 días anteriores, o concedidos en ellos',
        'Grants in force that a review confirmed in the 365 days before, or that were given in them',
      ],
      unit: 'percent',
      better: 'up',
      ours: true,
      measure: {
        share: {
          any: [
            { field: 'confirmedAt', gte: { ago: 'P365D' } },
            { field: 'openedAt', gte: { ago: 'P365D' } },
          ],
        },
      },
      where: { field: 'phase', is: 'active' },
      period: 'state',
      by: ['profile', 'role', 'profile.risk'],
      target: 100,
    },
  }),
}
