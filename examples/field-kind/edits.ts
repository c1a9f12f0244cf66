/** A kind of field: a rating of one to five stars. */
import type { Edit } from '../tree.ts'

export const edits: readonly Edit[] = [
  {
    file: 'src/fields/declare.ts',
    before: "export { ref } from './ref/kind.ts'\n",
    insert: "export { rating } from './rating/kind.ts'\n",
  },
  {
    file: 'src/fields/kinds.ts',
    before: "import { refKind } from './ref/kind.ts'\n",
    insert: "import { ratingKind } from './rating/kind.ts'\n",
  },
  { file: 'src/fields/kinds.ts', before: '  ref: refKind,\n', insert: '  rating: ratingKind,\n' },
  {
    file: 'src/fields/columns.ts',
    before: "import { refColumn } from './ref/column.ts'\n",
    insert: "import { ratingColumn } from './rating/column.ts'\n",
  },
  { file: 'src/fields/columns.ts', before: '  ref: refColumn,\n', insert: '  rating: ratingColumn,\n' },
  {
    file: 'src/fields/controls.ts',
    before: "import { refControl } from './ref/control.tsx'\n",
    insert: "import { ratingControl } from './rating/control.tsx'\n",
  },
  { file: 'src/fields/controls.ts', before: '  ref: refControl,\n', insert: '  rating: ratingControl,\n' },
]
