/** The subprocesses of CSI monitoring. The process map has none; these are our own. */
import { subprocesses } from '#kernel/process.ts'

const runs = { field: 'phase', in: ['new', 'active'] } as const

export const csiMonitoringSubprocesses = subprocesses('csi-manager', {
  'initiative-checking': { of: 'initiative-check', runs, opens: ['corrective-action', 'initiative-check'], ours: true },
  correction: { of: 'corrective-action', runs, ours: true },
})
