/** How architecture is measured: KPIs of ours, since the map has none. */
import { kpis } from '#kernel/kpis.ts'
import { heldAtEnd } from '../../at-end.ts'
import { architectureDecision, roadmapItem, technology } from './model.ts'

export const architectureKpis = {
  ...kpis(technology, {
    'technologies-out-of-support': {
      words: ['Tecnologías sin soporte', 'Technologies out of support'],
      definition: [
        'Tecnologías en uso al final de P cuyo soporte ha terminado',
        'Technologies in use at the end of P whose support has ended',
      ],
      ours: true,
      unit: 'count',
      better: 'down',
      measure: { count: true },
      where: {
        all: [heldAtEnd('openedAt', 'closedAt'), { field: 'phase', isNot: 'new' }, { field: 'endOfSupport', lt: { period: 'to' } }],
      },
      period: 'state',
      by: ['quadrant', 'vendor', 'state'],
      target: 0,
    },
  }),
  ...kpis(architectureDecision, {
    'architecture-decisions': {
      words: ['Cantidad de decisiones de arquitectura', 'Number of architecture decisions'],
      definition: ['Decisiones de arquitectura aceptadas en P', 'Architecture decisions accepted in P'],
      ours: true,
      unit: 'count',
      better: 'none',
      measure: { count: true },
      where: { field: 'phase', isNot: 'cancelled' },
      period: 'decidedAt',
      by: ['decidedBy', 'state'],
    },
  }),
  ...kpis(roadmapItem, {
    'roadmap-on-time': {
      words: ['Hoja de ruta a tiempo', 'Roadmap on time'],
      definition: [
        'Pasos de la hoja de ruta terminados en P antes de su fecha prevista, sobre todos los terminados en P',
        'Roadmap items done in P by their planned date, over all that were done in P',
      ],
      ours: true,
      unit: 'percent',
      better: 'up',
      measure: { share: { field: 'onTime', is: true } },
      period: 'doneAt',
      by: ['initiative', 'assignee'],
      target: 80,
    },
  }),
}
