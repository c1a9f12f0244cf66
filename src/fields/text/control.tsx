import { TagsInput, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { type Control, type EditProps, type NamedField, useInput, useLocalize, useWorld } from '../faces/control.tsx'
import { SearchSelect } from '../faces/search-select.tsx'
import { type Format, formats, nameOfText } from './text-formats.ts'

const maxShownOptions = 60

const formatOf = ({ field }: NamedField): Format | undefined => formats.get(field.options['format'])

/** A text with a format is chosen from the list of valid values; a stored value that is not valid stays until it is changed. */
const FormattedEdit = (props: EditProps<string> & { readonly format: Format; readonly codes: () => readonly string[] }) => {
  const { value, format, codes } = props
  const { language } = useWorld()
  const data = useMemo(() => {
    const all = codes()
    const stored = value && !all.includes(value) ? [value] : []
    return [...stored, ...all].map((code) => ({ value: code, label: nameOfText(code, format, language) }))
  }, [format, codes, value, language])
  return (
    <SearchSelect
      {...useInput(props)}
      data={data}
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
  Show: ({ value, of, dense }) => (
    <span className={dense ? 's-line' : 's-text'}>{nameOfText(value, formatOf(of), useWorld().language)}</span>
  ),
  Edit: (props) => {
    const format = formatOf(props.of)
    return format?.values ? <FormattedEdit {...props} format={format} codes={format.values} /> : <PlainEdit {...props} />
  },
  Filter: ({ operator, value, onChange, of }) => {
    const label = useLocalize()(of.label)
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
  text: (value, of, { language }) => nameOfText(value, formatOf(of), language),
}
