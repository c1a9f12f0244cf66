import { Select } from '@mantine/core'
import { textIn } from '#kernel/localized-text.ts'
import { type Control, choiceLabel, type EditProps, type FilterProps, type NamedField, useInput, useLocalize } from '../faces/control.tsx'
import { SearchMultiSelect, SearchSelect } from '../faces/search-select.tsx'
import { choicesOf } from './kind.ts'
import { toneOf } from './tone.ts'

const useData = (of: NamedField) => {
  const localize = useLocalize()
  return choicesOf(of.field.options).map((key) => ({ value: key, label: localize(choiceLabel(of, key)) }))
}

/** A value of a scale: a colour, and bars that show the same without colour. */
export const Scale = ({ tone, level, children }: { readonly tone: string; readonly level: number; readonly children: string }) => (
  <span className="s-scale" data-tone={tone}>
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      {[1, 2, 3, 4].map((n) => (
        <rect
          key={n}
          x={(n - 1) * 3}
          y={10 - n * 2.5}
          width="2.2"
          height={n * 2.5 + 2}
          rx="0.6"
          opacity={n <= level ? 1 : 0.22}
          fill="currentColor"
        />
      ))}
    </svg>
    {children}
  </span>
)

const Show = ({ value, of }: { readonly value: string; readonly of: NamedField }) => {
  const text = useLocalize()(choiceLabel(of, value))
  const tone = toneOf(of.path, value)
  return tone ? (
    <Scale tone={tone[0]} level={tone[1]}>
      {text}
    </Scale>
  ) : (
    <span>{text}</span>
  )
}

/** With more choices than these, the select filters by typing. */
const maxWithoutSearch = 7

const Edit = (props: EditProps<string>) => {
  const data = useData(props.of)
  const shared = { ...useInput(props), data, value: props.value, onChange: props.onChange, clearable: !props.required }
  return data.length > maxWithoutSearch ? <SearchSelect {...shared} /> : <Select {...shared} allowDeselect={!props.required} />
}

const Filter = ({ operator, value, onChange, of }: FilterProps) => {
  const data = useData(of)
  const label = useLocalize()(of.label)
  if (operator === 'in' || operator === 'notIn')
    return (
      <SearchMultiSelect
        aria-label={label}
        className="s-grow"
        data={data}
        value={Array.isArray(value) ? value.map(String) : []}
        onChange={onChange}
      />
    )
  return (
    <SearchSelect aria-label={label} className="s-grow" data={data} value={typeof value === 'string' ? value : null} onChange={onChange} />
  )
}

export const choiceControl: Control<string> = {
  Show,
  Edit,
  Filter,
  text: (value, of, world) => textIn(choiceLabel(of, value), world.language),
}
