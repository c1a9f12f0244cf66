/** Problems as the server describes them, with a button to try again. */

import { Alert, Button, Loader } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { LocalizedText } from '#kernel/localized-text.ts'
import { ApiProblem } from '../api/api.ts'
import type { WebHouse } from '../api/house.ts'
import { useMessages } from '../messages/use-messages.ts'
import { en } from './en.ts'
import { note } from './note.ts'

/** The sentence of a problem, with the names of its fields. */
export const sentenceOf = (error: unknown, named?: (field: string) => string): string => {
  if (!(error instanceof ApiProblem)) return String(error instanceof Error ? error.message : error)
  const said = Object.entries(error.sentences)
  if (said.length > 0) return said.map(([field, sentence]) => `${named ? named(field) : field}: ${sentence}`).join('; ')
  const fields = named ? error.fields.map(named).join(', ') : ''
  return fields ? `${fields}: ${error.message}` : error.message
}

/** The sentence of a problem for one field of a form. */
export const fieldSentence = (error: unknown, field: string): string | undefined =>
  error instanceof ApiProblem && error.fields.includes(field) ? (error.sentences[field] ?? error.message) : undefined

export const fieldNamer =
  (house: WebHouse, type: string, localize: (text: LocalizedText) => string) =>
  (field: string): string => {
    const named = house.named(type, field)
    return named ? localize(named.label) : field
  }

export const Trouble = ({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) => {
  const { t } = useMessages(en)
  return (
    <Alert
      color="red"
      variant="light"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={t('wentWrong')}
      role="alert"
      className="s-trouble"
    >
      <p>{sentenceOf(error)}</p>
      {retry && (
        <Button size="compact-sm" variant="default" onClick={retry}>
          {t('tryAgain')}
        </Button>
      )}
    </Alert>
  )
}

export const Loading = () => {
  const { t } = useMessages(en)
  return (
    <div className="s-loading" role="status">
      <Loader size="sm" type="dots" aria-hidden />
      <span className="s-hidden">{t('loading')}</span>
    </div>
  )
}

/** Shows the data of a query: a loader while it loads for the first time, the problem if it failed. */
export const Answer = <T,>({
  of,
  children,
}: {
  readonly of: { readonly data: T | undefined; readonly error: Error | null; readonly refetch: () => unknown }
  readonly children: (data: T) => ReactNode
}) => {
  if (of.data !== undefined) return children(of.data)
  if (of.error) return <Trouble error={of.error} retry={() => void of.refetch()} />
  return <Loading />
}

export const describeTrouble = (error: unknown, named?: (field: string) => string): void => {
  note({ color: 'red', message: sentenceOf(error, named), autoClose: 8000 })
}
