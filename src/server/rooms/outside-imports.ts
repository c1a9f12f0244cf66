/**
 * Lets files outside the tree of Sereno import its modules by the names that rooms use (`#kernel/model.ts`), although Node resolves such
 * names with the nearest package.json. A folder of rooms needs no configuration for it.
 */
import { registerHooks } from 'node:module'
import { join, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The floors that rooms may import. */
const floorsBelowRooms = ['kernel', 'fields', 'processes']
const otherFloors = ['engine', 'http', 'features', 'itom', 'connectors', 'server', 'testing', 'web', 'samples']

const sereno = join(import.meta.dirname, '../../..')

/** Imports of Sereno's modules are resolved from here. */
const insideSereno = pathToFileURL(join(sereno, 'package.json')).href

const isBelow = (folders: readonly string[], url: string | undefined): boolean =>
  url?.startsWith('file:') === true && folders.some((folder) => fileURLToPath(url).startsWith(folder + sep))

/** From now on, imports in files below these folders (absolute paths) are resolved as in the tree. */
export const resolveImportsOf = (folders: readonly string[]): void => {
  registerHooks({
    resolve: (specifier, context, next) => {
      const fromOutside = isBelow(folders, context.parentURL)
      const floor = fromOutside ? /^#(\w+)\//.exec(specifier)?.[1] : undefined
      if (floor !== undefined && otherFloors.includes(floor))
        throw new Error(`imports ${specifier}, but a room may only import from ${floorsBelowRooms.map((name) => `#${name}`).join(', ')}`)
      const isSereno = floor !== undefined && floorsBelowRooms.includes(floor)
      const found = next(specifier, isSereno ? { ...context, parentURL: insideSereno } : context)
      // without a package.json, Node would read the file twice to find out that it is a module
      return found.url.endsWith('.ts') && isBelow(folders, found.url) ? { ...found, format: 'module-typescript' } : found
    },
  })
}
