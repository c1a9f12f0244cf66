/** What the docs refer to exists: files behind links, and the folders of the floor plan. */
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './imports.ts'

const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const pages = globSync(['*.md', 'docs/**/*.md', 'examples/**/*.md'], { cwd: root })

test('every link of a page leads to a file, and to a heading of it', () => {
  const broken = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].flatMap(([, path = '', heading]) => {
      const target = path === '' ? page : join(dirname(page), path)
      if (!existsSync(join(root, target))) return [`${page}: ${path}`]
      return heading === undefined || headingsOf(target).has(heading) ? [] : [`${page}: ${path}#${heading}`]
    }),
  )
  expect(broken).toEqual([])
})

/** The anchors of headings on GitHub. */
const headingsOf = (page: string): ReadonlySet<string> =>
  new Set(
    [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, text = '']) =>
      text
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  )

test('the architecture page names every floor, and every part of the engine and the features', () => {
  const text = read('docs/architecture.md')
  const folders = ['src', 'src/engine', 'src/features'].flatMap((path) =>
    readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])),
  )
  expect(folders.filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([])
})
