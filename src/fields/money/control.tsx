import { NumberInput } from '@mantine/core'
import { type Control, useInput, useWorld } from '../control.tsx'
import { formatMoney } from '../format.ts'
import { NumberFilter, useSeparators } from '../number/control.tsx'

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
      value={props.value ?? ''}
      onChange={(value) => props.onChange(typeof value === 'number' ? value : null)}
    />
  ),
  Filter: NumberFilter,
  text: (value, _, world) => formatMoney(value, world.language, world.currency),
}
