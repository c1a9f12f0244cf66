/** A process inside the tree: the room of examples/rooms/loan as src/processes/operation/loan. */
import type { Edit } from '../tree.ts'

export const edits: readonly Edit[] = [
  {
    file: 'src/processes/rooms.ts',
    before: "import { operationsRoom } from './operation/operations/room.ts'\n",
    insert: "import { loanRoom } from './operation/loan/room.ts'\n",
  },
  { file: 'src/processes/rooms.ts', before: '  operationsRoom,\n', insert: '  loanRoom,\n' },
]
