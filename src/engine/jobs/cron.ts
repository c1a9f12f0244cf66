/** Cron lines of tasks in the format of graphile-worker: minute, hour, day of month, month, day of week, in UTC. */
import { type ParsedCronItem, parseCronItem } from 'graphile-worker'
import { type CronTask, defaultMaxAttempts } from './task.ts'

/** Runs that were missed within this time are made up for after a start; only once, because all have the same key. */
const backfillMs = 86_400_000
const searchDays = 366

/** Parses the cron line of a task. Throws if it is invalid. */
export const cronItem = ({ name, schedule, maxAttempts = defaultMaxAttempts }: CronTask): ParsedCronItem =>
  parseCronItem({ task: name, match: schedule.cron, identifier: name, options: { maxAttempts, jobKey: name, backfillPeriod: backfillMs } })

/** The first run after `after`; undefined if there is none within a year. */
export const nextCron = (item: ParsedCronItem, after: Date): Date | undefined => {
  const minute = 60_000
  const first = Math.floor(after.getTime() / minute) * minute + minute
  for (let at = first; at < first + searchDays * 86_400_000; at += minute) {
    const moment = new Date(at)
    const digest = {
      min: moment.getUTCMinutes(),
      hour: moment.getUTCHours(),
      date: moment.getUTCDate(),
      month: moment.getUTCMonth() + 1,
      dow: moment.getUTCDay(),
    }
    if (item.match(digest)) return moment
  }
  return undefined
}
