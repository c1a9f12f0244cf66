/**
 * Lets files outside of Sereno's tree import what rooms are made of by the names that rooms use (`#kernel/model.ts`), although Node looks
 * such names up in the nearest package.json. A folder of rooms needs nothing of its own for it.
 */
import { registerHooks } from 'node:module'
import { join, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** What a room may know, inside the tree as well. */
const floorsBelowRooms = ['kernel', 'fields', 'processes']
const otherFloors = ['engine', 'http', 'features', 'itom', 'connectors', 'server', 'testing', 'web', 'samples']

const sereno = join(import.meta.dirname, '../../..')

/** Names of Sereno's are looked up from here. */
const insideSereno = pathToFileURL(join(sereno, 'package.json')).href

const isBelow = (folders: readonly string[], url: string | undefined): boolean =>
  url?.startsWith('file:') === true && folders.some((folder) => fileURLToPath(url).startsWith(folder + sep))

/** From now on, files below these folders (absolute paths) are resolved as if they lay in the tree. */
export const resolveImportsOf = (folders: readonly string[]): void => {
  registerHooks({
    resolve: (specifier, context, next) => {
      const fromOutside = isBelow(folders, context.parentURL)
      const floor = fromOutside ? /^#(\w+)\//.exec(specifier)?.[1] : undefined
      if (floor !== undefined && otherFloors.includes(floor))
        throw new Error(`imports ${specifier}, but a room knows ${floorsBelowRooms.map((name) => `#${name}`).join(', ')} only`)
      const isSereno = floor !== undefined && floorsBelowRooms.includes(floor)
      const found = next(specifier, isSereno ? { ...context, parentURL: insideSereno } : context)
      // without a package.json beside it, Node would read a file twice to learn that it is a module
      return found.url.endsWith('.ts') && isBelow(folders, found.url) ? { ...found, format: 'module-typescript' } : found
    },
  })
}
