import { TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { type Control, type NamedField, useInput, useLocalize, useTranslate, useWorld } from '../faces/control.tsx'
import { formatDuration, formatEffort, readLength, writeLength } from '../faces/format.ts'
import { en } from './en.ts'

const isEffort = (of: NamedField): boolean => of.field.options['effort'] === true

/** A text such as `1h 30m`; its meaning is shown next to the input while it is typed. */
const Length = (props: {
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly input: { readonly label?: ReactNode; readonly error?: ReactNode; readonly 'aria-label'?: string; readonly className?: string }
}) => {
  const { language } = useWorld()
  const t = useTranslate(en)
  const [text, setText] = useState(props.value === null ? '' : writeLength(props.value))
  const read = text.trim() === '' ? null : readLength(text)
  const wrong = read === undefined ? t('example') : undefined
  return (
    <TextInput
      {...props.input}
      error={props.input.error ?? wrong}
      placeholder="1h 30m"
      value={text}
      rightSection={typeof read === 'number' ? <span className="s-dim s-number">{formatDuration(read, language)}</span> : null}
      rightSectionWidth={96}
      onChange={(event) => {
        setText(event.currentTarget.value)
        const next = event.currentTarget.value.trim() === '' ? null : readLength(event.currentTarget.value)
        if (next !== undefined) props.onChange(next)
      }}
    />
  )
}

export const durationControl: Control<number> = {
  Show: ({ value, of }) => {
    const { language } = useWorld()
    return <span className="s-number">{isEffort(of) ? formatEffort(value, language) : formatDuration(value, language)}</span>
  },
  Edit: (props) => <Length value={props.value} onChange={props.onChange} input={useInput(props)} />,
  Filter: ({ value, onChange, of }) => (
    <Length
      value={typeof value === 'number' ? value : null}
      onChange={onChange}
      input={{ 'aria-label': useLocalize()(of.label), className: 's-grow' }}
    />
  ),
  text: (value, of, world) => (isEffort(of) ? formatEffort(value, world.language) : formatDuration(value, world.language)),
}
