import { Input, Rating } from '@mantine/core'
import { type Control, useInput, useLocalize } from '../faces/control.tsx'
import { NumberFilter } from '../number/control.tsx'
import { maxStars } from './kind.ts'

export const ratingControl: Control<number> = {
  Show: ({ value }) => <Rating value={value} count={maxStars} readOnly />,
  Edit: (props) => {
    const { label, error, required, ...input } = useInput(props)
    const name = useLocalize()(props.of.label)
    return (
      <Input.Wrapper label={label} error={error} required={required} labelElement="div">
        <Rating
          name={input.name}
          aria-label={name}
          value={props.value ?? 0}
          count={maxStars}
          readOnly={input.disabled}
          onChange={(stars) => props.onChange(stars || null)}
          allowClear
        />
      </Input.Wrapper>
    )
  },
  Filter: NumberFilter,
  text: (value) => `${value}/${maxStars}`,
}
