/** The list of a record type, derived from its declaration. */
import './list.css'
import { Button, CloseButton, TextInput } from '@mantine/core'
import { useDebouncedCallback, useDisclosure, useMediaQuery } from '@mantine/hooks'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { formatNumber } from '#fields/faces/format.ts'
import type { TypeJson } from '#http/answers/house-answers.ts'
import { useHouse } from '../../api/house.ts'
import { pagesQuery } from '../../api/records.ts'
import { Empty } from '../../controls/empty.tsx'
import { Go } from '../../controls/go.tsx'
import { RoomIcon } from '../../controls/icon.tsx'
import { Lost } from '../../controls/lost.tsx'
import { PageHead } from '../../controls/page.tsx'
import { Answer, Loading } from '../../controls/trouble.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { useShortcuts } from '../../shortcuts/use-shortcuts.ts'
import { RecordCards } from './cards.tsx'
import { ColumnChooser, useColumns } from './columns.tsx'
import { en } from './en.ts'
import { ExportMenu, ExportProgress, useExport } from './export.tsx'
import { Chips, FilterButton, FilterPanel } from './filter.tsx'
import { listsOf, OtherWays } from './other-ways.tsx'
import { useQuestion } from './question.ts'
import { RecordTable } from './table.tsx'
import { leaveTrail } from './trail.ts'
import { Views } from './views.tsx'

export const ListScreen = () => {
  const { type: name = '' } = useParams({ strict: false })
  const type = useHouse().types.get(name)
  return type ? <ListOf key={name} type={type} /> : <Lost />
}

const ListOf = ({ type }: { readonly type: TypeJson }) => {
  const asked = useQuestion(type)
  const { address } = asked
  const first = listsOf(type).find((list) => list.first)
  const plain = !first || address.where || address.q || address.view === 'table'
  return plain ? (
    <RecordList type={type} asked={asked} />
  ) : (
    <Suspense fallback={<Loading />}>
      <first.Records type={type} where={asked.where} />
    </Suspense>
  )
}

const QuickSearch = ({ asked }: { readonly asked: ReturnType<typeof useQuestion> }) => {
  const { t } = useMessages(en)
  const [text, setText] = useState(asked.search)
  const send = useDebouncedCallback((q: string) => asked.change({ q }, true), 250)
  const input = useRef<HTMLInputElement>(null)
  useShortcuts({ quickSearch: () => input.current?.focus() })
  const set = (next: string): void => {
    setText(next)
    send(next)
  }
  return (
    <TextInput
      ref={input}
      className="s-quick"
      aria-label={t('quickSearch')}
      placeholder={t('quickSearch')}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={text ? <CloseButton size="sm" aria-label={t('clear')} onClick={() => set('')} /> : null}
      value={text}
      onChange={(event) => set(event.currentTarget.value)}
    />
  )
}

const RecordList = ({ type, asked }: { readonly type: TypeJson; readonly asked: ReturnType<typeof useQuestion> }) => {
  const { t, localize, language } = useMessages(en)
  const navigate = useNavigate()
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  const pages = useInfiniteQuery(pagesQuery(type.name, asked.question))
  const records = pages.data?.pages.flatMap((page) => page.records) ?? []
  const count = pages.data?.pages[0]?.count
  const { columns } = useColumns(type, asked.address.sort)
  const [filtering, filter] = useDisclosure(false)
  const [cursor, setCursor] = useState(-1)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const exporting = useExport(type, asked.question, selected)

  const select = (id: string): void => {
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    setSelected(next)
  }
  const trail = (): void => leaveTrail({ type: type.name, search: asked.address, numbers: records.map((r) => r.number) })
  const open = (): void => {
    const record = records[cursor]
    // Enter on a link or button activates it
    if (!record || document.activeElement?.closest('a, button')) return
    trail()
    void navigate({ to: '/records/$type/$id', params: { type: type.name, id: record.number } })
  }
  const fresh = (): void => {
    if (type.may.create) void navigate({ to: '/records/$type/new', params: { type: type.name } })
  }
  useShortcuts({
    down: () => setCursor(Math.min(cursor + 1, records.length - 1)),
    up: () => setCursor(Math.max(cursor - 1, 0)),
    open,
    select: () => records[cursor] && select(records[cursor].id),
    filter: filter.toggle,
    create: fresh,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor starts at the first row after a change of the condition
  useEffect(() => {
    setCursor(-1)
    setSelected(new Set())
  }, [JSON.stringify(asked.question)])

  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])

  const label = localize(type.labels.many)
  const other = listsOf(type).find((list) => !list.first && list.name === asked.address.view)
  return (
    <div className="s-screen s-screen-full">
      <PageHead title={label} icon={<RoomIcon name={type.icon} size={22} />}>
        <OtherWays type={type} asked={asked} />
        {type.may.create && (
          <Button component={Go} to={`/records/${type.name}/new`} leftSection={<IconPlus size={16} />}>
            {t('newOne')}
          </Button>
        )}
      </PageHead>
      <Views type={type} asked={asked} />
      <div className="s-toolbar">
        <QuickSearch asked={asked} />
        <FilterButton opened={filtering} toggle={filter.toggle} />
        <Chips type={type} asked={asked} />
        <span className="s-toolbar-end">
          <span className="s-count" role="status">
            {count !== undefined && t('recordCount', { count })}
            {selected.size > 0 && ` · ${t('selectedCount', { count: selected.size })}`}
          </span>
          <ExportMenu type={type} columns={columns.map((of) => of.path)} some={selected.size > 0} exporting={exporting} />
          {!narrow && <ColumnChooser type={type} />}
        </span>
      </div>
      <ExportProgress exporting={exporting} />
      <FilterPanel type={type} asked={asked} opened={filtering} />
      {other && (
        <Suspense fallback={<Loading />}>
          <other.Records type={type} where={asked.where} />
        </Suspense>
      )}
      {!other && (
        <Answer of={pages}>
          {() =>
            records.length === 0 ? (
              <Empty title={asked.search || (count === 0 && asked.address.where) ? t('nothingMatches') : t('nothingHere')}>
                {type.labels.empty && <p>{localize(type.labels.empty)}</p>}
              </Empty>
            ) : narrow ? (
              <RecordCards label={label} records={records} columns={columns} onOpen={trail} />
            ) : (
              <RecordTable
                label={label}
                records={records}
                count={count}
                columns={columns}
                sort={asked.sort}
                onSort={(sort) => asked.change({ sort })}
                cursor={cursor}
                selected={selected}
                onSelect={select}
                onSelectAll={() => setSelected(new Set(records.every((r) => selected.has(r.id)) ? [] : records.map((r) => r.id)))}
                onEnd={more}
                onOpen={trail}
              />
            )
          }
        </Answer>
      )}
      {hasNextPage && !other && (
        <div className="s-more">
          <Button variant="default" size="compact-md" loading={isFetchingNextPage} onClick={more}>
            {t('loadMore', { shown: records.length, total: count === undefined ? '…' : formatNumber(count, language) })}
          </Button>
        </div>
      )}
    </div>
  )
}
