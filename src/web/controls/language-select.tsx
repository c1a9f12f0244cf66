/** Chooses the language of the screens. */
import { Select } from '@mantine/core'
import { capitalized, type Language } from '#kernel/localized-text.ts'
import { useMessages, useSpeech } from '../messages/use-messages.ts'

interface Props {
  /** True in a bar, which has room only for the code of the language. */
  readonly short?: boolean
  readonly onChosen?: (language: Language) => void
}

export const LanguageSelect = ({ short = false, onChosen }: Props) => {
  const { t } = useMessages()
  const { language, choices, setLanguage } = useSpeech()
  const known = choices.some(({ code }) => code === language) ? choices : [...choices, { code: language, name: language }]
  return (
    <Select
      {...(short
        ? { 'aria-label': t('language'), size: 'xs', className: 's-language', comboboxProps: { width: 'max-content' } }
        : { label: t('language') })}
      value={language}
      allowDeselect={false}
      onChange={(next) => {
        if (next === null) return
        setLanguage(next)
        onChosen?.(next)
      }}
      data={known.map(({ code, name }) => ({ value: code, label: short ? code.toLocaleUpperCase() : capitalized(name, code) }))}
      {...(short
        ? { renderOption: ({ option }) => capitalized(known.find(({ code }) => code === option.value)?.name ?? option.value, option.value) }
        : {})}
    />
  )
}
