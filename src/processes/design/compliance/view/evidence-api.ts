/** The evidence for ISO/IEC 20000-1, and the evidence pack, which the server generates file by file. */
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
  /** The file being generated. */
  readonly next?: string
}
type Said = PackStep | { readonly trouble: string } | { readonly zip: string; readonly pdf: string }

const blobOf = (base64: string, type: string): Blob => new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type })

/** Generates the pack and reports each step. The signal also stops the work on the server. */
export const makePack = async (
  period: ShownPeriod,
  { language, signal, onStep }: { readonly language: Language; readonly signal: AbortSignal; readonly onStep: (step: PackStep) => void },
): Promise<Pack> => {
  const answer = await fetch('/api/evidence', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { accept: 'application/x-ndjson', 'accept-language': currentLanguage(), 'content-type': 'application/json' },
    body: JSON.stringify({ ...period, language }),
    signal,
  })
  // a proxy can respond with something other than JSON
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
      onStep(said)
    }
    if (done) throw new ApiProblem(0, { code: 'network', title: commonText('serverUnreachable') })
  }
}
