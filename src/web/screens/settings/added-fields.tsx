/** The custom fields of the installation, for administrators. They behave like any declared field. */
import './settings.css'
import { Button, Modal } from '@mantine/core'
import { IconForms, IconPencil, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { CustomFieldJson, CustomFieldsJson } from '#http/answers/installation-answers.ts'
import { type LocalizedText, sameText } from '#kernel/localized-text.ts'
import { ask } from '../../api/api.ts'
import { useHouse } from '../../api/house.ts'
import { useMe } from '../../api/person.ts'
import { Empty } from '../../controls/empty.tsx'
import { RoomIcon } from '../../controls/icon.tsx'
import { Lost } from '../../controls/lost.tsx'
import { Card } from '../../controls/page.tsx'
import { Answer } from '../../controls/trouble.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'
import { draftOf, type FieldDraft, isAddable, newDraft } from './field-draft.ts'
import { FieldForm } from './field-form.tsx'
import { SettingsHead } from './settings-head.tsx'

export const AddedFieldsScreen = () => (useMe().installation ? <AddedFields /> : <Lost />)

/** The options of a field as a short text. */
const useDetail = () => {
  const { localize } = useMessages(en)
  const house = useHouse()
  return ({ kind, options }: CustomFieldJson): string => {
    if (kind === 'ref' || kind === 'refs') return localize(house.typeLabels(String(options['to'])).many)
    const choices = (options['choices'] ?? {}) as Readonly<Record<string, LocalizedText>>
    const values = (options['values'] ?? []) as readonly string[]
    return values.map((key) => localize(choices[key] ?? sameText(key))).join(', ')
  }
}

const OfType = ({
  type,
  fields,
  onEdit,
}: {
  readonly type: string
  readonly fields: readonly CustomFieldJson[]
  readonly onEdit: (field: CustomFieldJson) => void
}) => {
  const { t, localize } = useMessages(en)
  const house = useHouse()
  const detail = useDetail()
  return (
    <Card
      title={
        <Link to="/records/$type" params={{ type }} className="s-link s-with-icon">
          <RoomIcon name={house.types.get(type)?.icon} size={18} /> {localize(house.typeLabels(type).many)}
        </Link>
      }
    >
      <ul className="s-added">
        {fields.map((field) => (
          <li key={field.name}>
            <span>
              <strong>{localize(field.label)}</strong> <code className="s-dim s-small">{field.name}</code>
            </span>
            <span className="s-dim">
              {isAddable(field.kind) ? t(`kind_${field.kind}`) : field.kind}
              {detail(field) && <span className="s-small"> · {detail(field)}</span>}
            </span>
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconPencil size={14} />}
              aria-label={`${t('edit')}: ${localize(field.label)}`}
              onClick={() => onEdit(field)}
            >
              {t('edit')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const AddedFields = () => {
  const { t } = useMessages(en)
  const [draft, setDraft] = useState<FieldDraft>()
  const found = useQuery({
    queryKey: ['fields'],
    queryFn: ({ signal }) => ask<CustomFieldsJson>('/api/fields', { signal }),
  })
  const fields = found.data?.fields ?? []
  const close = (): void => setDraft(undefined)
  return (
    <div className="s-screen s-narrow">
      <SettingsHead title={t('addedFields')} icon={<IconForms size={22} stroke={1.6} aria-hidden />}>
        <Button leftSection={<IconPlus size={16} />} onClick={() => setDraft(newDraft())}>
          {t('addField')}
        </Button>
      </SettingsHead>
      <p className="s-lead">{t('addedFieldsHelp')}</p>
      <Answer of={found}>
        {() =>
          fields.length === 0 ? (
            <Empty icon={IconForms} title={t('noAddedFields')} />
          ) : (
            [...new Set(fields.map((field) => field.type))].map((type) => (
              <OfType
                key={type}
                type={type}
                fields={fields.filter((field) => field.type === type)}
                onEdit={(field) => setDraft(draftOf(field))}
              />
            ))
          )
        }
      </Answer>
      <Modal
        opened={draft !== undefined}
        onClose={close}
        size="lg"
        title={t(draft?.name ? 'editAdded' : 'addField')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {draft && <FieldForm begin={draft} taken={fields} onDone={close} />}
      </Modal>
    </div>
  )
}
