/** The five subprocesses of service validation and testing. */
import { is } from '#kernel/condition.ts'
import { subprocesses } from '#kernel/process.ts'

const toDo = { field: 'state', in: ['planned', 'running'] } as const

export const validationTestingSubprocesses = subprocesses('test-manager', {
  'test-models': { of: 'test-model', runs: { field: 'state', is: 'draft' }, opens: ['test-case'] },
  'design-validation': { of: 'release', runs: { field: 'state', in: ['planned', 'building'] }, opens: ['test-case', 'test-model'] },
  'component-acquisition': { of: 'test-run', runs: is({ kind: 'component', state: 'planned' }), opens: ['media-item'] },
  'release-test': { of: 'test-run', runs: is({ kind: 'component', state: 'running' }), opens: ['test-error'] },
  'acceptance-testing': { of: 'test-run', runs: { all: [{ field: 'kind', is: 'service-acceptance' }, toDo] }, opens: ['test-error'] },
})
