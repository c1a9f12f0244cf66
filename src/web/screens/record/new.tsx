/** The form for a new record. The input is kept in this tab until the record is created. */
import './record.css'
import { Button } from '@mantine/core'
import { useSessionStorage } from '@mantine/hooks'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { TypeJson } from '#http/answers/house-answers.ts'
import { ApiProblem } from '../../api/api.ts'
import { useHouse } from '../../api/house.ts'
import { useMe } from '../../api/person.ts'
import { type FormValues, useCreate } from '../../api/records.ts'
import { RoomIcon } from '../../controls/icon.tsx'
import { Lost } from '../../controls/lost.tsx'
import { note } from '../../controls/note.ts'
import { Card, PageHead } from '../../controls/page.tsx'
import { fieldNamer, fieldSentence, sentenceOf } from '../../controls/trouble.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { useShortcuts } from '../../shortcuts/use-shortcuts.ts'
import { en } from './en.ts'
import { EditForm } from './form.tsx'
import { Offers } from './offers.tsx'
import { PrefillBar } from './prefill.tsx'

export const NewScreen = () => {
  const { type: name = '' } = useParams({ strict: false })
  const type = useHouse().types.get(name)
  return type ? <NewOf key={name} type={type} /> : <Lost />
}

const defaultsOf = (type: TypeJson): FormValues =>
  Object.fromEntries(
    Object.entries(type.fields).flatMap(([name, field]) =>
      field.options.default === undefined || field.options.readonly ? [] : [[name, field.options.default]],
    ),
  )

const NewOf = ({ type }: { readonly type: TypeJson }) => {
  const { t, localize } = useMessages(en)
  const house = useHouse()
  const me = useMe()
  const navigate = useNavigate()
  const { values: given = {} } = useSearch({ strict: false }) as { values?: FormValues }
  const begin: FormValues = { ...defaultsOf(type), ...(type.people.includes('requester') ? { requester: me.person.id } : {}), ...given }
  const [values, setValues, forget] = useSessionStorage<FormValues>({
    key: `sereno.new.${type.name}`,
    defaultValue: begin,
    getInitialValueInEffect: false,
  })
  const [stay, setStay] = useState(false)
  const create = useCreate(type.name)
  const named = fieldNamer(house, type.name, localize)
  const refused = create.error instanceof ApiProblem ? create.error.fields : []
  const send = (): void => {
    // a field that was filled and emptied again is not sent, nor a default that is for others to change
    const said = Object.fromEntries(
      Object.entries(values).filter(([field, value]) => value !== null && value !== '' && !type.may.withheld.includes(field)),
    )
    create.mutate(said, {
      onSuccess: ({ record }) => {
        forget()
        note({ message: t('created', { name: `${record.number} ${record.title}` }) })
        if (stay) setValues(begin)
        else void navigate({ to: '/records/$type/$id', params: { type: type.name, id: record.number } })
      },
    })
  }
  const form = useRef<HTMLFormElement>(null)
  useShortcuts({ save: () => form.current?.requestSubmit() })
  return (
    <div className="s-screen s-narrow s-new" data-related={type.offered.length > 0}>
      <PageHead title={`${t('newOne')}: ${localize(type.labels.one)}`} icon={<RoomIcon name={type.icon} size={22} />} />
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <Card title={t('details')}>
          <PrefillBar type={type} values={values} fill={(found) => setValues((old) => ({ ...old, ...found }))} />
          <EditForm
            type={type}
            fresh
            values={values}
            put={(field, value) => setValues((old) => ({ ...old, [field]: value }))}
            errors={Object.fromEntries(refused.map((field) => [field, fieldSentence(create.error, field) ?? '']))}
            focus="title"
            may={(field) => !type.may.withheld.includes(field)}
          />
          <div className="s-save-bar">
            <span role="alert" className="s-form-error">
              {create.error ? sentenceOf(create.error, named) : ''}
            </span>
            <Button
              variant="default"
              onClick={() => {
                forget()
                void navigate({ to: '/records/$type', params: { type: type.name } })
              }}
            >
              {t('cancel')}
            </Button>
            <Button type="submit" variant="default" onClick={() => setStay(true)} loading={create.isPending && stay}>
              {t('createAnother')}
            </Button>
            <Button type="submit" onClick={() => setStay(false)} loading={create.isPending && !stay}>
              {t('create')}
            </Button>
          </div>
        </Card>
      </form>
      <aside aria-label={t('related')}>
        <Offers type={type} values={values} take={(fills) => setValues((old) => ({ ...old, ...fills }))} />
      </aside>
    </div>
  )
}
