/** The two subprocesses of configuration management. */
import { subprocesses } from '#kernel/process.ts'

export const configurationSubprocesses = subprocesses('configuration-manager', {
  'configuration-support': { of: 'ci', runs: { field: 'state', is: 'planned' }, opens: ['ci', 'baseline'] },
  'verification-audit': { of: 'verification-run', runs: { field: 'state', in: ['planned', 'running'] }, opens: ['cms-error'] },
})
