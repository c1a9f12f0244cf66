/** The subprocesses of service catalogue management. The process map has none; these are our own. */
import { subprocesses } from '#kernel/process.ts'

const manager = {} as const

export const serviceCatalogueSubprocesses = subprocesses('service-catalogue-manager', {
  'catalogue-entry': { ...manager, of: 'service', runs: { field: 'state', is: 'pipeline' }, opens: ['agreement', 'offering'], ours: true },
  'catalogue-confirmation': { ...manager, of: 'service', runs: { field: 'phase', is: 'active' }, ours: true },
  'offering-design': { ...manager, of: 'offering', runs: { field: 'state', is: 'draft' }, opens: ['offering'], ours: true },
})
