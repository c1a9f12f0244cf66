/** The relations of a record, and the records of any type that refer to it. */

import { ActionIcon, Button, Popover, Select } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconLinkPlus, IconX } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { SearchSelect } from '#fields/faces/search-select.tsx'
import { RefSelect } from '#fields/ref/picker.tsx'
import type { RelationJson } from '#http/answers/record-answers.ts'
import type { RecordJson } from '#http/answers/shared-answers.ts'
import { sameText } from '#kernel/localized-text.ts'
import { useHouse } from '../../api/house.ts'
import { relationsQuery, useRelate } from '../../api/records.ts'
import { RoomIcon } from '../../controls/icon.tsx'
import { note } from '../../controls/note.ts'
import { Card } from '../../controls/page.tsx'
import { FormTrouble, useSendForm } from '../../controls/send-form.tsx'
import { PhaseMark } from '../../controls/state-badge.tsx'
import { describeTrouble } from '../../controls/trouble.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'

const Add = ({ record, id, onDone }: { readonly record: RecordJson; readonly id: string; readonly onDone: () => void }) => {
  const { t, localize } = useMessages(en)
  const house = useHouse()
  const { relate } = useRelate(record.type, id)
  const { form, submit, sending, trouble } = useSendForm({
    initialValues: { relation: 'related-to', type: record.type, to: '' },
    send: ({ relation, to }) => relate.mutateAsync({ to, relation }),
    onSent: onDone,
  })
  const { type, to } = form.values
  return (
    <form className="s-move-form" onSubmit={submit}>
      <Select
        label={t('relation')}
        comboboxProps={{ withinPortal: false }}
        allowDeselect={false}
        {...form.getInputProps('relation')}
        data={house.relations.map((key) => ({ value: key, label: localize(house.relationLabels(key, 'out')) }))}
      />
      <SearchSelect
        label={t('type')}
        comboboxProps={{ withinPortal: false }}
        value={type}
        onChange={(next) => form.setValues({ type: next ?? record.type, to: '' })}
        data={[...house.types.values()].filter((r) => r.may.read).map((r) => ({ value: r.name, label: localize(r.labels.one) }))}
      />
      <RefSelect
        type={type}
        value={to || null}
        onChange={(next) => form.setFieldValue('to', next ?? '')}
        input={{ label: t('record'), error: form.errors['to'], comboboxProps: { withinPortal: false } }}
      />
      <FormTrouble of={trouble} />
      <div className="s-form-end">
        <Button type="submit" disabled={!to} loading={sending}>
          {t('relate')}
        </Button>
      </div>
    </form>
  )
}

export const Relations = ({ record, id, may }: { readonly record: RecordJson; readonly id: string; readonly may: boolean }) => {
  const { t, localize } = useMessages(en)
  const house = useHouse()
  const [adding, { toggle, close }] = useDisclosure(false)
  const found = useInfiniteQuery(relationsQuery(record.type, id))
  const { relate, part } = useRelate(record.type, id)
  const pages = found.data?.pages ?? []
  const relations = pages.flatMap((page) => page.relations)
  const total = pages[0]?.total ?? 0
  const referring = (pages[0]?.referring ?? []).filter((r) => r.count > 0)
  const remove = (relation: RelationJson): void =>
    part.mutate(relation.id, {
      onError: (error) => describeTrouble(error),
      onSuccess: () => {
        const shown = note({
          message: (
            <span className="s-undo">
              {t('unrelated', { name: relation.record.number })}
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => {
                  notifications.hide(shown)
                  relate.mutate({ to: relation.record.id, relation: relation.relation })
                }}
              >
                {t('undo')}
              </Button>
            </span>
          ),
        })
      },
    })
  const groups = Map.groupBy(relations, (r) => `${r.way} ${r.relation}`)
  return (
    <Card
      title={t('relations')}
      aside={
        may && (
          <Popover opened={adding} onChange={(next) => !next && close()} position="bottom-end" shadow="md" trapFocus width={320}>
            <Popover.Target>
              <ActionIcon variant="subtle" aria-label={t('addRelation')} aria-expanded={adding} onClick={toggle}>
                <IconLinkPlus size={17} />
              </ActionIcon>
            </Popover.Target>
            <Popover.Dropdown>
              <Add record={record} id={id} onDone={close} />
            </Popover.Dropdown>
          </Popover>
        )
      }
    >
      {relations.length === 0 && referring.length === 0 && <p className="s-dim s-small">{t('noRelations')}</p>}
      {[...groups].map(([key, list]) => (
        <div key={key} className="s-relations">
          <h3>{localize(house.relationLabels(list[0]?.relation ?? '', list[0]?.way ?? 'out'))}</h3>
          <ul>
            {list.map((relation) => (
              <li key={relation.id}>
                <PhaseMark phase={relation.record.phase} />
                <Link
                  to="/records/$type/$id"
                  params={{ type: relation.record.type, id: relation.record.number }}
                  className="s-link s-line"
                  title={relation.record.title}
                >
                  <span className="s-number">{relation.record.number}</span> {relation.record.title}
                </Link>
                {may && relation.way === 'out' && (
                  <ActionIcon
                    size="sm"
                    variant="subtle"
                    color="gray"
                    aria-label={t('unrelate', { name: relation.record.number })}
                    onClick={() => remove(relation)}
                  >
                    <IconX size={14} />
                  </ActionIcon>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {found.hasNextPage && (
        <p className="s-relations s-dim s-small">
          {t('relationsShown', { shown: relations.length, total })}{' '}
          <Button
            size="compact-xs"
            variant="light"
            loading={found.isFetchingNextPage}
            onClick={() => void found.fetchNextPage()}
            data-testid="more-relations"
          >
            {t('moreRelations')}
          </Button>
        </p>
      )}
      {referring.length > 0 && (
        <div className="s-relations">
          <h3>{t('referencedBy')}</h3>
          <ul>
            {referring.map(({ type, field, count }) => (
              <li key={`${type}.${field}`}>
                <RoomIcon name={house.types.get(type)?.icon} size={15} />
                <Link to="/records/$type" params={{ type }} search={{ where: { field, is: record.id } }} className="s-link s-line">
                  {localize(house.typeLabels(type).many)}
                  <span className="s-dim"> · {localize(house.named(type, field)?.label ?? sameText(field))}</span>
                </Link>
                <span className="s-number s-count-mark">{count}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  )
}
