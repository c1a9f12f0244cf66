import { Fragment } from 'react'
import { type Control, useInput, useLocalize, useWorld } from '../faces/control.tsx'
import { targetType } from '../ref/control.tsx'
import { RefMultiSelect, RefSelect, useRefs, useRefText } from '../ref/picker.tsx'

export const refsControl: Control<readonly string[]> = {
  Show: ({ value, of, dense }) => {
    const type = targetType(of)
    const labels = useRefs(type, dense ? value.slice(0, 3) : value)
    const { link } = useWorld()
    const text = useRefText()
    if (dense)
      return (
        <span className="s-line">
          {labels.map(text).join(', ')}
          {value.length > 3 ? ` +${value.length - 3}` : ''}
        </span>
      )
    return (
      <span>
        {value.map((id, i) => (
          <Fragment key={id}>
            {i > 0 && ', '}
            {labels[i] === null ? <span className="s-dim">{text(null)}</span> : link(type, id, text(labels[i]))}
          </Fragment>
        ))}
      </span>
    )
  },
  Edit: (props) => (
    <RefMultiSelect
      type={targetType(props.of)}
      input={useInput(props)}
      value={props.value ?? []}
      onChange={(ids) => props.onChange(ids.length > 0 ? ids : null)}
    />
  ),
  Filter: ({ value, onChange, of }) => (
    <RefSelect
      type={targetType(of)}
      input={{ 'aria-label': useLocalize()(of.label), className: 's-grow', required: true }}
      value={typeof value === 'string' ? value : null}
      onChange={onChange}
    />
  ),
  text: (value, _, world) => value.map((id) => world.known(id)?.title ?? id).join(', '),
}
