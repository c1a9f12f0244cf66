/** What tasks could not do, and when they try again. */
import type { TasksJson } from '#features/tasks/task-answers.ts'
import { Scroll } from '../../controls/scroll.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'
import { useMoment } from './task-json.ts'

export const SetAsideTable = ({ page }: { readonly page: TasksJson }) => {
  const { t, localize } = useMessages(en)
  const moment = useMoment()
  const label = (name: string): string => {
    const task = page.tasks.find((one) => one.name === name)
    return task ? localize(task.label) : name
  }
  return (
    <Scroll label={t('setAside')}>
      <table className="s-task-table">
        <thead>
          <tr>
            <th scope="col">{t('task')}</th>
            <th scope="col">{t('setAsideSince')}</th>
            <th scope="col">{t('taskFailures')}</th>
            <th scope="col">{t('setAsideRetry')}</th>
            <th scope="col">{t('jobError')}</th>
          </tr>
        </thead>
        <tbody>
          {page.setAside.map(({ task, unit, reason, failures, since, retryAt }) => (
            <tr key={`${task} ${unit}`}>
              <th scope="row">
                <span className="s-task-name">{label(task)}</span>
                <code className="s-dim s-small">{unit}</code>
              </th>
              <td data-label={t('setAsideSince')} className="s-number">
                {moment(since)}
              </td>
              <td data-label={t('taskFailures')} className="s-number">
                {failures}
              </td>
              <td data-label={t('setAsideRetry')} className="s-number">
                {moment(retryAt)}
              </td>
              <td data-label={t('jobError')} className="s-job-error">
                {reason}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
