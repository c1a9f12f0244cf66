/** Durations, moments and schedules of tasks in words. */
import type { TaskJson } from '#features/tasks/task-answers.ts'

import { formatDuration, formatMoment, formatNumber } from '#fields/faces/format.ts'
import { toWall } from '#fields/moment/zoned.ts'
import { localeOf } from '#kernel/localized-text.ts'
import { useMe } from '../../api/person.ts'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'

/** Durations from milliseconds on, since many runs take no longer. */
export const useLength = (): ((seconds: number) => string) => {
  const { language } = useMessages(en)
  return (seconds) => {
    if (seconds < 0.1) return `${formatNumber(seconds * 1000, language, 0)} ms`
    return seconds < 60 ? `${formatNumber(seconds, language, 1)} s` : formatDuration(seconds, language)
  }
}

/** The time of day for moments of today, otherwise with the date. */
export const useMoment = (): ((moment: string) => string) => {
  const { language } = useMessages(en)
  const { zone } = useMe()
  return (moment) => {
    const isToday = toWall(moment, zone).slice(0, 10) === toWall(new Date().toISOString(), zone).slice(0, 10)
    if (!isToday) return formatMoment(moment, language, zone)
    return new Intl.DateTimeFormat(localeOf(language), { timeStyle: 'medium', hourCycle: 'h23', timeZone: zone }).format(new Date(moment))
  }
}

/** The schedule as text: `5 * * * *` is "every hour"; other cron lines are shown as they are. */
export const useSchedule = (): ((task: TaskJson) => string) => {
  const { t } = useMessages(en)
  const length = useLength()
  return ({ schedule }) => {
    if (schedule === null) return t('taskOnDemand')
    if ('everySeconds' in schedule) return t('taskEvery', { length: length(schedule.everySeconds) })
    const minute = /^(\d+) \* \* \* \*$/.exec(schedule.cron)?.[1]
    return minute === undefined ? t('taskCron', { line: schedule.cron }) : t('taskHourly', { minute })
  }
}
