/** /api/settings: the data of the installation that processes read, such as the priority matrix. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { RunningEngine } from '#engine/start/open-engine.ts'
import { isAdministrator } from '#kernel/actor.ts'
import { messageMaker, processName } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { en } from './en.ts'
import type { routesOn } from './route.ts'

const maker = messageMaker(en)

const params = z.object({ process: z.string(), name: z.string() })

const declared = (engine: RunningEngine, { process, name }: z.output<typeof params>) => {
  const found = engine.house.processes.get(process)
  const kpi = name.startsWith('kpi.') ? found?.kpis[name.slice(4)] : undefined
  // the goal of every KPI is a setting of its process
  const setting = kpi ? { words: kpi.words, value: { target: kpi.target ?? null } } : found?.settings[name]
  if (!setting) throw new Fault('path.unknown', maker('settingUnknown', { process: processName(process), name }))
  return setting
}

export const settingRoutes = (route: ReturnType<typeof routesOn>, engine: RunningEngine): void => {
  route({
    method: 'GET',
    path: '/api/settings/:process/:name',
    summary: 'A setting of a process',
    params,
    answer: ({ params }) => ({ words: declared(engine, params).words, value: engine.installation().setting(params.process, params.name) }),
  })
  route({
    method: 'PUT',
    path: '/api/settings/:process/:name',
    summary: 'Sets a setting of a process',
    params,
    body: z.object({ value: z.unknown() }),
    answer: async ({ params, body, who }) => {
      if (!isAdministrator(who)) throw new Fault('access.denied', maker('settingsByAdministrators'))
      const { value, field } = declared(engine, params)
      const parsed = field ? engine.house.kinds[field.kind]?.parse(body.value, field.options) : undefined
      if (parsed && 'refused' in parsed) throw new Fault('value.refused', maker('settingRefused', { problem: parsed.refused }))
      const next = parsed ? parsed.value : body.value
      if (typeof next !== typeof value || Array.isArray(next) !== Array.isArray(value))
        throw new Fault('value.refused', maker('settingForm'))
      await engine.database.transaction('*', async (run) => {
        await run(sql`insert into setting (process, name, value) values (${params.process}, ${params.name}, cast(${JSON.stringify(next)} as jsonb))
          on conflict (process, name) do update set value = excluded.value, updated_at = now()`)
        await run(
          sql`insert into outbox (record, type, kind, payload) values (null, 'setting', 'changed', ${JSON.stringify({ ...params, who: who.id })})`,
        )
      })
      await engine.reload()
      engine.written()
      return { value: next }
    },
  })
}
