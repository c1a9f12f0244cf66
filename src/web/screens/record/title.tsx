/** The title of a record, edited in place. */
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'

export const Title = ({
  title,
  max,
  may,
  onSave,
}: {
  readonly title: string
  readonly max: number
  readonly may: boolean
  readonly onSave: (title: string) => Promise<void>
}) => {
  const { t } = useMessages(en)
  const [text, setText] = useState<string>()
  const save = async (): Promise<void> => {
    const next = text?.trim()
    setText(undefined)
    if (next && next !== title) await onSave(next)
  }
  if (text === undefined)
    return (
      <h1 className="s-title">
        {may ? (
          <button type="button" aria-label={`${title} (${t('edit')})`} title={t('edit')} onClick={() => setText(title)}>
            {title}
          </button>
        ) : (
          title
        )}
      </h1>
    )
  return (
    <form
      className="s-title-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h1 className="s-hidden">{title}</h1>
      <TextInput
        size="md"
        aria-label={t('title')}
        autoFocus
        maxLength={max}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setText(undefined)
        }}
      />
    </form>
  )
}
