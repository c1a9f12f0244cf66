/** All connectors; each has the address `/connect/<name>`. */
import { alertmanager } from './alertmanager/alertmanager-api.ts'
import type { Connector } from './contract/connector.ts'

export const connectors: readonly Connector[] = [alertmanager]
