/** Similar records that may help with a record, and recurring groups in a process. */
import { keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query'
import type { RaisedJson, RecurringGroupsJson } from '#features/suggestions/recurring/recurring-answers.ts'
import type { OffersJson } from '#features/suggestions/similar/similar-answers.ts'
import { address, ask } from './api.ts'
import { type FormValues, useStale } from './records.ts'

/** Texts and references say what a record is about; texts are cut to this many characters. */
const maxTextLength = 400

const aboutOf = (values: FormValues): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.slice(0, maxTextLength)]] : [])),
  )

/** `of`: the fields that say what the record is about. */
export const offersQuery = (type: string, of: readonly string[], values: FormValues) => {
  const about = aboutOf(Object.fromEntries(of.map((name) => [name, values[name]])))
  return queryOptions({
    queryKey: ['offers', type, about],
    queryFn: ({ signal }) => ask<OffersJson>(address(`/api/suggestions/${type}`, { values: JSON.stringify(about) }), { signal }),
    enabled: Object.values(about).some((text) => text.trim() !== ''),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}

/** Under `records`, so that live changes refresh it. */
export const trendsQuery = (process: string) =>
  queryOptions({
    queryKey: ['records', 'trends', process],
    queryFn: ({ signal }) => ask<RecurringGroupsJson>(`/api/recurring/${process}`, { signal }),
  })

export const useRaise = (process: string, trend: string, raises: string) => {
  const stale = useStale()
  return useMutation({
    mutationFn: (by: Readonly<Record<string, string>>) =>
      ask<RaisedJson>(`/api/recurring/${process}/${trend}`, { method: 'POST', body: { by } }),
    onSuccess: () => stale(raises),
  })
}
