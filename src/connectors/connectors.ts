/** All connectors. The address of each is `/connect/<name>`. */
import { alertmanager } from './alertmanager/alertmanager-api.ts'
import type { Connector } from './contract/connector.ts'

export const connectors: readonly Connector[] = [alertmanager]
