/** Cron lines of tasks, as graphile-worker reads them: minute, hour, day of month, month, day of week, in UTC. */
import { type ParsedCronItem, parseCronItem } from 'graphile-worker'
import { type CronTask, defaultMaxAttempts } from './task.ts'

/** A run that was due while no worker was up is made up for after the start; with one key for all, once. */
const backfillMs = 86_400_000
const searchDays = 366

/** Throws when the line cannot be read. */
export const cronItem = ({ name, schedule, maxAttempts = defaultMaxAttempts }: CronTask): ParsedCronItem =>
  parseCronItem({ task: name, match: schedule.cron, identifier: name, options: { maxAttempts, jobKey: name, backfillPeriod: backfillMs } })

/** The first minute after `after` that the line names; undefined when there is none within a year. */
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
