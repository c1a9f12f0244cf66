/** The scheduled tasks, with their last run and a button to run them now. */

import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconPlayerPlay, IconRefresh } from '@tabler/icons-react'
import type { TaskJson } from '#features/tasks/task-answers.ts'
import { Scroll } from '../../controls/scroll.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'
import { useLength, useMoment, useSchedule } from './task-json.ts'

const Result = ({ task: { result, failures, runningSince } }: { readonly task: TaskJson }) => {
  const { t } = useMessages(en)
  const length = useLength()
  if (runningSince !== null)
    return (
      <span className="s-badge" data-tone="info">
        <IconRefresh size={13} aria-hidden />
        {t('taskRunning', { length: length((Date.now() - Date.parse(runningSince)) / 1000) })}
      </span>
    )
  if (result === null) return <span className="s-dim">–</span>
  if (result === 'done')
    return (
      <span className="s-badge" data-tone="good">
        <IconCheck size={13} aria-hidden />
        {t('taskDone')}
      </span>
    )
  return (
    <span className="s-badge" data-tone="bad">
      <IconAlertTriangle size={13} aria-hidden />
      {t('taskFailedTimes', { count: failures })}
    </span>
  )
}

const Line = ({ task, onRun, asked }: { readonly task: TaskJson; readonly onRun: () => void; readonly asked: boolean }) => {
  const { t, localize } = useMessages(en)
  const length = useLength()
  const schedule = useSchedule()
  const moment = useMoment()
  const { startedAt, seconds, error, failedAt, failedRuns, runs, nextAt } = task
  return (
    <tr>
      <th scope="row">
        <span className="s-task-name">{localize(task.label)}</span>
        <code className="s-dim s-small">{task.name}</code>
        {error !== null && failedAt !== null && (
          <details className="s-task-error">
            <summary>{t('taskLastError', { when: moment(failedAt) })}</summary>
            <span>{error}</span>
          </details>
        )}
      </th>
      <td data-label={t('taskSchedule')}>
        {schedule(task)}
        {task.everywhere && <span className="s-dim s-small s-task-block">{t('taskEverywhere')}</span>}
      </td>
      <td data-label={t('taskLastRun')} className="s-number">
        {startedAt === null ? <span className="s-dim">{t('taskNeverRan')}</span> : moment(startedAt)}
      </td>
      <td data-label={t('taskDuration')} className="s-number">
        {seconds === null ? '–' : length(seconds)}
      </td>
      <td data-label={t('taskResult')}>
        <Result task={task} />
      </td>
      <td data-label={t('taskFailures')} className="s-number">
        {t('taskFailuresOf', { failed: failedRuns, total: runs })}
      </td>
      <td data-label={t('taskNext')} className="s-number">
        {nextAt === null ? '–' : moment(nextAt)}
      </td>
      <td className="s-task-doing">
        {task.schedule !== null && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlayerPlay size={14} aria-hidden />}
            aria-label={t('taskNowOf', { name: localize(task.label) })}
            loading={asked}
            onClick={onRun}
          >
            {t('taskNow')}
          </Button>
        )}
      </td>
    </tr>
  )
}

export const TaskTable = ({
  tasks,
  asked,
  onRun,
}: {
  readonly tasks: readonly TaskJson[]
  /** The task whose run was requested. */
  readonly asked: string | undefined
  readonly onRun: (name: string) => void
}) => {
  const { t } = useMessages(en)
  return (
    <Scroll label={t('tasks')}>
      <table className="s-task-table">
        <thead>
          <tr>
            <th scope="col">{t('task')}</th>
            <th scope="col">{t('taskSchedule')}</th>
            <th scope="col">{t('taskLastRun')}</th>
            <th scope="col">{t('taskDuration')}</th>
            <th scope="col">{t('taskResult')}</th>
            <th scope="col">{t('taskFailures')}</th>
            <th scope="col">{t('taskNext')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <Line key={task.name} task={task} asked={asked === task.name} onRun={() => onRun(task.name)} />
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
