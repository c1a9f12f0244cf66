/** Routes under /api/tasks: the background work, for administrators of the organisation that runs the installation. */
import { z } from 'zod'
import type { Engine } from '#engine/engine.ts'
import { requestRun, retryJob, seeTasks } from '#engine/jobs/see-tasks.ts'
import type { Task } from '#engine/jobs/task.ts'
import type { routesOn } from '#http/route.ts'
import { type Actor, administersInstallation } from '#kernel/actor.ts'
import { messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { en } from './en.ts'
import { retriedJob, tasks as tasksAnswer, wantedTask } from './task-answers.ts'

const messageOf = messagesOf(en)

/** Administrators of a customer may not see the tasks: errors can name records of other customers. */
const requireInstallationAdministrator = (who: Actor): void => {
  if (!administersInstallation(who)) throw new Fault('access.denied', messageOf('administratorsOnly'))
}

export const taskRoutes = (route: ReturnType<typeof routesOn>, engine: Engine, tasks: readonly Task[]): void => {
  route({
    method: 'GET',
    path: '/api/tasks',
    summary: 'List background tasks with their last run, and the jobs in the queue',
    answer: tasksAnswer,
    handle: async ({ who }) => {
      requireInstallationAdministrator(who)
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
      requireInstallationAdministrator(who)
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
      requireInstallationAdministrator(who)
      if (!(await retryJob(engine, id))) throw new Fault('record.unknown', messageOf('unknownJob'))
      reply.code(202)
      return { id }
    },
  })
}
