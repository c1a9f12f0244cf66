/** What must be true of all messages: each language has the same ids with the same parameters, and the code contains no sentence. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import { isMessages, type Messages } from '#kernel/messages.ts'

const root = join(import.meta.dirname, '..')
const source = join(root, 'src')

/** The messages of each folder in a language; the texts and vocabularies of rooms are not messages. */
const messagesIn = async (language: string): Promise<ReadonlyMap<string, readonly Messages[]>> => {
  const found = new Map<string, readonly Messages[]>()
  for (const file of globSync(`**/${language}.ts`, { cwd: source }).sort()) {
    const exported: unknown[] = Object.values(await import(join(source, file)))
    const messages = exported.filter(isMessages)
    if (messages.length > 0) found.set(join(file, '..'), messages)
  }
  return found
}
const [english, spanish] = [await messagesIn('en'), await messagesIn('es')]

type Elements = ReturnType<IntlMessageFormat['getAst']>

/** Parses a text like the program: without tags. */
const parse = (text: string): Elements => new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst()

/** The parameters of a text, including those of its branches. The kinds of elements are those of @formatjs/icu-messageformat-parser. */
const parametersOf = (elements: Elements): readonly string[] =>
  elements.flatMap((element) => {
    const inner = 'options' in element ? Object.values(element.options).flatMap(({ value }) => parametersOf(value)) : []
    const isText = element.type === 0 || element.type === 7
    return isText || !('value' in element) || typeof element.value !== 'string' ? inner : [element.value, ...inner]
  })
const names = (text: string): readonly string[] => [...new Set(parametersOf(parse(text)))].sort()

/** The result of the type `ParamNames` of the kernel: each name that follows a brace, up to a comma or a brace. */
const namesOfTypes = (text: string): readonly string[] => {
  const after = text.split('{').slice(1)
  const found = after.map((part) => part.split('}')[0]?.split(',')[0] ?? '')
  return [...new Set(found.filter((name) => name !== '' && !name.includes(' ') && !name.includes('#')))].sort()
}

const texts = (folders: ReadonlyMap<string, readonly Messages[]>) =>
  [...folders].flatMap(([folder, all]) =>
    all.flatMap(({ namespace, texts: own }) =>
      Object.entries(own).map(([key, text]) => ({ folder, namespace, id: `${namespace}.${key}`, text })),
    ),
  )

test('every namespace belongs to one folder', () => {
  const owners = Map.groupBy(
    [...english].flatMap(([folder, all]) => all.map(({ namespace }) => ({ namespace, folder }))),
    (one) => one.namespace,
  )
  expect([...owners].filter(([, folders]) => folders.length > 1)).toEqual([])
})

test('Spanish has exactly the messages of English', () => {
  expect(
    texts(spanish)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(
    texts(english)
      .map(({ id }) => id)
      .sort(),
  )
})

test('every text is ICU MessageFormat, and both languages use the same parameters', () => {
  const inSpanish = new Map(texts(spanish).map(({ id, text }) => [id, text]))
  const wrong = texts(english).flatMap(({ id, text }) => {
    const [own, other] = [names(text), names(inSpanish.get(id) ?? '')]
    return String(own) === String(other) ? [] : [`${id}: ${own} in English, ${other} in Spanish`]
  })
  expect(wrong).toEqual([])
})

test('the compiler finds the same parameters as the parser', () => {
  const wrong = texts(english).filter(({ text }) => String(names(text)) !== String(namesOfTypes(text)))
  expect(wrong.map(({ id, text }) => `${id}: ${names(text)} by the parser, ${namesOfTypes(text)} by the compiler`)).toEqual([])
})

test('no refusal and no fault is a text in the code', () => {
  const literal = /\brefuse\(\s*['"`]|new Fault\(\s*'[\w.-]+',\s*['"`]/g
  const files = globSync('**/*.{ts,tsx}', { cwd: source }).filter((file) => !file.endsWith('.test.ts'))
  const found = files.flatMap((file) =>
    [...readFileSync(join(source, file), 'utf8').matchAll(literal)].map((match) => ({ file, text: match[0] })),
  )
  expect(found).toEqual([])
})
