/** What proves the clauses of ISO/IEC 20000-1, and the pack of it, which the server makes file by file. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { ClauseJson, EvidenceJson } from '#features/evidence/evidence-answers.ts'
import type { Language } from '#kernel/localized-text.ts'
import { ApiProblem, address, ask } from '#web/api/api.ts'
import type { ShownPeriod } from '#web/api/kpis.ts'
import { commonText, currentLanguage } from '#web/messages/speech.ts'

export type ClauseState = ClauseJson['state']

export const evidenceQuery = (period: ShownPeriod) =>
  queryOptions({
    queryKey: ['evidence', period],
    queryFn: ({ signal }) => ask<EvidenceJson>(address('/api/evidence', { ...period }), { signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })

export interface Pack {
  readonly zip: Blob
  readonly pdf: Blob
  readonly files: number
}
export interface PackStep {
  readonly done: number
  readonly all?: number
  /** The file that is made now. */
  readonly next?: string
}
type Said = PackStep | { readonly trouble: string } | { readonly zip: string; readonly pdf: string }

const blobOf = (base64: string, type: string): Blob => new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type })

/** Has the pack made; tells of each step. Stopped by the signal, which stops the work on the server too. */
export const makePack = async (
  period: ShownPeriod,
  { language, signal, tell }: { readonly language: Language; readonly signal: AbortSignal; readonly tell: (step: PackStep) => void },
): Promise<Pack> => {
  const answer = await fetch('/api/evidence', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { accept: 'application/x-ndjson', 'accept-language': currentLanguage(), 'content-type': 'application/json' },
    body: JSON.stringify({ ...period, language }),
    signal,
  })
  // a proxy may answer with something else than JSON
  if (!answer.ok || !answer.body) throw new ApiProblem(answer.status, (await answer.json().catch(() => ({}))) as Record<string, unknown>)
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
  let [text, files] = ['', 0]
  for (;;) {
    const { done, value } = await reader.read()
    text += value ?? ''
    const lines = text.split('\n')
    text = lines.pop() ?? ''
    for (const line of lines) {
      const said = JSON.parse(line) as Said
      if ('trouble' in said) throw new ApiProblem(500, { detail: said.trouble })
      if ('zip' in said) return { zip: blobOf(said.zip, 'application/zip'), pdf: blobOf(said.pdf, 'application/pdf'), files }
      files = said.done
      tell(said)
    }
    if (done) throw new ApiProblem(0, { code: 'network', title: commonText('serverUnreachable') })
  }
}
