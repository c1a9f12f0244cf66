/** A number that links to the list of the records it counts; if they are of several types, a menu offers a list of each. */

import { Menu } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatNumber } from '#fields/faces/format.ts'
import type { CountedListJson } from '#http/answers/shared-answers.ts'
import { useHouse } from '../api/house.ts'
import { useMessages } from '../messages/use-messages.ts'
import { Go } from './go.tsx'
import { RoomIcon } from './icon.tsx'

export const Lists = ({
  lists,
  className = '',
  title,
  tone,
  children,
}: {
  readonly lists: readonly (CountedListJson & { readonly sort?: string; readonly detail?: string })[]
  readonly className?: string
  readonly title?: string
  readonly tone?: string
  readonly children: ReactNode
}) => {
  const { localize, language } = useMessages()
  const house = useHouse()
  const [only, ...more] = lists
  const marks = { ...(title ? { title } : {}), ...(tone ? { 'data-tone': tone } : {}) }
  const search = ({ where, sort }: (typeof lists)[number]) => ({ where, view: 'table' as const, ...(sort ? { sort } : {}) })
  if (!only)
    return (
      <span className={className} {...marks}>
        {children}
      </span>
    )
  if (more.length === 0)
    return (
      <Link to="/records/$type" params={{ type: only.type }} search={search(only)} className={`s-number-door ${className}`} {...marks}>
        {children}
      </Link>
    )
  return (
    <Menu position="bottom-start" width={270}>
      <Menu.Target>
        <button type="button" className={`s-number-door ${className}`} {...marks}>
          {children}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {lists.map((list) => (
          <Menu.Item
            key={`${list.type} ${list.sort}`}
            component={Go}
            to={`/records/${list.type}`}
            search={search(list)}
            leftSection={<RoomIcon name={house.types.get(list.type)?.icon} size={16} />}
            rightSection={<span className="s-dim s-number">{list.detail ?? formatNumber(list.count, language)}</span>}
          >
            {localize(house.typeLabels(list.type).many)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
