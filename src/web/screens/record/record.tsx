/** The page of a record: its fields, state, moves, clocks, relations and history. */
import { useRef } from 'react'
import './record.css'
import './story.css'
import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconChevronDown, IconChevronUp, IconCopy, IconTopologyStar3 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import type { TypeJson } from '#http/answers/house-answers.ts'
import type { PageJson } from '#http/answers/record-answers.ts'
import type { RecordJson } from '#http/answers/shared-answers.ts'
import { openPhases } from '#kernel/model.ts'
import { useHouse } from '../../api/house.ts'
import { type FormValues, recordQuery, useChange } from '../../api/records.ts'
import { FieldShow } from '../../controls/field.tsx'
import { Go } from '../../controls/go.tsx'
import { RoomIcon } from '../../controls/icon.tsx'
import { Lost } from '../../controls/lost.tsx'
import { note } from '../../controls/note.ts'
import { Card } from '../../controls/page.tsx'
import { StateBadge } from '../../controls/state-badge.tsx'
import { Answer, describeTrouble, fieldNamer, Trouble } from '../../controls/trouble.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { useShortcuts } from '../../shortcuts/use-shortcuts.ts'
import { readTrail } from '../list/trail.ts'
import { Clocks } from './clocks.tsx'
import { ConflictNote } from './conflict.tsx'
import { Decisions } from './decisions.tsx'
import { useEditing } from './editing.ts'
import { en } from './en.ts'
import { EditForm, ReadForm } from './form.tsx'
import { Moves } from './moves.tsx'
import { Offers } from './offers.tsx'
import { Relations } from './relations.tsx'
import { RoomPanels } from './room-panels.tsx'
import { Steps } from './steps.tsx'
import { Story } from './story.tsx'
import { Title } from './title.tsx'

export const RecordScreen = () => {
  const { type: name = '', id = '' } = useParams({ strict: false })
  const type = useHouse().types.get(name)
  const found = useQuery({ ...recordQuery(name, id), enabled: type !== undefined, refetchInterval: 30_000 })
  if (!type) return <Lost />
  if (found.error && !found.data)
    return (
      <div className="s-screen s-narrow">
        <h1 className="s-hidden">{id}</h1>
        <Trouble error={found.error} retry={() => void found.refetch()} />
      </div>
    )
  return (
    <Answer of={found}>
      {(page) => <RecordPage key={page.record.id} page={page} type={type} id={id} askedAt={found.dataUpdatedAt} />}
    </Answer>
  )
}

/** Links to the neighbours in the list that the user came from, and back to it. */
const Neighbours = ({ record, type }: { readonly record: RecordJson; readonly type: TypeJson }) => {
  const { t, localize } = useMessages(en)
  const navigate = useNavigate()
  const trail = readTrail(type.name)
  const here = trail?.numbers.indexOf(record.number) ?? -1
  const at = (i: number): string | undefined => (here < 0 ? undefined : trail?.numbers[i])
  const go = (number: string | undefined): void => {
    if (number) void navigate({ to: '/records/$type/$id', params: { type: type.name, id: number } })
  }
  const back = { to: '/records/$type', params: { type: type.name }, search: trail?.search ?? {} } as const
  useShortcuts({ next: () => go(at(here + 1)), previous: () => go(at(here - 1)), back: () => void navigate(back) })
  return (
    <nav className="s-neighbours" aria-label={t('list')}>
      <Link {...back} className="s-link">
        <RoomIcon name={type.icon} size={15} /> {localize(type.labels.many)}
      </Link>
      <span aria-hidden="true">/</span>
      <span className="s-number">{record.number}</span>
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        aria-label={t('copyNumber')}
        onClick={() =>
          void navigator.clipboard
            .writeText(record.number)
            .then(() => note({ message: t('copied', { name: record.number }), autoClose: 2000 }))
        }
      >
        <IconCopy size={13} />
      </ActionIcon>
      {here >= 0 && trail && (
        <span className="s-neighbours-end">
          <span className="s-dim s-number">{t('nOf', { n: here + 1, total: trail.numbers.length })}</span>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            disabled={!at(here - 1)}
            aria-label={t('previous')}
            onClick={() => go(at(here - 1))}
          >
            <IconChevronUp size={16} />
          </ActionIcon>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            disabled={!at(here + 1)}
            aria-label={t('next')}
            onClick={() => go(at(here + 1))}
          >
            <IconChevronDown size={16} />
          </ActionIcon>
        </span>
      )}
    </nav>
  )
}

/** The fields shown below the title: scales and people. */
const glance = ['priority', 'severity', 'major', 'assignee', 'team']

const Glance = ({ record, type }: { readonly record: RecordJson; readonly type: TypeJson }) => {
  const { localize } = useMessages(en)
  const house = useHouse()
  const shown = glance.flatMap((name) => {
    const of = house.named(type.name, name)
    const there = name in type.fields || type.people.includes(name)
    return of && there && record[name] !== null && record[name] !== undefined && record[name] !== false ? [of] : []
  })
  return (
    <ul className="s-glance">
      <li>
        <StateBadge type={record.type} state={record.state} phase={record.phase} />
      </li>
      {shown.map((of) => (
        <li key={of.path}>
          {!['priority', 'severity'].includes(of.path) && <span className="s-dim">{localize(of.label)}</span>}
          <FieldShow record={record} of={of} />
        </li>
      ))}
    </ul>
  )
}

