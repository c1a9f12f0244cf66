/** The six subprocesses of problem management. */
import { subprocesses } from '#kernel/process.ts'

const of = 'problem'

export const problemSubprocesses = subprocesses('problem-manager', {
  identification: { of, runs: { field: 'state', is: 'new' }, opens: ['problem'] },
  diagnosis: { of, runs: { field: 'state', is: 'analysis' }, opens: ['root-cause-analysis', 'problem-event', 'known-error'] },
  'error-control': { of, runs: { field: 'state', is: 'known-error' }, opens: ['change', 'article'] },
  closure: { of, runs: { field: 'state', is: 'resolved' }, opens: ['article'] },
  'major-problem-review': { of: 'major-problem-review', runs: { field: 'phase', in: ['new', 'active'] }, opens: ['weakness', 'change'] },
  'problem-reporting': { opens: ['problem'] },
})
