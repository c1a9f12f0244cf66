/** Exports a list: for a spreadsheet as it is shown, or as data that an import reads. All records that match, or the selected ones. */
import { ActionIcon, Button, Menu, Progress, Tooltip } from '@mantine/core'
import { IconDatabaseExport, IconDownload, IconFileSpreadsheet, IconMapRoute } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { TypeJson } from '#http/answers/house-answers.ts'
import { always } from '#kernel/condition.ts'
import { type Progress as ExportedSoFar, fetchFile, saveFile } from '../../api/file.ts'
import { useMe } from '../../api/person.ts'
import type { Question } from '../../api/records.ts'
import { note } from '../../controls/note.ts'
import { describeTrouble } from '../../controls/trouble.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'

/** An export that takes longer shows its progress. */
const progressAfterMs = 1000
const everyField = '*'

/** Runs one export at a time, and stops it when the user leaves the list. */
export const useExport = (type: TypeJson, question: Question, selected: ReadonlySet<string>) => {
  const { t } = useMessages(en)
  const [progress, setProgress] = useState<ExportedSoFar | null>(null)
  const [long, setLong] = useState(false)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const start = async (form: Readonly<Record<string, unknown>>): Promise<void> => {
    const control = new AbortController()
    running.current = control
    setProgress({ done: 0, all: 0 })
    const timer = setTimeout(() => setLong(true), progressAfterMs)
    const where = selected.size > 0 ? { all: [question.where ?? always, { field: 'id', in: [...selected] }] } : question.where
    try {
      const path = `/api/records/${type.name}/export`
      const file = await fetchFile(path, { ...question, where, ...form }, { signal: control.signal, onProgress: setProgress })
      saveFile(file)
      note({ message: `${t('recordCount', { count: file.records })} · ${file.name}`, autoClose: 4000 })
    } catch (error) {
      if (!control.signal.aborted) describeTrouble(error)
    } finally {
      clearTimeout(timer)
      running.current = null
      setProgress(null)
      setLong(false)
    }
  }
  return { progress, long, start, stop: () => running.current?.abort() }
}
type Exporting = ReturnType<typeof useExport>

const Choice = ({ title, help }: { readonly title: string; readonly help: string }) => (
  <>
    {title}
    <span className="s-choice-help">{help}</span>
  </>
)

export const ExportMenu = ({
  type,
  columns,
  some,
  exporting,
}: {
  readonly type: TypeJson
  /** The paths of the columns shown. */
  readonly columns: readonly string[]
  /** True if only some records are selected. */
  readonly some: boolean
  readonly exporting: Exporting
}) => {
  const { t, language } = useMessages(en)
  const { zone, roles } = useMe()
  const [opened, setOpened] = useState(false)
  const label = t(some ? 'exportSelected' : 'exportList')
  const sheet = (): void => void exporting.start({ columns: columns.join(','), labels: language, zone, bom: true })
  return (
    <Menu width={300} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <Tooltip label={label} disabled={opened}>
          <ActionIcon variant="default" size={36} loading={exporting.progress !== null} aria-label={label}>
            <IconDownload size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{label}</Menu.Label>
        <Menu.Item leftSection={<IconFileSpreadsheet size={18} stroke={1.6} />} onClick={sheet}>
          <Choice title={t('exportSheet')} help={t('exportSheetHelp')} />
        </Menu.Item>
        <Menu.Item
          leftSection={<IconDatabaseExport size={18} stroke={1.6} />}
          onClick={() => void exporting.start({ columns: everyField, zone })}
        >
          <Choice title={t('exportData')} help={t('exportDataHelp')} />
        </Menu.Item>
        {roles.includes('administrator') && (
          <Menu.Item
            leftSection={<IconMapRoute size={18} stroke={1.6} />}
            component="a"
            href={`/api/records/${type.name}/export/map?columns=${everyField}`}
            download
          >
            <Choice title={t('exportMap')} help={t('exportMapHelp')} />
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

/** The progress of a long export, with a button to stop it. */
export const ExportProgress = ({ exporting: { progress, long, stop } }: { readonly exporting: Exporting }) => {
  const { t } = useMessages(en)
  if (!progress || !long) return null
  const known = progress.all > 0
  const rows = t('nOf', { n: progress.done, total: progress.all })
  return (
    <div className="s-export">
      <span className="s-number" aria-hidden>
        {known ? rows : t('exportingList')}
      </span>
      <Progress className="s-export-bar" value={known ? (progress.done / progress.all) * 100 : 0} aria-label={t('exportingList')} />
      <Button size="compact-sm" variant="default" onClick={stop}>
        {t('stop')}
      </Button>
    </div>
  )
}
