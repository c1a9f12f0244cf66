/** A periodic task: each night, articles that are due for review get a note in their history. */
import type { Edit } from '../tree.ts'

export const edits: readonly Edit[] = [
  {
    file: 'src/server/tasks.ts',
    after: "import { makeUpSnapshots } from '#features/insights/snapshots/round.ts'\n",
    insert: "import { reviewReminders } from '#features/review-reminders/review-reminders.ts'\n",
  },
  { file: 'src/server/tasks.ts', after: 'export const tasks: readonly Task[] = [\n', insert: '  reviewReminders,\n' },
]
