/**
 * Selects that filter their choices by typing. Enter takes the highlighted choice, otherwise the first match, as soon as it is loaded. It
 * never submits the form with the previous value.
 */
import { MultiSelect, type MultiSelectProps, Select, type SelectProps } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

/** The list of an input that is open. */
const listOf = (input: HTMLInputElement): HTMLElement | null => document.getElementById(input.getAttribute('aria-controls') ?? '')

/** Clicks the highlighted choice, otherwise the first one that is not chosen yet; opens a closed list. */
const takeMatch = (input: HTMLInputElement): void => {
  const list = listOf(input)
  if (!list) input.click()
  const match =
    list?.querySelector<HTMLElement>('[data-combobox-selected]') ??
    list?.querySelector<HTMLElement>('[data-combobox-option]:not([data-combobox-disabled], [aria-selected="true"])') ??
    list?.querySelector<HTMLElement>('[data-combobox-option]:not([data-combobox-disabled])')
  match?.click()
}

/** Properties of an input with typed text that is not a choice yet. `pending`: its matches are being loaded. */
const useTypedText = (pending: boolean, onEmptied: () => void) => {
  const typed = useRef(false)
  const waiting = useRef<HTMLInputElement | null>(null)
  const settle = (): void => {
    typed.current = false
    waiting.current = null
  }
  useEffect(() => {
    if (pending || !waiting.current) return
    const input = waiting.current
    waiting.current = null
    takeMatch(input)
  }, [pending])
  return {
    typed,
    settle,
    input: {
      onInput: () => {
        typed.current = true
        waiting.current = null
      },
      onBlur: settle,
      // before Mantine's own handler, which ignores a list that is still loading
      onKeyDownCapture: (event: KeyboardEvent<HTMLInputElement>) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing || !typed.current) return
        event.preventDefault()
        event.stopPropagation()
        if (event.currentTarget.value.trim() === '') onEmptied()
        else if (pending) waiting.current = event.currentTarget
        else takeMatch(event.currentTarget)
      },
    },
  }
}

interface Searched {
  /** The choices shown do not match the typed text yet. */
  readonly pending?: boolean
}
type OwnProps = 'searchable' | 'allowDeselect' | 'searchValue' | 'value' | 'onChange' | 'onBlur'

/** A single choice. Enter on an emptied text removes the choice if the select is clearable; choosing the same again keeps it. */
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
  const { typed, settle, input } = useTypedText(pending, () => {
    if (props.clearable) onChange(null)
    settle()
  })
  const show = (next: string): void => {
    setText(next)
    if (!typed.current) chosen.current = next
    onSearchChange?.(next)
  }
  return (
    <Select
      {...props}
      {...input}
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
export const SearchMultiSelect = ({ pending = false, ...props }: Omit<MultiSelectProps, 'searchable' | 'onBlur'> & Searched) => {
  const { settle, input } = useTypedText(pending, () => settle())
  return <MultiSelect {...props} {...input} searchable onOptionSubmit={settle} />
}
