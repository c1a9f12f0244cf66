import { expect, test } from 'vitest'
import type { PrefillReader, ProcessEvidence } from '#kernel/prefill.ts'
import { buildHouse } from '#testing/house.ts'
import { sentenceIn } from '#testing/in-english.ts'
import { maturityOf } from './maturity.ts'
import { assessmentPrefill, auditPrefill, evaluationPrefill } from './prefill.ts'

const good = { label: { es: 'Plazo', en: 'Time' } as const, unit: 'duration', value: 3600, target: 7200, state: 'good' as const }
const bad = { ...good, label: { es: 'Reaperturas', en: 'Reopened' } as const, unit: 'percent', value: 12, target: 5, state: 'bad' as const }
const best: ProcessEvidence = {
  process: { es: 'Gestión de Incidentes', en: 'Incident Management' },
  from: '2025-11-20',
  to: '2026-11-20',
  records: [{ label: { es: 'Incidentes', en: 'Incidents' }, opened: 100, open: 7 }],
  kpis: [good, good, good, good, bad],
  currency: 'EUR',
  conformance: 97.5,
  subprocesses: [{ label: { es: 'Registro', en: 'Logging' }, records: 100 }],
  roles: [{ label: { es: 'Gestor', en: 'Manager' }, held: ['Ana'] }],
  improvements: 1,
}

const house = buildHouse()
const reader = (language: string): PrefillReader => ({ language, say: (message) => sentenceIn(language, message, house) })

test.each([
  [5, 'everything holds', {}],
  [4, 'nothing was improved', { improvements: 0 }],
  [4, 'one KPI more is off its target', { kpis: [good, good, good, bad, bad] }],
  [3, 'a quarter of the KPIs has no target', { kpis: [good, good, good, { ...good, target: null }] }],
  [2, 'its guided work is not used', { subprocesses: [{ label: { es: 'Registro', en: 'Logging' } as const, records: 0 }] }],
  [1, 'a role has no holder', { roles: [{ label: { es: 'Gestor', en: 'Manager' } as const, held: [] }] }],
  [1, 'one in four takes a path of its own', { conformance: 75 }],
  [0, 'nothing is recorded', { records: [] }],
] as const)('the level is %i when %s', (level, _, evidence) => {
  expect(maturityOf({ ...best, ...evidence })).toBe(level)
})

test('a prefilled assessment has the level and its evidence in the requested language', () => {
  const { level, evidence } = assessmentPrefill(best, reader('es'))
  expect(level).toBe(5)
  expect(evidence).toContain('- Incidentes: 100 abiertos en el periodo, 7 abiertos ahora')
  expect(evidence).toMatch(/- Reaperturas: 12\s% \(objetivo 5\s%\)/)
  expect(assessmentPrefill({ ...best, roles: [{ label: { es: 'Gestor', en: 'Manager' }, held: [] }] }, reader('en'))['evidence']).toContain(
    '- Manager: not assigned',
  )
})

test('a prefilled audit has the conformance, a prefilled evaluation the missed targets', () => {
  expect(auditPrefill(best, reader('en'))).toMatchObject({
    scope: 'Incident Management, 2025-11-20 – 2026-11-20',
    conforming: 4,
    nonconforming: 1,
  })
  expect(evaluationPrefill(best, reader('en'))).toMatchObject({ from: '2025-11-20', missedKpis: '- Reopened: 12% (target 5%)' })
})
