/** How the screens are built: src/web -> dist/web. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? (entry.name === 'node_modules' ? [] : filesIn(join(folder, entry.name))) : [join(folder, entry.name)],
  )

const iconFolder = '@tabler/icons-react/dist/esm/icons'
const componentOf = (icon: string): string => `Icon${icon.replaceAll(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase())}`

/** The rooms of the tree, and those from outside. */
const roomFolders = [
  join(import.meta.dirname, 'src/processes'),
  ...(process.env['SERENO_ROOMS'] ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => resolve(folder)),
]

/** The icons that rooms name and that exist. */
const iconsOfRooms = (): readonly string[] => {
  const sources = roomFolders
    .filter((folder) => existsSync(folder))
    .flatMap(filesIn)
    .filter((file) => /\.tsx?$/.test(file))
  const named = sources.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bicon: '([a-z0-9-]+)'/g)].map((match) => match[1] as string),
  )
  const known = new Set(readdirSync(join(import.meta.dirname, 'node_modules', iconFolder)))
  return [...new Set(named)].sort().filter((icon) => known.has(`${componentOf(icon)}.mjs`))
}

/**
 * Rooms name the icons of their record types (`icon: 'flame'`). There are 5,900 to choose from, so only those that are named are built
 * in, as the module `virtual:room-icons`. The development server learns of them before it bundles dependencies, which it would do twice otherwise.
 */
const roomIcons = (): Plugin => ({
  name: 'room-icons',
  config: () => ({ optimizeDeps: { include: iconsOfRooms().map((icon) => `${iconFolder}/${componentOf(icon)}.mjs`) } }),
  resolveId: (id) => (id === 'virtual:room-icons' ? '\0virtual:room-icons' : undefined),
  load: (id) => {
    if (id !== '\0virtual:room-icons') return undefined
    const icons = iconsOfRooms()
    const imports = icons.map((icon) => `import ${componentOf(icon)} from '${iconFolder}/${componentOf(icon)}.mjs'`)
    return `${imports.join('\n')}\nexport const roomIcons = {${icons.map((icon) => `'${icon}': ${componentOf(icon)}`).join(', ')}}`
  },
})

export default defineConfig({
  base: '/',
  plugins: [react(), roomIcons()],
  build: { outDir: 'dist/web', emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 900, license: { fileName: 'licenses.md' } },
})
