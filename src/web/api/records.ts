/** Reads and writes records. The user's own writes show at once; those of others arrive by the live stream (`live.ts`). */
import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { ListJson, PageJson, RelationsJson, SearchJson, StoryJson, WorkJson, WrittenJson } from '#http/answers/record-answers.ts'
import type { GraphJson } from '#itom/topology/topology-answers.ts'
import type { Condition } from '#kernel/condition.ts'
import { address, ask } from './api.ts'

export interface Question {
  readonly where?: Condition | null
  readonly sort?: string
  readonly search?: string
  readonly limit?: number
}

const pathOf = (type: string, id?: string): string => `/api/records/${type}${id ? `/${encodeURIComponent(id)}` : ''}`

/** A page of records, with the exact count if it is needed. */
export const listQuery = (type: string, question: Question, count = true) =>
  queryOptions({
    queryKey: ['records', type, 'page', question, count],
    queryFn: ({ signal }) => ask<ListJson>(address(pathOf(type), { ...question, ...(count ? { count } : {}) }), { signal }),
    placeholderData: keepPreviousData,
  })

/** All pages of a list, loaded one after the other. */
export const pagesQuery = (type: string, question: Question) =>
  infiniteQueryOptions({
    queryKey: ['records', type, 'pages', question],
    queryFn: ({ pageParam, signal }) =>
      ask<ListJson>(address(pathOf(type), { limit: 100, ...question, after: pageParam, count: pageParam ? undefined : true }), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  })

export const recordQuery = (type: string, id: string) =>
  queryOptions({ queryKey: ['record', type, id], queryFn: ({ signal }) => ask<PageJson>(pathOf(type, id), { signal }) })

export const storyQuery = (type: string, id: string) =>
  infiniteQueryOptions({
    queryKey: ['story', type, id],
    queryFn: ({ pageParam, signal }) => ask<StoryJson>(address(`${pathOf(type, id)}/story`, { limit: 100, after: pageParam }), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  })

/** The user's open work and the queues of the user's teams, due soonest first; under `records`, so that live changes refresh it. */
export const workQuery = queryOptions({ queryKey: ['records', 'work'], queryFn: ({ signal }) => ask<WorkJson>('/api/work', { signal }) })

const relationsPerPage = 100

export const relationsQuery = (type: string, id: string) =>
  infiniteQueryOptions({
    queryKey: ['relations', type, id],
    queryFn: ({ pageParam, signal }) =>
      ask<RelationsJson>(address(`${pathOf(type, id)}/relations`, { limit: relationsPerPage, after: pageParam }), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  })

export const graphQuery = (
  type: string,
  id: string,
  { way, depth, nodes }: { readonly way: string; readonly depth: number; readonly nodes?: number | undefined },
) =>
  queryOptions({
    queryKey: ['graph', type, id, way, depth, nodes],
    queryFn: ({ signal }) => ask<GraphJson>(address(`${pathOf(type, id)}/graph`, { way, depth, nodes }), { signal }),
    placeholderData: keepPreviousData,
  })

/** So many fit below the search box. */
const maxFoundAtOnce = 8

export const searchQuery = (text: string) =>
  queryOptions({
    queryKey: ['search', text],
    queryFn: ({ signal }) => ask<SearchJson>(address('/api/search', { q: text, limit: maxFoundAtOnce }), { signal }),
    enabled: text.trim().length > 1,
    placeholderData: keepPreviousData,
  })

export type FormValues = Readonly<Record<string, unknown>>

/** Queries that a write to another record may affect too. */
export const elsewhere = ['records', 'record', 'relations'] as const

/** Invalidates what a write affects: the record, its history and relations, and every list of its type. */
export const useStale = () => {
  const client = useQueryClient()
  return (type: string): void => {
    for (const key of ['records', 'record', 'story', 'relations']) void client.invalidateQueries({ queryKey: [key, type] })
    void client.invalidateQueries({ queryKey: ['kpis'] })
    // effects of the write may change records of other types and the moves open on them: they are refetched when they are shown
    for (const key of elsewhere) void client.invalidateQueries({ queryKey: [key], refetchType: 'none' })
  }
}

export const useCreate = (type: string) => {
  const stale = useStale()
  return useMutation({
    mutationFn: (values: FormValues) => ask<WrittenJson>(pathOf(type), { method: 'POST', body: { values } }),
    onSuccess: () => stale(type),
  })
}

export const useChange = (type: string) => {
  const stale = useStale()
  return useMutation({
    mutationFn: ({ id, version, values, comment }: { id: string; version: number; values: FormValues; comment?: string }) =>
      ask<WrittenJson>(pathOf(type, id), { method: 'PATCH', version, body: { values, ...(comment ? { comment } : {}) } }),
    onSuccess: () => stale(type),
  })
}

export const useMove = (type: string) => {
  const stale = useStale()
  return useMutation({
    mutationFn: ({ id, move, ...body }: { id: string; move: string; values?: FormValues; comment?: string; internal?: boolean }) =>
      ask<WrittenJson>(`${pathOf(type, id)}/moves/${move}`, { method: 'POST', body }),
    onSuccess: () => stale(type),
  })
}

export const useComment = (type: string, id: string) => {
  const stale = useStale()
  return useMutation({
    mutationFn: (body: { text: string; internal: boolean }) => ask(`${pathOf(type, id)}/story`, { method: 'POST', body }),
    onSuccess: () => stale(type),
  })
}

export const useRelate = (type: string, id: string) => {
  const stale = useStale()
  const relate = useMutation({
    mutationFn: (body: { to: string; relation: string }) => ask(`${pathOf(type, id)}/relations`, { method: 'POST', body }),
    onSuccess: () => stale(type),
  })
  const part = useMutation({
    mutationFn: (relation: string) => ask(`${pathOf(type, id)}/relations/${relation}`, { method: 'DELETE' }),
    onSuccess: () => stale(type),
  })
  return { relate, part }
}
