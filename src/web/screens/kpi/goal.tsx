/** The goal of a KPI, which administrators set: its target, the limit beyond which it is red, and the person responsible. */

import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconTarget } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { NamedField } from '#fields/faces/control.tsx'
import type { DeclaredKpiJson } from '#http/answers/house-answers.ts'
import type { Unit } from '#kernel/kpis.ts'
import { sameText } from '#kernel/localized-text.ts'
import { ask } from '../../api/api.ts'
import { useMe } from '../../api/person.ts'
import { FieldEdit } from '../../controls/field.tsx'
import { note } from '../../controls/note.ts'
import { FormTrouble, fieldInput, useSendForm } from '../../controls/send-form.tsx'
import { Answer } from '../../controls/trouble.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'

interface Goal {
  readonly target?: number | null
  readonly warning?: number | null
  readonly owner?: string | null
}

/** The kind of field with which a value of the unit is edited. */
const kinds: Readonly<Record<Unit, NamedField['field']>> = {
  count: { kind: 'number', required: false, options: { min: 0 } },
  ratio: { kind: 'number', required: false, options: {} },
  percent: { kind: 'number', required: false, options: { min: 0, max: 100, suffix: '%' } },
  duration: { kind: 'duration', required: false, options: {} },
  effort: { kind: 'duration', required: false, options: { effort: true } },
  money: { kind: 'money', required: false, options: {} },
}
const person: NamedField['field'] = { kind: 'person', required: false, options: {} }

const Form = ({
  path,
  goal,
  unit,
  done,
}: {
  readonly path: string
  readonly goal: Goal
  readonly unit: Unit
  readonly done: () => void
}) => {
  const { t } = useMessages(en)
  const client = useQueryClient()
  const { form, submit, sending, trouble } = useSendForm({
    initialValues: goal,
    send: (value) => ask(path, { method: 'PUT', body: { value } }),
    onSent: () => {
      for (const key of ['kpis', 'settings']) void client.invalidateQueries({ queryKey: [key] })
      note({ message: t('saved'), autoClose: 2500 })
      done()
    },
  })
  const field = (name: keyof Goal, of: NamedField['field'], label: string, help: string) => (
    <FieldEdit {...fieldInput(form.getInputProps(name))} of={{ path: name, field: of, label: sameText(label), help: sameText(help) }} />
  )
  return (
    <form className="s-goal" onSubmit={submit}>
      {field('target', kinds[unit], t('goalTarget'), t('goalTargetHelp'))}
      {field('warning', kinds[unit], t('goalWarning'), t('goalWarningHelp'))}
      {field('owner', person, t('owner'), t('goalOwnerHelp'))}
      <FormTrouble of={trouble} />
      <div className="s-form-end">
        <Button variant="default" onClick={done}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={sending}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}

/** A KPI without a better direction has no goal. */
export const GoalButton = ({
  process,
  id,
  declared,
}: {
  readonly process: string
  readonly id: string
  readonly declared: DeclaredKpiJson
}) => {
  const { t, localize } = useMessages(en)
  const { installation } = useMe()
  const [opened, { open, close }] = useDisclosure(false)
  const path = `/api/settings/${process}/kpi.${id}`
  const found = useQuery({
    queryKey: ['settings', process, `kpi.${id}`],
    queryFn: ({ signal }) => ask<{ readonly value?: Goal }>(path, { signal }),
    enabled: opened,
  })
  if (!installation || declared.better === 'none') return null
  return (
    <>
      <Button variant="default" leftSection={<IconTarget size={16} stroke={1.6} />} onClick={open}>
        {t('goal')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={`${t('goal')}: ${localize(declared.label)}`}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Answer of={found}>
          {({ value }) => <Form path={path} goal={value ?? { target: declared.target ?? null }} unit={declared.unit} done={close} />}
        </Answer>
      </Modal>
    </>
  )
}
