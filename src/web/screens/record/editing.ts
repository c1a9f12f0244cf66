/**
 * Editing a record that others may edit at the same time. States: reading -> editing -> saving -> reading, or -> conflict. If others changed
 * only other fields, the user's changes are saved on top at once; if they changed the same fields, both values are shown and the user
 * chooses. The user's input is kept in every case.
 */
import { useState } from 'react'
import type { RecordJson } from '#http/answers/shared-answers.ts'
import { ApiProblem } from '../../api/api.ts'
import { type FormValues, useChange } from '../../api/records.ts'
import { fieldSentence, sentenceOf } from '../../controls/trouble.tsx'

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** The fields whose values differ from the record that was loaded. */
export const changesOf = (base: FormValues, values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([field, value]) => !same(base[field], value)))

/** The fields that both sides changed, to different values. */
export const conflictsOf = (base: FormValues, mine: FormValues, theirs: FormValues): readonly string[] =>
  Object.keys(mine).filter((field) => !same(base[field], theirs[field]) && !same(mine[field], theirs[field]))

export interface Conflict {
  readonly current: RecordJson
  readonly fields: readonly string[]
}

export const useEditing = (
  record: RecordJson,
  localize: {
    readonly saved: (before: RecordJson, after: RecordJson, changes: FormValues) => void
    readonly merged: (current: RecordJson) => void
    readonly named: (field: string) => string
  },
) => {
  const [base, setBase] = useState<RecordJson | null>(null)
  const [values, setValues] = useState<FormValues>({})
  const [focus, setFocus] = useState<string>()
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [trouble, setTrouble] = useState<string>()
  const [conflict, setConflict] = useState<Conflict>()
  const change = useChange(record.type)

  const stop = (): void => {
    setBase(null)
    setValues({})
    setErrors({})
    setTrouble(undefined)
    setConflict(undefined)
  }
  const start = (field?: string): void => {
    setBase(record)
    setValues({})
    setFocus(field ?? 'title')
    setErrors({})
    setTrouble(undefined)
  }
  const send = async (from: RecordJson, mine: FormValues): Promise<void> => {
    if (Object.keys(mine).length === 0) return stop()
    setErrors({})
    setTrouble(undefined)
    try {
      const { record: after } = await change.mutateAsync({ id: record.id, version: from.version, values: mine })
      localize.saved(from, after, mine)
      stop()
    } catch (error) {
      const current = error instanceof ApiProblem && error.status === 409 ? (error.body['current'] as RecordJson | undefined) : undefined
      if (current) {
        const fields = conflictsOf(from, mine, current)
        setBase(current)
        if (fields.length > 0) return setConflict({ current, fields })
        localize.merged(current)
        return send(current, mine)
      }
      if (error instanceof ApiProblem && error.fields.length > 0)
        setErrors(Object.fromEntries(error.fields.map((field) => [field, fieldSentence(error, field) ?? ''])))
      else setTrouble(sentenceOf(error, localize.named))
    }
  }
  return {
    editing: base !== null,
    shown: { ...(base ?? record), ...values } as RecordJson,
    put: (field: string, value: unknown) => setValues((old) => ({ ...old, [field]: value })),
    changed: base ? Object.keys(changesOf(base, values)).length : 0,
    focus,
    errors,
    trouble,
    conflict,
    saving: change.isPending,
    start,
    stop,
    save: () => (base ? send(base, changesOf(base, values)) : Promise.resolve()),
    /** In a conflict: takes the other person's value of a field. */
    takeTheirs: (field: string) => {
      setValues(({ [field]: _, ...others }) => others)
      setConflict((old) => {
        const fields = old?.fields.filter((f) => f !== field) ?? []
        return old && fields.length > 0 ? { ...old, fields } : undefined
      })
    },
    /** Saves one field without the form (the title). */
    saveOne: (field: string, value: unknown) => send(record, { [field]: value }),
  }
}
