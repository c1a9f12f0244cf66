/** The evidence of a process comes from its records, with the rights of the reader. */
import { expect, test } from 'vitest'
import { createRecord, moveRecord } from '#engine/records/records.ts'
import type { Process } from '#kernel/process.ts'
import { openHouse } from '#testing/engine.ts'
import { gatherEvidence } from './gather.ts'

test('the evidence has records, KPIs, paths, guided work and roles of the last year', async () => {
  const house = await openHouse()
  const manager = await house.person('Ana', 'incident-manager', 'process-manager')
  const requester = await house.person('Luis', 'requester')
  const process = house.engine.house.processes.get('incident') as Process
  const make = (values: object) => createRecord(house.engine, house.system, 'incident', { title: 'Sin red', ...values })
  const first = await make({})
  await make({ openedAt: '2024-01-01T00:00:00.000Z' })
  await moveRecord(house.engine, manager, 'incident', first.id, 'resolve', { resolution: 'x' })
  await createRecord(house.engine, house.system, 'role-grant', { title: 'g', role: 'incident-manager', person: manager.id })
  house.setTime('2026-03-03T09:00:00.000Z')

  const seen = await gatherEvidence(house.engine, manager, process)
  expect(seen.records[0]).toMatchObject({ label: { es: 'Incidentes', en: 'Incidents' }, opened: 1, open: 1 })
  expect(seen.kpis.some(({ value, target }) => value !== null && target !== null)).toBe(true)
  expect(seen.conformance).toBe(100)
  expect(seen.subprocesses.some(({ records }) => records === 1)).toBe(true)
  expect(seen.roles[0]).toMatchObject({ label: { es: 'Gestor de Incidentes', en: 'Incident Manager' }, held: ['Ana'] })
  expect((await gatherEvidence(house.engine, requester, process)).records[0]).toMatchObject({ opened: 0 })
})
