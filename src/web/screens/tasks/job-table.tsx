/** The jobs in the queue: waiting, running and failed ones with their errors, and a button to retry. */

import { Button } from '@mantine/core'
import { IconChecks, IconRefresh } from '@tabler/icons-react'
import type { JobJson, TasksJson } from '#features/tasks/task-answers.ts'
import { Empty } from '../../controls/empty.tsx'
import { Scroll } from '../../controls/scroll.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'
import { useMoment } from './task-json.ts'

const toneOf = { waiting: 'calm', retrying: 'warn', running: 'info', failed: 'bad' } as const

interface JobsProps {
  readonly page: TasksJson
  /** The job whose retry was requested. */
  readonly asked: number | undefined
  readonly onRetry: (id: number) => void
}

const Line = ({ job, page, asked, onRetry }: JobsProps & { readonly job: JobJson }) => {
  const { t, localize } = useMessages(en)
  const moment = useMoment()
  const task = page.tasks.find(({ name }) => name === job.task)
  const name = task ? localize(task.label) : job.task
  return (
    <tr>
      <th scope="row">
        <span className="s-task-name">{name}</span>
        <span className="s-dim s-small">
          <code>{job.task}</code> · {job.id}
          {!task && ` · ${t('jobUnknown')}`}
        </span>
      </th>
      <td data-label={t('state')}>
        <span className="s-badge" data-tone={toneOf[job.state]}>
          {t(`job_${job.state}`)}
        </span>
      </td>
      <td data-label={t('jobAttempts')} className="s-number">
        {t('nOf', { n: job.attempts, total: job.maxAttempts })}
      </td>
      <td data-label={t('jobDue')} className="s-number">
        {moment(job.runAt)}
      </td>
      <td data-label={t('jobError')} className="s-job-error">
        {job.error ?? '–'}
      </td>
      <td className="s-task-doing">
        {job.state !== 'running' && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconRefresh size={14} aria-hidden />}
            aria-label={t('jobRetryOf', { name: `${name} ${job.id}` })}
            loading={asked === job.id}
            onClick={() => onRetry(job.id)}
          >
            {t('jobRetry')}
          </Button>
        )}
      </td>
    </tr>
  )
}

export const JobTable = (props: JobsProps) => {
  const { t } = useMessages(en)
  const { jobs, moreJobs } = props.page
  if (jobs.length === 0)
    return (
      <Empty icon={IconChecks} title={t('noJobs')}>
        {t('noJobsHelp')}
      </Empty>
    )
  return (
    <>
      <Scroll label={t('jobs')}>
        <table className="s-task-table">
          <thead>
            <tr>
              <th scope="col">{t('task')}</th>
              <th scope="col">{t('state')}</th>
              <th scope="col">{t('jobAttempts')}</th>
              <th scope="col">{t('jobDue')}</th>
              <th scope="col">{t('jobError')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {jobs.map((job) => (
              <Line key={job.id} {...props} job={job} />
            ))}
          </tbody>
        </table>
      </Scroll>
      {moreJobs && <p className="s-dim">{t('moreJobs', { count: jobs.length })}</p>}
    </>
  )
}
