/** The monitoring of initiatives as guided work. The map gives it no subprocesses: these are ours. */
import { subprocesses } from '#kernel/process.ts'

const runs = { field: 'phase', in: ['new', 'active'] } as const

export const csiMonitoringSubprocesses = subprocesses('csi-manager', {
  'initiative-checking': { of: 'initiative-check', runs, opens: ['corrective-action', 'initiative-check'] },
  correction: { of: 'corrective-action', runs },
})
