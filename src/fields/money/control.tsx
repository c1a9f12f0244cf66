import { NumberInput } from '@mantine/core'
import { type Control, useInput, useWorld } from '../faces/control.tsx'
import { formatMoney } from '../faces/format.ts'
import { NumberFilter, useSeparators, useTyped } from '../number/control.tsx'

export const moneyControl: Control<number> = {
  Show: ({ value }) => {
    const { language, currency } = useWorld()
    return <span className="s-number">{formatMoney(value, language, currency)}</span>
  },
  Edit: (props) => (
    <NumberInput
      {...useInput(props)}
      {...useSeparators()}
      decimalScale={2}
      fixedDecimalScale
      rightSection={<span className="s-dim">{useWorld().currency}</span>}
      rightSectionWidth={48}
      {...useTyped(props.value, props.onChange)}
    />
  ),
  Filter: NumberFilter,
  text: (value, _, world) => formatMoney(value, world.language, world.currency),
}
