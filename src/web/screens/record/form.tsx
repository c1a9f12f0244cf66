/** The fields of a record, section by section: read, and edited in place. */
import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import type { NamedField } from '#fields/faces/control.tsx'
import type { TypeJson } from '#http/answers/house-answers.ts'
import type { RecordJson } from '#http/answers/shared-answers.ts'
import { useHouse } from '../../api/house.ts'
import { FieldEdit, FieldShow, isEmpty, valueAt } from '../../controls/field.tsx'
import { Card } from '../../controls/page.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'
import { isReadonly, isWide, type Section, sectionsOf } from './layout.ts'

const Line = ({ record, of, edit }: { readonly record: RecordJson; readonly of: NamedField; readonly edit: (() => void) | undefined }) => {
  const { t, localize } = useMessages(en)
  const label = localize(of.label)
  return (
    <div className="s-field" data-wide={isWide(of)}>
      <dt>{label}</dt>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the button inside does the same by keyboard */}
      <dd
        data-editable={edit !== undefined}
        onClick={(event) => {
          if (edit && !(event.target as HTMLElement).closest('a, button') && !getSelection()?.toString()) edit()
        }}
      >
        <FieldShow record={record} of={of} />
        {edit && (
          <button type="button" className="s-field-edit" aria-label={t('editField', { name: label })} onClick={edit}>
            <IconPencil size={14} aria-hidden />
          </button>
        )}
      </dd>
    </div>
  )
}

export const ReadForm = ({
  record,
  type,
  may,
  onEdit,
  onEditAll,
}: {
  readonly record: RecordJson
  readonly type: TypeJson
  readonly may: (field: string) => boolean
  readonly onEdit: (field: string) => void
  readonly onEditAll: (() => void) | undefined
}) => {
  const { t } = useMessages(en)
  const house = useHouse()
  const [all, setAll] = useState(false)
  const titleOf = useTitle()
  const sections = sectionsOf(house, type)
  // a figure that still has its initial value (no reopening, no effort yet) is treated as empty
  const untouched = (of: NamedField): boolean => isReadonly(of) && [0, false].some((initial) => initial === valueAt(record, of.path))
  const filled = (of: NamedField): boolean => of.path !== 'title' && !isEmpty(valueAt(record, of.path)) && !untouched(of)
  const empties = sections.flatMap((s) => s.fields).filter((of) => of.path !== 'title' && !filled(of)).length
  return (
    <Card
      title={t('details')}
      aside={
        <span className="s-with-icon">
          {empties > 0 && (
            <Button size="compact-sm" variant="subtle" color="gray" aria-pressed={all} onClick={() => setAll(!all)}>
              {all ? t('hideEmpty') : t('showEmpty', { count: empties })}
            </Button>
          )}
          {onEditAll && (
            <Button size="compact-sm" variant="subtle" leftSection={<IconPencil size={14} />} onClick={onEditAll}>
              {t('edit')}
            </Button>
          )}
        </span>
      }
    >
      {sections.map((section) => {
        const fields = section.fields.filter((of) => filled(of) || (all && of.path !== 'title'))
        if (fields.length === 0) return null
        return (
          <section key={section.name} className="s-section">
            {sections.length > 1 && <h3>{titleOf(section)}</h3>}
            <dl className="s-fields">
              {fields.map((of) => (
                <Line key={of.path} record={record} of={of} edit={!isReadonly(of) && may(of.path) ? () => onEdit(of.path) : undefined} />
              ))}
            </dl>
          </section>
        )
      })}
    </Card>
  )
}

/** The title of a section, from the room or from this screen. */
const useTitle = () => {
  const { t, localize } = useMessages(en)
  return ({ title }: Section): string => (title === 'details' ? t('details') : title === 'custom' ? t('section_custom') : localize(title))
}

/** The same sections as inputs. `values` are those of the form, `errors` the messages of refusals by field. */
export const EditForm = ({
  type,
  values,
  put,
  errors,
  focus,
  may,
  fresh = false,
}: {
  readonly type: TypeJson
  readonly values: Readonly<Record<string, unknown>>
  readonly put: (field: string, value: unknown) => void
  readonly errors: Readonly<Record<string, string>>
  readonly focus?: string | undefined
  readonly may: (field: string) => boolean
  /** A new record: fields that only the program writes are not shown. */
  readonly fresh?: boolean
}) => {
  const house = useHouse()
  const titleOf = useTitle()
  return sectionsOf(house, type).map((section) => {
    const fields = section.fields.filter((of) => !isReadonly(of) && may(of.path))
    if (fields.length === 0) return null
    return (
      <section key={section.name} className="s-section" data-fresh={fresh}>
        <h3>{titleOf(section)}</h3>
        <div className="s-fields">
          {fields.map((of) => (
            <div key={of.path} className="s-input" data-wide={isWide(of)}>
              <FieldEdit
                value={values[of.path] ?? null}
                onChange={(value) => put(of.path, value)}
                of={of}
                required={of.field.required}
                error={errors[of.path]}
                autoFocus={focus === of.path}
                values={values}
              />
            </div>
          ))}
        </div>
      </section>
    )
  })
}
