/** What does not fit about the declared tasks and the names by which others ask for them. Asked at start, before anything runs. */
import type { House } from '#kernel/house.ts'
import { didYouMean } from '#kernel/nearest.ts'
import { cronItem } from './cron.ts'
import { isCron, isRound, type Task } from './task.ts'

/** A name by which something asks for a task, and the file in which it does. */
export interface NamedTask {
  readonly job: string
  readonly place: string
}

export interface TaskNames {
  readonly tasks: readonly Task[]
  readonly consumers: readonly NamedTask[]
  readonly house: Pick<House, 'processes'>
}

/** One sentence for each mistake; names the place and, where there is one, the name that was probably meant. */
export const checkTasks = ({ tasks, consumers, house }: TaskNames): readonly string[] => {
  const names = tasks.map(({ name }) => name)
  const unknown = (place: string, name: string): readonly string[] =>
    names.includes(name) ? [] : [`${place} names the task "${name}", which nobody declares.${didYouMean(name, names)}`]
  return [
    ...tasks.flatMap((task, i) => [...(names.indexOf(task.name) < i ? [`two tasks have the name "${task.name}"`] : []), ...wrongIn(task)]),
    ...consumers.flatMap(({ job, place }) => unknown(`the consumer of the outbox in ${place}`, job)),
    ...[...house.processes.values()].flatMap((process) =>
      process.jobs.flatMap((job) => unknown(`the process "${process.name}" (jobs in its room.ts)`, job)),
    ),
  ]
}

const wrongIn = (task: Task): readonly string[] => {
  const { name, everywhere, maxAttempts = 1, timeoutSeconds } = task
  return [
    ...(/^[a-z][a-z0-9-]{0,50}$/.test(name) ? [] : [`the task "${name}" needs a name of small letters, digits and hyphens`]),
    ...(isRound(task) && !(task.schedule.everySeconds > 0)
      ? [`the task "${name}" repeats every ${task.schedule.everySeconds} seconds`]
      : []),
    ...(isCron(task) ? wrongCron(task.name, () => cronItem(task)) : []),
    ...(everywhere && !isRound(task) ? [`the task "${name}" runs on every node, which only a task with everySeconds can`] : []),
    ...(Number.isInteger(maxAttempts) && maxAttempts > 0 ? [] : [`the task "${name}" is tried ${maxAttempts} times`]),
    ...(timeoutSeconds === null || timeoutSeconds > 0 ? [] : [`the task "${name}" has a timeout of ${timeoutSeconds} seconds`]),
  ]
}

const wrongCron = (name: string, parse: () => unknown): readonly string[] => {
  try {
    parse()
    return []
  } catch (error) {
    return [`the cron line of the task "${name}" cannot be read: ${(error as Error).message}`]
  }
}
