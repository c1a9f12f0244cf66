/** A setting of a process: with the control of its field, as a table (a matrix of two scales), or as JSON. */
import { Button, JsonInput, NumberInput, Select, Switch, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ProcessJson } from '#http/answers/house-answers.ts'
import type { SettingValueJson } from '#http/answers/installation-answers.ts'
import { plain, textIn } from '#kernel/localized-text.ts'
import type { Setting } from '#kernel/process.ts'
import { ask } from '../../api/api.ts'
import { FieldEdit } from '../../controls/field.tsx'
import { note } from '../../controls/note.ts'
import { Card } from '../../controls/page.tsx'
import { Scroll } from '../../controls/scroll.tsx'
import { Answer, describeTrouble } from '../../controls/trouble.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'

type Cell = string | number
type Matrix = Readonly<Record<string, Readonly<Record<string, Cell>>>>

/** Whether a value is a matrix: rows with the same columns. */
const isMatrix = (value: unknown): value is Matrix => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const rows = Object.values(value)
  const isRow = (row: unknown): boolean =>
    typeof row === 'object' &&
    row !== null &&
    !Array.isArray(row) &&
    Object.keys(row).length > 1 &&
    Object.values(row).every((cell) => typeof cell === 'string' || typeof cell === 'number')
  const columns = (row: unknown): string => Object.keys(row as object).join()
  return rows.length > 0 && rows.every(isRow) && new Set(rows.map(columns)).size === 1
}

/** The text of a key, from any choice field of the process that has it. */
const useKeyLabel = (process: ProcessJson) => {
  const { language } = useMessages(en)
  return (key: string): string => {
    for (const type of process.records)
      for (const choices of Object.values(type.labels.choices ?? {})) if (choices[key]) return textIn(choices[key], language)
    return plain(key)
  }
}

const MatrixEditor = ({
  process,
  label,
  value,
  onChange,
}: {
  readonly process: ProcessJson
  readonly label: string
  readonly value: Matrix
  readonly onChange: (value: Matrix) => void
}) => {
  const keyLabel = useKeyLabel(process)
  const rows = Object.keys(value)
  const columns = Object.keys(value[rows[0] ?? ''] ?? {})
  // a cell may have any value of the choice field to which the used values belong
  const used = new Set(Object.values(value).flatMap((row) => Object.values(row)))
  const scale =
    process.records
      .flatMap((r) => Object.values(r.fields))
      .map((f) => f.options['values'])
      .find((values): values is string[] => Array.isArray(values) && [...used].every((cell) => values.includes(cell))) ??
    [...used].map(String)
  return (
    <Scroll label={label}>
      <table className="s-matrix" aria-label={label}>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                {keyLabel(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{keyLabel(row)}</th>
              {columns.map((column) => (
                <td key={column}>
                  {typeof value[row]?.[column] === 'number' ? (
                    <NumberInput
                      aria-label={`${keyLabel(row)} × ${keyLabel(column)}`}
                      value={value[row]?.[column] ?? 0}
                      onChange={(cell) => typeof cell === 'number' && onChange({ ...value, [row]: { ...value[row], [column]: cell } })}
                    />
                  ) : (
                    <Select
                      aria-label={`${keyLabel(row)} × ${keyLabel(column)}`}
                      allowDeselect={false}
                      value={String(value[row]?.[column] ?? '')}
                      data={scale.map((key) => ({ value: key, label: keyLabel(key) }))}
                      onChange={(cell) => onChange({ ...value, [row]: { ...value[row], [column]: cell ?? '' } })}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

export const ProcessSetting = ({
  process,
  name,
  setting,
}: {
  readonly process: ProcessJson
  readonly name: string
  readonly setting: Setting
}) => {
  const { t, localize } = useMessages(en)
  const client = useQueryClient()
  const path = `/api/settings/${process.name}/${name}`
  const found = useQuery({
    queryKey: ['settings', process.name, name],
    queryFn: ({ signal }) => ask<SettingValueJson>(path, { signal }),
  })
  const [draft, setDraft] = useState<unknown>()
  const save = useMutation({
    mutationFn: (value: unknown) => ask(path, { method: 'PUT', body: { value } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['settings', process.name, name] })
      // the currency is part of /api/me
      await client.invalidateQueries({ queryKey: ['me'] })
      setDraft(undefined)
      note({ message: t('saved') })
    },
    onError: (error) => describeTrouble(error),
  })
  const title = `${localize(process.label)}: ${localize(setting.label)}`
  return (
    <Card title={title}>
      <Answer of={found}>
        {({ value }) => {
          const shown = draft ?? value
          return (
            <>
              {setting.field ? (
                <FieldEdit of={{ path: name, field: setting.field, label: setting.label }} value={shown} onChange={setDraft} required />
              ) : isMatrix(shown) ? (
                <MatrixEditor process={process} label={title} value={shown} onChange={setDraft} />
              ) : typeof shown === 'number' ? (
                <NumberInput w={200} aria-label={title} value={shown} onChange={(next) => typeof next === 'number' && setDraft(next)} />
              ) : typeof shown === 'boolean' ? (
                <Switch aria-label={title} checked={shown} onChange={(event) => setDraft(event.currentTarget.checked)} />
              ) : typeof shown === 'string' ? (
                <TextInput aria-label={title} value={shown} onChange={(event) => setDraft(event.currentTarget.value)} />
              ) : (
                <JsonInput
                  aria-label={title}
                  autosize
                  minRows={2}
                  maxRows={16}
                  validationError={t('notJson')}
                  defaultValue={JSON.stringify(value, null, 2)}
                  onChange={(text) => {
                    try {
                      setDraft(JSON.parse(text))
                    } catch {
                      // incomplete JSON; the input shows the error on blur
                    }
                  }}
                />
              )}
              {draft !== undefined && (
                <div className="s-form-end">
                  <Button variant="default" onClick={() => setDraft(undefined)}>
                    {t('cancel')}
                  </Button>
                  <Button loading={save.isPending} onClick={() => save.mutate(draft)}>
                    {t('save')}
                  </Button>
                </div>
              )}
            </>
          )
        }}
      </Answer>
    </Card>
  )
}
