/** Searches records of a type by typed text; used by every field that refers to records. */
import { Loader } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Condition } from '#kernel/condition.ts'
import { type RefText, useTranslate, useWorld } from '../faces/control.tsx'
import { SearchMultiSelect, SearchSelect } from '../faces/search-select.tsx'
import { en } from './en.ts'

/** The numbers and titles of ids: from those already loaded, otherwise loaded one by one. Null for what the user may not read, undefined while it loads. */
export const useRefs = (type: string, ids: readonly string[]): readonly (RefText | null | undefined)[] => {
  const world = useWorld()
  const unknown = ids.filter((id) => world.known(id) === undefined)
  const asked = useQueries({
    queries: unknown.map((id) => ({
      queryKey: ['ref', type, id],
      queryFn: () => world.find(type, id),
      staleTime: Number.POSITIVE_INFINITY,
    })),
  })
  return ids.map((id) => {
    const known = world.known(id)
    return known === undefined ? asked[unknown.indexOf(id)]?.data : known
  })
}

/** The text of a reference. */
export const useRefText = (): ((label: RefText | null | undefined) => string) => {
  const t = useTranslate(en)
  return (label) => (label ? label.title || label.number : label === null ? t('notVisible') : '…')
}

interface Choice {
  readonly value: string
  readonly label: string
  readonly detail?: string | undefined
  readonly disabled?: boolean
}

/** The value of the line that says that more records match; it cannot be chosen. */
const moreMatch = ' more'

const useChoices = (type: string, where: Condition | undefined, text: string, opened: boolean) => {
  const { options } = useWorld()
  const [wanted] = useDebouncedValue(text, 150)
  const found = useQuery({
    queryKey: ['options', type, wanted, where],
    queryFn: () => options(type, wanted, where),
    enabled: opened,
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  })
  const t = useTranslate(en)
  const matches = (found.data?.options ?? []).map(
    (o): Choice => ({ value: o.id, label: o.title || o.number, detail: o.detail ?? o.number }),
  )
  const choices = found.data?.more ? [...matches, { value: moreMatch, label: t('moreMatch'), disabled: true }] : matches
  const pending = wanted !== text || found.isPlaceholderData || found.isLoading
  return { choices, busy: found.isFetching, pending }
}

const optionFace = ({ option }: { readonly option: { readonly label: string } }): ReactNode => {
  const { label, detail, disabled } = option as Choice
  return (
    <div className={disabled ? 's-option s-dim s-small' : 's-option'}>
      <div>{label}</div>
      {detail && <div className="s-dim s-small">{detail}</div>}
    </div>
  )
}

const merged = (first: readonly Choice[], then: readonly Choice[]): Choice[] => [
  ...first,
  ...then.filter((one) => !first.some((f) => f.value === one.value)),
]

interface Common {
  readonly type: string
  readonly where?: Condition | undefined
  /** Choices that are not records, such as `me`. */
  readonly besides?: readonly Choice[]
  readonly input: Readonly<Record<string, unknown>>
  readonly leftSection?: ReactNode
}

const useNothing = (text: string): string => useTranslate(en)(text ? 'noMatches' : 'nothingYet')

export const RefSelect = ({
  type,
  where,
  besides = [],
  input,
  leftSection,
  value,
  onChange,
}: Common & { readonly value: string | null; readonly onChange: (id: string | null) => void }) => {
  const [text, setText] = useState('')
  const [opened, setOpened] = useState(false)
  const [chosen] = useRefs(type, value && !besides.some((b) => b.value === value) ? [value] : [])
  const refText = useRefText()
  const label = chosen === undefined ? besides.find((b) => b.value === value)?.label : refText(chosen)
  // Mantine writes the chosen label into the search box; that is not a search
  const search = text === label ? '' : text
  const { choices, busy, pending } = useChoices(type, where, search, opened)
  // a label that is not loaded yet would stay in the search box
  const own: Choice[] = value && label !== undefined ? [{ value, label }] : []
  const data = merged(search ? [] : [...besides], choices)
  return (
    <SearchSelect
      {...input}
      pending={pending}
      clearable={input['required'] !== true}
      // a search shows only its matches, so that the first of them is not the previous choice
      data={search || data.some((d) => d.value === value) ? data : [...own, ...data]}
      value={value}
      onChange={onChange}
      onSearchChange={setText}
      onDropdownOpen={() => setOpened(true)}
      // a dialog focuses its first field; the list of an optional field would cover the buttons
      openOnFocus={!(input['autoFocus'] === true && input['required'] !== true)}
      filter={({ options }) => options}
      renderOption={optionFace}
      leftSection={leftSection}
      {...(busy && opened ? { rightSection: <Loader size={14} /> } : {})}
      nothingFoundMessage={useNothing(search)}
      maxDropdownHeight={320}
    />
  )
}

export const RefMultiSelect = ({
  type,
  where,
  besides = [],
  input,
  value,
  onChange,
}: Common & { readonly value: readonly string[]; readonly onChange: (ids: string[]) => void }) => {
  const [text, setText] = useState('')
  const [opened, setOpened] = useState(false)
  const labels = useRefs(
    type,
    value.filter((id) => !besides.some((b) => b.value === id)),
  )
  const records = value.filter((id) => !besides.some((b) => b.value === id))
  const refText = useRefText()
  const own = records.map((id, i): Choice => ({ value: id, label: refText(labels[i]) }))
  const { choices, pending } = useChoices(type, where, text, opened)
  return (
    <SearchMultiSelect
      {...input}
      pending={pending}
      data={text ? choices : merged([...besides, ...own], choices)}
      value={[...value]}
      onChange={onChange}
      onSearchChange={setText}
      onDropdownOpen={() => setOpened(true)}
      filter={({ options }) => options}
      renderOption={optionFace}
      nothingFoundMessage={useNothing(text)}
      maxDropdownHeight={320}
    />
  )
}
