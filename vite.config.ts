/** How the screens are built: src/web -> dist/web. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  )

/**
 * Rooms name the icons of their record types (`icon: 'flame'`). There are 5,900 to choose from, so only those that are named anywhere
 * under src/processes are built in, as the module `virtual:room-icons`.
 */
const roomIcons = (): Plugin => ({
  name: 'room-icons',
  resolveId: (id) => (id === 'virtual:room-icons' ? '\0virtual:room-icons' : undefined),
  load: (id) => {
    if (id !== '\0virtual:room-icons') return undefined
    const sources = filesIn(join(import.meta.dirname, 'src/processes')).filter((file) => /\.tsx?$/.test(file))
    const named = new Set(
      sources.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\bicon: '([a-z0-9-]+)'/g)].map((match) => match[1] as string)),
    )
    const known = new Set(readdirSync(join(import.meta.dirname, 'node_modules/@tabler/icons-react/dist/esm/icons')))
    const component = (icon: string): string =>
      `Icon${icon.replaceAll(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase())}`
    const there = [...named].sort().filter((icon) => known.has(`${component(icon)}.mjs`))
    const imports = there.map((icon) => `import ${component(icon)} from '@tabler/icons-react/dist/esm/icons/${component(icon)}.mjs'`)
    return `${imports.join('\n')}\nexport const roomIcons = {${there.map((icon) => `'${icon}': ${component(icon)}`).join(', ')}}`
  },
})

export default defineConfig({
  base: '/',
  plugins: [react(), roomIcons()],
  build: { outDir: 'dist/web', emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 900 },
})
