/**
 * The language of the source: comments, test names and messages in plain technical English, and one name for one idea. What is still to
 * be rewritten is counted for each top folder; the numbers below may only become smaller.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root, sourceFiles } from './imports.ts'

/** Words of the dialect in which Sereno was first written, with what to write instead. */
const banned: readonly (readonly [RegExp, string])[] = [
  [/\btold\b/i, 'reports, describes, records'],
  [/\banew\b/i, 'again'],
  [/\bwhoever\b/i, 'the user, the person who'],
  [/\bof ours\b/i, 'our'],
  [/\bgives\b/i, 'returns'],
  [/\bstands\b/i, 'is, lies, applies'],
  [/\bmend(s|ed)?\b/i, 'fix'],
  [/\bhurts?\b/i, 'affects'],
  [/\btongues?\b|\bprose\b/i, 'language, texts'],
  [/\bto and fro\b/i, 'ping-pong'],
]

/** Comments, and the names of tests; messages are the texts of `en.ts`. */
const sentencesOf = (path: string): readonly string[] => {
  const text = readFileSync(join(root, path), 'utf8')
  if (/\/en\.ts$/.test(path)) return text.split('\n')
  return [
    ...[...text.matchAll(/\/\*\*?[\s\S]*?\*\//g)].flatMap(([comment]) => comment.split('\n')),
    ...[...text.matchAll(/(?<!:)\/\/ .*$/gm)].map(([comment]) => comment),
    ...[...text.matchAll(/\b(?:test|describe)(?:\.each\([^)]*\))?\(\s*'([^'\n]+)'/g)].map(([, name = '']) => name),
  ]
}

/** `src/engine`, `checks`: the part of the tree that a file belongs to. */
const partOf = (path: string): string => (path.startsWith('src/') ? path.split('/').slice(0, 2).join('/') : (path.split('/')[0] ?? ''))

/** How many lines of each part still hold such a word; a part that is not named holds none. */
const left: Readonly<Record<string, number>> = {
  'src/fields': 2,
  'src/web': 44,
}

test('comments, test names and messages have no words of the old dialect, but for those still to be rewritten', () => {
  const found = new Map<string, string[]>()
  for (const path of sourceFiles()) {
    if (path === 'checks/language.test.ts') continue
    for (const sentence of sentencesOf(path))
      for (const [word, instead] of banned)
        if (word.test(sentence))
          found.set(partOf(path), [...(found.get(partOf(path)) ?? []), `${path}: ${sentence.trim()} (write: ${instead})`])
  }
  const more = [...found].filter(([part, lines]) => lines.length > (left[part] ?? 0))
  expect(more.map(([part, lines]) => `${part}: ${lines.length}\n${lines.slice(0, 20).join('\n')}`)).toEqual([])
})

/** Exported types whose name is declared more than once in the tree; each is to be renamed for what it is. */
const maxSharedNames = 0

test('an exported type name exists once', () => {
  const names = new Map<string, string[]>()
  for (const path of sourceFiles()) {
    if (!/^(src|samples)\//.test(path) || /\.test\.tsx?$/.test(path)) continue
    for (const [, name = ''] of readFileSync(join(root, path), 'utf8').matchAll(/^export (?:type|interface|class) (\w+)/gm))
      names.set(name, [...(names.get(name) ?? []), path])
  }
  const twice = [...names].filter(([, paths]) => paths.length > 1)
  expect(twice.length, twice.map(([name, paths]) => `${name}: ${paths.join(', ')}`).join('\n')).toBeLessThanOrEqual(maxSharedNames)
})
