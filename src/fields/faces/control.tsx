/** The control of a kind of field: how it is shown, edited and filtered, and what it gets from the web (`World`). */
import { type ComponentType, createContext, type ReactNode, use, useMemo } from 'react'
import type { Condition } from '#kernel/condition.ts'
import type { Field, Kind, Operator } from '#kernel/field.ts'
import { type LocalizedText, plain, sameText, textIn } from '#kernel/localized-text.ts'
import type { Messages } from '#kernel/messages.ts'
import { ownValue } from '#kernel/own-value.ts'
import { type LoadedTexts, type Translate, translator } from '#kernel/translate.ts'

/** The number and title of a record that is known by its id. */
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

/** A field as a control gets it: its declaration and its texts. */
export interface NamedField {
  /** The path by which a condition names it, such as `service.owner`. */
  readonly path: string
  readonly field: Field
  readonly label: LocalizedText
  readonly help?: LocalizedText | undefined
  /** The texts of a choice's keys. */
  readonly choices?: Readonly<Record<string, LocalizedText>> | undefined
}

export interface ShowProps<T> {
  readonly value: T
  readonly of: NamedField
  /** True in a list, where there is one line. */
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
  /** All values of the form, for controls that depend on another field. */
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

/** What all controls share, the language and the texts of the screen included. */
export interface World extends LoadedTexts {
  readonly zone: string
  readonly currency: string
  /** The number and title of an id, if they are loaded. */
  /** Null for a record that the user may not read. */
  readonly known: (id: string) => RefText | null | undefined
  readonly options: (
    type: string,
    text: string,
    where?: Condition,
  ) => Promise<{ readonly options: readonly Option[]; readonly more: boolean }>
  /** Loads the number and title of an id. */
  readonly find: (type: string, id: string) => Promise<RefText | null>
  readonly link: (type: string, id: string, children: ReactNode) => ReactNode
  /** The fields that a condition on records of a type can name. */
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
  if (!world) throw new Error('A control must be inside WorldProvider.')
  return world
}

/** Translates the messages of a kind's folder: `const t = useTranslate(en)`. */
export const useTranslate = <T extends Readonly<Record<string, string>>>(own: Messages<string, T>): Translate<T> => {
  const { language, texts } = useWorld()
  return useMemo(() => translator(own, { language, texts }), [own, language, texts])
}

/** Returns a text of the declarations in the language of the screen. */
export const useLocalize = (): ((label: LocalizedText) => string) => {
  const { language } = useWorld()
  return (label) => textIn(label, language)
}

export const choiceLabel = (of: NamedField, key: string): LocalizedText => ownValue(of.choices, key) ?? sameText(plain(key))

/** The properties that all Mantine inputs share, from those of a control. */
export const useInput = <T,>(props: EditProps<T>) => {
  const localize = useLocalize()
  return {
    label: localize(props.of.label),
    ...(props.of.help ? { description: localize(props.of.help) } : {}),
    error: props.error,
    required: props.required ?? false,
    disabled: props.disabled ?? false,
    ...(props.autoFocus ? { 'data-autofocus': true, autoFocus: true } : {}),
    name: props.of.path,
  }
}
