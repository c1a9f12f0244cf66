/** The definition of initiatives as guided work. The map gives it no subprocesses: these are ours. */
import { subprocesses } from '#kernel/process.ts'

const of = 'csi-initiative'

export const initiativeDefinitionSubprocesses = subprocesses('csi-manager', {
  'initiative-proposal': { of, runs: { field: 'state', is: 'proposed' }, opens: ['weakness'] },
  'initiative-planning': { of, runs: { field: 'state', is: 'approved' }, opens: ['project', 'change', 'initiative-check'] },
})
