import { messages } from '#kernel/messages.ts'

export const en = messages('view.event', {
  whichAlerts: 'Alerts shown',
  alertsOpen: 'Open',
  alertsSuppressed: 'Suppressed',
  alertsClosed: 'Closed',
  groupedBy: 'Group by',
  bySeverity: 'Severity',
  byCause: 'Cause',
  byCi: 'Configuration item',
  byService: 'Service',
  aloneAlerts: 'No known cause',
  without: 'No {name}',
  asTable: 'As a table',
  affects: 'affects',
  flapping: 'Flapping',
  unboundCi: 'unknown configuration item',
  began: 'started',
  lastSeen: 'last seen',
  incident: 'Incident',
})
