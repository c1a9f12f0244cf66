/** A screen of a room: who is in the technical rooms now, next to the list of visits. */
import type { Edit } from '../tree.ts'

export const edits: readonly Edit[] = [
  {
    file: 'src/processes/views.ts',
    after: "import { eventView } from './operation/event/view/view.ts'\n",
    insert: "import { facilitiesView } from './operation/facilities/view/view.ts'\n",
  },
  { file: 'src/processes/views.ts', after: 'readonly RoomView[] = [', insert: 'facilitiesView, ' },
]
