/** Ctrl+K: searches records, and opens lists, processes, KPIs and forms for new records. */
import { useDebouncedValue } from '@mantine/hooks'
import { Spotlight, spotlight } from '@mantine/spotlight'
import { IconChartLine, IconMap2, IconPlus, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { always } from '#kernel/condition.ts'
import { fold } from '#kernel/matches.ts'
import { useHouse } from '../api/house.ts'
import { searchQuery } from '../api/records.ts'
import { stagesOfWork } from '../api/stages.ts'
import { RoomIcon } from '../controls/icon.tsx'
import { StateBadge } from '../controls/state-badge.tsx'
import { useMessages } from '../messages/use-messages.ts'
import { useShortcuts } from '../shortcuts/use-shortcuts.ts'
import { en } from './en.ts'

interface Way {
  readonly id: string
  readonly label: string
  readonly detail: string
  readonly icon: ReactNode
  readonly to: string
}

/** Everything that can be opened by name. */
const useWays = (): readonly Way[] => {
  const house = useHouse()
  const { t, localize } = useMessages(en)
  // what is opened every day comes first
  const types = stagesOfWork
    .flatMap((stage) => house.processes.filter((process) => process.stage === stage))
    .flatMap(({ records }) => records)
    .filter((type) => type.may.read)
  return [
    ...types
      .filter((type) => type.may.create)
      .map(
        (type): Way => ({
          id: `new-${type.name}`,
          label: `${t('newOne')}: ${localize(type.labels.one)}`,
          detail: t('newRecord'),
          icon: <IconPlus size={18} />,
          to: `/records/${type.name}/new`,
        }),
      ),
    ...types.map(
      (type): Way => ({
        id: `list-${type.name}`,
        label: localize(type.labels.many),
        detail: t('list'),
        icon: <RoomIcon name={type.icon} />,
        to: `/records/${type.name}`,
      }),
    ),
    ...house.processes.map(
      (p): Way => ({
        id: `process-${p.name}`,
        label: localize(p.label),
        detail: t('process'),
        icon: <IconMap2 size={18} stroke={1.6} />,
        to: `/processes/${p.name}`,
      }),
    ),
    ...house.processes.flatMap((p) =>
      Object.entries(p.kpis).map(
        ([id, kpi]): Way => ({
          id: `kpi-${p.name}-${id}`,
          label: localize(kpi.label),
          detail: `KPI · ${localize(p.label)}`,
          icon: <IconChartLine size={18} stroke={1.6} />,
          to: `/kpis/${p.name}/${id}`,
        }),
      ),
    ),
  ]
}

export const Search = () => {
  const house = useHouse()
  const { t, localize } = useMessages(en)
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [wanted] = useDebouncedValue(text, 180)
  useShortcuts({ search: () => spotlight.open() })
  const found = useQuery(searchQuery(wanted))
  const ways = useWays()
  const folded = fold(text.trim())
  const fitting = (
    folded ? ways.filter((way) => fold(`${way.label} ${way.detail}`).includes(folded)) : ways.filter((way) => way.id.startsWith('new-'))
  ).slice(0, 7)
  const records = text.trim().length > 1 ? (found.data?.results ?? []) : []
  const go = (to: string) => (): void => void navigate({ to })
  return (
    <Spotlight.Root
      query={text}
      onQueryChange={setText}
      shortcut={null}
      size={640}
      maxHeight="70vh"
      scrollable
      attributes={{ content: { 'aria-label': t('searchAll') } }}
      overlayProps={{ blur: 1, backgroundOpacity: 0.4 }}
    >
      <Spotlight.Search placeholder={t('searchPlaceholder')} aria-label={t('searchAll')} leftSection={<IconSearch size={18} />} />
      <Spotlight.ActionsList>
        {records.length > 0 && (
          <Spotlight.ActionsGroup label={t('records')}>
            {records.map((r) => (
              <Spotlight.Action key={r.id} onClick={go(`/records/${r.type}/${r.number}`)}>
                <span className="s-found">
                  <RoomIcon name={house.types.get(r.type)?.icon} />
                  <span className="s-found-text">
                    <span className="s-line">{r.title || r.number}</span>
                    <span className="s-line s-dim s-small">
                      {r.number} · {localize(house.typeLabels(r.type).one)}
                    </span>
                  </span>
                  <StateBadge type={r.type} state={r.state} phase={r.phase} />
                </span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        )}
        {records.length > 0 && found.data?.more && (
          <Spotlight.ActionsGroup label={t('moreFound')}>
            {[...new Set(records.map(({ type }) => type))].map((type) => (
              <Spotlight.Action
                key={type}
                label={t('allFound', { types: localize(house.typeLabels(type).many), text: wanted.trim() })}
                leftSection={<RoomIcon name={house.types.get(type)?.icon} />}
                onClick={() => void navigate({ to: '/records/$type', params: { type }, search: { q: wanted.trim(), where: always } })}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {fitting.length > 0 && (
          <Spotlight.ActionsGroup label={t(folded ? 'goTo' : 'start')}>
            {fitting.map((way) => (
              <Spotlight.Action key={way.id} label={way.label} description={way.detail} leftSection={way.icon} onClick={go(way.to)} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {records.length === 0 && fitting.length === 0 && (
          <Spotlight.Empty>{found.isFetching ? t('searching') : t('nothingFound')}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}
