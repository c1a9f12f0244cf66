/**
 * The floors, as rules about one import: kernel <- fields <- processes <- engine <- http <- features <- itom <- connectors <- server,
 * with the sample company below the server. The web and the views of rooms (`processes/<stage>/<room>/view`) are next to the engine and
 * import kernel, fields and processes, and the types of the API's answers (`…-answers.ts`). Each rule returns a sentence when it is broken.
 */
import type { Source } from './imports.ts'

const floors = ['kernel', 'fields', 'processes', 'engine', 'http', 'features', 'itom', 'connectors', 'samples', 'server']
const belowWeb = ['kernel', 'fields', 'processes', 'web', 'view']

/** The screens of rooms, and their list, belong to the web, though they are in the folders of the rooms. */
const isView = (path: string) => /^src\/processes\/(?:[^/]+\/[^/]+\/view\/|views\.tsx?$)/.test(path)

const floorOf = (path: string) => {
  if (isView(path)) return 'view'
  return path.startsWith('samples/') ? 'samples' : (path.split('/')[1] ?? '')
}
export const isTest = (path: string) =>
  /\.(test|interop)\.tsx?$/.test(path) || !/^(src|samples)\//.test(path) || path.startsWith('src/testing/')

/** `src/processes/operation/incident/…` is a room; files in higher folders (scales.ts, rooms.ts) are shared by all rooms. */
const roomOf = (path: string) => /^src\/processes\/[^/]+\/[^/]+\//.exec(path)?.[0]

/** The schemas of what the routes answer; the web derives its types from them. */
const isAnswers = (path: string) => path.endsWith('-answers.ts')

type Rule = (from: string, to: string, typesOnly: boolean) => string | undefined

const rules: readonly Rule[] = [
  (from, to, typesOnly) => {
    const [here, there] = [floorOf(from), floorOf(to)]
    if ((here === 'web' || here === 'view') && isAnswers(to))
      return typesOnly ? undefined : 'the web imports only types from the answers of the API'
    if (here === 'web') return belowWeb.includes(there) ? undefined : 'the web imports kernel, fields and processes only'
    if (here === 'view' && there === 'web')
      return /^src\/web\/(api|controls|theme|messages)\//.test(to)
        ? undefined
        : 'a view knows web/api, web/controls, web/messages and web/theme only'
    if (here === 'view') return belowWeb.includes(there) ? undefined : 'a view knows what the web knows'
    if (there === 'view') return 'only the web imports the view of a room'
    if (there === 'web') return 'only the web imports the web'
    if (!floors.includes(here)) return `src/${here} is no floor of the house`
    return floors.indexOf(there) <= floors.indexOf(here) ? undefined : `${there} is a higher floor than ${here}`
  },
  (from, to) =>
    roomOf(from) && roomOf(to) && roomOf(from) !== roomOf(to) ? 'no process imports a process: refer to it by name' : undefined,
  (from, to) =>
    isAnswers(from) && !isAnswers(to) && !['kernel', 'fields'].includes(floorOf(to))
      ? 'answers import zod, kernel, fields and other answers only'
      : undefined,
  (_, to) => (isTest(to) ? 'the program does not import what is only for tests' : undefined),
]

/** The kernel can run anywhere: no files, no network, no database, no React. */
const impure = /^(node:|react|pg$|kysely|@mantine|fastify)/

export const brokenRules = (sources: readonly Source[]): readonly string[] =>
  sources
    .filter(({ path }) => !isTest(path))
    .flatMap(({ path, imports, typesOnly = [], packages }) => [
      ...imports.flatMap((to) => {
        const broken = rules.map((rule) => rule(path, to, typesOnly.includes(to))).find((sentence) => sentence)
        return broken ? [`${path} imports ${to}: ${broken}`] : []
      }),
      ...packages
        .filter((name) => floorOf(path) === 'kernel' && impure.test(name))
        .map((name) => `${path} imports ${name}: the kernel is pure`),
      ...packages
        .filter((name) => isAnswers(path) && name !== 'zod')
        .map((name) => `${path} imports ${name}: answers import zod, kernel, fields and other answers only`),
    ])

/**
 * The faces of a kind of field: kind.ts is for all floors, column.ts for the engine, control.tsx for the web. Imports count over any
 * number of files: the server must start without React, and the screens must not contain SQL.
 */
const doors = [
  {
    from: (path: string) => floors.indexOf(floorOf(path)) >= floors.indexOf('engine'),
    never: (path: string) => path.endsWith('.tsx'),
    because: 'what is shown is opened by the web only, and Node does not run it',
  },
  {
    from: (path: string) => ['web', 'view'].includes(floorOf(path)),
    never: (path: string) => /^src\/fields\/(.+\/)?columns?\.ts$/.test(path),
    because: 'how a field is kept is opened by the engine only',
  },
]

export const wrongDoors = (sources: readonly Source[]): readonly string[] => {
  const importsOf = new Map(sources.map(({ path, imports }) => [path, imports]))
  return doors.flatMap(({ from, never, because }) => {
    const starts = sources.map(({ path }) => path).filter((path) => !isTest(path) && from(path))
    const ways = new Map(starts.map((path) => [path, [path]]))
    for (const [path, way] of ways) {
      if (never(path)) continue
      for (const next of importsOf.get(path) ?? []) if (!ways.has(next)) ways.set(next, [...way, next])
    }
    return [...ways].filter(([path]) => never(path)).map(([path, way]) => `${way[0]} reaches ${path}: ${because}\n  ${way.join('\n  -> ')}`)
  })
}

/** Each group of files that import each other, as a path from its first file back to it. */
export const circles = (sources: readonly Source[]): readonly string[] => {
  const importsOf = new Map(sources.map(({ path, imports }) => [path, imports]))
  const done = new Set<string>()
  const found: string[] = []
  const visit = (path: string, way: readonly string[]) => {
    const before = way.indexOf(path)
    if (before >= 0) found.push([...way.slice(before), path].join('\n  -> '))
    if (before >= 0 || done.has(path)) return
    for (const next of importsOf.get(path) ?? []) visit(next, [...way, path])
    done.add(path)
  }
  for (const { path } of sources) visit(path, [])
  return found
}

/** The same for folders: a folder imports what the files directly in it import. Tests may import anything. */
export const folderCircles = (sources: readonly Source[]): readonly string[] => {
  const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/'))
  const imports = new Map<string, Set<string>>()
  for (const { path, imports: targets } of sources) {
    if (isTest(path)) continue
    const folder = folderOf(path)
    const known = imports.get(folder) ?? new Set()
    for (const target of targets) if (folderOf(target) !== folder) known.add(folderOf(target))
    imports.set(folder, known)
  }
  return circles([...imports].map(([path, targets]) => ({ path, imports: [...targets], packages: [] })))
}
