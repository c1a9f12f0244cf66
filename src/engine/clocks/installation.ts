/** The installation's data in memory, built from rows; tests build it without a database. */
import type { House } from '#kernel/house.ts'
import { ownValue } from '#kernel/own-value.ts'
import type { AgreementTarget, CalendarData, Installation } from '../engine.ts'

export interface StoredSetting {
  readonly process: string
  readonly name: string
  readonly value: unknown
}

export interface InstallationRows {
  readonly root?: string | null
  readonly zones?: ReadonlyMap<string, string>
  readonly settings?: readonly StoredSetting[]
  readonly calendars?: readonly CalendarData[]
  readonly targets?: readonly AgreementTarget[]
}

/** A setting has its stored value, or else the declared default, or else undefined. */
export const installationOf = (house: House, rows: InstallationRows): Installation => {
  const settings = new Map((rows.settings ?? []).map((row) => [`${row.process}/${row.name}`, row.value]))
  const calendars = new Map((rows.calendars ?? []).map((row) => [row.id, row]))
  const targets = new Map<string, AgreementTarget[]>()
  for (const target of rows.targets ?? []) {
    const key = `${target.recordType}/${target.metric}`
    targets.set(key, [...(targets.get(key) ?? []), target])
  }
  return {
    root: rows.root ?? null,
    zone: (organisation) => rows.zones?.get(organisation ?? '') ?? 'UTC',
    setting: (process, name) =>
      settings.has(`${process}/${name}`)
        ? settings.get(`${process}/${name}`)
        : ownValue(house.processes.get(process)?.settings, name)?.value,
    targets: (type, metric) => targets.get(`${type}/${metric}`) ?? [],
    calendar: (id) => (id === null ? undefined : calendars.get(id)),
  }
}
