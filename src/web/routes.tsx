/** The addresses of the screens. Screens that are large (graphs, charts) or seldom opened are loaded on demand. */
import { createRootRoute, createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import type { Condition } from '#kernel/condition.ts'
import { views } from '#processes/views.ts'
import type { GraphSearch, KpiSearch, KpiStatusSearch, ListSearch, PathsSearch } from './api/addresses.ts'
import { Lost } from './controls/lost.tsx'
import { Loading } from './controls/trouble.tsx'
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
  ...(isText(search['view']) ? { view: search['view'] } : {}),
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
const paths = createRoute({
  ...at('/processes/$name/paths'),
  component: lazyRouteComponent(() => import('./screens/paths/paths.tsx'), 'PathsScreen'),
  validateSearch: (search: Record<string, unknown>): PathsSearch => ({
    ...readKpi(search),
    ...(isText(search['type']) ? { type: search['type'] } : {}),
  }),
})
const readKpiStatus = (search: Record<string, unknown>): KpiStatusSearch => ({
  ...(isText(search['process']) ? { process: search['process'] } : {}),
  ...(['bad', 'warning', 'good'].includes(String(search['state'])) ? { state: search['state'] as 'bad' | 'warning' | 'good' } : {}),
})
const dashboard = createRoute({
  ...at('/dashboard'),
  component: lazyRouteComponent(() => import('./screens/kpi-status/kpi-status.tsx'), 'DashboardScreen'),
  validateSearch: readKpiStatus,
})
const stage = createRoute({
  ...at('/dashboard/$stage'),
  component: lazyRouteComponent(() => import('./screens/kpi-status/kpi-status.tsx'), 'DashboardScreen'),
  validateSearch: readKpiStatus,
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
const security = createRoute({
  ...at('/settings/security'),
  component: lazyRouteComponent(() => import('./screens/security/security.tsx'), 'SecurityScreen'),
})
const accessLog = createRoute({
  ...at('/settings/access-log'),
  component: lazyRouteComponent(() => import('./screens/security/access-log-screen.tsx'), 'AccessLogScreen'),
})
const fields = createRoute({
  ...at('/settings/fields'),
  component: lazyRouteComponent(() => import('./screens/settings/added-fields.tsx'), 'AddedFieldsScreen'),
})
const tasks = createRoute({
  ...at('/settings/tasks'),
  component: lazyRouteComponent(() => import('./screens/tasks/tasks.tsx'), 'TasksScreen'),
})
// after signing in at these addresses, the user is on the home page
const setup = createRoute({ ...at('/setup'), component: HomeScreen })
const signIn = createRoute({ ...at('/sign-in'), component: HomeScreen })

/** Pages of rooms; their addresses are data, so links to them are plain text (controls/go.tsx). */
const pages = views
  .flatMap((view) => view.pages ?? [])
  .map(({ path, search, Screen }) =>
    createRoute({
      ...at(path),
      component: Screen,
      wrapInSuspense: true,
      pendingComponent: Loading,
      validateSearch: search ?? (() => ({})),
    }),
  )

const own = [
  home,
  list,
  fresh,
  record,
  graph,
  map,
  process,
  paths,
  dashboard,
  stage,
  kpis,
  kpi,
  imports,
  oneImport,
  settings,
  security,
  accessLog,
  fields,
  tasks,
  setup,
  signIn,
]
export const routeTree = root.addChildren(own)
// at run time the tree also has the pages of rooms; its type has only addresses that the compiler can check
root.addChildren([...own, ...pages])
