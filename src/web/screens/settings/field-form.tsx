// biome-ignore-all lint/suspicious/noArrayIndexKey: a choice that is being edited is identified only by its position
/** The form for a custom field: adds one to a record type, or changes its texts and options. */

import { ActionIcon, Button, Checkbox, NumberInput, Select, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { SearchSelect } from '#fields/faces/search-select.tsx'
import type { CustomFieldJson } from '#http/answers/installation-answers.ts'
import { localeOf } from '#kernel/localized-text.ts'
import { ask } from '../../api/api.ts'
import { useHouse } from '../../api/house.ts'
import { note } from '../../controls/note.ts'
import { type FormOf, FormTrouble, fieldInput, type InputProps, useSendForm } from '../../controls/send-form.tsx'
import { useMessages, useSpeech } from '../../messages/use-messages.ts'
import { en } from './en.ts'
import { addableKinds, type FieldDraft, fieldOf, missing, nameOf, newChoice } from './field-draft.ts'

type DraftForm = FormOf<FieldDraft>

const Choices = ({ form }: { readonly form: DraftForm }) => {
  const { t } = useMessages(en)
  const languages = useLanguages()
  return (
    <fieldset className="s-choices">
      <legend>{t('choiceValues')}</legend>
      {form.values.choices.map((_, i) => (
        <div key={i} className="s-choice-row">
          {languages.map(({ code, title }) => (
            <TextInput
              key={code}
              aria-label={`${title} ${i + 1}`}
              placeholder={title}
              {...textInput(form.getInputProps(`choices.${i}.label.${code}`))}
            />
          ))}
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={t('removeChoice', { number: i + 1 })}
            onClick={() => form.removeListItem('choices', i)}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={14} />}
        onClick={() => form.insertListItem('choices', newChoice)}
      >
        {t('addChoice')}
      </Button>
      {form.errors['choices'] && <p className="s-bad s-small">{form.errors['choices']}</p>}
    </fieldset>
  )
}

/** The languages in which a field can have a name, in the language of the reader. */
const useLanguages = () => {
  const { language, choices } = useSpeech()
  const names = new Intl.DisplayNames([localeOf(language)], { type: 'language' })
  return choices.map(({ code }) => ({ code, title: names.of(code) ?? code }))
}

/** A text for a language has no value until somebody types one. */
const textInput = (input: InputProps) => ({ ...input, value: input.value ?? '' })

const Bound = ({ form, name, label }: { readonly form: DraftForm; readonly name: 'min' | 'max'; readonly label: string }) => (
  <NumberInput
    label={label}
    value={form.values[name] ?? ''}
    onChange={(next) => form.setFieldValue(name, typeof next === 'number' ? next : null)}
    error={form.errors[name]}
  />
)

/** The options of the kind that was chosen. */
const Options = ({ form }: { readonly form: DraftForm }): ReactNode => {
  const { t, localize } = useMessages(en)
  const house = useHouse()
  const { kind } = form.values
  if (kind === 'choice' || kind === 'choices') return <Choices form={form} />
  if (kind === 'ref' || kind === 'refs')
    return (
      <SearchSelect
        label={t('pointsTo')}
        required
        withScrollArea
        data={[...house.types.values()].map((type) => ({ value: type.name, label: localize(type.labels.many) }))}
        {...fieldInput(form.getInputProps('to'))}
      />
    )
  if (kind === 'text')
    return (
      <div className="s-two">
        <Bound form={form} name="max" label={t('longest')} />
      </div>
    )
  if (kind === 'duration') return <Checkbox label={t('isEffort')} {...form.getInputProps('effort', { type: 'checkbox' })} />
  if (kind !== 'number') return null
  return (
    <>
      <div className="s-two">
        <Bound form={form} name="min" label={t('smallest')} />
        <Bound form={form} name="max" label={t('largest')} />
        <TextInput label={t('unit')} placeholder="kg, GB, °C" {...form.getInputProps('suffix')} />
      </div>
      <Checkbox label={t('wholeNumber')} {...form.getInputProps('whole', { type: 'checkbox' })} />
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
  const { t, localize } = useMessages(en)
  const languages = useLanguages()
  const house = useHouse()
  const client = useQueryClient()
  const there = begin.name !== null
  const namesIn = (type: string) => taken.filter((one) => one.type === type).map((one) => one.name)
  const { form, submit, sending, trouble } = useSendForm({
    initialValues: begin,
    validate: (draft) => {
      const lacks = missing(draft)
      return lacks === 'to' ? { to: t('lacksTarget') } : lacks === 'choices' ? { choices: t('lacksChoices') } : {}
    },
    send: (draft) => {
      const { type, name, ...body } = fieldOf(draft, namesIn(draft.type))
      return ask(`/api/fields/${type}/${name}`, { method: 'PUT', body })
    },
    onSent: async () => {
      // the declarations are loaded again, so that forms and lists have the field at once
      await Promise.all([client.invalidateQueries({ queryKey: ['fields'] }), client.invalidateQueries({ queryKey: ['house'] })])
      note({ message: t('saved') })
      onDone()
    },
  })
  const draft = form.values
  return (
    <form className="s-field-form" onSubmit={submit}>
      <div className="s-two">
        <SearchSelect
          label={t('recordType')}
          required
          disabled={there}
          withScrollArea
          data={house.processes.map((process) => ({
            group: localize(process.label),
            items: process.records.map((type) => ({ value: type.name, label: localize(type.labels.many) })),
          }))}
          {...fieldInput(form.getInputProps('type'))}
        />
        <Select
          label={t('kind')}
          required
          disabled={there}
          allowDeselect={false}
          data={addableKinds.map((kind) => ({ value: kind, label: t(`kind_${kind}`) }))}
          {...form.getInputProps('kind')}
        />
        {languages.map(({ code, title }) => (
          <TextInput
            key={code}
            label={t('nameIn', { language: title })}
            required={missing(draft) === 'label'}
            maxLength={100}
            {...textInput(form.getInputProps(`label.${code}`))}
          />
        ))}
      </div>
      <p className="s-dim s-small">
        {t('technicalName')} <code>{nameOf(draft, namesIn(draft.type))}</code>
      </p>
      <Options form={form} />
      <FormTrouble of={trouble} />
      <div className="s-form-end">
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={sending}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
