/** A field of a record, shown or edited with the control of its kind. */

import { controls } from '#fields/controls.ts'
import type { EditProps, NamedField } from '#fields/faces/control.tsx'
import type { KindName } from '#fields/kinds.ts'
import type { RecordJson } from '#http/answers/shared-answers.ts'
import { StateBadge } from './state-badge.tsx'

export const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) ? value.length === 0 : typeof value === 'object' && Object.keys(value as object).length === 0)

/** The value at a path of a record, if the record itself has it. */
export const valueAt = (record: Readonly<Record<string, unknown>>, path: string): unknown => {
  if (path in record) return record[path]
  const [first = '', ...rest] = path.split('.')
  const bag = record[first]
  return typeof bag === 'object' && bag !== null && rest.length > 0 ? (bag as Record<string, unknown>)[rest.join('.')] : undefined
}

export const FieldShow = ({
  record,
  of,
  dense = false,
}: {
  readonly record: RecordJson
  readonly of: NamedField
  readonly dense?: boolean
}) => {
  const value = valueAt(record, of.path)
  if (of.path === 'state') return <StateBadge type={record.type} state={record.state} phase={record.phase} />
  if (isEmpty(value)) return dense ? null : <span className="s-dim">–</span>
  const { Show } = controls[of.field.kind as KindName]
  return <Show value={value} of={of} dense={dense} />
}

export const FieldEdit = (props: EditProps<unknown>) => {
  const { Edit } = controls[props.of.field.kind as KindName]
  return <Edit {...props} />
}
