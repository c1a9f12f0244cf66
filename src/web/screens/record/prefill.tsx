/** Fills the empty fields of a form with values from how the process actually ran. */
import { Button } from '@mantine/core'
import { IconWand } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { PrefilledJson } from '#features/suggestions/prefill/prefill-answers.ts'
import type { TypeJson } from '#http/answers/house-answers.ts'
import { address, ask } from '../../api/api.ts'
import { useHouse } from '../../api/house.ts'
import type { FormValues } from '../../api/records.ts'
import { note } from '../../controls/note.ts'
import { describeTrouble } from '../../controls/trouble.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'

interface Props {
  readonly type: TypeJson
  readonly values: FormValues
  readonly fill: (values: FormValues) => void
}

export const PrefillBar = ({ type, values, fill }: Props) => {
  const { t, localize, language } = useMessages(en)
  const house = useHouse()
  const process = house.processes.find(({ name }) => name === values['process'])
  const known = useMutation({
    mutationFn: () => ask<PrefilledJson>(address(`/api/prefill/${type.name}`, { process: process?.name, language })),
    onError: (error) => describeTrouble(error),
    onSuccess: (found) => {
      const empty = Object.entries(found.values).filter(
        ([name]) => values[name] === null || values[name] === undefined || values[name] === '',
      )
      fill(Object.fromEntries(empty))
      note({ message: t('prefilled', { count: empty.length }) })
    },
  })
  if (!type.prefilled || !process) return null
  return (
    <div className="s-prefill">
      <Button
        variant="light"
        size="compact-md"
        leftSection={<IconWand size={15} stroke={1.6} aria-hidden />}
        loading={known.isPending}
        onClick={() => known.mutate()}
      >
        {t('prefill')}
      </Button>
      <span className="s-dim s-small">{t('prefillHelp', { name: localize(process.label) })}</span>
    </div>
  )
}
