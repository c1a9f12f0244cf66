/** The language of the repository: comments, names, messages and documents in plain technical English, and one name for each type. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root, sourceFiles } from './imports.ts'

/** Words of the dialect in which Sereno was first written, with what to write instead. */
const banned: readonly (readonly [RegExp, string])[] = [
  [/\btold\b/i, 'reported, described, recorded'],
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

/** The same and vaguer words in names of the code: `isTold`, `standingOf`, `hurtServices`. */
const bannedInNames = /^(told|anew|whoever|mends?|hurts?|tongues?|prose|standings?|beside|things?)$/

const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')
const code = sourceFiles().filter((path) => path !== 'checks/language.test.ts')
const documents = globSync(['*.md', 'docs/**/*.md', 'examples/**/*.md'], { cwd: root })

/** Comments, and the names of tests; of `en.ts` and of documents every line, names in code font left out. */
const sentencesOf = (path: string): readonly string[] => {
  const text = textOf(path)
  if (path.endsWith('.md')) return text.replaceAll(/`[^`\n]*`/g, '').split('\n')
  if (path.endsWith('/en.ts')) return text.split('\n')
  return [
    ...[...text.matchAll(/\/\*\*?[\s\S]*?\*\//g)].flatMap(([comment]) => comment.split('\n')),
    ...[...text.matchAll(/(?<!:)\/\/ .*$/gm)].map(([comment]) => comment),
    ...[...text.matchAll(/\b(?:test|describe)(?:\.each\([^)]*\))?\(\s*'([^'\n]+)'/g)].map(([, name = '']) => name),
  ]
}

test('comments, test names, messages and documents have no words of the old dialect', () => {
  const found = [...code, 'setup.mjs', ...documents].flatMap((path) =>
    sentencesOf(path).flatMap((sentence) =>
      banned.flatMap(([word, instead]) => (word.test(sentence) ? [`${path}: ${sentence.trim()} (write: ${instead})`] : [])),
    ),
  )
  expect(found).toEqual([])
})

test('names in the code have no words of the old dialect', () => {
  const found = code.flatMap((path) => {
    const names = textOf(path)
      .replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$|'[^'\n]*'|`[^`]*`/gm, '')
      .matchAll(/[A-Za-z_]\w*/g)
    const odd = [...names].filter(([name]) => (name.match(/[A-Z]?[a-z]+/g) ?? []).some((word) => bannedInNames.test(word.toLowerCase())))
    return [...new Set(odd.map(([name]) => `${path}: ${name}`))]
  })
  expect(found).toEqual([])
})

test('an exported type name exists once', () => {
  const names = new Map<string, string[]>()
  for (const path of code) {
    if (!/^(src|samples)\//.test(path) || /\.test\.tsx?$/.test(path)) continue
    for (const [, name = ''] of textOf(path).matchAll(/^export (?:type|interface|class) (\w+)/gm))
      names.set(name, [...(names.get(name) ?? []), path])
  }
  const twice = [...names].filter(([, paths]) => paths.length > 1)
  expect(twice.map(([name, paths]) => `${name}: ${paths.join(', ')}`)).toEqual([])
})
