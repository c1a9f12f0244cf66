import { type Control, type EditProps, type NamedField, useInput, useWorld } from '../faces/control.tsx'
import { RefFilter } from '../ref/control.tsx'
import { RefSelect, useRefs, useRefText } from '../ref/picker.tsx'

/** The initials of the first and the last name. */
export const initialsOf = (name: string): string => {
  const parts = name.trim().split(/\s+/)
  return `${parts[0]?.[0] ?? ''}${parts.length > 1 ? (parts.at(-1)?.[0] ?? '') : ''}`.toUpperCase()
}

/** One of eight hues, derived from the name, so that a person has the same colour everywhere. */
const hueOf = (name: string): number => [...name].reduce((sum, c) => (sum * 31 + (c.codePointAt(0) ?? 0)) % 8, 7)

export const Initials = ({ name, size = 22 }: { readonly name: string; readonly size?: number }) => (
  // drawn by the style sheet, since screen readers already read the name
  <span
    className="s-initials"
    data-hue={hueOf(name)}
    data-initials={initialsOf(name)}
    style={{ width: size, height: size, fontSize: size * 0.42 }}
    aria-hidden="true"
  />
)

const Show = ({ value, dense }: { readonly value: string; readonly of: NamedField; readonly dense?: boolean }) => {
  const [label] = useRefs('person', [value])
  const { link } = useWorld()
  const name = useRefText()(label)
  if (label === null) return <span className={dense ? 's-line s-dim' : 's-dim'}>{name}</span>
  return (
    <span className="s-person">
      <Initials name={name} />
      {dense ? <span className="s-line">{name}</span> : link('person', value, name)}
    </span>
  )
}

const Edit = (props: EditProps<string>) => {
  const [label] = useRefs('person', props.value ? [props.value] : [])
  return (
    <RefSelect
      type="person"
      input={useInput(props)}
      value={props.value}
      onChange={props.onChange}
      leftSection={label ? <Initials name={label.title} /> : null}
    />
  )
}

export const personControl: Control<string> = {
  Show,
  Edit,
  Filter: RefFilter,
  text: (value, _, world) => world.known(value)?.title ?? value,
}
