import { TagsInput, TextInput } from '@mantine/core'
import { type Control, type EditProps, useInput, useSay } from '../faces/control.tsx'
import { SearchSelect } from '../faces/search-select.tsx'
import { formats } from './text-formats.ts'

const maxShownOptions = 60

/** A text with a format is chosen from the list of valid values; a stored value that is not valid stays until it is changed. */
const FormattedEdit = (props: EditProps<string> & { readonly all: readonly string[] }) => {
  const { value, all } = props
  return (
    <SearchSelect
      {...useInput(props)}
      data={value && !all.includes(value) ? [value, ...all] : [...all]}
      limit={maxShownOptions}
      value={value}
      onChange={props.onChange}
      clearable={!props.required}
    />
  )
}

const PlainEdit = (props: EditProps<string>) => (
  <TextInput
    {...useInput(props)}
    maxLength={Number(props.of.field.options['max'] ?? 1000)}
    value={props.value ?? ''}
    onChange={(event) => props.onChange(event.currentTarget.value || null)}
  />
)

export const textControl: Control<string> = {
  Show: ({ value, dense }) => <span className={dense ? 's-line' : 's-text'}>{value}</span>,
  Edit: (props) => {
    const format = formats.get(props.of.field.options['format'])
    return format ? <FormattedEdit {...props} all={format.values()} /> : <PlainEdit {...props} />
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
