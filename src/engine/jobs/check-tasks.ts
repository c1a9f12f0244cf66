/** Checks the declared tasks, and the task names that consumers and processes use. Runs at start. */
import type { House } from '#kernel/house.ts'
import { didYouMean } from '#kernel/nearest.ts'
import { cronItem } from './cron.ts'
import { isCron, isRound, type Task } from './task.ts'

/** The use of a task name, and the file that uses it. */
export interface NamedTask {
  readonly job: string
  readonly place: string
}

export interface TaskNames {
  readonly tasks: readonly Task[]
  readonly consumers: readonly NamedTask[]
  readonly house: Pick<House, 'processes'>
}

/** One sentence for each mistake, with its place and the name that was probably meant. */
export const checkTasks = ({ tasks, consumers, house }: TaskNames): readonly string[] => {
  const names = tasks.map(({ name }) => name)
  const unknown = (place: string, name: string): readonly string[] =>
    names.includes(name) ? [] : [`${place} names the task "${name}", which does not exist.${didYouMean(name, names)}`]
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
    ...(/^[a-z][a-z0-9-]{0,50}$/.test(name)
      ? []
      : [`the name of the task "${name}" may only contain lower-case letters, digits and hyphens`]),
    ...(isRound(task) && !(task.schedule.everySeconds > 0)
      ? [`the task "${name}" has an interval of ${task.schedule.everySeconds} seconds`]
      : []),
    ...(isCron(task) ? wrongCron(task.name, () => cronItem(task)) : []),
    ...(everywhere && !isRound(task) ? [`the task "${name}" runs on every node, which needs a schedule with everySeconds`] : []),
    ...(Number.isInteger(maxAttempts) && maxAttempts > 0 ? [] : [`the task "${name}" has ${maxAttempts} attempts`]),
    ...(timeoutSeconds === null || timeoutSeconds > 0 ? [] : [`the task "${name}" has a timeout of ${timeoutSeconds} seconds`]),
  ]
}

const wrongCron = (name: string, parse: () => unknown): readonly string[] => {
  try {
    parse()
    return []
  } catch (error) {
    return [`the cron line of the task "${name}" is invalid: ${(error as Error).message}`]
  }
}
