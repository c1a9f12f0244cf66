import { NumberInput, TagsInput } from '@mantine/core'
import { type Control, type EditProps, type FilterProps, useInput, useSay, useWorld } from '../control.tsx'
import { formatNumber } from '../format.ts'

/** The separators of the language, so that `1.234,5` is typed and read as people write it. */
export const useSeparators = () => {
  const { language } = useWorld()
  return language === 'es' ? { decimalSeparator: ',', thousandSeparator: '.' } : { decimalSeparator: '.', thousandSeparator: ',' }
}

const limits = (options: Readonly<Record<string, unknown>>) => ({
  ...(typeof options['min'] === 'number' ? { min: options['min'] } : {}),
  ...(typeof options['max'] === 'number' ? { max: options['max'] } : {}),
  ...(typeof options['suffix'] === 'string' ? { suffix: ` ${options['suffix']}` } : {}),
  allowDecimal: options['whole'] !== true,
})

const Edit = (props: EditProps<number>) => (
  <NumberInput
    {...useInput(props)}
    {...useSeparators()}
    {...limits(props.of.field.options)}
    value={props.value ?? ''}
    onChange={(value) => props.onChange(typeof value === 'number' ? value : null)}
  />
)

/** One number, or several where the operator takes a list; money uses it too. */
export const NumberFilter = ({ operator, value, onChange, of }: FilterProps) => {
  const label = useSay()(of.words)
  const separators = useSeparators()
  if (operator === 'in' || operator === 'notIn')
    return (
      <TagsInput
        aria-label={label}
        value={Array.isArray(value) ? value.map(String) : []}
        onChange={(list) => onChange(list.map(Number).filter((n) => Number.isFinite(n)))}
        className="s-grow"
      />
    )
  return (
    <NumberInput
      aria-label={label}
      {...separators}
      value={typeof value === 'number' ? value : ''}
      onChange={(n) => onChange(typeof n === 'number' ? n : null)}
      className="s-grow"
    />
  )
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
