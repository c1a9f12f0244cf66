/** Process mining: the actual paths of records, from their histories. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { MinedJson } from '#features/insights/process-mining/mining-answers.ts'
import { address, ask } from './api.ts'
import type { ShownPeriod } from './kpis.ts'

export const miningQuery = (type: string, { from, to }: ShownPeriod) =>
  queryOptions({
    queryKey: ['mining', type, from, to],
    queryFn: ({ signal }) => ask<MinedJson>(address(`/api/mining/${type}`, { from, to }), { signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
