/** The five subprocesses of process evaluation. */
import { subprocesses } from '#kernel/process.ts'

const runs = { field: 'phase', in: ['new', 'active'] } as const

export const processEvaluationSubprocesses = subprocesses('process-manager', {
  'process-support': { opens: ['process-evaluation', 'process-audit', 'maturity-assessment'] },
  benchmarking: { of: 'benchmark', runs, opens: ['weakness'] },
  'maturity-assessment': { of: 'maturity-assessment', runs, opens: ['weakness'] },
  'process-audit': { of: 'process-audit', runs, opens: ['weakness'] },
  'process-control': { of: 'process-evaluation', runs, opens: ['weakness', 'csi-initiative'] },
})
