// biome-ignore-all lint/suspicious/noArrayIndexKey: a choice that is being written has no identity but its place
/** Adds a field to a record type, or changes its words and options. */

import { ActionIcon, Button, Checkbox, NumberInput, Select, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { SearchSelect } from '#fields/faces/search-select.tsx'
import type { KindName } from '#fields/kinds.ts'
import type { CustomFieldJson } from '#http/answers/installation-answers.ts'
import { localeOf } from '#kernel/localized-text.ts'
import { ask } from '../../api/api.ts'
import { useHouse } from '../../api/house.ts'
import { note } from '../../controls/note.ts'
import { sentenceOf } from '../../controls/trouble.tsx'
import { useMessages, useSpeech } from '../../messages/use-messages.ts'
import { en } from './en.ts'
import { addableKinds, type ChoiceDraft, type FieldDraft, fieldOf, missing, nameOf } from './field-draft.ts'

type Set = (next: Partial<FieldDraft>) => void

const Choices = ({ choices, set }: { readonly choices: readonly ChoiceDraft[]; readonly set: Set }) => {
  const { t } = useMessages(en)
  const languages = useLanguages()
  const change = (i: number, next: Partial<ChoiceDraft>): void => set({ choices: choices.map((c, n) => (n === i ? { ...c, ...next } : c)) })
  return (
    <fieldset className="s-choices">
      <legend>{t('choiceValues')}</legend>
      {choices.map((choice, i) => (
        <div key={i} className="s-choice-row">
          {languages.map(({ code, title }) => (
            <TextInput
              key={code}
              aria-label={`${title} ${i + 1}`}
              placeholder={title}
              value={choice.words[code] ?? ''}
              onChange={(event) => change(i, { words: { ...choice.words, [code]: event.currentTarget.value } })}
            />
          ))}
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={t('removeChoice', { number: i + 1 })}
            onClick={() => set({ choices: choices.filter((_, n) => n !== i) })}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={14} />}
        onClick={() => set({ choices: [...choices, { key: null, words: {} }] })}
      >
        {t('addChoice')}
      </Button>
    </fieldset>
  )
}

/** The languages in which a field can be named, as the reader calls them. */
const useLanguages = () => {
  const { language, choices } = useSpeech()
  const names = new Intl.DisplayNames([localeOf(language)], { type: 'language' })
  return choices.map(({ code }) => ({ code, title: names.of(code) ?? code }))
}

const Bound = ({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}) => <NumberInput label={label} value={value ?? ''} onChange={(next) => onChange(typeof next === 'number' ? next : null)} />

/** What the kind lets one say. */
const Options = ({ draft, set }: { readonly draft: FieldDraft; readonly set: Set }): ReactNode => {
  const { t, tell } = useMessages(en)
  const house = useHouse()
  const { kind } = draft
  if (kind === 'choice' || kind === 'choices') return <Choices choices={draft.choices} set={set} />
  if (kind === 'ref' || kind === 'refs')
    return (
      <SearchSelect
        label={t('pointsTo')}
        required
        withScrollArea
        data={[...house.types.values()].map((type) => ({ value: type.name, label: tell(type.words.many) }))}
        value={draft.to || null}
        onChange={(to) => set({ to: to ?? '' })}
      />
    )
  if (kind === 'text')
    return (
      <div className="s-two">
        <Bound label={t('longest')} value={draft.max} onChange={(max) => set({ max })} />
      </div>
    )
  if (kind === 'duration')
    return <Checkbox label={t('isEffort')} checked={draft.effort} onChange={(event) => set({ effort: event.currentTarget.checked })} />
  if (kind !== 'number') return null
  return (
    <>
      <div className="s-two">
        <Bound label={t('smallest')} value={draft.min} onChange={(min) => set({ min })} />
        <Bound label={t('largest')} value={draft.max} onChange={(max) => set({ max })} />
        <TextInput
          label={t('unit')}
          placeholder="kg, GB, °C"
          value={draft.suffix}
          onChange={(event) => set({ suffix: event.currentTarget.value })}
        />
      </div>
      <Checkbox label={t('wholeNumber')} checked={draft.whole} onChange={(event) => set({ whole: event.currentTarget.checked })} />
    </>
  )
}

export const FieldForm = ({
  begin,
  taken,
  onDone,
}: {
  readonly begin: FieldDraft
  readonly taken: readonly CustomFieldJson[]
  readonly onDone: () => void
}) => {
  const { t, tell } = useMessages(en)
  const languages = useLanguages()
  const house = useHouse()
  const client = useQueryClient()
  const [draft, setDraft] = useState(begin)
  const set: Set = (next) => setDraft({ ...draft, ...next })
  const there = begin.name !== null
  const names = taken.filter((one) => one.type === draft.type).map((one) => one.name)
  const lacks = missing(draft)
  const save = useMutation({
    mutationFn: () => {
      const { type, name, ...body } = fieldOf(draft, names)
      return ask(`/api/fields/${type}/${name}`, { method: 'PUT', body })
    },
    onSuccess: async () => {
      // the declarations are asked for anew, so that forms and lists know the field at once
      await Promise.all([client.invalidateQueries({ queryKey: ['fields'] }), client.invalidateQueries({ queryKey: ['house'] })])
      note({ message: t('saved') })
      onDone()
    },
  })
  return (
    <form
      className="s-field-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!lacks) save.mutate()
      }}
    >
      <div className="s-two">
        <SearchSelect
          label={t('recordType')}
          required
          disabled={there}
          withScrollArea
          data={house.processes.map((process) => ({
            group: tell(process.words),
            items: process.records.map((type) => ({ value: type.name, label: tell(type.words.many) })),
          }))}
          value={draft.type}
          onChange={(type) => type && set({ type })}
        />
        <Select
          label={t('kind')}
          required
          disabled={there}
          allowDeselect={false}
          data={addableKinds.map((kind) => ({ value: kind, label: t(`kind_${kind}`) }))}
          value={draft.kind}
          onChange={(kind) => kind && set({ kind: kind as KindName })}
        />
        {languages.map(({ code, title }) => (
          <TextInput
            key={code}
            label={t('nameIn', { language: title })}
            required={lacks === 'words'}
            value={draft.words[code] ?? ''}
            maxLength={100}
            onChange={(event) => set({ words: { ...draft.words, [code]: event.currentTarget.value } })}
          />
        ))}
      </div>
      <p className="s-dim s-small">
        {t('technicalName')} <code>{nameOf(draft, names)}</code>
      </p>
      <Options draft={draft} set={set} />
      {save.error && (
        <p role="alert" className="s-bad">
          {sentenceOf(save.error)}
        </p>
      )}
      <div className="s-form-end">
        {lacks && lacks !== 'words' && <span className="s-dim s-small">{t(lacks === 'to' ? 'lacksTarget' : 'lacksChoices')}</span>}
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
        <Button type="submit" disabled={lacks !== undefined} loading={save.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
