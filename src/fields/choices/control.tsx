import { Select } from '@mantine/core'
import { textIn } from '#kernel/localized-text.ts'
import { choicesOf } from '../choice/kind.ts'
import { type Control, choiceLabel, useInput, useLocalize } from '../faces/control.tsx'
import { SearchMultiSelect } from '../faces/search-select.tsx'

export const choicesControl: Control<readonly string[]> = {
  Show: ({ value, of }) => {
    const localize = useLocalize()
    return <span className="s-text">{value.map((key) => localize(choiceLabel(of, key))).join(', ')}</span>
  },
  Edit: (props) => {
    const localize = useLocalize()
    const data = choicesOf(props.of.field.options).map((key) => ({ value: key, label: localize(choiceLabel(props.of, key)) }))
    return (
      <SearchMultiSelect
        {...useInput(props)}
        data={data}
        value={[...(props.value ?? [])]}
        onChange={(list) => props.onChange(list.length > 0 ? list : null)}
      />
    )
  },
  Filter: ({ value, onChange, of }) => {
    const localize = useLocalize()
    const data = choicesOf(of.field.options).map((key) => ({ value: key, label: localize(choiceLabel(of, key)) }))
    return (
      <Select
        aria-label={localize(of.label)}
        className="s-grow"
        data={data}
        value={typeof value === 'string' ? value : null}
        onChange={onChange}
        allowDeselect={false}
      />
    )
  },
  text: (value, of, world) => value.map((key) => textIn(choiceLabel(of, key), world.language)).join(', '),
}
