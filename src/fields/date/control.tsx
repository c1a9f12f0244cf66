import { TextInput } from '@mantine/core'
import { type Control, useInput, useLocalize, useWorld } from '../faces/control.tsx'
import { formatDate } from '../faces/format.ts'

export const dateControl: Control<string> = {
  Show: ({ value }) => (
    <time dateTime={value} className="s-number s-nowrap">
      {formatDate(value, useWorld().language)}
    </time>
  ),
  Edit: (props) => (
    <TextInput
      {...useInput(props)}
      type="date"
      value={props.value ?? ''}
      onChange={(event) => props.onChange(event.currentTarget.value || null)}
    />
  ),
  Filter: ({ value, onChange, of }) => (
    <TextInput
      type="date"
      className="s-grow"
      aria-label={useLocalize()(of.label)}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  ),
  text: (value, _, world) => formatDate(value, world.language),
}
