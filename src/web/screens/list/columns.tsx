/** The columns of a list: those that the room declares, or those that the user chose. */
import './list.css'
import { ActionIcon, Checkbox, Popover, Tooltip } from '@mantine/core'
import { IconColumns3, IconRestore } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { NamedField } from '#fields/faces/control.tsx'
import type { TypeJson } from '#http/answers/house-answers.ts'
import { useHouse } from '../../api/house.ts'
import { usePreferences } from '../../api/person.ts'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'

/** The width of a column in pixels, by its kind. */
const widths: Readonly<Record<string, number>> = {
  choice: 112,
  person: 150,
  ref: 146,
  moment: 146,
  date: 104,
  duration: 104,
  flag: 72,
  number: 88,
  money: 112,
  text: 160,
  markdown: 240,
}
export const widthOf = (of: NamedField): number =>
  of.path === 'number' ? 108 : of.path === 'title' ? 280 : of.path === 'state' ? 130 : (widths[of.field.kind] ?? 200)

const unsortable = new Set(['markdown', 'attributes', 'condition', 'hours', 'refs', 'choices'])
export const canSort = (of: NamedField): boolean => !unsortable.has(of.field.kind) && !of.path.includes('.')
export const isNumeric = (of: NamedField): boolean => ['number', 'money', 'duration'].includes(of.field.kind)

/** The field by which the list is sorted is shown too, directly after the title. */
const withSorted = (names: readonly string[], sort: string | undefined): readonly string[] => {
  const field = sort?.replace(/^-/, '')
  if (field === undefined || names.includes(field)) return names
  const place = names.indexOf('title') + 1 || names.length
  return names.toSpliced(place, 0, field)
}

export const useColumns = (type: TypeJson, sort?: string) => {
  const house = useHouse()
  const { preferences, change } = usePreferences()
  const names = preferences.columns?.[type.name] ?? type.columns
  const columns = useMemo(
    () => withSorted(names, sort).flatMap((name) => house.named(type.name, name) ?? []),
    [house, type.name, names, sort],
  )
  const choose = (next: readonly string[] | null): void => {
    const { [type.name]: _, ...others } = preferences.columns ?? {}
    change({ columns: next ? { ...others, [type.name]: next } : others })
  }
  return { columns, names, choose, chosen: preferences.columns?.[type.name] !== undefined }
}

export const ColumnChooser = ({ type }: { readonly type: TypeJson }) => {
  const house = useHouse()
  const { t, localize } = useMessages(en)
  const { names, choose, chosen } = useColumns(type)
  const near = house.paths(type.name).filter((p) => !p.path.includes('.'))
  const toggle = (path: string): void => choose(names.includes(path) ? names.filter((n) => n !== path) : [...names, path])
  return (
    <Popover position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <Tooltip label={t('columns')}>
          <ActionIcon variant="default" size={36} aria-label={t('columns')}>
            <IconColumns3 size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown className="s-columns" aria-label={t('columns')}>
        {near.map((of) => (
          <Checkbox
            key={of.path}
            size="xs"
            label={localize(of.label)}
            checked={names.includes(of.path)}
            disabled={names.length === 1 && names.includes(of.path)}
            onChange={() => toggle(of.path)}
          />
        ))}
        {chosen && (
          <button type="button" className="s-text-button" onClick={() => choose(null)}>
            <IconRestore size={14} aria-hidden /> {t('resetColumns')}
          </button>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
