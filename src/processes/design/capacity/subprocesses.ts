/** The four subprocesses of capacity management. */
import { is } from '#kernel/condition.ts'
import { subprocesses } from '#kernel/process.ts'

const forecasting = (level: string) => ({ of: 'capacity-forecast', runs: is({ level: level, state: 'made' }) }) as const

export const capacitySubprocesses = subprocesses('capacity-manager', {
  'business-capacity': { ...forecasting('business'), opens: ['capacity-forecast', 'capacity-plan'] },
  'service-capacity': { ...forecasting('service'), opens: ['capacity-adjustment'] },
  'component-capacity': { ...forecasting('component'), opens: ['capacity-adjustment', 'change'] },
  'capacity-reporting': {},
})