const hasGraph = new Set(['ci', 'service'])

/** The root of the record's graph: the record itself, or the CI or service that it is about. */
const GraphLink = ({ record }: { readonly record: RecordJson }) => {
  const { t } = useMessages(en)
  const ci = typeof record['ci'] === 'string' ? record['ci'] : undefined
  const service = typeof record['service'] === 'string' ? record['service'] : undefined
  const [type, id] = hasGraph.has(record.type) ? [record.type, record.number] : ci ? ['ci', ci] : service ? ['service', service] : []
  if (!type || !id) return null
  return (
    <Tooltip label={t('graph')}>
      <ActionIcon component={Go} to={`/records/${type}/${id}/graph`} variant="default" size={36} aria-label={t('graph')}>
        <IconTopologyStar3 size={18} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  )
}

const RecordPage = ({
  page,
  type,
  id,
  askedAt,
}: {
  readonly page: PageJson
  readonly type: TypeJson
  readonly id: string
  readonly askedAt: number
}) => {
  const { t, localize } = useMessages(en)
  const house = useHouse()
  const { record } = page
  const change = useChange(type.name)
  const named = fieldNamer(house, type.name, localize)
  const may = (field: string): boolean => page.may.change === 'all' || page.may.change.includes(field)
  const mayAny = page.may.change === 'all' || page.may.change.length > 0
  useDocumentTitle(`${record.number} ${record.title} · Sereno`)

  const saved = (before: RecordJson, after: RecordJson, changes: FormValues): void => {
    const old = Object.fromEntries(Object.keys(changes).map((field) => [field, before[field] ?? null]))
    const shown = note({
      autoClose: 8000,
      message: (
        <span className="s-undo">
          {t('savedFields', { name: Object.keys(changes).map(named).join(', ') })}
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              notifications.hide(shown)
              change.mutate({ id: record.id, version: after.version, values: old }, { onError: (error) => describeTrouble(error, named) })
            }}
          >
            {t('undo')}
          </Button>
        </span>
      ),
    })
  }
  const take = (fills: FormValues): void =>
    change.mutate(
      { id: record.id, version: record.version, values: fills },
      { onSuccess: (after) => saved(record, after.record, fills), onError: (error) => describeTrouble(error, named) },
    )
  const edit = useEditing(record, { saved, merged: () => note({ message: t('merged') }), named })
  const form = useRef<HTMLFormElement>(null)
  useShortcuts({ edit: () => mayAny && !edit.editing && edit.start(), save: () => form.current?.requestSubmit() })
  const max = Number(house.named(type.name, 'title')?.field.options['max'] ?? 300)
  return (
    <div className="s-screen s-record" data-version={record.version}>
      <header className="s-record-head">
        <Neighbours record={record} type={type} />
        <div className="s-record-line">
          <div className="s-record-name">
            <Title title={record.title || record.number} max={max} may={may('title')} onSave={(title) => edit.saveOne('title', title)} />
          </div>
          <div className="s-record-doing">
            <GraphLink record={record} />
            <Moves page={page} type={type} />
          </div>
        </div>
        <Glance record={record} type={type} />
      </header>
      <div className="s-record-body">
        <div className="s-record-main">
          {edit.editing ? (
            <form
              ref={form}
              onSubmit={(event) => {
                event.preventDefault()
                void edit.save()
              }}
              onKeyDown={(event) => {
                if (event.key === 'Escape' && !event.defaultPrevented && edit.changed === 0) edit.stop()
              }}
            >
              <Card title={t('editing')}>
                {edit.conflict && (
                  <ConflictNote conflict={edit.conflict} mine={edit.shown} onTake={edit.takeTheirs} onKeep={() => void edit.save()} />
                )}
                <EditForm type={type} values={edit.shown} put={edit.put} errors={edit.errors} focus={edit.focus} may={may} />
                <div className="s-save-bar">
                  <span role="status">
                    {edit.trouble ? <span className="s-form-error">{edit.trouble}</span> : t('changedCount', { count: edit.changed })}
                  </span>
                  <Button variant="default" onClick={edit.stop}>
                    {t('cancel')}
                  </Button>
                  <Button type="submit" loading={edit.saving}>
                    {t('save')}
                  </Button>
                </div>
              </Card>
            </form>
          ) : (
            <ReadForm record={record} type={type} may={may} onEdit={edit.start} onEditAll={mayAny ? () => edit.start() : undefined} />
          )}
          <Story page={page} type={type} id={id} />
        </div>
        <aside className="s-record-side" aria-label={t('related')}>
          <RoomPanels record={record} />
          <Clocks clocks={page.clocks} type={type} askedAt={askedAt} />
          {openPhases.includes(record.phase) && <Offers type={type} values={record} take={mayAny ? take : undefined} />}
          <Decisions page={page} />
          <Steps page={page} />
          <Relations record={record} id={id} may={mayAny} />
        </aside>
      </div>
    </div>
  )
}
