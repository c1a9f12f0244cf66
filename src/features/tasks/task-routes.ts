/** Routes under /api/tasks: the background work, for administrators of the organisation that runs the installation. */
import { z } from 'zod'
import type { Engine } from '#engine/engine.ts'
import { requestRun, retryJob, seeTasks } from '#engine/jobs/see-tasks.ts'
import type { Task } from '#engine/jobs/task.ts'
import { rootOrganisation } from '#features/accounts/actors.ts'
import type { routesOn } from '#http/route.ts'
import { type Actor, isAdministrator } from '#kernel/actor.ts'
import { messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { en } from './en.ts'
import { retriedJob, tasks as tasksAnswer, wantedTask } from './task-answers.ts'

const messageOf = messagesOf(en)

/** Administrators of a customer may not see the tasks: errors can name records of other customers. */
const requireInstallationAdministrator = async (engine: Engine, who: Actor): Promise<void> => {
  const root = await rootOrganisation(engine.database.as('*'))
  const everywhere = who.organisations === 'all' || root === null || who.organisations.includes(root)
  if (!isAdministrator(who) || !everywhere) throw new Fault('access.denied', messageOf('administratorsOnly'))
}

export const taskRoutes = (route: ReturnType<typeof routesOn>, engine: Engine, tasks: readonly Task[]): void => {
  route({
    method: 'GET',
    path: '/api/tasks',
    summary: 'List background tasks with their last run, and the jobs in the queue',
    answer: tasksAnswer,
    handle: async ({ who }) => {
      await requireInstallationAdministrator(engine, who)
      return seeTasks(engine, tasks)
    },
  })
  route({
    method: 'POST',
    path: '/api/tasks/:name/run',
    summary: 'Run a scheduled task now',
    params: z.object({ name: z.string().max(60) }),
    answer: wantedTask,
    handle: async ({ params: { name }, who, reply }) => {
      await requireInstallationAdministrator(engine, who)
      const task = tasks.find((one) => one.name === name)
      if (!task) throw new Fault('path.unknown', messageOf('unknownTask', { name }))
      if (!(await requestRun(engine, task))) throw new Fault('request.invalid', messageOf('noSchedule', { name }))
      reply.code(202)
      return { name }
    },
  })
  route({
    method: 'POST',
    path: '/api/tasks/jobs/:id/retry',
    summary: 'Try a job again now',
    params: z.object({ id: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) }),
    answer: retriedJob,
    handle: async ({ params: { id }, who, reply }) => {
      await requireInstallationAdministrator(engine, who)
      if (!(await retryJob(engine, id))) throw new Fault('record.unknown', messageOf('unknownJob'))
      reply.code(202)
      return { id }
    },
  })
}
