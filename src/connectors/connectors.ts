/** All connectors; the server mounts each under its prefix. */
import { alertmanagerApi } from './alertmanager/alertmanager-api.ts'
import type { Connector } from './contract/connector.ts'

export const connectors: readonly Connector[] = [
  {
    name: 'alertmanager',
    prefix: '/connect/alertmanager',
    words: { es: 'Prometheus y Alertmanager', en: 'Prometheus and Alertmanager' },
    plugin: alertmanagerApi,
  },
]
