/** The navigation to everything that the user may read, by ITIL stage and process, from the declarations. The current stage is open. */
import { CloseButton, TextInput } from '@mantine/core'
import { IconChartLine, IconChevronRight, IconFileImport, IconGauge, IconHome, IconMap2, IconSearch } from '@tabler/icons-react'
import { Link, useRouterState } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import type { ProcessJson, TypeJson } from '#http/answers/house-answers.ts'
import { fold } from '#kernel/matches.ts'
import type { Stage } from '#kernel/process.ts'
import { pagesOf, views } from '#processes/views.ts'
import { useHouse } from '../api/house.ts'
import { useMe, usePreferences } from '../api/person.ts'
import type { RoomPage } from '../api/room-view.ts'
import { useShown } from '../api/shown.ts'
import { stagesOfWork } from '../api/stages.ts'
import { RoomIcon } from '../controls/icon.tsx'
import { Lantern } from '../controls/logo.tsx'
import { useMessages, useSpeech } from '../messages/use-messages.ts'
import { en } from './en.ts'

const Item = ({
  to,
  icon,
  children,
  active,
}: {
  readonly to: string
  readonly icon: ReactNode
  readonly children: ReactNode
  readonly active: boolean
}) => (
  <Link to={to} className="s-nav-item" data-active={active} {...(active ? { 'aria-current': 'page' as const } : {})}>
    {icon}
    <span>{children}</span>
  </Link>
)

const isPageOf = (path: string, process: ProcessJson): boolean =>
  views.some((view) => view.process === process.name && view.pages?.some((page) => page.path === path))

const isAt = (path: string, type: TypeJson): boolean => path === `/records/${type.name}` || path.startsWith(`/records/${type.name}/`)
const isIn = (path: string, process: ProcessJson): boolean =>
  path === `/processes/${process.name}` ||
  path.startsWith(`/processes/${process.name}/`) ||
  isPageOf(path, process) ||
  process.records.some((r) => isAt(path, r))

const Pages = ({ pages, path }: { readonly pages: readonly RoomPage[]; readonly path: string }) => {
  const speech = useSpeech()
  return pages.map((page) => (
    <Item key={page.path} to={page.path} active={path === page.path} icon={<page.icon size={16} stroke={1.6} aria-hidden />}>
      {page.title(speech)}
    </Item>
  ))
}

/** Links to the record types of a process, and to the process itself. */
const Inside = ({
  id,
  process,
  types,
  path,
}: {
  readonly id: string
  readonly process: ProcessJson
  readonly types: readonly TypeJson[]
  readonly path: string
}) => {
  const { t, localize } = useMessages(en)
  const me = useMe()
  const own = pagesOf(process.name, me)
  const there = path.startsWith(`/processes/${process.name}`) && !isPageOf(path, process)
  return (
    <ul id={id}>
      {types.map((type) => (
        <li key={type.name}>
          <Item to={`/records/${type.name}`} active={isAt(path, type)} icon={<RoomIcon name={type.icon} size={16} />}>
            {localize(type.labels.many)}
          </Item>
          <Pages pages={pagesOf(process.name, me, type.name)} path={path} />
        </li>
      ))}
      {own.length > 0 && (
        <li>
          <Pages pages={own} path={path} />
        </li>
      )}
      <li>
        <Item to={`/processes/${process.name}`} active={there} icon={<IconMap2 size={16} stroke={1.6} aria-hidden />}>
          {t('theProcess')}
        </Item>
      </li>
    </ul>
  )
}

const Fold = ({
  className,
  id,
  open,
  toggle,
  children,
}: {
  readonly className: string
  readonly id: string
  readonly open: boolean
  readonly toggle: () => void
  readonly children: ReactNode
}) => (
  <button type="button" className={className} aria-expanded={open} {...(open ? { 'aria-controls': id } : {})} onClick={toggle}>
    <IconChevronRight size={14} className="s-nav-fold" data-open={open} aria-hidden />
    <span>{children}</span>
  </button>
)

/** The links that match the typed text, of all stages. */
const Fitting = ({ rooms, text, path }: { readonly rooms: readonly ProcessJson[]; readonly text: string; readonly path: string }) => {
  const { t, localize } = useMessages(en)
  const wanted = fold(text)
  const fitting = rooms.flatMap((process) => {
    const types = process.records.filter((type) => type.may.read)
    if (fold(localize(process.label)).includes(wanted)) return [{ process, types }]
    const some = types.filter((type) => fold(localize(type.labels.many)).includes(wanted))
    return some.length > 0 ? [{ process, types: some }] : []
  })
  if (fitting.length === 0) return <p className="s-nav-none">{t('nothingFound')}</p>
  return (
    <ul className="s-nav-rooms">
      {fitting.map(({ process, types }) => (
        <li key={process.name}>
          <span className="s-nav-name">{localize(process.label)}</span>
          <Inside id={`fit-${process.name}`} process={process} types={types} path={path} />
        </li>
      ))}
    </ul>
  )
}

