// biome-ignore-all lint/suspicious/noArrayIndexKey: what is listed has no identity but its place
import { ActionIcon, Button, Input, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { type Control, type EditProps, useInput, useLocalize, useTranslate } from '../faces/control.tsx'
import { en } from './en.ts'
import type { Attributes } from './kind.ts'

type Rows = readonly (readonly [name: string, text: string])[]

const toAttributes = (rows: Rows): Attributes | null => {
  const there = rows.filter(([name]) => name.trim() !== '')
  return there.length > 0 ? Object.fromEntries(there) : null
}

const Edit = (props: EditProps<Attributes>) => {
  const localize = useLocalize()
  const t = useTranslate(en)
  const { label, error, required, disabled } = useInput(props)
  const [rows, setRows] = useState<Rows>(Object.entries(props.value ?? {}))
  const set = (next: Rows): void => {
    setRows(next)
    props.onChange(toAttributes(next))
  }
  const put = (i: number, row: readonly [string, string]): void => set(rows.map((old, n) => (n === i ? row : old)))
  return (
    <Input.Wrapper
      label={label}
      error={error}
      required={required}
      labelElement="div"
      {...(props.of.help ? { description: localize(props.of.help) } : {})}
    >
      {rows.map(([name, text], i) => (
        <div key={i} className="s-pair">
          <TextInput aria-label={t('name')} disabled={disabled} value={name} onChange={(e) => put(i, [e.currentTarget.value, text])} />
          <TextInput aria-label={t('value')} disabled={disabled} value={text} onChange={(e) => put(i, [name, e.currentTarget.value])} />
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={disabled}
            aria-label={t('remove')}
            onClick={() => set(rows.filter((_, n) => n !== i))}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        disabled={disabled}
        leftSection={<IconPlus size={14} />}
        onClick={() => set([...rows, ['', '']])}
      >
        {t('add')}
      </Button>
    </Input.Wrapper>
  )
}

export const attributesControl: Control<Attributes> = {
  Show: ({ value, dense }) =>
    dense ? (
      <span className="s-line">
        {Object.entries(value)
          .map(([name, text]) => `${name}=${text}`)
          .join(' ')}
      </span>
    ) : (
      <dl className="s-attributes">
        {Object.entries(value).map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    ),
  Edit,
  // a condition names one attribute by its path (`labels.severity`), which is a text; the field as a whole can only be empty
  Filter: () => null,
  text: (value) => JSON.stringify(value),
}
