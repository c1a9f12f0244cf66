/** The three subprocesses of risk management. */
import { subprocesses } from '#kernel/process.ts'

const risk = { of: 'risk' } as const

export const riskSubprocesses = subprocesses('risk-manager', {
  'business-impact-analysis': { ...risk, runs: { field: 'state', is: 'identified' }, opens: ['risk'] },
  'mitigation-assessment': { ...risk, runs: { field: 'state', in: ['assessed', 'in-treatment'] }, opens: ['mitigation', 'change'] },
  'risk-monitoring': { ...risk, runs: { field: 'state', is: 'monitored' }, opens: ['mitigation'] },
})
