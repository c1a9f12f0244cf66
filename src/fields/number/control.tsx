import { NumberInput, TagsInput } from '@mantine/core'
import { useState } from 'react'
import { type Control, type EditProps, type FilterProps, useInput, useLocalize, useWorld } from '../faces/control.tsx'
import { formatNumber, separatorsOf } from '../faces/format.ts'

/** The separators of the language, so that people can type `1.234,5`. */
export const useSeparators = () => separatorsOf(useWorld().language)

/** Converts the value of an input to a number; Mantine passes `1.50` and the incomplete `1.0` as text. */
const numberOf = (typed: number | string): number | null => {
  const number = typeof typed === 'number' ? typed : typed.trim() === '' ? Number.NaN : Number(typed)
  return Number.isFinite(number) ? number : null
}

/** The text of the input while it is typed, and its number. */
export const useTyped = (value: number | null, onChange: (value: number | null) => void) => {
  const [typed, setTyped] = useState<number | string>(value ?? '')
  return {
    value: numberOf(typed) === value ? typed : (value ?? ''),
    onChange: (next: number | string) => {
      setTyped(next)
      onChange(numberOf(next))
    },
  }
}

const limits = (options: Readonly<Record<string, unknown>>) => ({
  ...(typeof options['min'] === 'number' ? { min: options['min'] } : {}),
  ...(typeof options['max'] === 'number' ? { max: options['max'] } : {}),
  ...(typeof options['suffix'] === 'string' ? { suffix: ` ${options['suffix']}` } : {}),
  allowDecimal: options['whole'] !== true,
})

const Edit = (props: EditProps<number>) => (
  <NumberInput {...useInput(props)} {...useSeparators()} {...limits(props.of.field.options)} {...useTyped(props.value, props.onChange)} />
)

/** One number, or several if the operator takes a list; also used for money. */
export const NumberFilter = ({ operator, value, onChange, of }: FilterProps) => {
  const label = useLocalize()(of.label)
  const separators = useSeparators()
  const typed = useTyped(typeof value === 'number' ? value : null, onChange)
  if (operator === 'in' || operator === 'notIn')
    return (
      <TagsInput
        aria-label={label}
        value={Array.isArray(value) ? value.map(String) : []}
        onChange={(list) => onChange(list.map(Number).filter((n) => Number.isFinite(n)))}
        className="s-grow"
      />
    )
  return <NumberInput aria-label={label} {...separators} {...typed} className="s-grow" />
}

export const numberControl: Control<number> = {
  Show: ({ value, of }) => {
    const { language } = useWorld()
    const suffix = of.field.options['suffix']
    return (
      <span className="s-number">
        {formatNumber(value, language)}
        {typeof suffix === 'string' ? ` ${suffix}` : ''}
      </span>
    )
  },
  Edit,
  Filter: NumberFilter,
  text: (value, _, world) => formatNumber(value, world.language),
}
