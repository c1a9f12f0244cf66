/** Settings of the installation that processes read, such as the priority matrix; administrators change them. */
import { sql } from 'kysely'
import { type Actor, administersInstallation } from '#kernel/actor.ts'
import type { LocalizedText } from '#kernel/localized-text.ts'
import { messagesOf, processName } from '#kernel/messages.ts'
import { ownValue } from '#kernel/own-value.ts'
import type { Process } from '#kernel/process.ts'
import { Fault } from '#kernel/trouble.ts'
import type { Engine } from '../engine.ts'
import { en } from './en.ts'
import { differenceInShape, wrongGoal } from './setting-shape.ts'

const messageOf = messagesOf(en)

export interface SettingName {
  readonly process: string
  readonly name: string
}

interface DeclaredSetting {
  readonly label: LocalizedText
  readonly value: unknown
  readonly field?: Process['settings'][string]['field']
}

/** The setting as its process declares it. Throws `path.unknown`. The goal of each KPI is a setting `kpi.<id>` of its process. */
export const declaredSetting = ({ house }: Pick<Engine, 'house'>, { process, name }: SettingName): DeclaredSetting => {
  const found = house.processes.get(process)
  const kpi = name.startsWith('kpi.') ? ownValue(found?.kpis, name.slice('kpi.'.length)) : undefined
  const setting = kpi ? { label: kpi.label, value: { target: kpi.target ?? null } } : ownValue(found?.settings, name)
  if (!setting) throw new Fault('path.unknown', messageOf('unknown', { process: processName(process), name }))
  return setting
}

/** Changes a setting of the installation. Returns the stored value. */
export const changeSetting = async (engine: Engine, who: Actor, { process, name }: SettingName, value: unknown): Promise<unknown> => {
  if (!administersInstallation(who)) throw new Fault('access.denied', messageOf('administratorsOnly'))
  const { value: before, field } = declaredSetting(engine, { process, name })
  const parsed = field ? ownValue(engine.house.kinds, field.kind)?.parse(value, field.options) : undefined
  if (parsed && 'refused' in parsed) throw new Fault('value.refused', messageOf('refused', { problem: parsed.refused }))
  const next = parsed ? parsed.value : value
  const wrong = field ? undefined : name.startsWith('kpi.') ? wrongGoal(next) : differenceInShape(before, next)
  if (wrong !== undefined) throw new Fault('value.refused', messageOf('wrongForm', { place: wrong || name }))
  await engine.database.transaction('*', async (run) => {
    await run(sql`
      insert into setting (process, name, value) values (${process}, ${name}, cast(${JSON.stringify(next)} as jsonb))
      on conflict (process, name) do update set value = excluded.value, updated_at = now()`)
    await run(sql`
      insert into outbox (record, type, kind, payload)
      values (null, 'setting', 'changed', ${JSON.stringify({ process, name, who: who.id })})`)
  })
  await engine.written('setting')
  return next
}
