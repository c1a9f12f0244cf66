/**
 * What a person types into a select, until it is a choice. Enter takes the highlighted choice, otherwise the first match, as soon as it is
 * loaded; leaving the field takes a choice of exactly that name. A text that is no choice stays, with an error, and its form is not sent:
 * otherwise the form would be sent with the previous value.
 */
import type { ComboboxData } from '@mantine/core'
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslate } from './control.tsx'
import { en } from './en.ts'

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

interface TypedTextOptions {
  /** The choices shown do not match the typed text yet. */
  readonly pending: boolean
  /** The person has removed the text, and pressed Enter or left the field. */
  readonly onEmptied: () => void
  readonly data: ComboboxData | undefined
  /** The person has left the field with the name of this choice in it. */
  readonly take: (value: string) => unknown
}

export interface TypedText {
  /** Whether the text in the field was typed, and is no choice yet. */
  readonly isTyped: () => boolean
  /** Whether the field keeps a text that is no choice, though the person has left it. */
  readonly isKept: () => boolean
  /** A choice was made, or the text is gone. */
  readonly settle: () => void
  readonly error: string | undefined
  readonly input: {
    readonly onInput: (event: { readonly currentTarget: HTMLInputElement }) => void
    readonly onFocusCapture: () => void
    readonly onBlurCapture: (event: FocusEvent<HTMLInputElement>) => void
    readonly onKeyDownCapture: (event: KeyboardEvent<HTMLInputElement>) => void
  }
  /** Mantine highlights the first choice whenever this becomes true, and with each letter. */
  readonly selectFirstOptionOnChange: boolean
}

export const useTypedText = ({ pending, data, onEmptied, take }: TypedTextOptions): TypedText => {
  const t = useTranslate(en)
  const [kept, showKept] = useState<string>()
  // Mantine resets the text in the event in which it is kept
  const keptNow = useRef<string>(undefined)
  const setKept = (text: string | undefined): void => {
    keptNow.current = text
    showKept(text)
  }
  const typed = useRef(false)
  const element = useRef<HTMLInputElement | null>(null)
  const waiting = useRef(false)
  const settle = (): void => {
    typed.current = false
    waiting.current = false
    element.current?.setCustomValidity('')
    setKept(undefined)
  }
  useEffect(() => {
    if (pending || !waiting.current || !element.current) return
    waiting.current = false
    takeMatch(element.current)
  }, [pending])
  const leave = (text: string): void => {
    waiting.current = false
    const named = pending ? undefined : valueNamed(data, text)
    if (text === '') {
      onEmptied()
      settle()
    } else if (named === undefined) {
      typed.current = false
      setKept(text)
    } else {
      settle()
      take(named)
    }
  }
  return {
    isTyped: () => typed.current,
    isKept: () => keptNow.current !== undefined && !typed.current,
    settle,
    error: kept === undefined ? undefined : t('notAChoice', { text: kept }),
    selectFirstOptionOnChange: typed.current && !pending,
    input: {
      onInput: ({ currentTarget }) => {
        typed.current = true
        waiting.current = false
        element.current = currentTarget
        const text = currentTarget.value.trim()
        currentTarget.setCustomValidity(text === '' ? '' : t('notAChoice', { text }))
        setKept(undefined)
      },
      onFocusCapture: () => {
        if (kept !== undefined) typed.current = true
      },
      onBlurCapture: ({ currentTarget }) => {
        if (typed.current) leave(currentTarget.value.trim())
      },
      // before Mantine's own handler, which ignores a list that is still loading
      onKeyDownCapture: (event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing || !typed.current) return
        event.preventDefault()
        event.stopPropagation()
        if (event.currentTarget.value.trim() === '') {
          onEmptied()
          settle()
        } else if (pending) waiting.current = true
        else takeMatch(event.currentTarget)
      },
    },
  }
}
