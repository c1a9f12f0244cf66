/** Selects that filter their choices by typing. The first match is highlighted; what Enter and leaving the field do is in typed-text.ts. */
import { MultiSelect, type MultiSelectProps, Select, type SelectProps } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTypedText } from './typed-text.ts'

interface Searched {
  /** The choices shown do not match the typed text yet. */
  readonly pending?: boolean
}
type OwnProps = 'searchable' | 'allowDeselect' | 'searchValue' | 'value' | 'onChange' | 'onBlur'

/** A single choice. An emptied text removes the choice if the select is clearable; choosing the same again keeps it. */
export const SearchSelect = ({
  pending = false,
  value,
  onChange,
  onSearchChange,
  ...props
}: Omit<SelectProps, OwnProps> & Searched & { readonly value: string | null; readonly onChange: (value: string | null) => void }) => {
  const [text, setText] = useState('')
  // the label of the value that Mantine wrote last
  const chosen = useRef('')
  const { isTyped, isKept, settle, error, input, selectFirstOptionOnChange } = useTypedText({
    pending,
    data: props.data,
    onEmptied: () => {
      if (props.clearable) onChange(null)
    },
    take: (named) => (named === value ? show(chosen.current) : onChange(named)),
  })
  const show = (next: string): void => {
    if (isKept()) return
    setText(next)
    if (!isTyped()) chosen.current = next
    onSearchChange?.(next)
  }
  return (
    <Select
      {...props}
      {...input}
      error={error ?? props.error}
      // it shows the value, which the text in the field is not
      leftSection={error === undefined ? props.leftSection : undefined}
      selectFirstOptionOnChange={selectFirstOptionOnChange}
      searchable
      allowDeselect={false}
      searchValue={text}
      onSearchChange={show}
      value={value}
      onOptionSubmit={(next) => {
        settle()
        // Mantine writes the label of a new value only
        if (next === value) show(chosen.current)
      }}
      onChange={(next) => {
        settle()
        onChange(next)
      }}
    />
  )
}

/** Several choices. */
export const SearchMultiSelect = ({
  pending = false,
  value = [],
  onChange,
  onSearchChange,
  ...props
}: Omit<MultiSelectProps, 'searchable' | 'onBlur' | 'searchValue' | 'value'> & Searched & { readonly value?: string[] }) => {
  const [text, setText] = useState('')
  const { isKept, settle, error, input, selectFirstOptionOnChange } = useTypedText({
    pending,
    data: props.data,
    onEmptied: () => undefined,
    take: (named) => !value.includes(named) && onChange?.([...value, named]),
  })
  const show = (next: string): void => {
    if (isKept()) return
    setText(next)
    onSearchChange?.(next)
  }
  return (
    <MultiSelect
      {...props}
      {...input}
      error={error ?? props.error}
      selectFirstOptionOnChange={selectFirstOptionOnChange}
      searchable
      searchValue={text}
      onSearchChange={show}
      value={value}
      onOptionSubmit={settle}
      {...(onChange ? { onChange } : {})}
    />
  )
}
