import { messages } from '#kernel/messages.ts'

export const en = messages('web.graph', {
  graphOf: 'Graph of {count, plural, one {# item} other {# items}}; the list next to it shows the same',
  graphCount: '{count, plural, one {# item} other {# items}} · {services, plural, one {# service} other {# services}}',
  overview: 'Overview',
  direction: 'Direction',
  impact: 'Impact',
  cause: 'Cause',
  bothWays: 'Both',
  depth: 'Depth',
  levels: '{count, plural, one {# level} other {# levels}}',
  asList: 'As a list',
  startsHere: 'starting point',
  health_alerting: 'alerting',
  health_well: 'no alerts',
  health_planned: 'planned',
  health_gone: 'retired',
  zoomControls: 'Zoom controls',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fitView: 'Fit to view',
})
