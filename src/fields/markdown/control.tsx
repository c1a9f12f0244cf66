import { Textarea, TextInput } from '@mantine/core'
import { type Control, useInput, useLocalize } from '../faces/control.tsx'
import { Markdown } from './render.tsx'

export const markdownControl: Control<string> = {
  Show: ({ value, dense }) =>
    dense ? <span className="s-line">{value.replaceAll(/\s+/g, ' ').slice(0, 200)}</span> : <Markdown text={value} />,
  Edit: (props) => (
    <Textarea
      {...useInput(props)}
      autosize
      minRows={3}
      maxRows={20}
      value={props.value ?? ''}
      onChange={(event) => props.onChange(event.currentTarget.value || null)}
    />
  ),
  Filter: ({ value, onChange, of }) => (
    <TextInput
      aria-label={useLocalize()(of.label)}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.currentTarget.value)}
      className="s-grow"
    />
  ),
  text: (value) => value,
}
