/** A periodic task: each night, articles that are due for review say so in their history. */
import type { Edit } from '../tree.ts'

export const edits: readonly Edit[] = [
  {
    file: 'src/server/tasks.ts',
    before: "import { forgetKeys } from '#http/idempotency.ts'\n",
    insert: "import { remindOfReviews } from '#features/review-reminders/remind.ts'\n",
  },
  {
    file: 'src/server/tasks.ts',
    after: 'export const tasks: readonly Task[] = [\n',
    insert: `  {
    name: 'review-reminders',
    words: { es: 'Aviso de artículos por revisar', en: 'Reminders of articles to review' },
    schedule: { cron: '0 5 * * *' },
    run: remindOfReviews,
    timeoutSeconds: 300,
  },
`,
  },
]
