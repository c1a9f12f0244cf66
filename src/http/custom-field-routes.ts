/** /api/fields: fields that administrators add to record types at run time. */
import { z } from 'zod'
import { putCustomField, readCustomFields } from '#engine/custom-fields/custom-fields.ts'
import type { RunningEngine } from '#engine/start/open-engine.ts'
import { customField, customFields } from './answers/installation-answers.ts'
import type { routesOn } from './route.ts'

const params = z.object({ type: z.string().max(100), name: z.string().max(60) })

const text = z.string().trim().min(1).max(100)
/** A label in English, and in further languages. */
const localizedText = z.object({ en: text }).catchall(text)

export const fieldRoutes = (route: ReturnType<typeof routesOn>, engine: RunningEngine): void => {
  route({
    method: 'GET',
    path: '/api/fields',
    summary: 'List the custom fields',
    answer: customFields,
    handle: async () => ({ fields: await readCustomFields(engine.database) }),
  })
  route({
    method: 'PUT',
    path: '/api/fields/:type/:name',
    summary: 'Create or update a custom field of a record type; its name starts with x_',
    params,
    body: z.object({
      kind: z.string().max(40),
      options: z.record(z.string(), z.unknown()).default({}),
      label: localizedText,
    }),
    answer: customField,
    handle: async ({ params: { type, name }, body, who }) => {
      await putCustomField(engine, who, { type, name, ...body })
      return { type, name, ...body }
    },
  })
}
