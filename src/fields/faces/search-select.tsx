/** Selects that filter their choices by typing. The first match is highlighted; what Enter and leaving the field do is in typed-text.ts. */
import { type ComboboxData, MultiSelect, type MultiSelectProps, Select, type SelectProps } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTypedText } from './typed-text.ts'

interface Searched {
  /** The choices shown do not match the typed text yet. */
  readonly pending?: boolean
}
type OwnProps = 'searchable' | 'allowDeselect' | 'searchValue' | 'value' | 'onChange' | 'onBlur'

/** The value of the one choice with exactly this label or code, in any case; undefined if there is none, or several. */
const valueNamed = (data: ComboboxData | undefined, text: string): string | undefined => {
  const flat = (data ?? []).flatMap((one) => (typeof one === 'object' && 'group' in one ? one.items : [one]))
  const choices = flat.map((one) => (typeof one === 'string' ? { value: one, label: one } : { label: one.value, ...one }))
  const wanted = text.toLowerCase()
  const named = choices.filter(
    ({ value, label, disabled }) => !disabled && (label.trim().toLowerCase() === wanted || value.toLowerCase() === wanted),
  )
  return named.length === 1 ? named[0]?.value : undefined
}

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
    onEmptied: () => {
      if (props.clearable) onChange(null)
    },
    takeNamed: (typed) => {
      const named = pending ? undefined : valueNamed(props.data, typed)
      if (named === undefined) return false
      settle()
      if (named === value) show(chosen.current)
      else onChange(named)
      return true
    },
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
    onEmptied: () => undefined,
    takeNamed: (typed) => {
      const named = pending ? undefined : valueNamed(props.data, typed)
      if (named === undefined) return false
      settle()
      if (!value.includes(named)) onChange?.([...value, named])
      return true
    },
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
