// biome-ignore-all lint/suspicious/noArrayIndexKey: what is listed has no identity but its place
/** The condition builder: rows of field, operator and value, in groups of which all, any or none must hold. Usable by keyboard. */

import { ActionIcon, Button, SegmentedControl, Select, TextInput } from '@mantine/core'
import { IconFolderPlus, IconPlus, IconX } from '@tabler/icons-react'
import { splitPath } from '#kernel/condition.ts'
import type { Kind, Operator } from '#kernel/field.ts'
import { joinTexts, sameText } from '#kernel/localized-text.ts'
import { ownValue } from '#kernel/own-value.ts'
import { type NamedField, useLocalize, useTranslate, useWorld } from '../faces/control.tsx'
import { SearchSelect } from '../faces/search-select.tsx'
import { en } from './en.ts'
import { adaptValue, type ConditionGroup, type ConditionRow, type Item, isGroup, operatorKey, operatorsFor } from './group.ts'

/** The field at a path; `labels.severity` is a text inside the attributes `labels`. */
export const namedAt = (paths: readonly NamedField[], path: string): NamedField | undefined => {
  const found = paths.find((p) => p.path === path)
  if (found) return found
  const [first, key] = splitPath(path)
  const bag = paths.find((p) => p.path === first && p.field.kind === 'attributes')
  if (!bag || key === undefined) return undefined
  return { path, field: { kind: 'text', required: false, options: {} }, label: joinTexts([bag.label, sameText(key)], ' · ') }
}

const freshRow = (named: NamedField | undefined, kinds: ReadonlyMap<string, Kind>): ConditionRow => {
  const kind = named && kinds.get(named.field.kind)
  const operator = kind ? (operatorsFor(kind)[0] ?? 'is') : 'is'
  return { field: named?.path ?? 'title', operator, value: operator === 'empty' ? true : operator === 'in' ? [] : null }
}

const RowEditor = ({
  row,
  paths,
  onChange,
  onRemove,
}: {
  readonly row: ConditionRow
  readonly paths: readonly NamedField[]
  readonly onChange: (row: ConditionRow) => void
  readonly onRemove: () => void
}) => {
  const localize = useLocalize()
  const t = useTranslate(en)
  const world = useWorld()
  const named = namedAt(paths, row.field)
  const bag = row.field.includes('.') ? paths.find((p) => p.path === row.field.split('.')[0] && p.field.kind === 'attributes') : undefined
  const kind = named && world.kinds().get(named.field.kind)
  const Filter = named ? ownValue(world.controls(), named.field.kind)?.Filter : undefined
  const groups = new Map<string, { value: string; label: string }[]>()
  for (const p of paths) {
    const parent = p.path.includes('.') ? paths.find((q) => q.path === p.path.split('.')[0]) : undefined
    const title = parent ? localize(parent.label) : t('fields')
    groups.set(title, [
      ...(groups.get(title) ?? []),
      { value: p.path, label: parent ? `${localize(parent.label)} › ${localize(p.label)}` : localize(p.label) },
    ])
  }
  const toOperator = (next: string | null): void => {
    const [operator, said] = (next ?? 'is').split(':') as [Operator, string?]
    onChange({ ...row, operator, value: operator === 'empty' ? said !== 'false' : adaptValue(row.value, row.operator, operator) })
  }
  return (
    <div className="s-row-editor">
      <SearchSelect
        aria-label={t('field')}
        className="s-row-field"
        maxDropdownHeight={320}
        value={bag ? bag.path : row.field}
        data={[...groups].map(([group, items]) => ({ group, items }))}
        onChange={(path) => onChange(freshRow(namedAt(paths, path ?? row.field), world.kinds()))}
      />
      {(bag ?? named)?.field.kind === 'attributes' && (
        <TextInput
          aria-label={t('attribute')}
          placeholder={t('attributeHint')}
          w={130}
          value={row.field.split('.').slice(1).join('.')}
          onChange={(event) => {
            const key = event.currentTarget.value.trim()
            const first = row.field.split('.')[0] ?? row.field
            onChange(
              key
                ? {
                    field: `${first}.${key}`,
                    operator: row.operator === 'empty' ? 'is' : row.operator,
                    value: row.operator === 'empty' ? null : row.value,
                  }
                : { field: first, operator: 'empty', value: true },
            )
          }}
        />
      )}
      <Select
        aria-label={t('comparison')}
        w={150}
        allowDeselect={false}
        value={row.operator === 'empty' ? `empty:${row.value !== false}` : row.operator}
        onChange={toOperator}
        data={[...new Set([...(kind ? operatorsFor(kind) : []), row.operator])].flatMap((o) =>
          o === 'empty'
            ? [
                { value: 'empty:true', label: t('empty') },
                { value: 'empty:false', label: t('notEmpty') },
              ]
            : [{ value: o, label: t(operatorKey(o, kind?.name ?? '')) }],
        )}
      />
      {row.operator !== 'empty' && named && Filter && (
        <Filter operator={row.operator} value={row.value} of={named} onChange={(value) => onChange({ ...row, value })} />
      )}
      <ActionIcon variant="subtle" color="gray" aria-label={t('removeRow')} onClick={onRemove}>
        <IconX size={16} />
      </ActionIcon>
    </div>
  )
}

const maxDepth = 3

export const GroupEditor = ({
  group,
  over,
  onChange,
  onRemove,
  depth = 0,
}: {
  readonly group: ConditionGroup
  readonly over: string
  readonly onChange: (group: ConditionGroup) => void
  readonly onRemove?: () => void
  readonly depth?: number
}) => {
  const t = useTranslate(en)
  const world = useWorld()
  const paths = world.paths(over)
  const kinds = world.kinds()
  const put = (i: number, item: Item): void => onChange({ ...group, items: group.items.map((old, n) => (n === i ? item : old)) })
  const drop = (i: number): void => onChange({ ...group, items: group.items.filter((_, n) => n !== i) })
  const first = paths.find((p) => p.path === 'state') ?? paths[0]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row in all browsers
    <div className="s-group" role="group" aria-label={t('group')} data-depth={depth}>
      <div className="s-group-head">
        <SegmentedControl
          size="xs"
          aria-label={t('howMany')}
          value={group.mode}
          onChange={(mode) => onChange({ ...group, mode: mode as ConditionGroup['mode'] })}
          data={[
            { value: 'all', label: t('all') },
            { value: 'any', label: t('any') },
            { value: 'none', label: t('none') },
          ]}
        />
        {onRemove && (
          <ActionIcon variant="subtle" color="gray" aria-label={t('removeGroup')} onClick={onRemove}>
            <IconX size={16} />
          </ActionIcon>
        )}
      </div>
      {group.items.map((item, i) =>
        isGroup(item) ? (
          <GroupEditor key={i} group={item} over={over} depth={depth + 1} onChange={(next) => put(i, next)} onRemove={() => drop(i)} />
        ) : (
          <RowEditor key={i} row={item} paths={paths} onChange={(next) => put(i, next)} onRemove={() => drop(i)} />
        ),
      )}
      <div className="s-group-add">
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} />}
          onClick={() => onChange({ ...group, items: [...group.items, freshRow(first, kinds)] })}
        >
          {t('addRow')}
        </Button>
        {depth < maxDepth && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconFolderPlus size={14} />}
            onClick={() => onChange({ ...group, items: [...group.items, { mode: 'any', items: [freshRow(first, kinds)] }] })}
          >
            {t('addGroup')}
          </Button>
        )}
      </div>
    </div>
  )
}
