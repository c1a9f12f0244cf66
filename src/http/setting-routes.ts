/** /api/settings: settings of the installation that processes read, such as the priority matrix. */
import { z } from 'zod'
import type { Engine } from '#engine/engine.ts'
import { changeSetting, declaredSetting } from '#engine/settings/settings.ts'
import { changedSetting, setting } from './answers/installation-answers.ts'
import type { routesOn } from './route.ts'

const params = z.object({ process: z.string().max(100), name: z.string().max(100) })

export const settingRoutes = (route: ReturnType<typeof routesOn>, engine: Engine): void => {
  route({
    method: 'GET',
    path: '/api/settings/:process/:name',
    summary: 'Get a setting of a process',
    params,
    answer: setting,
    handle: ({ params }) => ({
      label: declaredSetting(engine, params).label,
      value: engine.installation().setting(params.process, params.name),
    }),
  })
  route({
    method: 'PUT',
    path: '/api/settings/:process/:name',
    summary: 'Update a setting of a process',
    params,
    body: z.object({ value: z.unknown() }),
    answer: changedSetting,
    handle: async ({ params, body, who }) => ({ value: await changeSetting(engine, who, params, body.value) }),
  })
}
