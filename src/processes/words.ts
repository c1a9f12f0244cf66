/** Words of a record type without saying twice what has one name everywhere: fields and sections that `phrases.ts` knows, and patterns. */
import type { Fields } from '#kernel/field.ts'
import type { Model } from '#kernel/model.ts'
import { type RecordWords, recordWords } from '#kernel/process.ts'
import type { Words } from '#kernel/words.ts'
import { externalIdHelp, phrases, sections } from './phrases.ts'

type Some<K extends string> = Readonly<Partial<Record<K, Words>>>
type Choices = Readonly<Record<string, Readonly<Record<string, Words>>>>
/** What a pattern (`inForceWords`, `measureWords`) says of the records that follow it. */
interface Pattern {
  readonly fields?: Readonly<Record<string, Words>>
  readonly states?: Readonly<Record<string, Words>>
  readonly moves?: Readonly<Record<string, Words>>
  readonly choices?: Choices
  readonly help?: Readonly<Record<string, Words>>
}
type Part<L, K extends keyof Pattern> = L extends { readonly [P in K]: infer V } ? keyof V & string : never
/** All names that nobody else has words for must be given; any of the others may be. */
type Rest<All extends string, Known> = Readonly<Record<Exclude<All, Known>, Words>> & Some<All>
type Asked<Name extends 'fields' | 'states' | 'moves', All extends string, Known> = [
  string extends All ? never : Exclude<All, Known>,
] extends [never]
  ? { readonly [K in Name]?: Some<All> }
  : { readonly [K in Name]: Rest<All, Known> }

type Spec<F extends string, S extends string, M extends string, L extends Pattern> = Pick<
  RecordWords,
  'one' | 'many' | 'empty' | 'choices' | 'sections' | 'help'
> &
  Asked<'fields', F, keyof typeof phrases | Part<L, 'fields'>> &
  Asked<'states', S, Part<L, 'states'>> &
  Asked<'moves', M, Part<L, 'moves'>>

/** Declares the words of a model; the compiler asks for those that neither the phrases nor the pattern that it is `like` know. */
export const wordsOf = <
  N extends string,
  F extends Fields,
  S extends string,
  R extends string,
  M extends string,
  const L extends Pattern = Record<never, never>,
>(
  model: Model<N, F, S, R>,
  moves: { readonly moves: Readonly<Record<M, unknown>> },
  words: Spec<keyof F & string, S, M, L>,
  like?: L,
): RecordWords => {
  const known = Object.keys(model.fields).filter((name) => name in phrases)
  const given = words as RecordWords
  return recordWords(model, moves, {
    ...given,
    fields: { ...Object.fromEntries(known.map((name) => [name, phrases[name as keyof typeof phrases]])), ...like?.fields, ...given.fields },
    states: { ...like?.states, ...given.states },
    moves: { ...like?.moves, ...given.moves },
    choices: { ...like?.choices, ...given.choices },
    sections: { ...sections, ...given.sections },
    help: { ...('externalId' in model.fields ? { externalId: externalIdHelp } : {}), ...like?.help, ...given.help },
  } as never)
}
