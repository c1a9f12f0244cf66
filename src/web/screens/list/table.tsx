// biome-ignore-all lint/a11y/noAriaHiddenOnFocusable: rows that only keep room for those out of sight cannot be focused
/** The rows of a list; only the visible ones are rendered. Used by lists and the records behind a KPI. */
import './list.css'
import { Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, useEffect, useRef } from 'react'
import type { NamedField } from '#fields/faces/control.tsx'
import type { RecordJson } from '#http/answers/shared-answers.ts'
import { isFresh } from '../../api/live.ts'
import { FieldShow } from '../../controls/field.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { canSort, isNumeric, widthOf } from './columns.tsx'
import { en } from './en.ts'

export interface TableProps {
  readonly label: string
  readonly records: readonly RecordJson[]
  readonly count: number | undefined
  readonly columns: readonly NamedField[]
  readonly sort?: string
  readonly onSort?: (sort: string) => void
  readonly cursor: number
  readonly selected?: ReadonlySet<string>
  readonly onSelect?: (id: string) => void
  readonly onSelectAll?: () => void
  readonly onEnd: () => void
  readonly onOpen?: () => void
}

const rowHeight = 38
const pathTo = (record: RecordJson) => ({ to: '/records/$type/$id', params: { type: record.type, id: record.number } }) as const

const HeadCell = ({
  of,
  sort,
  onSort,
}: {
  readonly of: NamedField
  readonly sort?: string | undefined
  readonly onSort?: ((sort: string) => void) | undefined
}) => {
  const { localize } = useMessages(en)
  const way = sort === of.path ? 'ascending' : sort === `-${of.path}` ? 'descending' : 'none'
  const text = localize(of.label)
  const Arrow = way === 'ascending' ? IconArrowUp : IconArrowDown
  return (
    <th scope="col" aria-sort={way} style={{ width: widthOf(of) }} data-number={isNumeric(of)}>
      {onSort && canSort(of) ? (
        <button type="button" className="s-sort" onClick={() => onSort(way === 'descending' ? of.path : `-${of.path}`)}>
          <span className="s-line">{text}</span>
          {way !== 'none' && <Arrow size={14} aria-hidden />}
        </button>
      ) : (
        <span className="s-line">{text}</span>
      )}
    </th>
  )
}

export const RecordTable = (props: TableProps) => {
  const { records, columns, cursor, selected, onSelect } = props
  const { t } = useMessages(en)
  const navigate = useNavigate()
  const box = useRef<HTMLElement>(null)
  const rows = useVirtualizer({ count: records.length, getScrollElement: () => box.current, estimateSize: () => rowHeight, overscan: 10 })
  const items = rows.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  const { onEnd } = props
  useEffect(() => {
    if (records.length > 0 && last >= records.length - 15) onEnd()
  }, [last, records.length, onEnd])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the cursor moves
  useEffect(() => {
    if (cursor >= 0) rows.scrollToIndex(cursor, { align: 'auto' })
  }, [cursor])
  // the link of a row is in its first descriptive column
  const linked = columns.find((c) => c.path === 'title')?.path ?? columns[0]?.path
  const open = (event: MouseEvent, record: RecordJson): void => {
    if ((event.target as HTMLElement).closest('a, button, input, label') || getSelection()?.toString()) return
    props.onOpen?.()
    if (event.ctrlKey || event.metaKey) globalThis.open(`/records/${record.type}/${record.number}`, '_blank')
    else void navigate(pathTo(record))
  }
  const above = items[0]?.start ?? 0
  const below = rows.getTotalSize() - (items.at(-1)?.end ?? 0)
  // columns shrink by up to a sixth before the table scrolls
  const width = columns.reduce((sum, of) => sum + widthOf(of), 0) * 0.84
  const span = columns.length + (selected ? 1 : 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section ref={box} className="s-table-box" tabIndex={0} aria-label={props.label}>
      <table className="s-table" style={{ minWidth: width }} aria-rowcount={(props.count ?? records.length) + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {selected && (
              <th scope="col" className="s-check-cell">
                <Checkbox
                  size="xs"
                  aria-label={t('selectAll')}
                  checked={records.length > 0 && records.every((r) => selected.has(r.id))}
                  indeterminate={selected.size > 0 && !records.every((r) => selected.has(r.id))}
                  onChange={() => props.onSelectAll?.()}
                />
              </th>
            )}
            {columns.map((of) => (
              <HeadCell key={of.path} of={of} sort={props.sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && (
            <tr aria-hidden="true">
              <td colSpan={span} style={{ height: above, padding: 0 }} />
            </tr>
          )}
          {items.map((item) => {
            const record = records[item.index]
            if (!record) return null
            return (
              <tr
                key={record.id}
                aria-rowindex={item.index + 2}
                data-cursor={item.index === cursor}
                data-selected={selected?.has(record.id)}
                data-fresh={isFresh(record.id)}
                onClick={(event) => open(event, record)}
              >
                {selected && (
                  <td className="s-check-cell">
                    <Checkbox
                      size="xs"
                      aria-label={t('selectOne', { name: record.number })}
                      checked={selected.has(record.id)}
                      onChange={() => onSelect?.(record.id)}
                    />
                  </td>
                )}
                {columns.map((of) => (
                  <td key={of.path} data-number={isNumeric(of)} data-path={of.path}>
                    {of.path === linked ? (
                      <Link {...pathTo(record)} className="s-row-link" onClick={() => props.onOpen?.()}>
                        <FieldShow record={record} of={of} dense />
                        {!record[of.path] && record.number}
                      </Link>
                    ) : (
                      <FieldShow record={record} of={of} dense />
                    )}
                  </td>
                ))}
              </tr>
            )
          })}
          {below > 0 && (
            <tr aria-hidden="true">
              <td colSpan={span} style={{ height: below, padding: 0 }} />
            </tr>
          )}
        </tbody>
      </table>
    </section>
  )
}
