/** What is offered with a record, and what comes again in a process. */
import { keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query'
import type { Condition } from '#kernel/condition.ts'
import type { LocalizedText } from '#kernel/localized-text.ts'
import { address, ask } from './api.ts'
import type { RecordJson, RefJson } from './contract.ts'
import { type FormValues, useStale } from './records.ts'

export interface OfferJson {
  readonly id: string
  readonly type: string
  readonly number: string
  readonly title: string
  readonly shows: string | null
  readonly fills: FormValues
}

/** Texts and references say what a record is about; the rest, and what comes after this many signs, does not. */
const longest = 400

const aboutOf = (values: FormValues): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.slice(0, longest)]] : [])),
  )

/** `of` names the fields that say what the record is about. */
export const offersQuery = (type: string, of: readonly string[], values: FormValues) => {
  const about = aboutOf(Object.fromEntries(of.map((name) => [name, values[name]])))
  return queryOptions({
    queryKey: ['offers', type, about],
    queryFn: ({ signal }) =>
      ask<{ readonly offers: readonly OfferJson[] }>(address(`/api/offers/${type}`, { values: JSON.stringify(about) }), { signal }),
    enabled: Object.values(about).some((text) => text.trim() !== ''),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}

export interface GroupJson {
  readonly by: Readonly<Record<string, string>>
  readonly count: number
  readonly where: Condition
  readonly last: string
  readonly title: string
}

interface TrendsJson {
  readonly trends: readonly {
    readonly name: string
    readonly words: LocalizedText
    readonly of: string
    readonly raises: string
    readonly may: boolean
    readonly groups: readonly GroupJson[]
  }[]
  readonly refs: Readonly<Record<string, RefJson>>
}

/** Under `records`, so that live changes refresh it. */
export const trendsQuery = (process: string) =>
  queryOptions({
    queryKey: ['records', 'trends', process],
    queryFn: ({ signal }) => ask<TrendsJson>(`/api/trends/${process}`, { signal }),
  })

export const useRaise = (process: string, trend: string, raises: string) => {
  const stale = useStale()
  return useMutation({
    mutationFn: (by: Readonly<Record<string, string>>) =>
      ask<{ readonly record: RecordJson }>(`/api/trends/${process}/${trend}`, { method: 'POST', body: { by } }),
    onSuccess: () => stale(raises),
  })
}
