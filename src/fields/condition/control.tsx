import { Input } from '@mantine/core'
import { useState } from 'react'
import type { Condition } from '#kernel/condition.ts'
import { type Control, type EditProps, type NamedField, useInput, useLocalize, useWorld } from '../faces/control.tsx'
import { GroupEditor, namedAt } from './builder.tsx'
import { toCondition, toGroup } from './group.ts'
import { conditionSentence } from './sentence.ts'

const over = (of: NamedField): string => String(of.field.options['over'] ?? '')

const Show = ({ value, of, dense }: { readonly value: Condition; readonly of: NamedField; readonly dense?: boolean }) => {
  const world = useWorld()
  const paths = world.paths(over(of))
  return <span className={dense ? 's-line' : 's-text'}>{conditionSentence(value, (path) => namedAt(paths, path), world)}</span>
}

const Edit = (props: EditProps<Condition>) => {
  const localize = useLocalize()
  const { label, error, required } = useInput(props)
  // rows that are not complete yet exist only in this state
  const [group, setGroup] = useState(() => toGroup(props.value))
  return (
    <Input.Wrapper
      label={label}
      error={error}
      required={required}
      labelElement="div"
      {...(props.of.help ? { description: localize(props.of.help) } : {})}
    >
      <GroupEditor
        group={group}
        over={over(props.of)}
        onChange={(next) => {
          setGroup(next)
          props.onChange(toCondition(next) ?? { all: [] })
        }}
      />
    </Input.Wrapper>
  )
}

export const conditionControl: Control<Condition> = { Show, Edit, Filter: () => null, text: (value) => JSON.stringify(value) }
