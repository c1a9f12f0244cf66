/** Settings: the user's sign-in and tokens; for administrators also the settings of the processes and links to what is kept as records. */
import './settings.css'
import { IconSettings } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { views } from '#processes/views.ts'
import { useHouse } from '../../api/house.ts'
import { useMe } from '../../api/person.ts'
import { Card, PageHead } from '../../controls/page.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'
import { ProcessSetting } from './process-setting.tsx'
import { Tokens } from './tokens.tsx'

export const SettingsScreen = () => {
  const { t, localize } = useMessages(en)
  const house = useHouse()
  const { roles, installation } = useMe()
  const links = views
    .flatMap((view) => view.settings ?? [])
    .flatMap((name) => house.types.get(name) ?? [])
    .filter((type) => type.may.read)
  return (
    <div className="s-screen s-narrow">
      <PageHead title={t('settings')} icon={<IconSettings size={22} stroke={1.6} aria-hidden />} />
      <Card title={t('security')}>
        <p className="s-dim">{t('securityHelp')}</p>
        <Link to="/settings/security" className="s-link">
          {t('toSecurity')}
        </Link>
      </Card>
      <Tokens />
      {(roles.includes('administrator') || roles.includes('auditor')) && (
        <Card title={t('accessLog')}>
          <p className="s-dim">{t('accessLogHelp')}</p>
          <Link to="/settings/access-log" className="s-link">
            {t('toAccessLog')}
          </Link>
        </Card>
      )}
      {roles.includes('administrator') && (
        <Card title={t('keptAsRecords')}>
          <p className="s-dim">{t('keptAsRecordsHelp')}</p>
          <ul className="s-types">
            {links.map((type) => (
              <li key={type.name}>
                <Link to="/records/$type" params={{ type: type.name }} className="s-type">
                  {localize(type.labels.many)}
                </Link>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {installation && (
        <>
          <Card title={t('addedFields')}>
            <p className="s-dim">{t('addedFieldsHelp')}</p>
            <Link to="/settings/fields" className="s-link">
              {t('toAddedFields')}
            </Link>
          </Card>
          <Card title={t('tasks')}>
            <p className="s-dim">{t('tasksHelp')}</p>
            <Link to="/settings/tasks" className="s-link">
              {t('toTasks')}
            </Link>
          </Card>
          {house.processes.flatMap((process) =>
            Object.entries(process.settings)
              .filter(([name]) => name !== 'shownProcesses')
              .map(([name, setting]) => <ProcessSetting key={`${process.name}/${name}`} process={process} name={name} setting={setting} />),
          )}
        </>
      )}
    </div>
  )
}
