/**
 * Forms that are sent with one request. What the server refuses in a field appears at that field; any other problem appears above the
 * buttons of the form.
 */
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ApiProblem } from '../api/api.ts'
import { fieldSentence, sentenceOf } from './trouble.tsx'

export type FormOf<V extends object> = ReturnType<typeof useForm<V>>
export type InputProps = ReturnType<FormOf<object>['getInputProps']>
/** Error messages by the paths of fields. */
type FormErrors = Record<string, ReactNode>

interface SendFormOptions<V, R> {
  readonly initialValues: V
  /** Returns errors by path before the request; most rules are checked by the server. */
  readonly validate?: (values: V) => FormErrors
  readonly send: (values: V) => Promise<R>
  readonly onSent?: (answer: R) => unknown
  /** The path of a field that the server names, if it differs from the name. */
  readonly pathOf?: (field: string) => string
}

/** Returns the form with its request: `submit` for the form element, `trouble` for what belongs to no field. */
export const useSendForm = <V extends object, R>({
  initialValues,
  validate,
  send,
  onSent,
  pathOf = (field) => field,
}: SendFormOptions<V, R>) => {
  const form = useForm<V>({ initialValues, ...(validate ? { validate } : {}) })
  /** By path, for the fields that this form has. */
  const errorsOf = (error: unknown): FormErrors =>
    error instanceof ApiProblem
      ? Object.fromEntries(
          error.fields
            .map((field) => [pathOf(field), fieldSentence(error, field)] as const)
            .filter(([path]) => Object.hasOwn(initialValues, path.split('.')[0] ?? '')),
        )
      : {}
  const request = useMutation({
    mutationFn: send,
    onSuccess: (answer) => onSent?.(answer),
    onError: (error) => form.setErrors(errorsOf(error)),
  })
  return {
    form,
    submit: form.onSubmit((values) => request.mutate(values)),
    sending: request.isPending,
    answer: request.data,
    trouble: request.error && Object.keys(errorsOf(request.error)).length === 0 ? request.error : undefined,
  }
}

/** An input of the form, as the control of a field takes it. */
export const fieldInput = ({ value, onChange, error }: InputProps) => ({ value: value ?? null, onChange, error })

/** The problem of a form that belongs to none of its fields. */
export const FormTrouble = ({ of, named }: { readonly of: unknown; readonly named?: (field: string) => string }) =>
  of ? (
    <p role="alert" className="s-form-error">
      {sentenceOf(of, named)}
    </p>
  ) : null
