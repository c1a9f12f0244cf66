/** The three subprocesses of service evaluation. */
import { subprocesses } from '#kernel/process.ts'

export const serviceEvaluationSubprocesses = subprocesses('csi-manager', {
  complaints: { of: 'complaint', runs: { field: 'phase', in: ['new', 'active', 'done'] }, opens: ['weakness'] },
  'satisfaction-surveys': { of: 'survey', runs: { field: 'phase', in: ['new', 'active'] }, opens: ['survey-response', 'weakness'] },
  'service-review': { of: 'service-review', runs: { field: 'phase', in: ['new', 'active'] }, opens: ['weakness'] },
})
