/** One process: its purpose, roles, record types, subprocesses, lifecycles and KPIs. */
import './process.css'
import { Button, Tabs } from '@mantine/core'
import { IconRoute } from '@tabler/icons-react'
import { useQueries, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { formatNumber } from '#fields/faces/format.ts'
import type { ProcessJson } from '#http/answers/house-answers.ts'
import { currentCondition } from '#kernel/model.ts'
import { pagesOf } from '#processes/views.ts'
import { useHouse } from '../../api/house.ts'
import { kpisQuery, periodOf } from '../../api/kpis.ts'
import { useMe } from '../../api/person.ts'
import { listQuery } from '../../api/records.ts'
import { Go } from '../../controls/go.tsx'
import { RoomIcon } from '../../controls/icon.tsx'
import { KpiTile } from '../../controls/kpi-tile.tsx'
import { Lost } from '../../controls/lost.tsx'
import { Card, PageHead } from '../../controls/page.tsx'
import { useMessages, useSpeech } from '../../messages/use-messages.ts'
import { en } from './en.ts'
import { Lifecycle } from './lifecycle.tsx'
import { Trends } from './trends.tsx'

export const ProcessScreen = () => {
  const { name = '' } = useParams({ strict: false })
  const process = useHouse().processes.find((p) => p.name === name)
  return process ? <ProcessOf key={name} process={process} /> : <Lost />
}

const Types = ({ process }: { readonly process: ProcessJson }) => {
  const { t, localize, language } = useMessages(en)
  const types = process.records.filter((r) => r.may.read)
  const counts = useQueries({ queries: types.map((type) => listQuery(type.name, { where: currentCondition(type), limit: 1 })) })
  return (
    <Card title={t('recordTypes')}>
      <ul className="s-types">
        {types.map((type, i) => (
          <li key={type.name}>
            <Link to="/records/$type" params={{ type: type.name }} className="s-type">
              <RoomIcon name={type.icon} size={20} />
              <span>{localize(type.labels.many)}</span>
              <span className="s-number s-type-count">
                {counts[i]?.data?.count === undefined ? '' : formatNumber(counts[i].data.count, language)}{' '}
                <span className="s-dim s-small">{t('inProgress')}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const Guided = ({ process }: { readonly process: ProcessJson }) => {
  const { t, localize } = useMessages(en)
  const house = useHouse()
  const steps = Object.entries(process.subprocesses)
  if (steps.length === 0) return null
  return (
    <Card title={t('subprocesses')}>
      <ol className="s-subs">
        {steps.map(([id, sub]) => (
          <li key={id}>
            <h3>{localize(sub.label)}</h3>
            <p className="s-dim s-small">
              {t('ownedBy', { name: localize(house.roleLabels(sub.owner)) })}
              {sub.of ? ` · ${localize(house.typeLabels(sub.of).one)}` : ''}
            </p>
            <ul>
              {sub.checklist.map((label) => (
                <li key={label.en}>{localize(label)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Card>
  )
}

const Kpis = ({ process }: { readonly process: ProcessJson }) => {
  const { t } = useMessages(en)
  const { zone } = useMe()
  const found = useQuery(kpisQuery(periodOf('d30', zone)))
  const lines = (found.data?.kpis ?? []).filter((k) => k.process === process.name)
  if (lines.length === 0) return null
  return (
    <Card title={t('kpis30')}>
      <div className="s-kpi-strip">
        {lines.map((line) => (
          <KpiTile key={line.id} line={line} period="d30" />
        ))}
      </div>
    </Card>
  )
}

const ProcessOf = ({ process }: { readonly process: ProcessJson }) => {
  const { t, localize } = useMessages(en)
  const me = useMe()
  const speech = useSpeech()
  const pages = pagesOf(process.name, me)
  const drawn = process.records.filter((r) => Object.keys(r.moves).length > 0)
  const roles = Object.values(process.roles)
  return (
    <div className="s-screen">
      <PageHead
        title={localize(process.label)}
        over={
          <Link to="/processes" className="s-link">
            {t(`stage_${process.stage}`)}
          </Link>
        }
      >
        {pages.map(({ path, title, call = title, icon: Icon }) => (
          <Button key={path} component={Go} to={path} leftSection={<Icon size={16} stroke={1.6} />}>
            {call(speech)}
          </Button>
        ))}
        {drawn.some((type) => type.may.read) && (
          <Button
            component={Go}
            to={`/processes/${process.name}/paths`}
            variant="default"
            leftSection={<IconRoute size={16} stroke={1.6} />}
          >
            {t('paths')}
          </Button>
        )}
      </PageHead>
      <p className="s-lead">{localize(process.purpose)}</p>
      {roles.length > 0 && (
        <p className="s-roles">
          <span className="s-dim">{t('roles')}: </span>
          {roles.map((label) => localize(label)).join(' · ')}
        </p>
      )}
      <Types process={process} />
      <Kpis process={process} />
      <Trends process={process} />
      {drawn.length > 0 && (
        <Card title={t('lifecycle')}>
          <Tabs defaultValue={drawn[0]?.name ?? null} keepMounted={false}>
            {drawn.length > 1 && (
              <Tabs.List>
                {drawn.map((type) => (
                  <Tabs.Tab key={type.name} value={type.name}>
                    {localize(type.labels.one)}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
            )}
            {drawn.map((type) => (
              <Tabs.Panel key={type.name} value={type.name}>
                <Lifecycle type={type} />
              </Tabs.Panel>
            ))}
          </Tabs>
        </Card>
      )}
      <Guided process={process} />
    </div>
  )
}
