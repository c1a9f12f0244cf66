/** What a control is: the three faces of a kind of field, and the world around it that the web provides. */
import { type ComponentType, createContext, type ReactNode, use, useMemo } from 'react'
import type { Condition } from '#kernel/condition.ts'
import type { Field, Kind, Operator } from '#kernel/field.ts'
import { type LocalizedText, plain, sameText, textIn } from '#kernel/localized-text.ts'
import type { Messages } from '#kernel/messages.ts'
import { type LoadedTexts, type Translate, translator } from '#kernel/translate.ts'

/** The words behind an id. */
export interface RefText {
  readonly type: string
  readonly number: string
  readonly title: string
  readonly phase?: string | undefined
}

export interface Option {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly detail?: string | null | undefined
}

/** A field as a control meets it: its declaration with its words. */
export interface NamedField {
  /** The path by which a condition names it, such as `service.owner`. */
  readonly path: string
  readonly field: Field
  readonly words: LocalizedText
  readonly help?: LocalizedText | undefined
  /** The words of a choice's keys. */
  readonly choices?: Readonly<Record<string, LocalizedText>> | undefined
}

export interface ShowProps<T> {
  readonly value: T
  readonly of: NamedField
  /** In a list there is one line. */
  readonly dense?: boolean
}
export interface EditProps<T> {
  readonly value: T | null
  readonly onChange: (value: T | null) => void
  readonly of: NamedField
  readonly error?: string | undefined
  readonly required?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly autoFocus?: boolean | undefined
  /** The values of the form around it, for what depends on another field. */
  readonly values?: Readonly<Record<string, unknown>> | undefined
}
export interface FilterProps {
  readonly operator: Operator
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly of: NamedField
}

export interface Control<T = unknown> {
  readonly Show: ComponentType<ShowProps<T>>
  readonly Edit: ComponentType<EditProps<T>>
  readonly Filter: ComponentType<FilterProps>
  /** The value as plain text, for exports and sentences. */
  readonly text: (value: T, of: NamedField, world: World) => string
}

/** What surrounds all controls; the language and the texts of the screen among it. */
export interface World extends LoadedTexts {
  readonly zone: string
  readonly currency: string
  /** The words behind an id, as far as they are known already. */
  readonly known: (id: string) => RefText | undefined
  readonly options: (type: string, text: string, where?: Condition) => Promise<readonly Option[]>
  /** Asks for the words of one id that is not known yet. */
  readonly find: (type: string, id: string) => Promise<RefText | null>
  readonly link: (type: string, id: string, children: ReactNode) => ReactNode
  /** The fields that a condition over records of a type can name. */
  readonly paths: (type: string) => readonly NamedField[]
  /** The kinds of fields by name, for their operators. */
  readonly kinds: () => ReadonlyMap<string, Kind>
  // biome-ignore lint/suspicious/noExplicitAny: each control is typed by its own value where it is declared
  readonly controls: () => Readonly<Record<string, Control<any>>>
}

const WorldContext = createContext<World | null>(null)
export const WorldProvider = WorldContext.Provider

export const useWorld = (): World => {
  const world = use(WorldContext)
  if (!world) throw new Error('A control stands outside of WorldProvider.')
  return world
}

/** Translates the messages of a kind's folder: `const t = useTranslate(en)`. */
export const useTranslate = <T extends Readonly<Record<string, string>>>(own: Messages<string, T>): Translate<T> => {
  const { language, texts } = useWorld()
  return useMemo(() => translator(own, { language, texts }), [own, language, texts])
}

/** Picks a text of the declarations in the language of the screen. */
export const useSay = (): ((words: LocalizedText) => string) => {
  const { language } = useWorld()
  return (words) => textIn(words, language)
}

export const choiceWords = (of: NamedField, key: string): LocalizedText => of.choices?.[key] ?? sameText(plain(key))

/** What Mantine's inputs share, from the properties of a control. */
export const useInput = <T,>(props: EditProps<T>) => {
  const tell = useSay()
  return {
    label: tell(props.of.words),
    ...(props.of.help ? { description: tell(props.of.help) } : {}),
    error: props.error,
    required: props.required ?? false,
    disabled: props.disabled ?? false,
    ...(props.autoFocus ? { 'data-autofocus': true, autoFocus: true } : {}),
    name: props.of.path,
  }
}
