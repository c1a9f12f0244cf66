import { Input, SegmentedControl, Select } from '@mantine/core'
import { IconCheck, IconMinus } from '@tabler/icons-react'
import type { Language } from '#kernel/localized-text.ts'
import { type Control, useInput, useSay, useWorld } from '../faces/control.tsx'

const yesNo = (value: boolean, language: Language): string => (value ? (language === 'es' ? 'Sí' : 'Yes') : 'No')

export const flagControl: Control<boolean> = {
  Show: ({ value }) => {
    const { language } = useWorld()
    return (
      <span className="s-flag" data-on={value}>
        {value ? <IconCheck size={14} aria-hidden /> : <IconMinus size={14} aria-hidden />}
        {yesNo(value, language)}
      </span>
    )
  },
  Edit: (props) => {
    const { language } = useWorld()
    const { label, description, error, required, disabled } = { description: undefined, ...useInput(props) }
    return (
      <Input.Wrapper label={label} error={error} required={required} {...(description ? { description } : {})} labelElement="div">
        <SegmentedControl
          aria-label={label}
          className="s-flag-edit"
          disabled={disabled}
          value={props.value === null ? 'unsaid' : String(props.value)}
          onChange={(value) => props.onChange(value === 'unsaid' ? null : value === 'true')}
          data={[
            { value: 'true', label: yesNo(true, language) },
            { value: 'false', label: yesNo(false, language) },
            ...(required ? [] : [{ value: 'unsaid', label: '–' }]),
          ]}
        />
      </Input.Wrapper>
    )
  },
  Filter: ({ value, onChange, of }) => {
    const { language } = useWorld()
    const tell = useSay()
    return (
      <Select
        aria-label={tell(of.words)}
        className="s-grow"
        allowDeselect={false}
        data={['true', 'false'].map((v) => ({ value: v, label: yesNo(v === 'true', language) }))}
        value={typeof value === 'boolean' ? String(value) : null}
        onChange={(v) => onChange(v === 'true')}
      />
    )
  },
  text: (value, _, world) => yesNo(value, world.language),
}
