/** All connectors; the server mounts each under its prefix. */
import { alertmanagerApi } from './alertmanager/api.ts'
import type { Connector } from './connector.ts'

export const connectors: readonly Connector[] = [
  {
    name: 'alertmanager',
    prefix: '/connect/alertmanager',
    words: ['Prometheus y Alertmanager', 'Prometheus and Alertmanager'],
    plugin: alertmanagerApi,
  },
]
