import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('view.event', {
  whichAlerts: 'Alertas que se muestran',
  alertsOpen: 'Abiertas',
  alertsSuppressed: 'Suprimidas',
  alertsClosed: 'Cerradas',
  groupedBy: 'Agrupar por',
  bySeverity: 'Gravedad',
  byCause: 'Causa',
  byCi: 'Elemento de configuración',
  byService: 'Servicio',
  aloneAlerts: 'Sin causa conocida',
  without: 'Sin {name}',
  asTable: 'Como tabla',
  affects: 'afecta a',
  flapping: 'Intermitente',
  unboundCi: 'elemento desconocido',
  began: 'empezó',
  lastSeen: 'último',
  incident: 'Incidente',
  openAlerts: 'Alertas abiertas',
  seeAll: 'Ver todas ({count, number})',
  noOpenAlerts: 'No hay alertas abiertas',
  asCards: 'Como tarjetas',
})
