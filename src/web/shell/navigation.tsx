/** The way to everything that I may read: by ITIL stage and process, drawn from the declarations. */
import { IconAlertTriangle, IconChartLine, IconChevronRight, IconFileImport, IconHome, IconMap2 } from '@tabler/icons-react'
import { Link, useRouterState } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type Stage, stages } from '#kernel/process.ts'
import type { Words } from '#kernel/words.ts'
import { RoomIcon } from '../controls/icon.tsx'
import type { ProcessJson } from '../data/contract.ts'
import { useHouse } from '../data/house.ts'
import { useMe, usePreferences, useWords } from '../data/person.ts'
import { Lantern } from './logo.tsx'

export const stageWords: Readonly<Record<Stage, Words>> = {
  operation: ['Operación', 'Operation'],
  transition: ['Transición', 'Transition'],
  design: ['Diseño', 'Design'],
  strategy: ['Estrategia', 'Strategy'],
  improvement: ['Mejora continua', 'Improvement'],
  foundation: ['Base común', 'Foundation'],
}
/** The daily work first; the rest in the order of the service's life. */
export const stageOrder: readonly Stage[] = [
  'operation',
  ...stages.filter((s) => s !== 'operation' && s !== 'foundation').reverse(),
  'foundation',
]

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

const Room = ({
  process,
  path,
  open,
  toggle,
}: {
  readonly process: ProcessJson
  readonly path: string
  readonly open: boolean
  readonly toggle: () => void
}) => {
  const { t, tell } = useWords()
  const id = `nav-${process.name}`
  const types = process.records.filter((r) => r.may.read)
  return (
    <li>
      <button type="button" className="s-nav-room" aria-expanded={open} aria-controls={id} onClick={toggle}>
        <IconChevronRight size={14} className="s-nav-fold" data-open={open} aria-hidden />
        <span>{tell(process.words)}</span>
      </button>
      <ul id={id} hidden={!open}>
        {open && (
          <>
            {types.map((type) => (
              <li key={type.name}>
                <Item
                  to={`/records/${type.name}`}
                  active={path.startsWith(`/records/${type.name}/`) || path === `/records/${type.name}`}
                  icon={<RoomIcon name={type.icon} size={16} />}
                >
                  {tell(type.words.many)}
                </Item>
              </li>
            ))}
            <li>
              <Item
                to={`/processes/${process.name}`}
                active={path === `/processes/${process.name}`}
                icon={<IconMap2 size={16} stroke={1.6} aria-hidden />}
              >
                {t('theProcess')}
              </Item>
            </li>
          </>
        )}
      </ul>
    </li>
  )
}

export const Navigation = () => {
  const { t, tell } = useWords()
  const house = useHouse()
  const me = useMe()
  const path = useRouterState({ select: (s) => s.location.pathname })
  const { preferences, change } = usePreferences()
  const opened = new Set(preferences.folded ?? ['incident'])
  const visible = house.processes.filter((p) => p.records.some((r) => r.may.read))
  const here = visible.find(
    (p) =>
      path === `/processes/${p.name}` || p.records.some((r) => path === `/records/${r.name}` || path.startsWith(`/records/${r.name}/`)),
  )
  const isOpen = (name: string): boolean => opened.has(name) || (here?.name === name && !opened.has(`-${name}`))
  const toggle = (name: string): void => {
    const next = new Set(opened)
    const open = isOpen(name)
    next.delete(name)
    next.delete(`-${name}`)
    next.add(open ? `-${name}` : name)
    change({ folded: [...next].filter((n) => !n.startsWith('-') || n === `-${here?.name}`) })
  }
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
        {house.types.get('alert')?.may.read && (
          <Item to="/records/alert" active={path.startsWith('/records/alert')} icon={<IconAlertTriangle {...icon} />}>
            {tell(house.typeWords('alert').many)}
          </Item>
        )}
        <Item to="/kpis" active={path.startsWith('/kpis')} icon={<IconChartLine {...icon} />}>
          {t('measures')}
        </Item>
        <Item to="/processes" active={path === '/processes'} icon={<IconMap2 {...icon} />}>
          {t('map')}
        </Item>
        {me.roles.includes('administrator') && (
          <Item to="/imports" active={path.startsWith('/imports')} icon={<IconFileImport {...icon} />}>
            {t('imports')}
          </Item>
        )}
        {stageOrder.map((stage) => {
          const rooms = visible.filter((p) => p.stage === stage)
          if (rooms.length === 0) return null
          return (
            <section key={stage} aria-labelledby={`stage-${stage}`}>
              <h2 id={`stage-${stage}`} className="s-nav-stage">
                {tell(stageWords[stage])}
              </h2>
              <ul>
                {rooms.map((process) => (
                  <Room key={process.name} process={process} path={path} open={isOpen(process.name)} toggle={() => toggle(process.name)} />
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </nav>
  )
}
