/** The subprocesses of development. The process map has none; these are our own. */
import { subprocesses } from '#kernel/process.ts'

export const developmentSubprocesses = subprocesses('application-developer', {
  'work-preparation': { of: 'work-item', runs: { field: 'phase', is: 'new' }, opens: ['work-item'], ours: true },
  construction: { of: 'work-item', runs: { field: 'state', is: 'doing' }, opens: ['build'], ours: true },
  'development-review': { of: 'work-item', runs: { field: 'state', is: 'review' }, opens: ['test-run', 'article'], ours: true },
})
