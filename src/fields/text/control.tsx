import { TagsInput, TextInput } from '@mantine/core'
import { type Control, useInput, useSay } from '../faces/control.tsx'

export const textControl: Control<string> = {
  Show: ({ value, dense }) => <span className={dense ? 's-line' : 's-text'}>{value}</span>,
  Edit: (props) => {
    const max = Number(props.of.field.options['max'] ?? 1000)
    return (
      <TextInput
        {...useInput(props)}
        maxLength={max}
        value={props.value ?? ''}
        onChange={(event) => props.onChange(event.currentTarget.value || null)}
      />
    )
  },
  Filter: ({ operator, value, onChange, of }) => {
    const label = useSay()(of.words)
    if (operator === 'in' || operator === 'notIn')
      return <TagsInput aria-label={label} value={Array.isArray(value) ? value.map(String) : []} onChange={onChange} className="s-grow" />
    return (
      <TextInput
        aria-label={label}
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => onChange(event.currentTarget.value)}
        className="s-grow"
      />
    )
  },
  text: (value) => value,
}
