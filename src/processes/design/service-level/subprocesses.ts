/** The eight subprocesses of service level management. */
import { is } from '#kernel/condition.ts'
import { subprocesses } from '#kernel/process.ts'

const inDesign = { of: 'service-level-requirement', runs: { field: 'state', is: 'accepted' } } as const

export const serviceLevelSubprocesses = subprocesses('service-level-manager', {
  'slm-framework': { opens: ['agreement', 'service-level-target'] },
  'customer-enrolment': { of: 'agreement', runs: is({ kind: 'sla', state: 'draft' }), opens: ['agreement', 'service-level-requirement'] },
  requirements: { of: 'service-level-requirement', runs: { field: 'state', is: 'requested' }, opens: ['service-level-requirement'] },
  decomposition: { owner: 'applications-analyst', ...inDesign, opens: ['service', 'agreement'] },
  'technical-design': { owner: 'technical-architect', ...inDesign, opens: ['ci'] },
  'rfc-compilation': { owner: 'service-design-manager', ...inDesign, opens: ['change'] },
  'sign-off': {
    of: 'agreement',
    runs: {
      all: [
        { field: 'state', is: 'draft' },
        { field: 'service', empty: false },
      ],
    },
  },
  'monitoring-reporting': {
    of: 'service-level-report',
    runs: { field: 'state', is: 'draft' },
    opens: ['service-level-report', 'service-issue'],
  },
})
