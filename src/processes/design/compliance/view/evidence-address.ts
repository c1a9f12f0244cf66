/** The address of the evidence page, and who may see it. */
export const evidencePath = '/processes/compliance/evidence'

/** Whether the roles may see the evidence, which includes every list. */
export const maySeeEvidence = (roles: readonly string[]): boolean => roles.includes('administrator') || roles.includes('auditor')

/** The first and the last day of the evidence, YYYY-MM-DD. */
export interface EvidenceSearch {
  readonly from?: string
  readonly to?: string
}

const isDay = (value: unknown): boolean => /^\d{4}-\d\d-\d\d$/.test(String(value))

export const readEvidence = ({ from, to }: Readonly<Record<string, unknown>>): EvidenceSearch => ({
  ...(isDay(from) ? { from: String(from) } : {}),
  ...(isDay(to) ? { to: String(to) } : {}),
})
