/**
 * Selects whose choices are found by typing. Enter takes what the typed text means: the highlighted choice, else the first match, once it
 * has been found. It never submits the form around it with the value from before.
 */
import { MultiSelect, type MultiSelectProps, Select, type SelectProps } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

/** The list of an input that is open. */
const listOf = (input: HTMLInputElement): HTMLElement | null => document.getElementById(input.getAttribute('aria-controls') ?? '')

/** Clicks the highlighted choice, else the first one that is not chosen yet; opens a list that was closed. */
const takeMatch = (input: HTMLInputElement): void => {
  const list = listOf(input)
  if (!list) input.click()
  const match =
    list?.querySelector<HTMLElement>('[data-combobox-selected]') ??
    list?.querySelector<HTMLElement>('[data-combobox-option]:not([data-combobox-disabled], [aria-selected="true"])') ??
    list?.querySelector<HTMLElement>('[data-combobox-option]:not([data-combobox-disabled])')
  match?.click()
}

/** Properties of an input in which text was typed that is no choice yet. `pending`: its matches are still being looked up. */
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
      // before Mantine's own handler, which knows nothing of a list that is still on its way
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
  /** The shown choices do not answer the typed text yet. */
  readonly pending?: boolean
}
type OwnProps = 'searchable' | 'allowDeselect' | 'searchValue' | 'value' | 'onChange' | 'onBlur'

/** One choice. An emptied text and Enter removes the choice where the select is clearable; choosing the same again keeps it. */
export const SearchSelect = ({
  pending = false,
  value,
  onChange,
  onSearchChange,
  ...props
}: Omit<SelectProps, OwnProps> & Searched & { readonly value: string | null; readonly onChange: (value: string | null) => void }) => {
  const [text, setText] = useState('')
  // the label of the value, as Mantine wrote it last
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
