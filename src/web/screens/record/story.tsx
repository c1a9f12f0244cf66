/** The history of a record: comments, moves, changes and facts in one timeline. */
import { SegmentedControl } from '@mantine/core'
import { IconArrowRight, IconBolt, IconFileImport, IconLink, IconLock, IconMessage, IconPencil, IconSparkles } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorld } from '#fields/faces/control.tsx'
import { formatAgo, formatMoment, formatMomentFully } from '#fields/faces/format.ts'
import { Markdown } from '#fields/markdown/render.tsx'
import { Initials } from '#fields/person/control.tsx'
import type { TypeJson } from '#http/answers/house-answers.ts'
import type { PageJson, StoryEntryJson } from '#http/answers/record-answers.ts'
import type { RecordJson } from '#http/answers/shared-answers.ts'
import { useHouse } from '../../api/house.ts'
import { storyQuery } from '../../api/records.ts'
import { FieldShow, isEmpty } from '../../controls/field.tsx'
import { NextPage } from '../../controls/next-page.tsx'
import { Card } from '../../controls/page.tsx'
import { StateBadge } from '../../controls/state-badge.tsx'
import { Answer } from '../../controls/trouble.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { Composer } from './composer.tsx'
import { en } from './en.ts'

const icons = {
  created: IconSparkles,
  changed: IconPencil,
  moved: IconArrowRight,
  commented: IconMessage,
  related: IconLink,
  fact: IconBolt,
  imported: IconFileImport,
}

const State = ({ type, state }: { readonly type: TypeJson; readonly state: string }) => {
  const phase = type.states[state]
  return phase ? <StateBadge type={type.name} state={state} phase={phase} /> : <span>{state}</span>
}

/** A change such as `Prioridad: Alta → Crítica`, with the control of the field. */
const Changes = ({ entry, record }: { readonly entry: StoryEntryJson; readonly record: RecordJson }) => {
  const { t, localize } = useMessages(en)
  const house = useHouse()
  const shown = Object.entries(entry.changes ?? {}).filter(
    ([field]) => !['state', 'phase', 'version', 'updatedAt', 'closedAt'].includes(field),
  )
  if (shown.length === 0) return null
  return (
    <ul className="s-changes">
      {shown.map(([field, [before, after]]) => {
        const of = house.named(record.type, field)
        if (!of) return null
        const face = (value: unknown) =>
          isEmpty(value) ? (
            <span className="s-dim">{t('nothing')}</span>
          ) : (
            <FieldShow record={{ ...record, [field]: value }} of={of} dense />
          )
        return (
          <li key={field}>
            <span className="s-dim">{localize(of.label)}:</span> {isEmpty(before) ? null : <span className="s-before">{face(before)}</span>}
            {isEmpty(before) ? null : <IconArrowRight size={12} aria-label={t('became')} />}
            <span className="s-after">{face(after)}</span>
          </li>
        )
      })}
    </ul>
  )
}

const Entry = ({ entry, record, type }: { readonly entry: StoryEntryJson; readonly record: RecordJson; readonly type: TypeJson }) => {
  const { t, localize, language } = useMessages(en)
  const house = useHouse()
  const { zone } = useWorld()
  const Icon = icons[entry.kind] ?? IconBolt
  const did = entry.kind === 'moved' && entry.move ? localize(house.moveLabel(type.name, entry.move)) : t(`story_${entry.kind}`)
  const human = entry.by.kind === 'person'
  return (
    <li className="s-entry" data-kind={entry.kind} data-internal={entry.internal}>
      <span className="s-entry-mark">
        {entry.kind === 'commented' && human ? <Initials name={entry.by.name} size={26} /> : <Icon size={15} aria-hidden />}
      </span>
      <div className="s-entry-body">
        <div className="s-entry-head">
          <strong>{entry.by.name}</strong>
          <span className="s-dim">{did}</span>
          {entry.kind === 'moved' && entry.from && entry.to && entry.from !== entry.to && (
            <span className="s-entry-states">
              <State type={type} state={entry.from} />
              <IconArrowRight size={12} aria-label={t('became')} />
              <State type={type} state={entry.to} />
            </span>
          )}
          {entry.kind === 'commented' && entry.internal && (
            <span className="s-badge" data-tone="wait">
              <IconLock size={11} aria-hidden /> {t('internal')}
            </span>
          )}
          <time dateTime={entry.at} title={formatMomentFully(entry.at, language, zone)} className="s-dim s-number">
            {Date.now() - Date.parse(entry.at) < 86_400_000
              ? formatAgo(entry.at, Date.now(), { language, zone })
              : formatMoment(entry.at, language, zone)}
          </time>
        </div>
        {entry.text && (
          <div className="s-entry-text">
            {entry.kind === 'commented' || entry.text.includes('\n') ? <Markdown text={entry.text} /> : entry.text}
          </div>
        )}
        {entry.kind === 'created' || entry.kind === 'imported' ? (
          <details className="s-first-values">
            <summary>{t('withValues', { count: Object.keys(entry.changes ?? {}).length })}</summary>
            <Changes entry={entry} record={record} />
          </details>
        ) : (
          <Changes entry={entry} record={record} />
        )}
      </div>
    </li>
  )
}

export const Story = ({ page, type, id }: { readonly page: PageJson; readonly type: TypeJson; readonly id: string }) => {
  const { t } = useMessages(en)
  const story = useInfiniteQuery(storyQuery(type.name, id))
  const [only, setOnly] = useState('all')
  const entries = (story.data?.pages.flatMap((p) => p.entries) ?? []).filter(
    (e) => only === 'all' || (only === 'label' ? Boolean(e.text) && e.kind === 'commented' : e.kind !== 'commented'),
  )
  // newest first, in any order of the pages
  const sorted = [...entries].sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1))
  return (
    <Card
      title={t('story')}
      aside={
        <SegmentedControl
          size="xs"
          aria-label={t('storyShows')}
          value={only}
          onChange={setOnly}
          data={[
            { value: 'all', label: t('everything') },
            { value: 'label', label: t('comments') },
            { value: 'doings', label: t('changes') },
          ]}
        />
      }
    >
      {page.may.comment && <Composer page={page} id={id} type={type} />}
      <Answer of={story}>
        {() => (
          <>
            <ol className="s-story" reversed>
              {sorted.map((entry) => (
                <Entry key={entry.id} entry={entry} record={page.record} type={type} />
              ))}
            </ol>
            {sorted.length === 0 && <p className="s-dim">{t('noStory')}</p>}
            <NextPage of={story} label={t('olderStory')} />
          </>
        )}
      </Answer>
    </Card>
  )
}
