/** The addresses of the screens. What is heavy (graphs, charts) or seldom opened is loaded when it is first needed. */
import { createRootRoute, createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import type { Condition } from '#kernel/condition.ts'
import type { CalendarSearch, EvidenceSearch, GraphSearch, KpiSearch, ListSearch, PathsSearch, StandingSearch } from './api/addresses.ts'
import { Lost } from './controls/lost.tsx'
import { HomeScreen } from './screens/home/home.tsx'
import { ListScreen } from './screens/list/list.tsx'
import { NewScreen } from './screens/record/new.tsx'
import { RecordScreen } from './screens/record/record.tsx'
import { Frame } from './shell/frame.tsx'

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const readList = (search: Record<string, unknown>): ListSearch => ({
  ...(typeof search['where'] === 'object' && search['where'] !== null ? { where: search['where'] as Condition } : {}),
  ...(isText(search['sort']) ? { sort: search['sort'] } : {}),
  ...(search['q'] !== undefined && search['q'] !== '' ? { q: String(search['q']) } : {}),
  ...(search['view'] === 'table' || search['view'] === 'matrix' ? { view: search['view'] } : {}),
})

const readKpi = (search: Record<string, unknown>): KpiSearch =>
  Object.fromEntries(
    ['period', 'from', 'to', 'by', 'key'].flatMap((name) => (search[name] === undefined ? [] : [[name, String(search[name])]])),
  )

const root = createRootRoute({
  component: () => (
    <Frame>
      <Outlet />
    </Frame>
  ),
  notFoundComponent: Lost,
})

const at = <const P extends string>(path: P) => ({ getParentRoute: () => root, path }) as const

const home = createRoute({ ...at('/'), component: HomeScreen })
const list = createRoute({ ...at('/records/$type'), component: ListScreen, validateSearch: readList })
const fresh = createRoute({
  ...at('/records/$type/new'),
  component: NewScreen,
  validateSearch: (search: Record<string, unknown>): { values?: Record<string, unknown> } =>
    typeof search['values'] === 'object' && search['values'] !== null ? { values: search['values'] as Record<string, unknown> } : {},
})
const record = createRoute({ ...at('/records/$type/$id'), component: RecordScreen })
const graph = createRoute({
  ...at('/records/$type/$id/graph'),
  component: lazyRouteComponent(() => import('./screens/graph/graph.tsx'), 'GraphScreen'),
  validateSearch: (search: Record<string, unknown>): GraphSearch => ({
    ...(isText(search['way']) ? { way: search['way'] } : {}),
    ...(search['depth'] === undefined ? {} : { depth: Number(search['depth']) || 3 }),
  }),
})
const map = createRoute({ ...at('/processes'), component: lazyRouteComponent(() => import('./screens/process/map.tsx'), 'MapScreen') })
const process = createRoute({
  ...at('/processes/$name'),
  component: lazyRouteComponent(() => import('./screens/process/process.tsx'), 'ProcessScreen'),
})
const isDay = (value: unknown): boolean => /^\d{4}-\d\d-\d\d$/.test(String(value))
const evidence = createRoute({
  ...at('/processes/compliance/evidence'),
  component: lazyRouteComponent(() => import('#processes/design/compliance/view/evidence.tsx'), 'EvidenceScreen'),
  validateSearch: (search: Record<string, unknown>): EvidenceSearch => ({
    ...(isDay(search['from']) ? { from: String(search['from']) } : {}),
    ...(isDay(search['to']) ? { to: String(search['to']) } : {}),
  }),
})
const calendar = createRoute({
  ...at('/changes/calendar'),
  component: lazyRouteComponent(() => import('#processes/transition/change/view/calendar.tsx'), 'ChangeCalendar'),
  validateSearch: (search: Record<string, unknown>): CalendarSearch => ({
    ...(['month', 'week', 'list'].includes(String(search['view'])) ? { view: search['view'] as 'month' | 'week' | 'list' } : {}),
    ...(isDay(search['day']) ? { day: String(search['day']) } : {}),
  }),
})
const paths = createRoute({
  ...at('/processes/$name/paths'),
  component: lazyRouteComponent(() => import('./screens/paths/paths.tsx'), 'PathsScreen'),
  validateSearch: (search: Record<string, unknown>): PathsSearch => ({
    ...readKpi(search),
    ...(isText(search['type']) ? { type: search['type'] } : {}),
  }),
})
const readStanding = (search: Record<string, unknown>): StandingSearch => ({
  ...(isText(search['process']) ? { process: search['process'] } : {}),
  ...(['bad', 'warning', 'good'].includes(String(search['state'])) ? { state: search['state'] as 'bad' | 'warning' | 'good' } : {}),
})
const standing = createRoute({
  ...at('/standing'),
  component: lazyRouteComponent(() => import('./screens/kpi-status/kpi-status.tsx'), 'StandingScreen'),
  validateSearch: readStanding,
})
const stage = createRoute({
  ...at('/standing/$stage'),
  component: lazyRouteComponent(() => import('./screens/kpi-status/kpi-status.tsx'), 'StandingScreen'),
  validateSearch: readStanding,
})
const kpis = createRoute({
  ...at('/kpis'),
  component: lazyRouteComponent(() => import('./screens/kpi/overview.tsx'), 'KpiOverview'),
  validateSearch: readKpi,
})
const kpi = createRoute({
  ...at('/kpis/$process/$id'),
  component: lazyRouteComponent(() => import('./screens/kpi/kpi.tsx'), 'KpiScreen'),
  validateSearch: readKpi,
})
const imports = createRoute({
  ...at('/imports'),
  component: lazyRouteComponent(() => import('./screens/imports/imports.tsx'), 'ImportsScreen'),
})
const oneImport = createRoute({
  ...at('/imports/$id'),
  component: lazyRouteComponent(() => import('./screens/imports/import.tsx'), 'ImportScreen'),
})
const settings = createRoute({
  ...at('/settings'),
  component: lazyRouteComponent(() => import('./screens/settings/settings.tsx'), 'SettingsScreen'),
})
const fields = createRoute({
  ...at('/settings/fields'),
  component: lazyRouteComponent(() => import('./screens/settings/added-fields.tsx'), 'AddedFieldsScreen'),
})
const tasks = createRoute({
  ...at('/settings/tasks'),
  component: lazyRouteComponent(() => import('./screens/tasks/tasks.tsx'), 'TasksScreen'),
})
// who signs in at these addresses comes home
const setup = createRoute({ ...at('/setup'), component: HomeScreen })
const signIn = createRoute({ ...at('/sign-in'), component: HomeScreen })

export const routeTree = root.addChildren([
  home,
  list,
  fresh,
  record,
  graph,
  map,
  process,
  evidence,
  paths,
  calendar,
  standing,
  stage,
  kpis,
  kpi,
  imports,
  oneImport,
  settings,
  fields,
  tasks,
  setup,
  signIn,
])
