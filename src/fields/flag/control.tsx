import { Input, SegmentedControl, Select } from '@mantine/core'
import { IconCheck, IconMinus } from '@tabler/icons-react'
import { type Translate, translator } from '#kernel/translate.ts'
import { type Control, useInput, useLocalize, useTranslate } from '../faces/control.tsx'
import { en } from './en.ts'

const yesNo = (value: boolean, t: Translate<typeof en.texts>): string => t(value ? 'yes' : 'no')

export const flagControl: Control<boolean> = {
  Show: ({ value }) => {
    const t = useTranslate(en)
    return (
      <span className="s-flag" data-on={value}>
        {value ? <IconCheck size={14} aria-hidden /> : <IconMinus size={14} aria-hidden />}
        {yesNo(value, t)}
      </span>
    )
  },
  Edit: (props) => {
    const t = useTranslate(en)
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
            { value: 'true', label: yesNo(true, t) },
            { value: 'false', label: yesNo(false, t) },
            ...(required ? [] : [{ value: 'unsaid', label: '–' }]),
          ]}
        />
      </Input.Wrapper>
    )
  },
  Filter: ({ value, onChange, of }) => {
    const t = useTranslate(en)
    const localize = useLocalize()
    return (
      <Select
        aria-label={localize(of.label)}
        className="s-grow"
        allowDeselect={false}
        data={['true', 'false'].map((v) => ({ value: v, label: yesNo(v === 'true', t) }))}
        value={typeof value === 'boolean' ? String(value) : null}
        onChange={(v) => onChange(v === 'true')}
      />
    )
  },
  text: (value, _, world) => yesNo(value, translator(en, world)),
}
