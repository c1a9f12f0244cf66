/** Begins an import: a file, the map that says what its columns mean, and whether it is only to be tried. */

import { Button, FileInput, Switch } from '@mantine/core'
import { IconFileSpreadsheet, IconMapRoute } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ImportJson } from '#features/exchange/imports/import-answers.ts'
import { ApiProblem, ask } from '../../api/api.ts'
import { Card } from '../../controls/page.tsx'
import { sentenceOf } from '../../controls/trouble.tsx'
import { currentLanguage } from '../../messages/speech.ts'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'

/** Large files go in parts, so that a cut line costs one of them. */
const part = 4_000_000

const send = async (id: string, file: File): Promise<void> => {
  const parts = Math.max(1, Math.ceil(file.size / part))
  for (let n = 0; n < parts; n++) {
    const answer = await fetch(`/api/imports/${id}/data?part=${n}&last=${n === parts - 1}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream', 'accept-language': currentLanguage() },
      body: file.slice(n * part, (n + 1) * part),
    })
    // a proxy may answer with something else than JSON
    if (!answer.ok) throw new ApiProblem(answer.status, (await answer.json().catch(() => ({}))) as Record<string, unknown>)
  }
}

export const BeginImport = () => {
  const { t } = useMessages(en)
  const client = useQueryClient()
  const navigate = useNavigate()
  const [file, setFile] = useState<File | null>(null)
  const [map, setMap] = useState<File | null>(null)
  const [dryRun, setDryRun] = useState(true)
  const begin = useMutation({
    mutationFn: async ({ data, rules }: { data: File; rules: File }) => {
      const run = await ask<ImportJson>('/api/imports', { method: 'POST', body: { name: data.name, map: await rules.text(), dryRun } })
      await send(run.id, data)
      return run
    },
    onSuccess: (run) => {
      void client.invalidateQueries({ queryKey: ['imports'] })
      void navigate({ to: '/imports/$id', params: { id: run.id } })
    },
  })
  return (
    <Card title={t('beginImport')}>
      <form
        className="s-move-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (file && map) begin.mutate({ data: file, rules: map })
        }}
      >
        <div className="s-two">
          <FileInput
            label={t('importFile')}
            description="CSV, CSV.GZ"
            accept=".csv,.txt,.tsv,.gz"
            leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
            required
            value={file}
            onChange={setFile}
          />
          <FileInput
            label={t('importMap')}
            description={t('importMapHelp')}
            accept=".yaml,.yml,.json"
            leftSection={<IconMapRoute size={16} aria-hidden />}
            required
            value={map}
            onChange={setMap}
          />
        </div>
        <Switch
          label={t('dryRun')}
          description={t('dryRunHelp')}
          checked={dryRun}
          onChange={(event) => setDryRun(event.currentTarget.checked)}
        />
        {begin.error && (
          <p role="alert" className="s-form-error">
            {sentenceOf(begin.error)}
          </p>
        )}
        <div className="s-form-end">
          <Button type="submit" disabled={!file || !map} loading={begin.isPending}>
            {t(dryRun ? 'tryImport' : 'beginImport')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
