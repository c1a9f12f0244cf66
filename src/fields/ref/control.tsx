import type { Condition } from '#kernel/condition.ts'
import {
  type Control,
  type EditProps,
  type FilterProps,
  type NamedField,
  useInput,
  useLocalize,
  useTranslate,
  useWorld,
} from '../faces/control.tsx'
import { en } from './en.ts'
import { RefMultiSelect, RefSelect, useRefs, useRefText } from './picker.tsx'

export const targetType = (of: NamedField): string => (of.field.kind === 'person' ? 'person' : String(of.field.options['to'] ?? 'record'))
const only = (of: NamedField): Condition | undefined => of.field.options['only'] as Condition | undefined

const Show = ({ value, of, dense }: { readonly value: string; readonly of: NamedField; readonly dense?: boolean }) => {
  const type = targetType(of)
  const [label] = useRefs(type, [value])
  const { link } = useWorld()
  const text = useRefText()(label)
  if (label === null) return <span className={dense ? 's-line s-dim' : 's-dim'}>{text}</span>
  return dense ? <span className="s-line">{text}</span> : link(label?.type ?? type, value, text)
}

const Edit = (props: EditProps<string>) => (
  <RefSelect type={targetType(props.of)} where={only(props.of)} input={useInput(props)} value={props.value} onChange={props.onChange} />
)

/** Picks one or several records; the choices that mean the current user come first. */
export const RefFilter = ({ operator, value, onChange, of }: FilterProps) => {
  const localize = useLocalize()
  const t = useTranslate(en)
  const type = targetType(of)
  const besides = type === 'person' ? [{ value: 'me', label: t('me') }] : type === 'team' ? [{ value: 'mine', label: t('myTeams') }] : []
  const input = { 'aria-label': localize(of.label), className: 's-grow' }
  if (operator === 'in' || operator === 'notIn') {
    const list = value === 'mine' ? ['mine'] : Array.isArray(value) ? value.map(String) : []
    return <RefMultiSelect type={type} besides={besides} input={input} value={list} onChange={onChange} />
  }
  return (
    <RefSelect
      type={type}
      besides={besides}
      input={{ ...input, required: true }}
      value={typeof value === 'string' ? value : null}
      onChange={onChange}
    />
  )
}

export const refControl: Control<string> = {
  Show,
  Edit,
  Filter: RefFilter,
  text: (value, _, world) => world.known(value)?.title ?? value,
}
