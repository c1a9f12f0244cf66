import type { Sereno } from './sereno.ts'

/** The page of the record of a type with the lowest number. */
export const firstRecord = async ({ call }: Sereno, type: string): Promise<string> => {
  const { records } = await call('GET', `/api/records/${type}?sort=number&limit=1`)
  return `/records/${type}/${records[0].number}`
}

/** The address of every screen, with the sample company. */
export const screensOf = async (sereno: Sereno): Promise<readonly string[]> => [
  '/',
  '/records/incident',
  await firstRecord(sereno, 'incident'),
  '/records/alert',
  `${await firstRecord(sereno, 'service')}/graph`,
  '/records/incident/new',
  '/records/maturity-assessment/new',
  '/processes',
  '/processes/incident',
  '/processes/problem',
  '/processes/incident/paths',
  '/changes/calendar',
  '/records/risk?view=matrix',
  '/processes/compliance',
  '/processes/compliance/evidence',
  '/dashboard',
  '/dashboard/operation',
  '/dashboard?process=risk&state=bad',
  '/kpis',
  '/kpis/incident/resolution-within-sla',
  '/kpis/problem/identification-time',
  '/imports',
  '/settings',
  '/settings/security',
  '/settings/access-log',
  '/settings/fields',
  '/settings/tasks',
]
