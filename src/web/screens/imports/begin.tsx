/** Starts an import: a file, the map that says what its columns mean, and whether it is only a trial. */

import { Button, FileInput, Switch } from '@mantine/core'
import { IconFileSpreadsheet, IconMapRoute } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ImportJson } from '#features/exchange/imports/import-answers.ts'
import { ApiProblem, ask } from '../../api/api.ts'
import { Card } from '../../controls/page.tsx'
import { FormTrouble, useSendForm } from '../../controls/send-form.tsx'
import { currentLanguage } from '../../messages/speech.ts'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'

/** Large files are sent in parts, so that an interrupted connection costs one part only. */
const partBytes = 4_000_000

const upload = async (id: string, file: File): Promise<void> => {
  const parts = Math.max(1, Math.ceil(file.size / partBytes))
  for (let n = 0; n < parts; n++) {
    const answer = await fetch(`/api/imports/${id}/data?part=${n}&last=${n === parts - 1}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream', 'accept-language': currentLanguage() },
      body: file.slice(n * partBytes, (n + 1) * partBytes),
    })
    // a proxy may answer with something other than JSON
    if (!answer.ok) throw new ApiProblem(answer.status, (await answer.json().catch(() => ({}))) as Record<string, unknown>)
  }
}

const noFiles: { readonly file: File | null; readonly map: File | null; readonly dryRun: boolean } = { file: null, map: null, dryRun: true }

export const BeginImport = () => {
  const { t } = useMessages(en)
  const client = useQueryClient()
  const navigate = useNavigate()
  const { form, submit, sending, trouble } = useSendForm({
    initialValues: noFiles,
    send: async ({ file, map, dryRun }) => {
      const run = await ask<ImportJson>('/api/imports', { method: 'POST', body: { name: file?.name, map: await map?.text(), dryRun } })
      if (file) await upload(run.id, file)
      return run
    },
    onSent: (run) => {
      void client.invalidateQueries({ queryKey: ['imports'] })
      void navigate({ to: '/imports/$id', params: { id: run.id } })
    },
  })
  const { file, map, dryRun } = form.values
  return (
    <Card title={t('beginImport')}>
      <form className="s-move-form" onSubmit={submit}>
        <div className="s-two">
          <FileInput
            label={t('importFile')}
            description="CSV, CSV.GZ"
            accept=".csv,.txt,.tsv,.gz"
            leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
            required
            {...form.getInputProps('file')}
          />
          <FileInput
            label={t('importMap')}
            description={t('importMapHelp')}
            accept=".yaml,.yml,.json"
            leftSection={<IconMapRoute size={16} aria-hidden />}
            required
            {...form.getInputProps('map')}
          />
        </div>
        <Switch label={t('dryRun')} description={t('dryRunHelp')} {...form.getInputProps('dryRun', { type: 'checkbox' })} />
        <FormTrouble of={trouble} />
        <div className="s-form-end">
          <Button type="submit" disabled={!file || !map} loading={sending}>
            {t(dryRun ? 'tryImport' : 'beginImport')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
