/** A connector: a plain webhook that creates incidents. */
import type { Edit } from '../tree.ts'

export const edits: readonly Edit[] = [
  {
    file: 'src/connectors/connectors.ts',
    after: "import { scim } from './scim/scim-api.ts'\n",
    insert: "import { webhook } from './webhook/webhook.ts'\n",
  },
  { file: 'src/connectors/connectors.ts', after: 'readonly Connector[] = [alertmanager', insert: ', webhook' },
]
