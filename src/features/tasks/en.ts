import { messages } from '#kernel/messages.ts'

export const en = messages('task-queue', {
  administratorsOnly: 'Background tasks are for administrators of the installation.',
  unknownTask: 'There is no task “{name}”.',
  noSchedule: 'The task “{name}” has no schedule: it only runs as a job.',
  unknownJob: 'The job does not exist, or it is running.',
})