const Stages = ({ rooms, path }: { readonly rooms: readonly ProcessJson[]; readonly path: string }) => {
  const { t, localize } = useMessages(en)
  const { preferences, change } = usePreferences()
  const here = rooms.find((process) => isIn(path, process))
  const current: Stage = here?.stage ?? 'operation'
  const [stages, setStages] = useState<readonly Stage[]>([current])
  useEffect(() => setStages([current]), [current])
  const opened = new Set(preferences.folded ?? [])
  const isOpen = (name: string): boolean => opened.has(name) || (here?.name === name && !opened.has(`-${name}`))
  const toggle = (name: string): void => {
    const next = new Set(opened)
    const open = isOpen(name)
    next.delete(name)
    next.delete(`-${name}`)
    next.add(open ? `-${name}` : name)
    change({ folded: [...next].filter((n) => !n.startsWith('-') || n === `-${here?.name}`) })
  }
  return stagesOfWork.map((stage) => {
    const inside = rooms.filter((process) => process.stage === stage)
    if (inside.length === 0) return null
    const open = stages.includes(stage)
    return (
      <section key={stage} aria-label={t(`stage_${stage}`)}>
        <h2>
          <Fold
            className="s-nav-stage"
            id={`stage-${stage}`}
            open={open}
            toggle={() => setStages(open ? stages.filter((s) => s !== stage) : [...stages, stage])}
          >
            {t(`stage_${stage}`)} <small>{inside.length}</small>
          </Fold>
        </h2>
        {open && (
          <ul id={`stage-${stage}`} className="s-nav-rooms">
            {inside.map((process) => (
              <li key={process.name}>
                <Fold className="s-nav-room" id={`nav-${process.name}`} open={isOpen(process.name)} toggle={() => toggle(process.name)}>
                  {localize(process.label)}
                </Fold>
                {isOpen(process.name) && (
                  <Inside id={`nav-${process.name}`} process={process} types={process.records.filter((r) => r.may.read)} path={path} />
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
    )
  })
}

export const Navigation = () => {
  const { t, localize } = useMessages(en)
  const house = useHouse()
  const me = useMe()
  const { isShown } = useShown()
  const path = useRouterState({ select: (s) => s.location.pathname })
  const [text, setText] = useState('')
  const readable = house.processes.filter((p) => p.records.some((r) => r.may.read))
  // the current process is shown even if it is hidden
  const rooms = readable.filter((p) => isShown(p) || isIn(path, p))
  const pinned = views
    .flatMap((view) => view.pinned ?? [])
    .flatMap((name) => house.types.get(name) ?? [])
    .filter((type) => type.may.read)
  const icon = { size: 18, stroke: 1.6, 'aria-hidden': true } as const
  return (
    <nav className="s-nav" aria-label={t('navigation')}>
      <Link to="/" className="s-brand">
        <Lantern />
        <span>Sereno</span>
      </Link>
      <div className="s-nav-scroll">
        <Item to="/" active={path === '/'} icon={<IconHome {...icon} />}>
          {t('home')}
        </Item>
        {pinned.map((type) => (
          <Item key={type.name} to={`/records/${type.name}`} active={isAt(path, type)} icon={<RoomIcon name={type.icon} />}>
            {localize(type.labels.many)}
          </Item>
        ))}
        <Item to="/dashboard" active={path.startsWith('/dashboard')} icon={<IconGauge {...icon} />}>
          {t('dashboard')}
        </Item>
        <Item to="/kpis" active={path.startsWith('/kpis')} icon={<IconChartLine {...icon} />}>
          {t('kpis')}
        </Item>
        <Item to="/processes" active={path === '/processes'} icon={<IconMap2 {...icon} />}>
          {t('map')}
        </Item>
        {me.roles.includes('administrator') && (
          <Item to="/imports" active={path.startsWith('/imports')} icon={<IconFileImport {...icon} />}>
            {t('imports')}
          </Item>
        )}
        <TextInput
          className="s-nav-find"
          size="xs"
          aria-label={t('findList')}
          placeholder={t('findList')}
          leftSection={<IconSearch size={14} aria-hidden />}
          rightSection={text ? <CloseButton size="xs" aria-label={t('clear')} onClick={() => setText('')} /> : null}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && setText('')}
        />
        {text.trim() ? <Fitting rooms={rooms} text={text.trim()} path={path} /> : <Stages rooms={rooms} path={path} />}
      </div>
    </nav>
  )
}
