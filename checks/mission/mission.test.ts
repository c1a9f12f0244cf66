/** The mission as a checklist: every process, subprocess, role and KPI of the map is declared, under its name in both languages. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Process, stages } from '#kernel/process.ts'
import { rooms } from '#processes/rooms.ts'

interface Named {
  readonly es: string
  readonly en: string
}
interface MapKpi extends Named {
  readonly unit: string
  readonly better: string
}
interface MapProcess {
  readonly name: Named
  readonly roles: Readonly<Record<string, Named>>
  readonly subprocesses: Readonly<Record<string, Named>>
  readonly kpis: Readonly<Record<string, MapKpi>>
}

const map = parse(readFileSync(join(import.meta.dirname, 'processes.yaml'), 'utf8')) as Readonly<
  Record<string, Readonly<Record<string, MapProcess>>>
>
const wanted = Object.entries(map).flatMap(([stage, processes]) =>
  Object.entries(processes).map(([name, process]) => ({ stage, name, process })),
)
const declared = new Map<string, Process>(rooms.map((room) => [room.name, room]))

test('the map has five stages, thirty processes and 93 KPIs; Sereno has the same, and the foundation', () => {
  expect(wanted).toHaveLength(30)
  expect(wanted.flatMap(({ process }) => Object.keys(process.kpis))).toHaveLength(93)
  expect(rooms).toHaveLength(31)
  expect(
    rooms
      .filter((room) => room.stage !== 'foundation')
      .map((room) => `${room.stage}/${room.name}`)
      .sort(),
  ).toEqual(wanted.map(({ stage, name }) => `${stage}/${name}`).sort())
  expect(stages.filter((stage) => stage !== 'foundation')).toEqual(Object.keys(map))
})

test.each(wanted.map((one) => [one.name, one] as const))(
  '%s has the names, roles, subprocesses and KPIs of the map',
  (name, { process }) => {
    const room = declared.get(name)
    expect(room?.label).toEqual({ es: process.name.es, en: process.name.en })
    const named = (entries: Readonly<Record<string, Named>>) =>
      Object.fromEntries(Object.entries(entries).map(([id, one]) => [id, { es: one.es, en: one.en }]))
    expect(room?.roles).toMatchObject(named(process.roles))
    const label = (entries: Readonly<Record<string, { readonly label: unknown }>> | undefined) =>
      Object.fromEntries(Object.entries(entries ?? {}).map(([id, one]) => [id, one.label]))
    expect(label(room?.subprocesses)).toMatchObject(named(process.subprocesses))
    for (const [id, kpi] of Object.entries(process.kpis))
      expect(room?.kpis[id], id).toMatchObject({ label: { es: kpi.es, en: kpi.en }, unit: kpi.unit, better: kpi.better })
  },
)

test('additions to the map are marked as ours', () => {
  const ours = wanted.flatMap(({ name, process }) => {
    const room = declared.get(name)
    return [
      ...Object.entries(room?.kpis ?? {})
        .filter(([id, kpi]) => !(id in process.kpis) && !kpi.ours)
        .map(([id]) => `KPI ${name}/${id}`),
      ...Object.entries(room?.subprocesses ?? {})
        .filter(([id, sub]) => !(id in process.subprocesses) && !sub.ours)
        .map(([id]) => `subprocess ${name}/${id}`),
    ]
  })
  expect(ours).toEqual([])
})
