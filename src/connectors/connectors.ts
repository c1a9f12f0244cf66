/** All connectors. The address of each is `/connect/<name>`. */
import { alertmanager } from './alertmanager/alertmanager-api.ts'
import type { Connector } from './contract/connector.ts'
import { scim } from './scim/scim-api.ts'

export const connectors: readonly Connector[] = [alertmanager, scim]
