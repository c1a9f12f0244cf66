/** Background tasks of the installation, for administrators: schedules, last runs, and the jobs in the queue. */
import './tasks.css'
import { IconClockPlay } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { TasksJson } from '#features/tasks/task-answers.ts'
import { ask } from '../../api/api.ts'
import { useMe } from '../../api/person.ts'
import { Lost } from '../../controls/lost.tsx'
import { note } from '../../controls/note.ts'
import { Card, PageHead } from '../../controls/page.tsx'
import { Answer, describeTrouble } from '../../controls/trouble.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'
import { JobTable } from './job-table.tsx'
import { SetAsideTable } from './set-aside-table.tsx'
import { TaskTable } from './task-table.tsx'

const refreshMs = 5_000
const key = ['tasks'] as const

export const TasksScreen = () => (useMe().installation ? <Tasks /> : <Lost />)

const Tasks = () => {
  const { t } = useMessages(en)
  const client = useQueryClient()
  const found = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => ask<TasksJson>('/api/tasks', { signal }),
    refetchInterval: refreshMs,
  })
  const whenAsked = {
    onSuccess: () => {
      note({ message: t('taskAsked'), autoClose: 2500 })
      void client.invalidateQueries({ queryKey: key })
    },
    onError: (error: Error) => describeTrouble(error),
  }
  const run = useMutation({ mutationFn: (name: string) => ask(`/api/tasks/${name}/run`, { method: 'POST' }), ...whenAsked })
  const retry = useMutation({ mutationFn: (id: number) => ask(`/api/tasks/jobs/${id}/retry`, { method: 'POST' }), ...whenAsked })
  return (
    <div className="s-screen">
      <PageHead title={t('tasks')} icon={<IconClockPlay size={22} stroke={1.6} aria-hidden />} />
      <p className="s-lead">{t('tasksHelp')}</p>
      <Answer of={found}>
        {(page) => (
          <>
            <Card flush>
              <TaskTable tasks={page.tasks} asked={run.isPending ? run.variables : undefined} onRun={(name) => run.mutate(name)} />
            </Card>
            {page.setAside.length > 0 && (
              <Card title={t('setAside')}>
                <p className="s-dim">{t('setAsideHelp')}</p>
                <SetAsideTable page={page} />
                {page.moreSetAside && <p className="s-dim">{t('moreSetAside', { count: page.setAside.length })}</p>}
              </Card>
            )}
            <Card title={t('jobs')}>
              <p className="s-dim">{t('jobsHelp')}</p>
              <JobTable page={page} asked={retry.isPending ? retry.variables : undefined} onRetry={(id) => retry.mutate(id)} />
            </Card>
          </>
        )}
      </Answer>
    </div>
  )
}
