/** The subprocesses of the definition of CSI initiatives. The process map has none; these are our own. */
import { subprocesses } from '#kernel/process.ts'

const of = 'csi-initiative'

export const initiativeDefinitionSubprocesses = subprocesses('csi-manager', {
  'initiative-proposal': { of, runs: { field: 'state', is: 'proposed' }, opens: ['weakness'], ours: true },
  'initiative-planning': { of, runs: { field: 'state', is: 'approved' }, opens: ['project', 'change', 'initiative-check'], ours: true },
})
