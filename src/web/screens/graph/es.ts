import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('web.graph', {
  graphOf: 'Grafo de {count, plural, one {# elemento} other {# elementos}}; la lista de al lado muestra lo mismo',
  graphCount: '{count, plural, one {# elemento} other {# elementos}} · {services, plural, one {# servicio} other {# servicios}}',
  graphOfAll: 'los más cercanos de {count, number}',
  showMore: 'Mostrar más',
  overview: 'Vista general',
  direction: 'Sentido',
  impact: 'Impacto',
  cause: 'Causa',
  bothWays: 'Ambos',
  depth: 'Profundidad',
  levels: '{count, plural, one {# nivel} other {# niveles}}',
  asList: 'Como lista',
  startsHere: 'punto de partida',
  health_alerting: 'con alertas',
  health_well: 'sin alertas',
  health_planned: 'previsto',
  health_gone: 'retirado',
  zoomControls: 'Controles de zoom',
  zoomIn: 'Acercar',
  zoomOut: 'Alejar',
  fitView: 'Ajustar a la vista',
})
