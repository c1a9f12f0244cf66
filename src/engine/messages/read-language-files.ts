/**
 * Finds the language files by their names: each folder with texts has one file for each language (en.ts, es.ts, pt.ts). A language exists
 * as soon as it has one file, so adding a language needs no change of code.
 */
import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fallbackLanguage, type Language } from '#kernel/localized-text.ts'
import { isMessages } from '#kernel/messages.ts'
import type { RoomTexts, Vocabulary } from '#processes/texts/room-texts.ts'
import type { Translation } from '#processes/texts/translations.ts'

/** `en.ts`, `pt.ts`, `pt-BR.ts`: the code of the language is the name of the file. */
const languageFile = /(?:^|\/)([a-z]{2}(?:-[A-Z][A-Za-z]+)?)\.ts$/

export interface LanguageFiles {
  readonly languages: readonly Language[]
  /** By language, then by the id of the message. */
  readonly texts: ReadonlyMap<Language, ReadonlyMap<string, string>>
  readonly translations: readonly Translation[]
}

const source = join(import.meta.dirname, '../..')

const isRoomTexts = (one: unknown): one is RoomTexts => typeof one === 'object' && one !== null && 'purpose' in one && 'records' in one
const isVocabulary = (one: unknown): one is Vocabulary => typeof one === 'object' && one !== null && 'scales' in one && 'patterns' in one

const noVocabulary: Vocabulary = {
  shared: {},
  fields: {},
  states: {},
  moves: {},
  sections: {},
  help: {},
  choices: {},
  scales: {},
  patterns: {},
}

const filesBelow = (root: string): readonly string[] =>
  globSync('**/*.ts', { cwd: root, exclude: (name) => name === 'node_modules' }).sort()

const exportsOf = async (path: string): Promise<readonly unknown[]> => {
  try {
    return Object.values(await import(pathToFileURL(path).href))
  } catch (cause) {
    throw new Error(`${path} cannot be read: ${cause instanceof Error ? cause.message : cause}`, { cause })
  }
}

/**
 * Reads the language files of the source and of further folders. The room of a file is the name of its folder. Throws if two folders
 * use the same namespace for their messages.
 */
export const readLanguageFiles = async (folders: readonly string[] = []): Promise<LanguageFiles> => {
  const texts = new Map<Language, Map<string, string>>()
  const rooms = new Map<Language, Record<string, RoomTexts>>()
  const vocabularies = new Map<Language, Vocabulary>()
  const owners = new Map<string, string>()
  for (const root of [source, ...folders])
    for (const file of filesBelow(root)) {
      const language = languageFile.exec(file)?.[1]
      const folder = join(root, file, '..')
      if (language === undefined || !existsSync(join(folder, `${fallbackLanguage}.ts`))) continue
      const exported = await exportsOf(join(root, file))
      for (const one of exported) {
        if (isMessages(one)) {
          const owner = owners.get(one.namespace) ?? folder
          if (owner !== folder) throw new Error(`${folder} and ${owner} both have messages named "${one.namespace}"`)
          owners.set(one.namespace, folder)
          const known = texts.get(language) ?? new Map<string, string>()
          for (const [key, text] of Object.entries(one.texts)) known.set(`${one.namespace}.${key}`, text)
          texts.set(language, known)
        }
        if (isRoomTexts(one)) rooms.set(language, { ...rooms.get(language), [folder.split('/').at(-1) ?? '']: one })
        if (isVocabulary(one)) vocabularies.set(language, one)
      }
    }
  const languages = [...new Set([...texts.keys(), ...rooms.keys(), ...vocabularies.keys()])].sort()
  return {
    languages: [fallbackLanguage, ...languages.filter((language) => language !== fallbackLanguage)],
    texts,
    translations: languages.map((language) => ({
      language,
      vocabulary: vocabularies.get(language) ?? noVocabulary,
      rooms: rooms.get(language) ?? {},
    })),
  }
}
